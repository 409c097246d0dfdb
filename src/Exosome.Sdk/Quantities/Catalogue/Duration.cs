using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>
/// A length of time that belongs to a measure, such as the hours of a run or of an infusion; <see cref="TimeSpan"/> has no
/// unit to print and ends at 100 ns. Not negative. Months are not here: they have no fixed length.
/// </summary>
[Quantity(Minimum = 0)]
[Unit("Minutes", "min", "min")]
[Unit("Seconds", "s", "s", Divisor = 60)]
[Unit("Hours", "h", "h", Factor = 60)]
[Unit("Days", "d", "d", Factor = 1440)]
[JsonConverter(typeof(QuantityJsonConverter<Duration>))]
public readonly partial struct Duration
{
    /// <summary>Takes a time span.</summary>
    /// <param name="span">The time span, not negative.</param>
    /// <returns>The duration.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time span is negative.</exception>
    public static Duration FromTimeSpan(TimeSpan span) => FromMinutes(span.TotalMinutes);

    /// <summary>The duration as a time span, to 100 ns.</summary>
    /// <returns>The time span.</returns>
    /// <exception cref="OverflowException">Longer than a time span can be, about 29,000 years.</exception>
    public TimeSpan ToTimeSpan() => TimeSpan.FromMinutes(Minutes);
}
