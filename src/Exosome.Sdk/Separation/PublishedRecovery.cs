using Exosome.Sdk.Findings;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Vesicles;

namespace Exosome.Sdk.Separation;

/// <summary>The recovery that a review gives for a method.</summary>
/// <param name="Method">The method.</param>
/// <param name="Range">The range; without an upper end where the source says "or more".</param>
public sealed record PublishedRecovery(string Method, CitedRange<Percentage> Range)
{
    private static readonly Citation Review = new("PMC10058361, Table 1", Address: new Uri("https://pmc.ncbi.nlm.nih.gov/articles/PMC10058361/"));

    /// <summary>Ultracentrifugation: 5 to 20 %.</summary>
    public static PublishedRecovery Ultracentrifugation { get; } = Of("ultracentrifugation", 5, 20);

    /// <summary>Density gradient: 10 to 40 %.</summary>
    public static PublishedRecovery DensityGradient { get; } = Of("density gradient", 10, 40);

    /// <summary>Precipitation: 90 % and more, of which much is no vesicle.</summary>
    public static PublishedRecovery Precipitation { get; } = Of("precipitation", 90, null);

    /// <summary>Ultrafiltration: 30 %.</summary>
    public static PublishedRecovery Ultrafiltration { get; } = Of("ultrafiltration", 30, 30);

    /// <summary>Size exclusion: 40 to 80 %.</summary>
    public static PublishedRecovery SizeExclusion { get; } = Of("size exclusion", 40, 80);

    /// <summary>Immunoaffinity: 90 % and more, of what carries the antigen.</summary>
    public static PublishedRecovery Immunoaffinity { get; } = Of("immunoaffinity", 90, null);

    /// <summary>Magnetic beads: 80 % and more.</summary>
    public static PublishedRecovery Beads { get; } = Of("magnetic beads", 80, null);

    /// <summary>Microfluidics: 40 to 90 %.</summary>
    public static PublishedRecovery Microfluidic { get; } = Of("microfluidics", 40, 90);

    private static PublishedRecovery Of(string method, double from, double? to) =>
        new(method, new CitedRange<Percentage>(Percentage.FromPercent(from), to is { } upper ? Percentage.FromPercent(upper) : null, Review));
}
