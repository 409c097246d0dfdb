using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>Cells in a volume, or the producing cells behind a volume of product. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("CellsPerMilliliter", "cells/mL", "{cells}/mL")]
[JsonConverter(typeof(QuantityJsonConverter<CellConcentration>))]
public readonly partial struct CellConcentration;
