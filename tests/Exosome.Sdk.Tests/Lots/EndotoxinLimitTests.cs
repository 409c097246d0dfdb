using Exosome.Sdk.Lots;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;
using FsCheck.Xunit;
using PositiveInt = FsCheck.PositiveInt;

namespace Exosome.Sdk.Tests.Lots;

public sealed class EndotoxinLimitTests
{
    // Worked examples: pharmatreasures.com (2 mL, 70 kg), pharmacalculation.com (5 mL IV, 70 kg; 3 mL intrathecal, 60 kg).
    [Theory]
    [InlineData(AdministrationRoute.Subcutaneous, 2, 70, 175)]
    [InlineData(AdministrationRoute.Intravenous, 5, 70, 70)]
    [InlineData(AdministrationRoute.Intrathecal, 3, 60, 4)]
    public void The_limit_is_threshold_times_body_mass_over_hourly_volume(AdministrationRoute route, double milliliters, double kilograms, double expected)
    {
        EndotoxinLimit limit = EndotoxinLimit.For(route, Volume.FromMilliliters(milliliters), BodyMass.FromKilograms(kilograms))!;
        Assert.Equal(expected, limit.Limit.EndotoxinUnitsPerMilliliter, 9);
    }

    [Theory]
    [InlineData(AdministrationRoute.Topical)]
    [InlineData(AdministrationRoute.Microneedling)]
    [InlineData(AdministrationRoute.Nebulized)]
    [InlineData(AdministrationRoute.Intravitreal)]
    [InlineData(AdministrationRoute.Unspecified)]
    public void Where_the_pharmacopoeia_has_no_threshold_nothing_is_computed(AdministrationRoute route) =>
        Assert.Null(EndotoxinLimit.For(route, Volume.FromMilliliters(1), BodyMass.FromKilograms(70)));

    [Fact]
    public void Radiopharmaceuticals_and_doses_by_surface_have_their_own_formulas()
    {
        Assert.Equal(17.5, new RadiopharmaceuticalEndotoxinLimit(Volume.FromMilliliters(10), IsIntrathecal: false).Limit.EndotoxinUnitsPerMilliliter, 9);
        Assert.Equal(1.4, new RadiopharmaceuticalEndotoxinLimit(Volume.FromMilliliters(10), IsIntrathecal: true).Limit.EndotoxinUnitsPerMilliliter, 9);
        // M = 10 mL/m²/h × 1.80 m² / 70 kg = 0.2571 mL/kg/h; 2.5 / M = 9.722.
        Assert.Equal(9.7222222, new SurfaceAreaEndotoxinLimit(Volume.FromMilliliters(10)).Limit.EndotoxinUnitsPerMilliliter, 6);
    }

    [Property]
    public void Twice_the_volume_halves_the_limit_and_twice_the_body_doubles_it(PositiveInt volume, PositiveInt mass)
    {
        EndotoxinLimit Of(double milliliters, double kilograms) => EndotoxinLimit.For(AdministrationRoute.Intravenous, Volume.FromMilliliters(milliliters), BodyMass.FromKilograms(kilograms))!;
        double one = Of(volume.Get, mass.Get).Limit.EndotoxinUnitsPerMilliliter;
        Assert.Equal(one / 2, Of(volume.Get * 2d, mass.Get).Limit.EndotoxinUnitsPerMilliliter, one * 1e-9);
        Assert.Equal(one * 2, Of(volume.Get, mass.Get * 2d).Limit.EndotoxinUnitsPerMilliliter, one * 1e-9);
    }

    [Fact]
    public void A_result_is_held_against_the_limit_and_censored_values_are_not_guessed()
    {
        EndotoxinLimit limit = new DeclaredEndotoxinLimit(EndotoxinConcentration.FromEndotoxinUnitsPerMilliliter(0.25), "nebulised, Signal Transduct Target Ther 2025");
        EndotoxinConcentration Of(double value) => EndotoxinConcentration.FromEndotoxinUnitsPerMilliliter(value);
        Assert.Equal(TestResult.Pass, limit.Check(Measured<EndotoxinConcentration>.Of(Of(0.25))));
        Assert.Equal(TestResult.Fail, limit.Check(Measured<EndotoxinConcentration>.Of(Of(0.26))));
        Assert.Equal(TestResult.Pass, limit.Check(Measured<EndotoxinConcentration>.Below(Of(0.05))));
        Assert.Equal(TestResult.Indeterminate, limit.Check(Measured<EndotoxinConcentration>.Below(Of(0.5))));
        Assert.Equal(TestResult.Fail, limit.Check(Measured<EndotoxinConcentration>.Above(Of(0.5))));
        Assert.Equal(TestResult.Indeterminate, limit.Check(Measured<EndotoxinConcentration>.Above(Of(0.1))));
        Assert.Equal(TestResult.NotTested, limit.Check(Measured<EndotoxinConcentration>.NotTested));
        Assert.Equal(TestResult.NotTested, limit.Check(null));
    }
}
