using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>
/// A part of a hundred: viability, recovery, encapsulation. Not negative; above 100 % where a recovery is. A text without
/// a unit is refused: "40" could be meant as 40 % or as forty times the whole.
/// </summary>
[Quantity(Minimum = 0)]
[Unit("Percent", "%", "%")]
[Unit("Ratio", "ratio", "1", Factor = 100, Extension = "")]
[JsonConverter(typeof(QuantityJsonConverter<Percentage>))]
public readonly partial struct Percentage;
