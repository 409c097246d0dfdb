using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>
/// The clearing factor of a rotor: hours of run for one svedberg, 2.53e11 × ln(r max ÷ r min) ÷ rpm². The smaller, the
/// sooner a particle is pelleted. Not negative.
/// </summary>
[Quantity(Minimum = 0)]
[Unit("Value", "", "1", Extension = "")]
[JsonConverter(typeof(QuantityJsonConverter<KFactor>))]
public readonly partial struct KFactor
{
    // ln(r max ÷ r min) ÷ ω² in hours over 1e-13 s, with ω = 2π·rpm/60: the 2.53e11 of rotor manuals.
    private const double HoursTimesSquaredRpm = 60 * 60 / (4 * Math.PI * Math.PI) * 1e13 / 3600;

    /// <summary>The k-factor of a rotor at a speed.</summary>
    /// <param name="largest">The distance from the axis to the bottom of the tube.</param>
    /// <param name="smallest">The distance from the axis to the meniscus, above zero and not larger.</param>
    /// <param name="speed">The speed, above zero.</param>
    /// <returns>The k-factor.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The smallest radius or the speed is zero, or the smallest radius is the larger.</exception>
    public static KFactor Of(RotorRadius largest, RotorRadius smallest, RotorSpeed speed)
    {
        if (smallest <= RotorRadius.Zero || smallest > largest)
        {
            throw new ArgumentOutOfRangeException(nameof(smallest), smallest, $"The smallest radius is above 0 cm and not above the largest, {largest}.");
        }

        if (speed <= RotorSpeed.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(speed), speed, "A rotor at rest pellets nothing: the speed must be above 0 rpm.");
        }

        double rpm = speed.RevolutionsPerMinute;
        return FromValue(HoursTimesSquaredRpm * Math.Log(largest / smallest) / (rpm * rpm));
    }

    /// <summary>The k-factor of the same rotor at another speed: k × (speed of this k ÷ actual speed)².</summary>
    /// <param name="speed">The speed that this k-factor belongs to, usually the rotor's maximum.</param>
    /// <param name="actual">The speed of the run, above zero.</param>
    /// <returns>The adjusted k-factor.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The actual speed is zero.</exception>
    public KFactor AdjustedTo(RotorSpeed speed, RotorSpeed actual)
    {
        if (actual <= RotorSpeed.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(actual), actual, "A rotor at rest pellets nothing: the speed must be above 0 rpm.");
        }

        double ratio = speed / actual;
        return FromValue(Value * ratio * ratio);
    }

    /// <summary>How long a particle takes to the pellet: k ÷ S, in hours.</summary>
    /// <param name="particle">The sedimentation coefficient, above zero.</param>
    /// <returns>The time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The coefficient is zero.</exception>
    public Duration PelletingTime(SedimentationCoefficient particle) =>
        particle > SedimentationCoefficient.Zero
            ? Duration.FromHours(Value / particle.Svedbergs)
            : throw new ArgumentOutOfRangeException(nameof(particle), particle, "What does not settle is never pelleted: the coefficient must be above 0 S.");
}
