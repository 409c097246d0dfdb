using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>A mass. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("Milligrams", "mg", "mg")]
[Unit("Micrograms", "µg", "ug", Ascii = "ug", Divisor = 1000)]
[Unit("Grams", "g", "g", Factor = 1000)]
[Unit("Kilograms", "kg", "kg", Factor = 1e6)]
[JsonConverter(typeof(QuantityJsonConverter<Mass>))]
public readonly partial struct Mass;
