using System.Text.Json.Serialization;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Diagnostics;

/// <summary>How a panel did in one study: the four counts from which everything else follows.</summary>
public sealed record DiagnosticPerformance
{
    /// <summary>People with the condition whom the panel found.</summary>
    public required int TruePositives { get; init; }

    /// <summary>People without the condition whom it flagged.</summary>
    public required int FalsePositives { get; init; }

    /// <summary>People without the condition whom it let go.</summary>
    public required int TrueNegatives { get; init; }

    /// <summary>People with the condition whom it missed.</summary>
    public required int FalseNegatives { get; init; }

    /// <summary>What the truth was judged by, for example <c>biopsy</c>.</summary>
    public required string ReferenceStandard { get; init; }

    /// <summary>The study, as an id of the team's evidence list.</summary>
    public EvidenceId? Evidence { get; init; }

    /// <summary>Whether the counts come from people on whom the cut-off was not chosen; else they flatter.</summary>
    public bool IsIndependentValidation { get; init; }

    /// <summary>The number of people.</summary>
    [JsonIgnore]
    public long Participants => (long)TruePositives + FalsePositives + TrueNegatives + FalseNegatives;

    /// <summary>The share of people with the condition whom it finds; null when there were none.</summary>
    [JsonIgnore]
    public Percentage? Sensitivity => Share(TruePositives, FalseNegatives);

    /// <summary>The share of people without the condition whom it lets go; null when there were none.</summary>
    [JsonIgnore]
    public Percentage? Specificity => Share(TrueNegatives, FalsePositives);

    /// <summary>Whether all counts are possible.</summary>
    [JsonIgnore]
    public bool HasPossibleCounts => TruePositives >= 0 && FalsePositives >= 0 && TrueNegatives >= 0 && FalseNegatives >= 0 && Participants > 0;

    /// <summary>
    /// The share of flagged people who have the condition, where it has a given prevalence. Where a condition is rare this is
    /// small even for a good test.
    /// </summary>
    /// <param name="prevalence">The share of people with the condition, 0 to 100 %.</param>
    /// <returns>The share, or null when it is not defined (nobody would be flagged, or a rate is unknown).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The prevalence is above 100 %.</exception>
    public Percentage? PositivePredictiveValue(Percentage prevalence)
    {
        if (prevalence.Percent > 100)
        {
            throw new ArgumentOutOfRangeException(nameof(prevalence), prevalence, "A prevalence is at most 100 %.");
        }

        if (Sensitivity is not { } sensitivity || Specificity is not { } specificity)
        {
            return null;
        }

        double found = sensitivity.Ratio * prevalence.Ratio;
        double flagged = found + ((1 - specificity.Ratio) * (1 - prevalence.Ratio));
        return flagged > 0 ? Percentage.FromRatio(found / flagged) : null;
    }

    private static Percentage? Share(int part, int rest) =>
        part >= 0 && rest >= 0 && (long)part + rest > 0 ? Percentage.FromRatio(part / ((double)part + rest)) : null;
}
