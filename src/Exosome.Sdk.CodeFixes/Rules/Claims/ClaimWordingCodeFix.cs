using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Exosome.Sdk.Analyzers.Rules.Claims;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Exosome.Sdk.CodeFixes.Rules.Claims;

/// <summary>EXO1001 to EXO1007: writes the lawful wording where the pack knows exactly one, in C# and in copy files.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClaimWordingCodeFix), DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class ClaimWordingCodeFix : CodeFixProvider
{
    private const string Title = "Use the lawful wording";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create("EXO1001", "EXO1002", "EXO1003", "EXO1004", "EXO1005", "EXO1006", "EXO1007");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new TextEditFixAll(ApplyAsync);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Project project = context.TextDocument.Project;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (await EditAsync(project.Solution, project, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } edit)
            {
                continue;
            }

            context.RegisterCodeFix(
                CodeAction.Create(
                    Title + ": \"" + edit.Change.NewText + "\"",
                    cancellation => ApplyAsync(project.Solution, project, ImmutableArray.Create(diagnostic), cancellation),
                    Title),
                diagnostic);
        }
    }

    private static async Task<Solution> ApplyAsync(Solution solution, Project project, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var edits = new Dictionary<DocumentId, List<TextChange>>();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (await EditAsync(solution, project, diagnostic, cancellation).ConfigureAwait(false) is { } edit)
            {
                if (!edits.TryGetValue(edit.Document, out List<TextChange>? changes))
                {
                    edits.Add(edit.Document, changes = []);
                }

                if (!changes.Exists(c => c.Span.OverlapsWith(edit.Change.Span)))
                {
                    changes.Add(edit.Change);
                }
            }
        }

        foreach (KeyValuePair<DocumentId, List<TextChange>> pair in edits)
        {
            IEnumerable<TextChange> inOrder = pair.Value.OrderBy(c => c.Span.Start);
            if (solution.GetDocument(pair.Key) is { } document)
            {
                SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
                solution = solution.WithDocumentText(pair.Key, text.WithChanges(inOrder));
            }
            else if (solution.GetAdditionalDocument(pair.Key) is { } additional)
            {
                SourceText text = await additional.GetTextAsync(cancellation).ConfigureAwait(false);
                solution = solution.WithAdditionalDocumentText(pair.Key, text.WithChanges(inOrder));
            }
        }

        return solution;
    }

    private static async Task<(DocumentId Document, TextChange Change)?> EditAsync(Solution solution, Project project, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(ClaimDiagnostics.SuggestionKey, out string? suggestion) || string.IsNullOrWhiteSpace(suggestion) || suggestion!.Contains("|") || suggestion.Contains("<"))
        {
            return null;
        }

        TextSpan span = diagnostic.Location.SourceSpan;
        if (diagnostic.Location.SourceTree is { } tree)
        {
            SyntaxNode root = await tree.GetRootAsync(cancellation).ConfigureAwait(false);
            SyntaxToken token = root.FindToken(span.Start, findInsideTrivia: true);

            // Words that are put together from several literals have no one place to write to.
            return token.Span.Contains(span) && solution.GetDocumentId(tree) is { } id ? (id, new TextChange(span, Escape(suggestion, token))) : null;
        }

        string path = diagnostic.Location.GetLineSpan().Path;
        return project.AdditionalDocuments.FirstOrDefault(d => string.Equals(d.FilePath ?? d.Name, path, StringComparison.Ordinal)) is { } file
            ? (file.Id, new TextChange(span, suggestion))
            : null;
    }

    private static string Escape(string text, SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken when token.Text.StartsWith("@", StringComparison.Ordinal) => text.Replace("\"", "\"\""),
        SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.InterpolatedStringTextToken => text.Replace("\\", "\\\\").Replace("\"", "\\\""),
        _ => text,
    };
}
