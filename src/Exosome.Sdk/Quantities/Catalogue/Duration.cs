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
    public static Duration FromTimeSpan(TimeSpan span) => FromMinutes(span.Ticks / (double)TimeSpan.TicksPerMinute);

    /// <summary>The duration as a time span, rounded to 100 ns. What <see cref="FromTimeSpan"/> took comes back exactly up to 15 years; beyond, a double has no room for 100 ns.</summary>
    /// <returns>The time span.</returns>
    /// <exception cref="OverflowException">Longer than a time span can be, about 29,000 years.</exception>
    public TimeSpan ToTimeSpan()
    {
        // The product without its rounding, as a whole number and a rest: 11 s are 0.18333... min, and 110,000,000 ticks.
        double product = Minutes * TimeSpan.TicksPerMinute;
        double whole = Math.Round(product);
        double rest = product - whole + Math.FusedMultiplyAdd(Minutes, TimeSpan.TicksPerMinute, -product);
        return product < long.MaxValue
            ? new TimeSpan((long)whole + (long)Math.Round(rest))
            : throw new OverflowException($"{this} is longer than a time span can be.");
    }
}
