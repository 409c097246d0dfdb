using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>A molecular mass, for example the cut-off of a membrane. UCUM has no dalton: its unified atomic mass unit is <c>u</c>, so a kilodalton is <c>ku</c>. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("Kilodaltons", "kDa", "ku")]
[JsonConverter(typeof(QuantityJsonConverter<MolarMass>))]
public readonly partial struct MolarMass;
