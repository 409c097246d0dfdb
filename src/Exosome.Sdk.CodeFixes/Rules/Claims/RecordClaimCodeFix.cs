using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Exosome.Sdk.Analyzers.Options;
using Exosome.Sdk.Analyzers.Rules.Claims;
using Exosome.Sdk.Claims.Engine.Matrix;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Exosome.Sdk.CodeFixes.Rules.Claims;

/// <summary>
/// EXO1001 to EXO1007: writes the text as a row of the project's claims matrix, to be filled with evidence and approval.
/// It suppresses nothing: until both are there, the row itself is flagged (EXO1010, EXO1012).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RecordClaimCodeFix), DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class RecordClaimCodeFix : CodeFixProvider
{
    private const string Title = "Record this claim in the matrix";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create("EXO1001", "EXO1002", "EXO1003", "EXO1004", "EXO1005", "EXO1006", "EXO1007");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new TextEditFixAll(RecordAsync);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Project project = context.TextDocument.Project;
        if (await MatrixAsync(project, context.CancellationToken).ConfigureAwait(false) is not { } matrix)
        {
            return; // without a matrix there is nothing to add to, and where it should stand is the team's to say
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (TextOf(diagnostic) is { } text && MatrixEdit.Addition(matrix.Text.ToString(), Draft(diagnostic, text), out _) is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title + " (" + matrix.File.Name + ")", cancellation => RecordAsync(project.Solution, project, ImmutableArray.Create(diagnostic), cancellation), Title),
                    diagnostic);
            }
        }
    }

    private static async Task<Solution> RecordAsync(Solution solution, Project project, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await MatrixAsync(project, cancellation).ConfigureAwait(false) is not { } matrix)
        {
            return solution;
        }

        string content = matrix.Text.ToString();
        foreach (Diagnostic diagnostic in diagnostics.OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start))
        {
            if (TextOf(diagnostic) is { } text)
            {
                content += MatrixEdit.Addition(content, Draft(diagnostic, text), out _);
            }
        }

        // As a change, so that the encoding and what is there stay as they are.
        SourceText changed = matrix.Text.WithChanges(new TextChange(new TextSpan(matrix.Text.Length, 0), content.Substring(matrix.Text.Length)));
        return solution.WithAdditionalDocumentText(matrix.File.Id, changed);
    }

    private static ClaimDraft Draft(Diagnostic diagnostic, string text) => new(text)
    {
        Markets = Property(diagnostic, ClaimDiagnostics.MarketsKey),
        ProductClass = Property(diagnostic, ClaimDiagnostics.ProductClassKey),
        Language = Property(diagnostic, ClaimDiagnostics.LanguageKey) is { Length: > 0 } language ? language : "en",
    };

    private static async Task<(TextDocument File, SourceText Text)?> MatrixAsync(Project project, CancellationToken cancellation)
    {
        // By name or by tag, as the analyzers find it.
        ImmutableArray<AdditionalText> matrices = ExosomeFiles.Find(project.AnalyzerOptions).ClaimsMatrices;
        TextDocument? file = project.AdditionalDocuments.FirstOrDefault(d => matrices.Any(m => string.Equals(m.Path, d.FilePath ?? d.Name, StringComparison.Ordinal)));
        if (file is null)
        {
            return null;
        }

        return (file, await file.GetTextAsync(cancellation).ConfigureAwait(false));
    }

    /// <summary>The words to approve; null for a text with a hole, whose words are not known before the program runs.</summary>
    private static string? TextOf(Diagnostic diagnostic) => Property(diagnostic, ClaimDiagnostics.TextKey) is { Length: > 0 } text && text.IndexOf('\uFFFC') < 0 ? text : null;

    private static string Property(Diagnostic diagnostic, string key) => diagnostic.Properties.TryGetValue(key, out string? value) ? value ?? "" : "";
}
