using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Exosome.Sdk.CodeFixes.Rules.Quantities;

/// <summary>The changes that one member's new type asks for, gathered by document and made together.</summary>
internal sealed class QuantityUseEdits
{
    private readonly Dictionary<DocumentId, QuantityUsesInTree> trees = [];
    private readonly INamedTypeSymbol quantity;
    private readonly string unit;

    public QuantityUseEdits(INamedTypeSymbol quantity, string unit)
    {
        this.quantity = quantity;
        this.unit = unit;
    }

    public QuantityUsesInTree In(DocumentId document, SemanticModel model)
    {
        if (!trees.TryGetValue(document, out var tree))
        {
            trees.Add(document, tree = new QuantityUsesInTree(model, quantity, unit));
        }

        return tree;
    }

    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellation)
    {
        foreach (var entry in trees)
        {
            var root = await solution.GetDocument(entry.Key)!.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
            solution = solution.WithDocumentSyntaxRoot(entry.Key, entry.Value.Rewrite(root!));
        }

        return solution;
    }
}
