using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Exosome.Sdk.Generators.Model;
using Exosome.Sdk.Generators.Ucum;
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
                // Without a scale or a balance the operators would be wrong, and degrees Celsius or pH do not multiply, so there
                // are none; EXO4006 says why.
                if (leftOperand.IsLinear && rightOperand.IsLinear && productOperand.IsLinear && Scale(left, right, product) is { } scale)
                {
                    (double factor, double divisor) = scale.Reduce();
                    relations.Add(new RelationModel(leftOperand, rightOperand, productOperand, factor, divisor));
                }
            }
        }

        return new EquatableArray<RelationModel>([.. relations]);
    }

    /// <summary>What left × right in the storage units is multiplied by to be in the product's storage unit; null where that makes no sense.</summary>
    private static UcumScale? Scale(INamedTypeSymbol left, INamedTypeSymbol right, INamedTypeSymbol product)
    {
        if (StorageCodes(left) is not [var leftCode, ..] leftCodes || StorageCodes(right) is not [var rightCode, ..] rightCodes || StorageCodes(product) is not [var productCode, ..] productCodes
            || !UcumBalance.Holds(UcumBalance.Readings(leftCodes), UcumBalance.Readings(rightCodes), UcumBalance.Readings(productCodes)))
        {
            return null;
        }

        return UcumUnit.TryParse(leftCode) is { } leftUnit && UcumUnit.TryParse(rightCode) is { } rightUnit && UcumUnit.TryParse(productCode) is { } productUnit
            ? leftUnit.Scale.Times(rightUnit.Scale).Times(productUnit.Scale.Inverse())
            : null;
    }

    /// <summary>The UCUM code of the storage unit and its aliases.</summary>
    private static List<string> StorageCodes(INamedTypeSymbol type)
    {
        List<string> codes = [];
        if (StorageAttribute(type) is { } unit && unit.ConstructorArguments[2].Value is string code)
        {
            codes.Add(code);
            codes.AddRange(unit.NamedArguments
                .Where(static argument => argument.Key == "UcumAliases" && argument.Value.Kind == TypedConstantKind.Array && !argument.Value.IsNull)
                .SelectMany(static argument => argument.Value.Values)
                .Select(static alias => alias.Value)
                .OfType<string>());
        }

        return codes;
    }

    private static AttributeData? StorageAttribute(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(static attribute =>
            attribute.AttributeClass?.ToDisplayString() == QuantityReader.UnitAttribute && attribute.ConstructorArguments.Length >= 3);

    private static RelationOperand? ReadOperand(INamedTypeSymbol type, Compilation compilation)
    {
        if (type.TypeKind != TypeKind.Struct || type.IsUnboundGenericType || IsInGeneric(type))
        {
            return null;
        }

        if (StorageAttribute(type) is null || QuantityAttributeOf(type) is not { } quantity)
        {
            return null;
        }

        bool local = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);
        bool partial = local && type.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax() is StructDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

        // What is declared wrongly here has no operators that others could be made of.
        if (local && (type.IsRecord || ExtensibleType.Shape(type, QuantityReader.Converter) is not { } shape || QuantityReader.ReadModel(type, quantity, shape) is null))
        {
            return null;
        }

        return new RelationOperand(
            type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers)),
            type.Name,
            All(type, Accessibility.Public),
            All(type, Accessibility.Public, Accessibility.Internal, Accessibility.ProtectedOrInternal),
            IsLinear(quantity),
            IsNonNegative(quantity),
            partial ? TypeShape.TryCreate(type) : null);
    }

    private static bool All(INamedTypeSymbol type, params Accessibility[] allowed)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (!allowed.Contains(current.DeclaredAccessibility))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLinear(AttributeData quantity) =>
        !quantity.NamedArguments.Any(static argument => argument.Key == "Kind" && argument.Value.Value is not 0);

    private static bool IsNonNegative(AttributeData quantity) =>
        quantity.NamedArguments.Any(static argument => argument.Key == "Minimum" && argument.Value.Value is >= 0d);

    private static AttributeData? QuantityAttributeOf(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.ToDisplayString() == QuantityReader.QuantityAttribute);

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
