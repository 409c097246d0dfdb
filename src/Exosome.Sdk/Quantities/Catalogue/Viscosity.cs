using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>A dynamic viscosity; 1 cP is 1 mPa·s. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("Centipoises", "cP", "cP", UcumAliases = ["mPa.s"])]
[JsonConverter(typeof(QuantityJsonConverter<Viscosity>))]
public readonly partial struct Viscosity;
