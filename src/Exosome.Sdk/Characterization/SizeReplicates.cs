using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Characterization;

/// <summary>Several distributions of the same sample, bin by bin. Replicates of one preparation are technical: they say nothing about the next batch.</summary>
public sealed record SizeReplicates
{
    private SizeReplicates(SizeDistribution mean, EquatableList<double> standardErrors, int count)
    {
        Mean = mean;
        StandardErrors = standardErrors;
        Count = count;
    }

    /// <summary>Mean of each bin.</summary>
    public SizeDistribution Mean { get; }

    /// <summary>Standard error of each bin's mean: sample standard deviation (n − 1) over √n. Empty for a single replicate, which has no known error.</summary>
    public EquatableList<double> StandardErrors { get; }

    /// <summary>How many replicates there are.</summary>
    public int Count { get; }

    /// <summary>Merges replicates.</summary>
    /// <param name="replicates">Distributions with the same method, basis, bins and settings.</param>
    /// <returns>Their mean and its error.</returns>
    /// <exception cref="ArgumentException">There is none, or they were not measured alike.</exception>
    public static SizeReplicates Merge(IReadOnlyList<SizeDistribution> replicates)
    {
        ArgumentNullException.ThrowIfNull(replicates);
        if (replicates.Count == 0)
        {
            throw new ArgumentException("There is no replicate to merge.", nameof(replicates));
        }

        SizeDistribution first = replicates[0];
        foreach (SizeDistribution other in replicates.Skip(1))
        {
            if (SizeComparison.Differences(first, other) is [var difference, ..])
            {
                throw new ArgumentException($"Replicates must be measured alike: {difference}", nameof(replicates));
            }
        }

        int bins = first.Numbers.Count;
        var means = new double[bins];
        var errors = new double[bins];
        for (int bin = 0; bin < bins; bin++)
        {
            double mean = 0;
            foreach (SizeDistribution replicate in replicates)
            {
                mean += replicate.Numbers[bin];
            }

            mean /= replicates.Count;
            double squares = 0;
            foreach (SizeDistribution replicate in replicates)
            {
                squares += (replicate.Numbers[bin] - mean) * (replicate.Numbers[bin] - mean);
            }

            means[bin] = mean;
            errors[bin] = replicates.Count > 1 ? Math.Sqrt(squares / (replicates.Count - 1) / replicates.Count) : 0;
        }

        return new SizeReplicates(first with { Numbers = [.. means] }, replicates.Count > 1 ? [.. errors] : [], replicates.Count);
    }
}
