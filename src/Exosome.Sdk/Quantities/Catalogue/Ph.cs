using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>An acidity: the negative decadic logarithm of the hydrogen ion activity, so that two of them neither add up nor scale.</summary>
[Quantity(Kind = QuantityKind.Logarithmic, Minimum = -4, Maximum = 16)]
[Unit("Value", "", "[pH]", Extension = "Ph")]
[JsonConverter(typeof(QuantityJsonConverter<Ph>))]
public readonly partial struct Ph;
