using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>A mass of lipid. It is a <see cref="LipidAmount"/> only together with the molar mass of the lipids, which differs from sample to sample. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("Micrograms", "µg", "ug", Ascii = "ug", Extension = "MicrogramsOfLipid")]
[Unit("Nanograms", "ng", "ng", Divisor = 1000, Extension = "NanogramsOfLipid")]
[Unit("Milligrams", "mg", "mg", Factor = 1000, Extension = "MilligramsOfLipid")]
[JsonConverter(typeof(QuantityJsonConverter<LipidMass>))]
public readonly partial struct LipidMass;
