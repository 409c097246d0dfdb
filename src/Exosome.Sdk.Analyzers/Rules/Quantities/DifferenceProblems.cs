using System;
using System.Collections.Generic;
using System.Linq;
using Exosome.Sdk.Generators.Ucum;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>
/// What is wrong with the quantity that an affine one names as the difference of two of it: the generated code takes its
/// stored number as it is, so it must be linear and stored in a unit of the same size.
/// </summary>
internal static class DifferenceProblems
{
    private const double Tolerance = 1e-9;

    public static IEnumerable<string> Of(AttributeData quantity, UnitDeclaration storage, ModelReference model)
    {
        if (quantity.NamedArguments.FirstOrDefault(argument => argument.Key == "Difference").Value.Value is not INamedTypeSymbol { TypeKind: not TypeKind.Error } difference)
        {
            yield break;
        }

        if (UnitProblems.KindOf(quantity) != UnitProblems.Affine)
        {
            yield return "it names a difference, '" + difference.Name + "', which only an affine quantity has (Kind = QuantityKind.Affine)";
            yield break;
        }

        if (QuantityTypes.Declaration(difference, model) is not { } declaration || UnitProblems.KindOf(declaration) != UnitProblems.Linear)
        {
            yield return "its difference, '" + difference.Name + "', is no linear quantity";
            yield break;
        }

        if (QuantityTypes.Units(difference, model).Select(UnitDeclaration.Read).FirstOrDefault() is not { } unit
            || UcumUnit.TryParse(storage.Ucum) is not { } here || UcumUnit.TryParse(unit.Ucum) is not { } there)
        {
            yield break;
        }

        if (!here.Dimension.Equals(there.Dimension))
        {
            yield return "its difference, '" + difference.Name + "' (" + unit.Ucum + "), is of another dimension than " + storage.Ucum;
            yield break;
        }

        var (factor, divisor) = there.Scale.Times(here.Scale.Inverse()).Reduce();
        if (Math.Abs((factor / divisor) - 1) > Tolerance)
        {
            yield return "its difference, '" + difference.Name + "', is stored in " + unit.Ucum + ", which is not the size of " + storage.Ucum + ": store both in units of one size";
        }
    }
}
