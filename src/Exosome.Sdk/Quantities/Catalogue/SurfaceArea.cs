using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>An area of skin, tissue or growth surface. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("SquareCentimeters", "cm²", "cm2", Ascii = "cm2")]
[Unit("SquareMeters", "m²", "m2", Ascii = "m2", Factor = 10000)]
[JsonConverter(typeof(QuantityJsonConverter<SurfaceArea>))]
public readonly partial struct SurfaceArea;
