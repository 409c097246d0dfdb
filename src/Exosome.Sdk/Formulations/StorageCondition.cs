using System.Globalization;
using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Formulations;

/// <summary>The temperatures between which something is kept, and what else it needs.</summary>
/// <param name="Minimum">The lowest allowed temperature.</param>
/// <param name="Maximum">The highest allowed temperature.</param>
public sealed record StorageCondition(Temperature Minimum, Temperature Maximum)
{
    /// <summary>−90 to −60 °C, for which −80 °C freezers are built: the consensus for long storage of vesicles (PMC9146501).</summary>
    public static StorageCondition UltraLowFrozen { get; } = new(Temperature.FromDegreesCelsius(-90), Temperature.FromDegreesCelsius(-60));

    /// <summary>−25 to −15 °C.</summary>
    public static StorageCondition Frozen { get; } = new(Temperature.FromDegreesCelsius(-25), Temperature.FromDegreesCelsius(-15));

    /// <summary>2 to 8 °C: for short storage of vesicles in solution (PMC9146501), and for many dried products.</summary>
    public static StorageCondition Refrigerated { get; } = new(Temperature.FromDegreesCelsius(2), Temperature.FromDegreesCelsius(8));

    /// <summary>15 to 25 °C.</summary>
    public static StorageCondition RoomTemperature { get; } = new(Temperature.FromDegreesCelsius(15), Temperature.FromDegreesCelsius(25));

    /// <summary>Whether it has to be kept from light.</summary>
    public bool ProtectFromLight { get; init; }

    /// <summary>Whether it has to be kept dry.</summary>
    public bool KeepDry { get; init; }

    /// <summary>The container and closure, for example <c>2R glass vial, bromobutyl stopper</c>.</summary>
    public string? Container { get; init; }

    /// <summary>Whether a temperature is allowed.</summary>
    /// <param name="temperature">A temperature.</param>
    /// <returns>Whether it lies in the range, ends included.</returns>
    public bool Allows(Temperature temperature) => temperature >= Minimum && temperature <= Maximum;

    /// <summary>Whether data taken under this condition speak for storage under another: the other is nowhere warmer.</summary>
    /// <param name="storage">A declared storage condition.</param>
    /// <returns>Whether its highest temperature is not above the highest here.</returns>
    public bool Covers(StorageCondition storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        return storage.Maximum <= Maximum && (storage.Minimum >= Minimum || Maximum.DegreesCelsius < 0);
    }

    /// <summary>Whether the product is kept frozen, so that taking it out is a thaw.</summary>
    [JsonIgnore]
    public bool IsFrozen => Maximum.DegreesCelsius < 0;

    /// <summary>The range.</summary>
    /// <returns>For example <c>2 to 8 °C</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Minimum.DegreesCelsius:0.#} to {Maximum.DegreesCelsius:0.#} °C");

    internal void Validate(string path, List<Finding> findings)
    {
        if (Minimum > Maximum)
        {
            findings.Add(Finding.Of(LotRules.ContradictoryRecord, path, "Storage condition", $"the lowest temperature of {this} is above the highest"));
        }
    }
}
