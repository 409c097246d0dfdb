using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>Cells in a volume, or the producing cells behind a volume of product. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("CellsPerMilliliter", "cells/mL", "{cells}/mL")]
[Unit("MillionCellsPerMilliliter", "million cells/mL", "10*6.{cells}/mL", Factor = 1e6, UcumAliases = ["10*6{cells}/mL"])]
[JsonConverter(typeof(QuantityJsonConverter<CellConcentration>))]
public readonly partial struct CellConcentration;
