using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>A length of time that belongs to a measure, such as hours of a run or of an infusion. Not negative. Months are not here: they have no fixed length.</summary>
[Quantity(Minimum = 0)]
[Unit("Minutes", "min", "min")]
[Unit("Seconds", "s", "s", Divisor = 60)]
[Unit("Hours", "h", "h", Factor = 60)]
[Unit("Days", "d", "d", Factor = 1440)]
[JsonConverter(typeof(QuantityJsonConverter<Duration>))]
public readonly partial struct Duration;
