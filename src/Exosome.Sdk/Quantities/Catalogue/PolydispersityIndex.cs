using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>The width of a size distribution from dynamic light scattering, as the square of its relative width (ISO 22412). Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("Value", "", "1", Extension = "")]
[JsonConverter(typeof(QuantityJsonConverter<PolydispersityIndex>))]
public readonly partial struct PolydispersityIndex;
