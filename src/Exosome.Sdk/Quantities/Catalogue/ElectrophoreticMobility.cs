using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>A drift speed in an electric field; of either sign.</summary>
[Quantity]
[Unit("MicrometerCentimetersPerVoltSecond", "µm·cm/(V·s)", "um.cm/V/s", Ascii = "um.cm/V/s", UcumAliases = ["um.cm/(V.s)"])]
[JsonConverter(typeof(QuantityJsonConverter<ElectrophoreticMobility>))]
public readonly partial struct ElectrophoreticMobility;
