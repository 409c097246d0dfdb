using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>The force of a centrifuge in multiples of standard gravity. UCUM writes it <c>[g]</c>; <c>g</c> is the gram. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("TimesGravity", "× g", "[g]", Ascii = "x g")]
[JsonConverter(typeof(QuantityJsonConverter<RelativeCentrifugalForce>))]
public readonly partial struct RelativeCentrifugalForce;
