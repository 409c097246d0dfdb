using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>Endotoxin for each kilogram of the recipient. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("EndotoxinUnitsPerKilogram", "EU/kg", "[IU]/kg", UcumAliases = ["{EU}/kg"])]
[JsonConverter(typeof(QuantityJsonConverter<EndotoxinDose>))]
public readonly partial struct EndotoxinDose;
