using System.Text.Json.Serialization;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Characterization;

/// <summary>What the numbers of a size distribution count.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SizeDistributionBasis>))]
public enum SizeDistributionBasis
{
    /// <summary>Particles that were seen.</summary>
    [JsonStringEnumMemberName("particles")]
    Particles,

    /// <summary>Particles per millilitre.</summary>
    [JsonStringEnumMemberName("particlesPerMilliliter")]
    ParticlesPerMilliliter,
}

/// <summary>
/// A histogram of diameters with the method and the settings that it was measured under. A vesicle's size is a
/// measurement by a method, never a property on its own.
/// </summary>
/// <remarks>Edges and numbers are bare lists, in nm and in <see cref="Basis"/>: a thousand bins as a thousand quantities would be unreadable in JSON.</remarks>
public sealed record SizeDistribution
{
    private const string NoParticle = "The distribution holds no particle.";

    /// <summary>How diameters were measured.</summary>
    public required SizingMethod Method { get; init; }

    /// <summary>What <see cref="Numbers"/> count.</summary>
    public required SizeDistributionBasis Basis { get; init; }

    /// <summary>Edges of the bins in nm, strictly rising; one more than there are bins.</summary>
    public required EquatableList<double> BinEdges { get; init; }

    /// <summary>Particles in each bin (see <see cref="Basis"/>), not negative.</summary>
    public required EquatableList<double> Numbers { get; init; }

    /// <summary>Instrument, software and settings that change what is seen (camera level, detection threshold, laser). Distributions compare only when these are equal.</summary>
    public EquatableList<MeasurementSetting> Settings { get; init; } = [];

    /// <summary>Sum over the bins.</summary>
    [JsonIgnore]
    public double Total => HistogramMath.Sum(Numbers.AsSpan());

    /// <summary>Makes a distribution from bin centres, as instruments write them; edges lie half way between.</summary>
    /// <param name="centers">Bin centres, strictly rising.</param>
    /// <param name="numbers">Particles in each bin, in step with <paramref name="centers"/>.</param>
    /// <param name="method">How diameters were measured.</param>
    /// <param name="basis">What the numbers count.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, are empty, do not rise, or hold a negative or infinite number.</exception>
    public static SizeDistribution FromBinCenters(IReadOnlyList<Diameter> centers, IReadOnlyList<double> numbers, SizingMethod method, SizeDistributionBasis basis)
    {
        ArgumentNullException.ThrowIfNull(centers);
        ArgumentNullException.ThrowIfNull(numbers);
        double[] nanometers = [.. centers.Select(center => center.Nanometers)];
        var distribution = new SizeDistribution
        {
            Method = method,
            Basis = basis,
            BinEdges = [.. HistogramMath.Edges(nanometers)],
            Numbers = [.. numbers],
        };
        return distribution.Problem() is { } problem ? throw new ArgumentException(problem, nameof(numbers)) : distribution;
    }

    /// <summary>Mean, mode, width and percentiles.</summary>
    /// <param name="weighting">What each particle counts with.</param>
    /// <returns>The statistics.</returns>
    /// <exception cref="InvalidOperationException">The distribution holds no particle, or its lists do not fit each other.</exception>
    public SizeStatistics Statistics(SizeWeighting weighting)
    {
        (double[] centers, double[] weights) = Weighted(weighting);
        return new SizeStatistics
        {
            Weighting = weighting,
            Mean = Diameter.FromNanometers(HistogramMath.Mean(centers, weights)),
            Mode = Diameter.FromNanometers(HistogramMath.Mode(centers, weights)),
            StandardDeviation = Diameter.FromNanometers(HistogramMath.StandardDeviation(centers, weights)),
            D10 = Diameter.FromNanometers(HistogramMath.PercentileOfEdges(BinEdges.AsSpan(), weights, 0.10)),
            D50 = Diameter.FromNanometers(HistogramMath.PercentileOfEdges(BinEdges.AsSpan(), weights, 0.50)),
            D90 = Diameter.FromNanometers(HistogramMath.PercentileOfEdges(BinEdges.AsSpan(), weights, 0.90)),
        };
    }

    /// <summary>The size below which a share of the weight lies; linear within a bin.</summary>
    /// <param name="percent">Between 0 and 100.</param>
    /// <param name="weighting">What each particle counts with.</param>
    /// <returns>The percentile.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is not between 0 and 100.</exception>
    /// <exception cref="InvalidOperationException">The distribution holds no particle, or its lists do not fit each other.</exception>
    public Diameter Percentile(double percent, SizeWeighting weighting)
    {
        if (!(percent is >= 0 and <= 100))
        {
            throw new ArgumentOutOfRangeException(nameof(percent), percent, "A percentile lies between 0 and 100.");
        }

        (_, double[] weights) = Weighted(weighting);
        return Diameter.FromNanometers(HistogramMath.PercentileOfEdges(BinEdges.AsSpan(), weights, percent / 100));
    }

    /// <summary>Divides the particles at a size, by default at the 200 nm between small and large vesicles.</summary>
    /// <param name="boundary">The size; <see cref="SizeSplit.SmallLargeBoundary"/> when not given.</param>
    /// <returns>What lies below, above, and in the bin that cannot be told apart.</returns>
    /// <exception cref="InvalidOperationException">The distribution holds no particle, or its lists do not fit each other.</exception>
    public SizeSplit SplitAt(Diameter? boundary = null)
    {
        if (Problem() is { } problem)
        {
            throw new InvalidOperationException(problem);
        }

        if (Total <= 0)
        {
            throw new InvalidOperationException(NoParticle);
        }

        Diameter at = boundary ?? SizeSplit.SmallLargeBoundary;
        double limit = at.Nanometers;
        double below = 0;
        double undecided = 0;
        double above = 0;
        for (int i = 0; i < Numbers.Count; i++)
        {
            if (BinEdges[i + 1] <= limit)
            {
                below += Numbers[i];
            }
            else if (BinEdges[i] >= limit)
            {
                above += Numbers[i];
            }
            else
            {
                undecided += Numbers[i];
            }
        }

        return new SizeSplit(at, below, undecided, above, Method);
    }

    /// <summary>Why this is no distribution, or <c>null</c> when it is one.</summary>
    /// <returns>A sentence, or <c>null</c>.</returns>
    public string? Problem()
    {
        if (Numbers.Count == 0 || BinEdges.Count != Numbers.Count + 1)
        {
            return "A size distribution has at least one bin, and one more edge than bins.";
        }

        ReadOnlySpan<double> edges = BinEdges.AsSpan();
        for (int i = 0; i < edges.Length; i++)
        {
            if (!double.IsFinite(edges[i]) || edges[i] < 0 || (i > 0 && edges[i] <= edges[i - 1]))
            {
                return "The edges of the bins must rise and be finite sizes.";
            }
        }

        foreach (double number in Numbers.AsSpan())
        {
            if (!double.IsFinite(number) || number < 0)
            {
                return "The numbers in the bins must be finite and not negative.";
            }
        }

        return null;
    }

    internal double[] Centers() => HistogramMath.Centers(BinEdges.AsSpan());

    private (double[] Centers, double[] Weights) Weighted(SizeWeighting weighting)
    {
        if (Problem() is { } problem)
        {
            throw new InvalidOperationException(problem);
        }

        double[] centers = Centers();
        double[] weights = weighting == SizeWeighting.Volume ? HistogramMath.VolumeWeights(centers, Numbers.AsSpan()) : [.. Numbers];
        return weights.Sum() > 0 ? (centers, weights) : throw new InvalidOperationException(NoParticle);
    }
}
