using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Exosome.Sdk.Analyzers.Rules.Quantities;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Exosome.Sdk.CodeFixes.Rules.Quantities;

/// <summary>Changes members from numbers to quantities, one after the other, with all their uses in the solution.</summary>
internal static class QuantityTypeChange
{
    public static async Task<Solution> ApplyAsync(Solution solution, IReadOnlyList<(DocumentId Document, Diagnostic Diagnostic)> targets, CancellationToken cancellation)
    {
        // Positions move with every change; an annotation on the declaration does not.
        var marks = new List<(DocumentId Document, SyntaxAnnotation Mark, string Quantity, string Unit)>();
        foreach (var group in targets.GroupBy(target => target.Document))
        {
            var document = solution.GetDocument(group.Key)!;
            var root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
            var declarations = new Dictionary<SyntaxNode, SyntaxAnnotation>();
            foreach (var (_, diagnostic) in group)
            {
                var declaration = root.FindToken(diagnostic.Location.SourceSpan.Start).Parent;
                if (declaration is not null
                    && !declarations.ContainsKey(declaration)
                    && diagnostic.Properties.TryGetValue(EXO4001BareNumber.QuantityKey, out var quantity)
                    && diagnostic.Properties.TryGetValue(EXO4001BareNumber.UnitKey, out var unit))
                {
                    var mark = new SyntaxAnnotation();
                    declarations.Add(declaration, mark);
                    marks.Add((group.Key, mark, quantity!, unit!));
                }
            }

            root = root.ReplaceNodes(declarations.Keys, (original, rewritten) => rewritten.WithAdditionalAnnotations(declarations[original]));
            solution = solution.WithDocumentSyntaxRoot(group.Key, root);
        }

        foreach (var (document, mark, quantity, unit) in marks)
        {
            solution = await ApplyOneAsync(solution, document, mark, quantity, unit, cancellation).ConfigureAwait(false);
        }

        return solution;
    }

    private static async Task<Solution> ApplyOneAsync(Solution solution, DocumentId documentId, SyntaxAnnotation mark, string quantityName, string unit, CancellationToken cancellation)
    {
        var document = solution.GetDocument(documentId)!;
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null || root.GetAnnotatedNodes(mark).FirstOrDefault() is not { } declaration
            || model.GetDeclaredSymbol(declaration, cancellation) is not { } symbol
            || Quantity(model.Compilation, quantityName) is not { } quantity)
        {
            return solution;
        }

        var edits = new QuantityUseEdits(quantity, unit);
        var family = await FamilyAsync(symbol, solution, cancellation).ConfigureAwait(false);
        foreach (var member in family)
        {
            foreach (var reference in member.DeclaringSyntaxReferences)
            {
                var owner = solution.GetDocument(reference.SyntaxTree);
                if (owner is not null && await owner.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } ownerModel)
                {
                    edits.In(owner.Id, ownerModel).Declaration(await reference.GetSyntaxAsync(cancellation).ConfigureAwait(false), cancellation);
                }
            }
        }

        // Calls carry the value of a parameter; a positional record's parameter is a property as well.
        await CollectAsync(symbol, solution, edits, parameter: null, cancellation).ConfigureAwait(false);
        if (symbol is IParameterSymbol parameter)
        {
            await CollectAsync(parameter.ContainingSymbol, solution, edits, parameter, cancellation).ConfigureAwait(false);
            if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { IsRecord: true } record })
            {
                foreach (var property in record.GetMembers(parameter.Name).OfType<IPropertySymbol>())
                {
                    await CollectAsync(property, solution, edits, parameter: null, cancellation).ConfigureAwait(false);
                }
            }
        }

        solution = await edits.ApplyAsync(solution, cancellation).ConfigureAwait(false);
        return await QuantityRename.ApplyAsync(solution, documentId, mark, quantity, family, cancellation).ConfigureAwait(false);
    }

    private static INamedTypeSymbol? Quantity(Compilation compilation, string name) =>
        compilation.GetTypesByMetadataName("Exosome.Sdk.Quantities." + name).FirstOrDefault(type => type.ContainingAssembly.Name == "Exosome.Sdk");

    /// <summary>The declarations that must keep one type: a member with its overrides and implementations, or their parameters.</summary>
    private static async Task<IReadOnlyList<ISymbol>> FamilyAsync(ISymbol symbol, Solution solution, CancellationToken cancellation)
    {
        var member = symbol is IParameterSymbol ? symbol.ContainingSymbol : symbol;
        var members = new List<ISymbol> { member };
        if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol)
        {
            members.AddRange(await SymbolFinder.FindOverridesAsync(member, solution, cancellationToken: cancellation).ConfigureAwait(false));
            if (member.ContainingType.TypeKind == TypeKind.Interface)
            {
                members.AddRange(await SymbolFinder.FindImplementationsAsync(member, solution, cancellationToken: cancellation).ConfigureAwait(false));
            }
        }

        if (symbol is not IParameterSymbol parameter)
        {
            return members;
        }

        return [.. members.Select(m => m switch
        {
            IMethodSymbol method when parameter.Ordinal < method.Parameters.Length => (ISymbol)method.Parameters[parameter.Ordinal],
            IPropertySymbol indexer when parameter.Ordinal < indexer.Parameters.Length => indexer.Parameters[parameter.Ordinal],
            _ => parameter,
        })];
    }

    private static async Task CollectAsync(ISymbol symbol, Solution solution, QuantityUseEdits edits, IParameterSymbol? parameter, CancellationToken cancellation)
    {
        foreach (var found in await SymbolFinder.FindReferencesAsync(symbol, solution, cancellation).ConfigureAwait(false))
        {
            foreach (var location in found.Locations)
            {
                // new(...) is an implicit reference to its constructor.
                if ((location.IsImplicit && parameter is null)
                    || await location.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
                    || await location.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
                {
                    continue;
                }

                var node = root.FindNode(location.Location.SourceSpan, findInsideTrivia: false, getInnermostNodeForTie: true);
                var tree = edits.In(location.Document.Id, model);
                if (parameter is null)
                {
                    tree.Use(node, cancellation);
                }
                else
                {
                    tree.Call(node, parameter, cancellation);
                }
            }
        }
    }
}
