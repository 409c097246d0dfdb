using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Lots;

/// <summary>For whom and where a cosmetic is used, as far as germs are concerned (ISO 17516:2014).</summary>
public enum CosmeticMicrobiologyCategory
{
    /// <summary>Not said: the stricter limit holds.</summary>
    Unspecified = 0,

    /// <summary>Children under three years, eye area, mucous membranes: at most 100 CFU per g or mL.</summary>
    Sensitive = 1,

    /// <summary>Everything else: at most 1,000 CFU per g or mL.</summary>
    Other = 2,
}

/// <summary>The germs that a cosmetic may hold (ISO 17516:2014).</summary>
public static class CosmeticMicrobiology
{
    /// <summary>The limit of a category.</summary>
    /// <param name="category">A category.</param>
    /// <returns>100 CFU/mL for sensitive use and where nothing is said, else 1,000.</returns>
    public static Bioburden LimitOf(CosmeticMicrobiologyCategory category) =>
        Bioburden.FromColonyFormingUnitsPerMilliliter(category == CosmeticMicrobiologyCategory.Other ? 1000 : 100);

    /// <summary>Whether a count keeps the limit.</summary>
    /// <param name="category">A category.</param>
    /// <param name="found">The count; below a limit of detection it counts as that limit.</param>
    /// <returns>Pass, fail or indeterminate; not tested without a value.</returns>
    public static TestResult Check(CosmeticMicrobiologyCategory category, Measured<Bioburden>? found)
    {
        Bioburden limit = LimitOf(category);
        return found switch
        {
            null or { State: MeasurementState.NotTested } => TestResult.NotTested,
            { State: MeasurementState.Measured, Value: { } value } => value <= limit ? TestResult.Pass : TestResult.Fail,
            { State: MeasurementState.BelowLimit, Value: { } bound } => bound <= limit ? TestResult.Pass : TestResult.Indeterminate,
            { State: MeasurementState.AboveRange, Value: { } bound } => bound >= limit ? TestResult.Fail : TestResult.Indeterminate,
            _ => TestResult.Indeterminate,
        };
    }
}
