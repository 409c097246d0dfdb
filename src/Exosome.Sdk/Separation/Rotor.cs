using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Separation;

/// <summary>How the tubes stand in a rotor.</summary>
public enum RotorKind
{
    /// <summary>Not recorded.</summary>
    Unspecified = 0,

    /// <summary>Fixed angle.</summary>
    FixedAngle = 1,

    /// <summary>Swinging bucket.</summary>
    SwingingBucket = 2,

    /// <summary>Vertical.</summary>
    Vertical = 3,
}

/// <summary>
/// A centrifuge rotor. Only with its radius does a speed become a force, and only with its clearing factor does a time say what
/// is pelleted.
/// </summary>
public sealed record Rotor
{
    /// <summary>Standard gravity in metres per second squared, the value that UCUM gives <c>[g]</c>.</summary>
    private const double StandardGravity = 9.80665;

    /// <summary>The maker's name, for example <c>Type 45 Ti</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Fixed angle, swinging bucket or vertical.</summary>
    public RotorKind Kind { get; init; }

    /// <summary>From the axis to the top of the liquid.</summary>
    public RotorRadius? MinimumRadius { get; init; }

    /// <summary>From the axis to the bottom of the tube.</summary>
    public RotorRadius? MaximumRadius { get; init; }

    /// <summary>The greatest speed the rotor is rated for.</summary>
    public RotorSpeed? MaximumSpeed { get; init; }

    /// <summary>The clearing factor at the greatest speed, from the maker.</summary>
    public KFactor? ClearingFactor { get; init; }

    /// <summary>The force at the bottom of the tube: ω²r in multiples of standard gravity.</summary>
    /// <param name="speed">The speed of the run.</param>
    /// <returns>The force, or null when the radius is not known. (The field's short form is 1.118·10⁻⁵ · r[cm] · rpm².)</returns>
    public RelativeCentrifugalForce? MaximumForceAt(RotorSpeed speed) =>
        MaximumRadius is { } radius ? Force(speed, radius.Centimeters) : null;

    /// <summary>The force half way down the liquid, which is what "average RCF" means.</summary>
    /// <param name="speed">The speed of the run.</param>
    /// <returns>The force, or null when a radius is not known.</returns>
    public RelativeCentrifugalForce? AverageForceAt(RotorSpeed speed) =>
        MinimumRadius is { } top && MaximumRadius is { } bottom ? Force(speed, (top.Centimeters + bottom.Centimeters) / 2) : null;

    /// <summary>The speed that gives a force at the bottom of the tube.</summary>
    /// <param name="force">The force.</param>
    /// <returns>The speed, or null when the radius is not known.</returns>
    public RotorSpeed? SpeedFor(RelativeCentrifugalForce force) =>
        MaximumRadius is { Centimeters: > 0 } radius
            ? RotorSpeed.FromRevolutionsPerMinute(Math.Sqrt(force.TimesGravity * StandardGravity / (radius.Centimeters / 100)) * 60 / (2 * Math.PI))
            : null;

    /// <summary>
    /// The clearing factor at a speed: k = ln(r_max/r_min) / ω² · 10¹³ / 3600, in hours for a particle of one svedberg;
    /// from the maker's factor by the square of the speeds where the radii are not known.
    /// </summary>
    /// <param name="speed">The speed of the run.</param>
    /// <returns>The factor, or null when neither is known. (The field's short form is 2.53·10¹¹ · ln(r_max/r_min) / rpm².)</returns>
    public KFactor? ClearingFactorAt(RotorSpeed speed)
    {
        double rpm = speed.RevolutionsPerMinute;
        if (rpm <= 0)
        {
            return null;
        }

        if (MinimumRadius is { Centimeters: > 0 } top && MaximumRadius is { } bottom && bottom.Centimeters > top.Centimeters)
        {
            double omega = AngularVelocity(rpm);
            return KFactor.FromValue(Math.Log(bottom.Centimeters / top.Centimeters) / (omega * omega) * 1e13 / 3600);
        }

        return ClearingFactor is { } rated && MaximumSpeed is { } greatest
            ? KFactor.FromValue(rated.Value * Math.Pow(greatest.RevolutionsPerMinute / rpm, 2))
            : null;
    }

    /// <summary>How long a particle takes from the top of the liquid to the bottom: k / S.</summary>
    /// <param name="speed">The speed of the run.</param>
    /// <param name="svedbergs">The sedimentation coefficient in svedbergs (10⁻¹³ s), greater than 0.</param>
    /// <returns>The time, or null when the clearing factor is not known.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The coefficient is not a number greater than 0.</exception>
    public Duration? PelletingTime(RotorSpeed speed, double svedbergs)
    {
        if (!double.IsFinite(svedbergs) || svedbergs <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(svedbergs), svedbergs, "A sedimentation coefficient is greater than 0.");
        }

        return ClearingFactorAt(speed) is { } factor ? Duration.FromHours(factor.Value / svedbergs) : null;
    }

    private static RelativeCentrifugalForce Force(RotorSpeed speed, double centimeters)
    {
        double omega = AngularVelocity(speed.RevolutionsPerMinute);
        return RelativeCentrifugalForce.FromTimesGravity(omega * omega * (centimeters / 100) / StandardGravity);
    }

    private static double AngularVelocity(double rpm) => 2 * Math.PI * rpm / 60;
}
