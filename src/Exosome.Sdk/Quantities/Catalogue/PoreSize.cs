using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>The nominal pore size of a filter or membrane. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("Micrometers", "µm", "um", Ascii = "um", Extension = "MicrometersPore")]
[Unit("Nanometers", "nm", "nm", Divisor = 1000, Extension = "NanometersPore")]
[JsonConverter(typeof(QuantityJsonConverter<PoreSize>))]
public readonly partial struct PoreSize;
