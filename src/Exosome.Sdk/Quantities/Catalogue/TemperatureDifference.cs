using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>A difference between two temperatures; of either sign.</summary>
[Quantity]
[Unit("Kelvins", "K", "K", Extension = "KelvinsDifference")]
[JsonConverter(typeof(QuantityJsonConverter<TemperatureDifference>))]
public readonly partial struct TemperatureDifference;
