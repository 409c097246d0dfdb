using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>A volume of liquid. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("Milliliters", "mL", "mL")]
[Unit("Microliters", "µL", "uL", Ascii = "uL", Divisor = 1000)]
[Unit("Liters", "L", "L", Factor = 1000)]
[JsonConverter(typeof(QuantityJsonConverter<Volume>))]
public readonly partial struct Volume;
