using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>A number of particles. Not negative; not necessarily whole, since it may be a mean.</summary>
[Quantity(Minimum = 0)]
[Unit("Particles", "particles", "{particles}")]
[Unit("BillionParticles", "billion particles", "10*9.{particles}", Factor = 1e9, UcumAliases = ["10*9{particles}"])]
[JsonConverter(typeof(QuantityJsonConverter<ParticleCount>))]
public readonly partial struct ParticleCount;
