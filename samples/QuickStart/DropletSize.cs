using System.Text.Json.Serialization;
using Exosome.Sdk.Quantities;

namespace QuickStart;

/// <summary>A quantity of the team's own: the generator writes factories, conversions, arithmetic, text and JSON.</summary>
[Quantity(Minimum = 0)]
[Unit("Micrometers", "µm", "um", Ascii = "um", Extension = "MicrometersOfDroplet")]
[Unit("Millimeters", "mm", "mm", Factor = 1000, Extension = "MillimetersOfDroplet")]
[JsonConverter(typeof(QuantityJsonConverter<DropletSize>))]
public readonly partial struct DropletSize;

/// <summary>A measurement as it is often written, with the unit only in the name (EXO4001).</summary>
/// <param name="Sample">The sample.</param>
/// <param name="SizeNm">Nanometres? Said by the name alone: nothing stops somebody from passing micrometres.</param>
public sealed record Reading(string Sample, double SizeNm);
