using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>The speed of a rotor. It is a force only together with a radius: see <see cref="RotorRadius"/>. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("RevolutionsPerMinute", "rpm", "{rev}/min", UcumAliases = ["/min"])]
[JsonConverter(typeof(QuantityJsonConverter<RotorSpeed>))]
public readonly partial struct RotorSpeed;
