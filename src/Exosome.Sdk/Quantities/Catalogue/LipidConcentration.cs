using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>Lipid in a volume. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("NanomolesPerMilliliter", "nmol/mL", "nmol/mL")]
[JsonConverter(typeof(QuantityJsonConverter<LipidConcentration>))]
public readonly partial struct LipidConcentration;
