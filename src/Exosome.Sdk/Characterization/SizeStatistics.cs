using System.Globalization;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Characterization;

/// <summary>Statistics of a size distribution, which name their weighting.</summary>
public sealed record SizeStatistics
{
    /// <summary>What each particle counts with.</summary>
    public required SizeWeighting Weighting { get; init; }

    /// <summary>Arithmetic mean over the bin centres: D[1,0] by number, D[4,3] by volume.</summary>
    public required Diameter Mean { get; init; }

    /// <summary>Centre of the fullest bin, the smallest where several are equal.</summary>
    public required Diameter Mode { get; init; }

    /// <summary>Standard deviation of the distribution (its width, not the error of its mean).</summary>
    public required Diameter StandardDeviation { get; init; }

    /// <summary>Size below which 10 % of the weight lies.</summary>
    public required Diameter D10 { get; init; }

    /// <summary>The median: half of the weight lies below.</summary>
    public required Diameter D50 { get; init; }

    /// <summary>Size below which 90 % of the weight lies.</summary>
    public required Diameter D90 { get; init; }

    /// <summary>(D90 − D10) / D50, without a unit.</summary>
    public double Span => (D90.Nanometers - D10.Nanometers) / D50.Nanometers;

    /// <summary>For example <c>by number: mean 100.5 nm, mode 95.5 nm, D10/D50/D90 84.7/96.4/113.3 nm, span 0.3</c>.</summary>
    /// <returns>The statistics on one line.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"by {(Weighting == SizeWeighting.Number ? "number" : "volume")}: mean {Mean.Nanometers:0.#} nm, mode {Mode.Nanometers:0.#} nm, D10/D50/D90 {D10.Nanometers:0.#}/{D50.Nanometers:0.#}/{D90.Nanometers:0.#} nm, span {Span:0.##}");
}
