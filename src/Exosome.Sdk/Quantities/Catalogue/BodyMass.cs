using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>The mass of a person or an animal. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("Kilograms", "kg", "kg", Extension = "KilogramsOfBodyMass")]
[JsonConverter(typeof(QuantityJsonConverter<BodyMass>))]
public readonly partial struct BodyMass;
