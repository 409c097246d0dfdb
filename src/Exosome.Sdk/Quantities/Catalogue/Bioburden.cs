using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>Colony-forming units in a volume. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("ColonyFormingUnitsPerMilliliter", "CFU/mL", "[CFU]/mL", UcumAliases = ["{CFU}/mL"])]
[JsonConverter(typeof(QuantityJsonConverter<Bioburden>))]
public readonly partial struct Bioburden;
