using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>Lipid, usually phospholipid, for each kilogram of the recipient: the doses of trial NCT03857841 (20, 60 and 200 pmol/kg). Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("PicomolesPerKilogram", "pmol/kg", "pmol/kg")]
[Unit("NanomolesPerKilogram", "nmol/kg", "nmol/kg", Factor = 1000)]
[JsonConverter(typeof(QuantityJsonConverter<LipidBodyMassDose>))]
public readonly partial struct LipidBodyMassDose;
