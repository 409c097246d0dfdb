using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>The clearing factor of a rotor: hours of run for one svedberg. The smaller, the sooner a particle is pelleted. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("Value", "", "1", Extension = "")]
[JsonConverter(typeof(QuantityJsonConverter<KFactor>))]
public readonly partial struct KFactor;
