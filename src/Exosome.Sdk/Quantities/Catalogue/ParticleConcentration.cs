using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>Particles in a volume. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("ParticlesPerMilliliter", "particles/mL", "/mL", UcumAliases = ["{particles}/mL"])]
[Unit("ParticlesPerMicroliter", "particles/µL", "/uL", Ascii = "particles/uL", Factor = 1000, UcumAliases = ["{particles}/uL"])]
[Unit("ParticlesPerLiter", "particles/L", "/L", Divisor = 1000, UcumAliases = ["{particles}/L"])]
[Unit("ParticlesPerCubicCentimeter", "particles/cm³", "/cm3", Ascii = "particles/cm3", UcumAliases = ["{particles}/cm3"])]
[Unit("BillionParticlesPerMilliliter", "billion particles/mL", "10*9/mL", Factor = 1e9, UcumAliases = ["10*9.{particles}/mL", "10*9{particles}/mL"])]
[JsonConverter(typeof(QuantityJsonConverter<ParticleConcentration>))]
public readonly partial struct ParticleConcentration;
