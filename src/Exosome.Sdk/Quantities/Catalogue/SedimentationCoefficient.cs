using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>How fast a particle settles for the force it is under; 1 S is 1e-13 s. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("Svedbergs", "S", "[S]")]
[JsonConverter(typeof(QuantityJsonConverter<SedimentationCoefficient>))]
public readonly partial struct SedimentationCoefficient;
