using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>Osmotically active particles in a mass of solvent. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("MilliosmolesPerKilogram", "mOsm/kg", "mosm/kg")]
[JsonConverter(typeof(QuantityJsonConverter<Osmolality>))]
public readonly partial struct Osmolality;
