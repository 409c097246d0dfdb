using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>The speed of light in vacuum over that in the material: never below 1 where particles are measured. Two of them have a difference; a sum or a multiple of one would be no index. A <c>default</c> one is outside its domain and means that nothing was measured.</summary>
[Quantity(Kind = QuantityKind.Affine, Difference = typeof(RefractiveIndexDifference), Minimum = 1)]
[Unit("Value", "", "1", Extension = "")]
[JsonConverter(typeof(QuantityJsonConverter<RefractiveIndex>))]
public readonly partial struct RefractiveIndex;
