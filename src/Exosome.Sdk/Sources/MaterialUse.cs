using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Sources;

/// <summary>A use that somebody intends: for what, where, and on which day.</summary>
/// <param name="Purpose">One purpose or several that belong together, such as treatment and commercial use.</param>
/// <param name="Country">The country of the use.</param>
/// <param name="On">The day of the use.</param>
public sealed record MaterialUse(ConsentScope Purpose, CountryCode Country, DateOnly On)
{
    /// <summary>The day on which the lot was made, if the use is that of a finished lot: a consent that ended later does not reach back.</summary>
    public DateOnly? ManufacturedOn { get; init; }

    /// <summary>The day on which the lot left the manufacturer, if it did.</summary>
    public DateOnly? DistributedOn { get; init; }

    /// <summary>Whether the country is on record. Where it is not, purpose and force are asked all the same, and the country is not.</summary>
    [JsonIgnore]
    internal bool IsCountryKnown { get; init; } = true;

    /// <summary>The day on which the material entered manufacture: <see cref="ManufacturedOn"/>, or the day of the use.</summary>
    [JsonIgnore]
    public DateOnly MaterialUsedOn => ManufacturedOn is { } made && made < On ? made : On;
}

/// <summary>The answer to "may it be used so?".</summary>
/// <param name="Reasons">Everything that stands against it; empty when it may.</param>
/// <param name="Cautions">What does not forbid it and should be looked at, such as a review that is due.</param>
/// <param name="Grounds">The consents that carry it.</param>
public sealed record UseDecision(EquatableList<Finding> Reasons, EquatableList<Finding> Cautions, EquatableList<ConsentId> Grounds)
{
    /// <summary>Whether the use is allowed: nothing stands against it.</summary>
    [JsonIgnore]
    public bool IsAllowed => Reasons.Count == 0;

    /// <summary>Allowed with its grounds, or denied with every reason.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => IsAllowed
        ? "Allowed by " + string.Join(", ", Grounds)
        : "Denied: " + string.Join("; ", Reasons.Select(r => $"{r.RuleId} {r.Message} ({r.Citation})"));
}
