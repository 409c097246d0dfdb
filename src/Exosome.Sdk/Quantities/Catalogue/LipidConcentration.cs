using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>An amount of lipid, usually phospholipid, in a volume. A mass of lipid is <see cref="LipidMassConcentration"/>. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("NanomolesPerMilliliter", "nmol/mL", "nmol/mL")]
[Unit("PicomolesPerMilliliter", "pmol/mL", "pmol/mL", Divisor = 1000)]
[Unit("MicromolesPerLiter", "µmol/L", "umol/L", Ascii = "umol/L")]
[Unit("MillimolesPerLiter", "mmol/L", "mmol/L", Factor = 1000)]
[JsonConverter(typeof(QuantityJsonConverter<LipidConcentration>))]
public readonly partial struct LipidConcentration;
