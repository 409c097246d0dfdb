using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
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
            if (TextOf(diagnostic) is { } text && !matrix.Rows.Rows.Exists(row => string.Equals(row.Text.Value, text, StringComparison.OrdinalIgnoreCase)))
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
                content = MatrixEdit.Append(content, text, Property(diagnostic, ClaimDiagnostics.MarketsKey), Property(diagnostic, ClaimDiagnostics.ProductClassKey)) ?? content;
            }
        }

        return solution.WithAdditionalDocumentText(matrix.File.Id, SourceText.From(content, matrix.Text.Encoding));
    }

    private static async Task<(TextDocument File, SourceText Text, ClaimsMatrix Rows)?> MatrixAsync(Project project, CancellationToken cancellation)
    {
        TextDocument? file = project.AdditionalDocuments.FirstOrDefault(d => (d.FilePath ?? d.Name).EndsWith(".claims.csv", StringComparison.OrdinalIgnoreCase));
        if (file is null)
        {
            return null;
        }

        SourceText text = await file.GetTextAsync(cancellation).ConfigureAwait(false);
        var rows = new ClaimsMatrix();
        rows.Add(text.ToString());
        return (file, text, rows);
    }

    private static string? TextOf(Diagnostic diagnostic) => Property(diagnostic, ClaimDiagnostics.TextKey) is { Length: > 0 } text ? text : null;

    private static string Property(Diagnostic diagnostic, string key) => diagnostic.Properties.TryGetValue(key, out string? value) ? value ?? "" : "";
}
