using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>The distance from the axis of a rotor. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("Centimeters", "cm", "cm")]
[Unit("Millimeters", "mm", "mm", Divisor = 10)]
[JsonConverter(typeof(QuantityJsonConverter<RotorRadius>))]
public readonly partial struct RotorRadius;
