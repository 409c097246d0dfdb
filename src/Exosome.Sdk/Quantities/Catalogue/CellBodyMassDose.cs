using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>Producing cells for each kilogram of the recipient: the dose of trial NCT05261360 (a million cells for each kilogram). Not negative.</summary>
[Quantity(Minimum = 0)]
[Unit("CellsPerKilogram", "cells/kg", "{cells}/kg")]
[Unit("MillionCellsPerKilogram", "million cells/kg", "10*6.{cells}/kg", Factor = 1e6, UcumAliases = ["10*6{cells}/kg"])]
[JsonConverter(typeof(QuantityJsonConverter<CellBodyMassDose>))]
public readonly partial struct CellBodyMassDose;
