using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>Particles for each microgram of protein, a measure of purity (Webber &amp; Clayton 2013, J Extracell Vesicles 2:19861). Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("ParticlesPerMicrogram", "particles/µg", "{particles}/ug", Ascii = "particles/ug", UcumAliases = ["/ug"])]
[JsonConverter(typeof(QuantityJsonConverter<PurityRatio>))]
public readonly partial struct PurityRatio;
