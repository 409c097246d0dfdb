using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>An amount of lipid, usually phospholipid. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("Nanomoles", "nmol", "nmol")]
[Unit("Picomoles", "pmol", "pmol", Divisor = 1000)]
[Unit("Micromoles", "µmol", "umol", Ascii = "umol", Factor = 1000)]
[JsonConverter(typeof(QuantityJsonConverter<LipidAmount>))]
public readonly partial struct LipidAmount;
