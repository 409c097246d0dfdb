using System;
using System.Linq;
using Exosome.Sdk.Generators.Ucum;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>Whether numbers that were read out of quantities may be added or compared: their units have one size and count one thing.</summary>
internal static class UnitSizes
{
    private const double Tolerance = 1e-9;

    public static bool Agree(IPropertySymbol one, IPropertySymbol other, ModelReference model)
    {
        if (Declaration(one, model) is not { } a || Declaration(other, model) is not { } b)
        {
            return false;
        }

        // Units of one quantity are told by their factors: mg/mL is g/L, /mL is /cm3; degrees Celsius and kelvins start elsewhere.
        if (SymbolEqualityComparer.Default.Equals(one.ContainingType, other.ContainingType))
        {
            return Near(a.Factor / a.Divisor, b.Factor / b.Divisor) && a.Offset == b.Offset;
        }

        // A temperature and a difference of temperatures, in degrees of one size: both are stored in such.
        if (IsDifferenceOf(one.ContainingType, other.ContainingType, model) || IsDifferenceOf(other.ContainingType, one.ContainingType, model))
        {
            return Near(a.Factor / a.Divisor, b.Factor / b.Divisor);
        }

        // A particle that may pass a pore, protein of all mass: two quantities of one dimension in one unit. Bare numbers, and
        // particles beside cells, have a dimension in common and nothing else.
        return a.Offset == b.Offset
            && UcumUnit.TryParse(a.Ucum) is { } here
            && UcumUnit.TryParse(b.Ucum) is { } there
            && here.Dimension.Equals(there.Dimension)
            && !here.Dimension.Equals(UcumDimension.None)
            && IsOne(here, there);
    }

    private static UnitDeclaration? Declaration(IPropertySymbol property, ModelReference model) =>
        QuantityTypes.Units(property.ContainingType, model).Select(UnitDeclaration.Read).FirstOrDefault(unit => unit?.Name == property.Name);

    private static bool IsDifferenceOf(INamedTypeSymbol difference, INamedTypeSymbol affine, ModelReference model) =>
        QuantityTypes.Declaration(affine, model)?.NamedArguments.FirstOrDefault(argument => argument.Key == "Difference").Value.Value is INamedTypeSymbol named
        && SymbolEqualityComparer.Default.Equals(named, difference);

    private static bool IsOne(UcumUnit here, UcumUnit there)
    {
        var (factor, divisor) = here.Scale.Times(there.Scale.Inverse()).Reduce();
        return Near(factor, divisor);
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) <= Tolerance * Math.Abs(b);
}
