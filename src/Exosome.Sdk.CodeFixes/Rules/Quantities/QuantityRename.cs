using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Exosome.Sdk.Analyzers.Rules.Quantities;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Rename;

namespace Exosome.Sdk.CodeFixes.Rules.Quantities;

/// <summary>Takes the unit out of the name of a member that has become a quantity, where nothing else bears the shorter name.</summary>
internal static class QuantityRename
{
    public static async Task<Solution> ApplyAsync(Solution solution, DocumentId documentId, SyntaxAnnotation mark, INamedTypeSymbol quantity, IReadOnlyList<ISymbol> family, CancellationToken cancellation)
    {
        var document = solution.GetDocument(documentId)!;
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root?.GetAnnotatedNodes(mark).FirstOrDefault() is not { } declaration
            || model?.GetDeclaredSymbol(declaration, cancellation) is not { } symbol
            || UnitName.WithoutUnit(symbol.Name) is not { } name
            || !SyntaxFacts.IsValidIdentifier(name)
            || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None
            || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            || MeansAnotherType(symbol, name, declaration, model, quantity)
            || !family.All(member => IsFree(member, name, cancellation))
            || !IsFree(symbol, name, cancellation))
        {
            return solution;
        }

        return await Renamer.RenameSymbolAsync(solution, symbol, default(SymbolRenameOptions), name, cancellation).ConfigureAwait(false);
    }

    // A property may have its type's name (Diameter Diameter); a method or a property of another type would hide the type.
    private static bool MeansAnotherType(ISymbol symbol, string name, SyntaxNode declaration, SemanticModel model, INamedTypeSymbol quantity)
    {
        if (name == quantity.Name)
        {
            return symbol switch
            {
                IPropertySymbol property => IsNullable(property.Type),
                IFieldSymbol field => IsNullable(field.Type),
                IParameterSymbol parameter => IsNullable(parameter.Type),
                _ => true,
            };
        }

        return model.LookupNamespacesAndTypes(declaration.SpanStart, name: name).Length > 0;
    }

    private static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static bool IsFree(ISymbol symbol, string name, CancellationToken cancellation)
    {
        if (symbol is ILocalSymbol || (symbol is IParameterSymbol && !IsRecordParameter(symbol)))
        {
            // Locals, parameters and unqualified members alike: the scope must not hear the name yet.
            return symbol.ContainingSymbol.DeclaringSyntaxReferences.All(reference => !Stands(reference.GetSyntax(cancellation), name));
        }

        var type = symbol.ContainingType;
        for (var scope = type; scope is not null; scope = scope.ContainingType)
        {
            if (scope.Name == name)
            {
                return false;
            }
        }

        for (var scope = type; scope is not null; scope = scope.BaseType)
        {
            if (scope.GetMembers(name).Length > 0)
            {
                return false;
            }
        }

        return type.TypeParameters.All(parameter => parameter.Name != name);
    }

    private static bool IsRecordParameter(ISymbol symbol) =>
        symbol.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.IsRecord: true } constructor
        && constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax);

    // other.size and size: 1 name a member or parameter of something else.
    private static bool Stands(SyntaxNode scope, string name) => scope.DescendantTokens().Any(token =>
        token.IsKind(SyntaxKind.IdentifierToken)
        && string.Equals(token.ValueText, name, StringComparison.Ordinal)
        && !(token.Parent is SimpleNameSyntax node
            && node.Parent switch
            {
                MemberAccessExpressionSyntax access => access.Name == node,
                MemberBindingExpressionSyntax or NameColonSyntax => true,
                _ => false,
            }));
}
