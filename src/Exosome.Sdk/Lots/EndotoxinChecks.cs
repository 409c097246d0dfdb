using Exosome.Sdk.Formulations;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;

namespace Exosome.Sdk.Lots;

/// <summary>Whether a limit for endotoxin is one for the route and the dosage, or only a number that lets the lot pass.</summary>
internal static class EndotoxinChecks
{
    /// <summary>What stands against the limit on a route. Without the product nobody knows the dosage, and only the limit itself is judged.</summary>
    public static IEnumerable<string> Objections(Lot lot, AdministrationRoute route, Product? product)
    {
        ReleaseSpecification specification = lot.EffectiveSpecification with { Class = lot.Class, Routes = lot.Routes };
        if (specification.Endotoxin is not { } limit)
        {
            yield break;
        }

        if (limit is DeclaredEndotoxinLimit { Justification: var justification } && string.IsNullOrWhiteSpace(justification) && specification.SafetyTestsFor(route).Contains(ReleaseTest.Endotoxin))
        {
            yield return "its declared endotoxin limit has no justification";
        }

        if (EndotoxinLimit.ThresholdOf(route) is not { } threshold)
        {
            yield break;
        }

        if (limit is ThresholdEndotoxinLimit { Threshold: var k } && k > threshold)
        {
            yield return FormattableString.Invariant($"its endotoxin limit is computed with K = {k.EndotoxinUnitsPerKilogramHour:0.###} EU/kg/h where {threshold.EndotoxinUnitsPerKilogramHour:0.###} is the most");
        }
        else if (product is not null && limit.MostFor(route, product.Dosage) is { } most && limit.Limit.EndotoxinUnitsPerMilliliter > most.EndotoxinUnitsPerMilliliter * (1 + RoundingSlack))
        {
            yield return FormattableString.Invariant($"its endotoxin limit of {limit.Limit.EndotoxinUnitsPerMilliliter:G4} EU/mL is above the {most.EndotoxinUnitsPerMilliliter:G4} EU/mL that USP <85> leaves at the product's dosage");
        }
        else if (product is not null && limit.MostFor(route, product.Dosage) is null)
        {
            yield return NoDosage;
        }
    }

    /// <summary>
    /// A declared limit, or one of a tracer's volume, is held against the dosage or not accepted: a decision that does not know the
    /// product cannot say yes. A limit K/M says itself at which volume and body mass it holds.
    /// </summary>
    public static bool NeedsProduct(Lot lot) =>
        lot.EffectiveSpecification.Endotoxin is DeclaredEndotoxinLimit or RadiopharmaceuticalEndotoxinLimit && lot.Routes.Any(route => EndotoxinLimit.ThresholdOf(route) is not null);

    /// <summary>What is said where a limit cannot be held against anything.</summary>
    public const string NoDosage = "its endotoxin limit cannot be held against K/M, because volume per hour (of a radioactive tracer: volume per use) and lightest person of the product's dosage are not known";

    // The same numbers, once read and once computed, differ in the last digits.
    private const double RoundingSlack = 1e-9;
}
