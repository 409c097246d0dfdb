using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>A mass in a volume, as of a gradient's fraction. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("GramsPerMilliliter", "g/mL", "g/mL")]
[JsonConverter(typeof(QuantityJsonConverter<Density>))]
public readonly partial struct Density;
