using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>A difference between two refractive indices, as between a particle and its medium; of either sign.</summary>
[Quantity]
[Unit("Value", "", "1", Extension = "")]
[JsonConverter(typeof(QuantityJsonConverter<RefractiveIndexDifference>))]
public readonly partial struct RefractiveIndexDifference;
