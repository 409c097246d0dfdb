using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>A mass of protein. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("Micrograms", "µg", "ug", Ascii = "ug", Extension = "MicrogramsOfProtein")]
[Unit("Nanograms", "ng", "ng", Divisor = 1000, Extension = "NanogramsOfProtein")]
[Unit("Milligrams", "mg", "mg", Factor = 1000, Extension = "MilligramsOfProtein")]
[JsonConverter(typeof(QuantityJsonConverter<ProteinMass>))]
public readonly partial struct ProteinMass;
