using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>An amount of endotoxin. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("EndotoxinUnits", "EU", "[IU]", UcumAliases = ["{EU}"])]
[JsonConverter(typeof(QuantityJsonConverter<EndotoxinAmount>))]
public readonly partial struct EndotoxinAmount;
