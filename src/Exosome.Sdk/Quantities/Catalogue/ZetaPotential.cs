using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>A zeta potential; of either sign.</summary>
[Quantity]
[Unit("Millivolts", "mV", "mV")]
[JsonConverter(typeof(QuantityJsonConverter<ZetaPotential>))]
public readonly partial struct ZetaPotential;
