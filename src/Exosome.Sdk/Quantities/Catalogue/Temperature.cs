using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>A temperature: a point on a scale, so that two of them have a difference but no sum. Not below absolute zero, −273.15 °C (BIPM, SI Brochure, 9th edition, section 2.3.1).</summary>
[Quantity(Kind = QuantityKind.Affine, Difference = typeof(TemperatureDifference), Minimum = -273.15)]
[Unit("DegreesCelsius", "°C", "Cel", Ascii = "degC")]
[Unit("Kelvins", "K", "K", Offset = -273.15)]
[JsonConverter(typeof(QuantityJsonConverter<Temperature>))]
public readonly partial struct Temperature;
