using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>Protein for each kilogram of the recipient. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("MicrogramsPerKilogram", "µg/kg", "ug/kg", Ascii = "ug/kg", Extension = "MicrogramsOfProteinPerKilogram")]
[Unit("MilligramsPerKilogram", "mg/kg", "mg/kg", Factor = 1000, Extension = "MilligramsOfProteinPerKilogram")]
[JsonConverter(typeof(QuantityJsonConverter<ProteinBodyMassDose>))]
public readonly partial struct ProteinBodyMassDose;
