using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>Endotoxin in a volume. The code is <c>[IU]/mL</c>: UCUM's <c>[EU]</c> is the Ehrlich unit, and one USP endotoxin unit is one international unit (USP &lt;85&gt;, Standard Endotoxin Stock Solution). Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("EndotoxinUnitsPerMilliliter", "EU/mL", "[IU]/mL", UcumAliases = ["{EU}/mL"])]
[JsonConverter(typeof(QuantityJsonConverter<EndotoxinConcentration>))]
public readonly partial struct EndotoxinConcentration;
