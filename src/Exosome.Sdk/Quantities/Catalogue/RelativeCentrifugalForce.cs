using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>
/// The force of a centrifuge in multiples of standard gravity, 9.80665 m/s² (3rd CGPM, 1901). UCUM writes it <c>[g]</c>;
/// <c>g</c> is the gram. A speed alone is no force: it takes a radius as well. Not negative.
/// </summary>
[Quantity(Minimum = 0)]
[Unit("TimesGravity", "× g", "[g]", Ascii = "x g")]
[JsonConverter(typeof(QuantityJsonConverter<RelativeCentrifugalForce>))]
public readonly partial struct RelativeCentrifugalForce
{
    // ω²r/g with ω = 2π·rpm/60 and r in centimeters; laboratories round it to 1.118e-5.
    private const double PerCentimeterAndSquaredRpm = 4 * Math.PI * Math.PI / (60 * 60) / (100 * 9.80665);

    /// <summary>The force at a radius of a rotor: 1.118e-5 × r (cm) × rpm².</summary>
    /// <param name="speed">The rotor's speed.</param>
    /// <param name="radius">The distance from the axis: say whether it is the largest, the mean or the smallest.</param>
    /// <returns>The force.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The product is beyond every finite number.</exception>
    public static RelativeCentrifugalForce At(RotorSpeed speed, RotorRadius radius) =>
        FromTimesGravity(PerCentimeterAndSquaredRpm * radius.Centimeters * speed.RevolutionsPerMinute * speed.RevolutionsPerMinute);

    /// <summary>The speed at which a radius of a rotor has this force.</summary>
    /// <param name="radius">The distance from the axis, above zero.</param>
    /// <returns>The speed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The radius is zero, or the speed is beyond every finite number.</exception>
    public RotorSpeed SpeedAt(RotorRadius radius) =>
        radius > RotorRadius.Zero
            ? RotorSpeed.FromRevolutionsPerMinute(Math.Sqrt(TimesGravity / (PerCentimeterAndSquaredRpm * radius.Centimeters)))
            : throw new ArgumentOutOfRangeException(nameof(radius), radius, "A rotor has no force at its axis: the radius must be above 0 cm.");
}
