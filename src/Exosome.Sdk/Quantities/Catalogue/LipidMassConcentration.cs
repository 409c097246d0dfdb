using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>A mass of lipid in a volume, as dye assays report it. It is a <see cref="LipidConcentration"/> only together with the molar mass of the lipids. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("MicrogramsPerMilliliter", "µg/mL", "ug/mL", Ascii = "ug/mL", Extension = "MicrogramsOfLipidPerMilliliter")]
[Unit("MilligramsPerMilliliter", "mg/mL", "mg/mL", Factor = 1000, Extension = "MilligramsOfLipidPerMilliliter")]
[Unit("MilligramsPerDeciliter", "mg/dL", "mg/dL", Factor = 10, Extension = "MilligramsOfLipidPerDeciliter")]
[JsonConverter(typeof(QuantityJsonConverter<LipidMassConcentration>))]
public readonly partial struct LipidMassConcentration;
