using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>A mass of something in a volume. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("MicrogramsPerMilliliter", "µg/mL", "ug/mL", Ascii = "ug/mL")]
[Unit("MilligramsPerMilliliter", "mg/mL", "mg/mL", Factor = 1000)]
[Unit("GramsPerLiter", "g/L", "g/L", Factor = 1000)]
[JsonConverter(typeof(QuantityJsonConverter<MassConcentration>))]
public readonly partial struct MassConcentration;
