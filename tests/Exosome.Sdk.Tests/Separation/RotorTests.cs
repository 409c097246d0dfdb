using Exosome.Sdk.Quantities;
using Exosome.Sdk.Separation;
using FsCheck;
using FsCheck.Xunit;

namespace Exosome.Sdk.Tests.Separation;

public sealed class RotorTests
{
    // Radii and factor as the maker prints them for a fixed-angle rotor of 45,000 rpm.
    private static readonly Rotor Type45 = new()
    {
        Name = "Type 45 Ti",
        Kind = RotorKind.FixedAngle,
        MinimumRadius = RotorRadius.FromMillimeters(35.9),
        MaximumRadius = RotorRadius.FromMillimeters(103.8),
        MaximumSpeed = RotorSpeed.FromRevolutionsPerMinute(45_000),
        ClearingFactor = KFactor.FromValue(133),
    };

    [Fact]
    public void Force_at_the_greatest_speed_is_the_makers() =>
        Assert.InRange(Type45.MaximumForceAt(RotorSpeed.FromRevolutionsPerMinute(45_000))!.Value.TimesGravity, 234_000, 236_000);

    [Fact]
    public void Clearing_factor_at_the_greatest_speed_is_the_makers() =>
        Assert.InRange(Type45.ClearingFactorAt(RotorSpeed.FromRevolutionsPerMinute(45_000))!.Value.Value, 132, 134);

    [Property]
    public void The_fields_short_form_agrees_to_a_thousandth(PositiveInt speed)
    {
        double rpm = 100 + (speed.Get % 100_000);
        double shortForm = 1.118e-5 * 10.38 * rpm * rpm;
        double shortFactor = 2.53e11 * Math.Log(103.8 / 35.9) / (rpm * rpm);

        Assert.Equal(1, Type45.MaximumForceAt(RotorSpeed.FromRevolutionsPerMinute(rpm))!.Value.TimesGravity / shortForm, 2e-3);
        Assert.Equal(1, Type45.ClearingFactorAt(RotorSpeed.FromRevolutionsPerMinute(rpm))!.Value.Value / shortFactor, 2e-3);
    }

    [Property]
    public void Speed_for_a_force_gives_that_force(PositiveInt force)
    {
        RelativeCentrifugalForce wanted = RelativeCentrifugalForce.FromTimesGravity(force.Get);

        Assert.Equal(1, Type45.MaximumForceAt(Type45.SpeedFor(wanted)!.Value)!.Value.TimesGravity / wanted.TimesGravity, 1e-9);
    }

    [Fact]
    public void Without_radii_the_makers_factor_is_adjusted_by_the_square_of_the_speeds()
    {
        Rotor rotor = Type45 with { MinimumRadius = null };

        Assert.Equal(133 * 2.25, rotor.ClearingFactorAt(RotorSpeed.FromRevolutionsPerMinute(30_000))!.Value.Value, 1e-6);
        Assert.Null((rotor with { ClearingFactor = null }).ClearingFactorAt(RotorSpeed.FromRevolutionsPerMinute(30_000)));
        Assert.Null(rotor.AverageForceAt(RotorSpeed.FromRevolutionsPerMinute(30_000)));
        Assert.Null((rotor with { MaximumRadius = null }).MaximumForceAt(RotorSpeed.FromRevolutionsPerMinute(30_000)));
    }

    [Fact]
    public void Pelleting_time_is_the_factor_over_the_sedimentation_coefficient()
    {
        RotorSpeed speed = RotorSpeed.FromRevolutionsPerMinute(45_000);

        Assert.Equal(Type45.ClearingFactorAt(speed)!.Value.Value / 100, Type45.PelletingTime(speed, 100)!.Value.Hours, 1e-9);
        Assert.Throws<ArgumentOutOfRangeException>(() => Type45.PelletingTime(speed, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Type45.PelletingTime(speed, double.NaN));
        Assert.Null(Type45.ClearingFactorAt(RotorSpeed.FromRevolutionsPerMinute(0)));
    }
}
