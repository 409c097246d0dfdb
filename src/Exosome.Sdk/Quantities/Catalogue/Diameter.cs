using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>A particle's diameter: hydrodynamic, optical or geometric, as the method measured it. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("Nanometers", "nm", "nm")]
[Unit("Micrometers", "µm", "um", Ascii = "um", Factor = 1000)]
[JsonConverter(typeof(QuantityJsonConverter<Diameter>))]
public readonly partial struct Diameter;
