using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>A number of cells. Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("Cells", "cells", "{cells}")]
[Unit("MillionCells", "million cells", "10*6.{cells}", Factor = 1e6, UcumAliases = ["10*6{cells}"])]
[JsonConverter(typeof(QuantityJsonConverter<CellCount>))]
public readonly partial struct CellCount;
