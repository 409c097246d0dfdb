using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>Tells quantities from other types, by the attribute that makes them: the model's own and a user's are the same here.</summary>
internal static class QuantityTypes
{
    private const string QuantityAttribute = "QuantityAttribute";
    private const string UnitAttribute = "UnitAttribute";

    public static bool IsQuantity(ITypeSymbol? type, ModelReference model) => type is INamedTypeSymbol { TypeKind: TypeKind.Struct } named && Declaration(named, model) is not null;

    /// <summary>The <c>[Quantity]</c> attribute of a type, or null.</summary>
    public static AttributeData? Declaration(INamedTypeSymbol type, ModelReference model) => Find(type, QuantityAttribute, model);

    /// <summary>The <c>[Unit]</c> attributes of a type in the order they stand.</summary>
    public static IEnumerable<AttributeData> Units(INamedTypeSymbol type, ModelReference model)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: UnitAttribute } unit && model.Declares(unit))
            {
                yield return attribute;
            }
        }
    }

    /// <summary>Whether the type is a quantity or is made of one: <c>Diameter?</c>, <c>Measured&lt;Diameter&gt;</c>, <c>Task&lt;Diameter&gt;</c>.</summary>
    public static bool Carries(ITypeSymbol type, ModelReference model) => Carries(type, model, depth: 4);

    private static bool Carries(ITypeSymbol type, ModelReference model, int depth)
    {
        if (depth == 0)
        {
            return false;
        }

        if (type is IArrayTypeSymbol array)
        {
            return Carries(array.ElementType, model, depth - 1);
        }

        if (type is not INamedTypeSymbol named)
        {
            return false;
        }

        if (IsQuantity(named, model))
        {
            return true;
        }

        foreach (var argument in named.TypeArguments)
        {
            if (Carries(argument, model, depth - 1))
            {
                return true;
            }
        }

        return false;
    }

    private static AttributeData? Find(INamedTypeSymbol type, string name, ModelReference model)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { } candidate && candidate.Name == name && model.Declares(candidate))
            {
                return attribute;
            }
        }

        return null;
    }
}
