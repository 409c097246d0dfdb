using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>Particles on an area of skin or tissue. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("ParticlesPerSquareCentimeter", "particles/cm²", "{particles}/cm2", Ascii = "particles/cm2", UcumAliases = ["/cm2"])]
[JsonConverter(typeof(QuantityJsonConverter<SurfaceDose>))]
public readonly partial struct SurfaceDose;
