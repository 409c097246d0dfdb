using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>An electric conductivity. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("MicrosiemensPerCentimeter", "µS/cm", "uS/cm", Ascii = "uS/cm")]
[JsonConverter(typeof(QuantityJsonConverter<Conductivity>))]
public readonly partial struct Conductivity;
