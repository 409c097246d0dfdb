using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>Protein in a volume. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("MicrogramsPerMilliliter", "µg/mL", "ug/mL", Ascii = "ug/mL", Extension = "MicrogramsOfProteinPerMilliliter")]
[Unit("MilligramsPerMilliliter", "mg/mL", "mg/mL", Factor = 1000, Extension = "MilligramsOfProteinPerMilliliter")]
[JsonConverter(typeof(QuantityJsonConverter<ProteinConcentration>))]
public readonly partial struct ProteinConcentration;
