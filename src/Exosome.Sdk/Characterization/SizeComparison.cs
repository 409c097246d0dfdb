using System.Globalization;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Characterization;

/// <summary>
/// The outcome of comparing two distributions. Two measurements under different settings differ for two reasons at once,
/// so the difference is given only where the settings are equal.
/// </summary>
public abstract record SizeComparison
{
    private protected SizeComparison()
    {
    }

    /// <summary>Both were measured alike.</summary>
    /// <param name="MedianDifference">Distance between the number-weighted medians, without a sign.</param>
    /// <param name="LargestShareDifference">Largest distance between the two cumulative distributions (Kolmogorov–Smirnov), between 0 and 1.</param>
    /// <param name="TotalRatio">Total of the second over total of the first.</param>
    public sealed record Comparable(Diameter MedianDifference, double LargestShareDifference, double TotalRatio) : SizeComparison;

    /// <summary>They were not measured alike, or one is empty; each reason is a sentence.</summary>
    /// <param name="Reasons">Why not.</param>
    public sealed record NotComparable(IReadOnlyList<string> Reasons) : SizeComparison;

    /// <summary>Compares two distributions.</summary>
    /// <param name="first">The one to compare with.</param>
    /// <param name="second">The one that is compared.</param>
    /// <returns>The difference, or why there is none to give.</returns>
    public static SizeComparison Of(SizeDistribution first, SizeDistribution second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        List<string> reasons = [.. Differences(first, second)];
        if (reasons.Count == 0 && (first.Total <= 0 || second.Total <= 0))
        {
            reasons.Add("A distribution holds no particle.");
        }

        if (reasons.Count > 0)
        {
            return new NotComparable(reasons);
        }

        double sumFirst = 0;
        double sumSecond = 0;
        double largest = 0;
        for (int i = 0; i < first.Numbers.Count; i++)
        {
            sumFirst += first.Numbers[i] / first.Total;
            sumSecond += second.Numbers[i] / second.Total;
            largest = Math.Max(largest, Math.Abs(sumFirst - sumSecond));
        }

        double medians = Math.Abs(first.Percentile(50, SizeWeighting.Number).Nanometers - second.Percentile(50, SizeWeighting.Number).Nanometers);
        return new Comparable(Diameter.FromNanometers(medians), largest, second.Total / first.Total);
    }

    internal static IReadOnlyList<string> Differences(SizeDistribution first, SizeDistribution second)
    {
        var reasons = new List<string>();
        if (first.Problem() is { } problem || (problem = second.Problem()) is not null)
        {
            reasons.Add(problem);
            return reasons;
        }

        if (first.Method != second.Method)
        {
            reasons.Add($"The methods differ: {first.Method} and {second.Method}.");
        }

        if (first.Basis != second.Basis)
        {
            reasons.Add($"The numbers count different things: {first.Basis} and {second.Basis}.");
        }

        if (first.BinEdges != second.BinEdges)
        {
            reasons.Add("The bins differ.");
        }

        foreach (string name in first.Settings.Concat(second.Settings).Select(setting => setting.Name).Distinct(StringComparer.Ordinal))
        {
            string one = Value(first, name);
            string other = Value(second, name);
            if (!string.Equals(one, other, StringComparison.Ordinal))
            {
                reasons.Add(string.Create(CultureInfo.InvariantCulture, $"The setting \"{name}\" differs: {one} and {other}."));
            }
        }

        return reasons;
    }

    private static string Value(SizeDistribution distribution, string name) =>
        distribution.Settings.FirstOrDefault(setting => string.Equals(setting.Name, name, StringComparison.Ordinal))?.Value ?? "not stated";
}
