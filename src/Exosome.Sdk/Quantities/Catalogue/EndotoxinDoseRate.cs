using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>Endotoxin for each kilogram of the recipient and hour, the form of the compendial limit K (USP &lt;85&gt;). Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("EndotoxinUnitsPerKilogramHour", "EU/(kg·h)", "[IU]/kg/h", Ascii = "EU/kg/h", UcumAliases = ["{EU}/kg/h"])]
[JsonConverter(typeof(QuantityJsonConverter<EndotoxinDoseRate>))]
public readonly partial struct EndotoxinDoseRate;
