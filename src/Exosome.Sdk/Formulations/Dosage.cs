using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Formulations;

/// <summary>How much of a product is given, how fast and how often.</summary>
/// <param name="PerUse">What one use gives, on the basis on which the dose was studied. Bases do not convert into each other.</param>
public sealed record Dosage(Dose PerUse)
{
    /// <summary>The volume of one use. Endotoxin limits are computed from it.</summary>
    public Volume? VolumePerUse { get; init; }

    /// <summary>The largest volume that one person gets within one hour; <see cref="VolumePerUse"/> where nothing is said.</summary>
    public Volume? MaximumVolumePerHour { get; init; }

    /// <summary>The lightest person that it is meant for.</summary>
    public BodyMass? LightestPerson { get; init; }

    /// <summary>The number of uses in a course, or null where use goes on.</summary>
    public int? UsesPerCourse { get; init; }

    /// <summary>Time from one use to the next.</summary>
    public Duration? BetweenUses { get; init; }

    /// <summary>The volume that counts for limits per hour.</summary>
    [JsonIgnore]
    public Volume? HourlyVolume => MaximumVolumePerHour ?? VolumePerUse;

    internal void Validate(string path, List<Finding> findings)
    {
        if (UsesPerCourse is <= 0)
        {
            findings.Add(Finding.Of(LotRules.ContradictoryRecord, path + ".usesPerCourse", "Dosage", "a course has one use or more"));
        }

        if (BetweenUses is { Minutes: <= 0 })
        {
            findings.Add(Finding.Of(LotRules.ContradictoryRecord, path + ".betweenUses", "Dosage", "the time between uses has to be longer than nothing"));
        }

        if (MaximumVolumePerHour is { } hourly && VolumePerUse is { } single && hourly < single)
        {
            findings.Add(Finding.Of(LotRules.ContradictoryRecord, path + ".maximumVolumePerHour", "Dosage", "the largest volume an hour is smaller than that of one use"));
        }
    }
}
