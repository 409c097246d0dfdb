using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Exosome.Sdk.CodeFixes;

/// <summary>A fix that rewrites one node for each diagnostic; "fix all" does the same for every node of a document at once.</summary>
public abstract class NodeCodeFix : CodeFixProvider
{
    private readonly string id;

    private protected NodeCodeFix(string id)
    {
        this.id = id;
        FixableDiagnosticIds = ImmutableArray.Create(id);
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
        await ApplyAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is null || model is null || Target(root, diagnostic) is not { } target || TitleFor(target, model, diagnostic) is not { } title)
            {
                continue;
            }

            var document = context.Document;
            context.RegisterCodeFix(
                CodeAction.Create(title, cancellation => ApplyAsync(document, ImmutableArray.Create(diagnostic), cancellation), id),
                diagnostic);
        }
    }

    /// <summary>The node that is rewritten, found from the innermost node at the diagnostic; null where there is nothing safe to do.</summary>
    private protected abstract SyntaxNode? FindTarget(SyntaxNode node);

    /// <summary>What the light bulb says; null where the fix is not offered.</summary>
    private protected abstract string? TitleFor(SyntaxNode target, SemanticModel model, Diagnostic diagnostic);

    /// <summary>Rewrites <paramref name="current"/>. Questions about symbols go to <paramref name="original"/>, which the semantic model knows.</summary>
    private protected abstract SyntaxNode Rewrite(SyntaxNode original, SyntaxNode current, RewriteContext context);

    private SyntaxNode? Target(SyntaxNode root, Diagnostic diagnostic) =>
        FindTarget(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true));

    private async Task<Document> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return document;
        }

        var targets = new List<(SyntaxNode Node, Diagnostic Diagnostic)>();
        foreach (var diagnostic in diagnostics)
        {
            if (Target(root, diagnostic) is { } target && TitleFor(target, model, diagnostic) is not null && targets.TrueForAll(known => known.Node != target))
            {
                targets.Add((target, diagnostic));
            }
        }

        var changed = root.TrackNodes(targets.Select(target => target.Node));
        var types = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);

        // Inner nodes first: what stands around them keeps its mark.
        foreach (var (node, diagnostic) in targets.OrderByDescending(target => target.Node.SpanStart))
        {
            if (changed.GetCurrentNode(node) is { } current)
            {
                changed = changed.ReplaceNode(current, Rewrite(node, current, new RewriteContext(model, diagnostic, types)));
            }
        }

        foreach (var type in types)
        {
            changed = UsingDirectives.Add(changed, model, root, type);
        }

        return document.WithSyntaxRoot(changed);
    }
}
