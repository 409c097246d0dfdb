using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>Particles for each kilogram of the recipient. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("ParticlesPerKilogram", "particles/kg", "{particles}/kg", UcumAliases = ["/kg"])]
[JsonConverter(typeof(QuantityJsonConverter<BodyMassDose>))]
public readonly partial struct BodyMassDose;
