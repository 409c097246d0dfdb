using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Exosome.Sdk.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Exosome.Sdk.Generators.Quantities;

/// <summary>Reads <c>[assembly: QuantityRelation&lt;Left, Right, Product&gt;]</c>.</summary>
internal static class RelationReader
{
    public const string RelationAttribute = "Exosome.Sdk.Quantities.QuantityRelationAttribute`3";

    public static EquatableArray<RelationModel> Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        List<RelationModel> relations = [];
        foreach (AttributeData attribute in context.Attributes)
        {
            cancellation.ThrowIfCancellationRequested();
            if (attribute.AttributeClass is { TypeArguments: [INamedTypeSymbol left, INamedTypeSymbol right, INamedTypeSymbol product] }
                && ReadOperand(left, context.SemanticModel.Compilation) is { } leftOperand
                && ReadOperand(right, context.SemanticModel.Compilation) is { } rightOperand
                && ReadOperand(product, context.SemanticModel.Compilation) is { } productOperand)
            {
                relations.Add(new RelationModel(leftOperand, rightOperand, productOperand, 1, 1));
            }
        }

        return new EquatableArray<RelationModel>([.. relations]);
    }

    private static RelationOperand? ReadOperand(INamedTypeSymbol type, Compilation compilation)
    {
        if (type.TypeKind != TypeKind.Struct || type.IsUnboundGenericType || IsInGeneric(type))
        {
            return null;
        }

        AttributeData? storage = type.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == QuantityReader.UnitAttribute);
        if (storage is null || storage.ConstructorArguments.Length < 3 || storage.ConstructorArguments[0].Value is not string unit)
        {
            return null;
        }

        bool local = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);
        bool partial = local && type.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax() is StructDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
        return new RelationOperand(
            type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers)),
            type.Name,
            unit,
            partial ? TypeShape.TryCreate(type) : null);
    }

    private static bool IsInGeneric(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.Arity > 0)
            {
                return true;
            }
        }

        return false;
    }
}
