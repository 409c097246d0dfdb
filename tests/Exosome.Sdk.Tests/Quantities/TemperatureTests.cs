using System.Globalization;
using Exosome.Sdk.Quantities;
using FsCheck;
using FsCheck.Fluent;

namespace Exosome.Sdk.Tests.Quantities;

/// <summary>What an offset does to numbers: nothing to those that people write.</summary>
public sealed class TemperatureTests
{
    /// <summary>Decimals of up to ten places, from absolute zero to 9,000 °C.</summary>
    private static readonly Arbitrary<decimal> s_written = (
        from places in Gen.Choose(0, 10)
        from whole in Gen.Choose(-273, 9000)
        from fraction in Gen.Choose(0, int.MaxValue)
        select Math.Max(-273.15m, Math.Round(whole + ((decimal)fraction / int.MaxValue), places))).ToArbitrary();

    [Theory]
    [InlineData(0.1, "273.25 K")]
    [InlineData(0, "273.15 K")]
    [InlineData(0.3, "273.45 K")]
    [InlineData(37, "310.15 K")]
    [InlineData(-80, "193.15 K")]
    [InlineData(-196.15, "77 K")]
    [InlineData(-273.15, "0 K")]
    [InlineData(121.1, "394.25 K")]
    [InlineData(1e-12, "273.150000000001 K")]
    public void What_is_written_in_the_one_unit_is_written_as_clearly_in_the_other(double celsius, string kelvins)
    {
        Temperature temperature = Temperature.FromDegreesCelsius(celsius);

        Assert.Equal(kelvins, temperature.ToString("K"));
        Assert.Equal(temperature, Temperature.Parse(kelvins));
        Assert.Equal(temperature, Temperature.FromKelvins(temperature.Kelvins));
        Assert.Equal(celsius, Temperature.Parse(kelvins).DegreesCelsius);
    }

    /// <summary>The promise of the documentation: up to ten decimal places below 10,000 K, exactly, both ways.</summary>
    [Fact]
    public void Decimals_of_up_to_ten_places_survive_the_other_unit_exactly() =>
        Prop.ForAll(s_written, written =>
        {
            Temperature temperature = Temperature.FromDegreesCelsius((double)written);
            decimal kelvins = written + 273.15m;
            return (temperature.Kelvins == (double)kelvins).Label($"{written} °C are {temperature.Kelvins:R} K")
                .And((Temperature.FromKelvins(temperature.Kelvins) == temperature).Label("and back"))
                .And((Temperature.FromKelvins((double)kelvins) == temperature).Label("as the decimal sum says"))
                .And((Temperature.FromKelvins((double)kelvins).Kelvins == (double)kelvins).Label("kelvins and back"))
                .And((temperature.ToString("K") == ((double)kelvins).ToString("R", CultureInfo.InvariantCulture) + " K").Label("as text"))
                .And((Temperature.Parse(temperature.ToString("K")) == temperature).Label("and read"));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    /// <summary>Any double: no further away than two units in the last place of the larger of number and offset.</summary>
    [Fact]
    public void Any_number_comes_back_to_the_last_places_of_the_larger() =>
        Prop.ForAll(QuantityValues.Any<Temperature>(), temperature =>
        {
            double larger = Math.Max(Math.Abs(temperature.DegreesCelsius), 273.15);
            return Math.Abs(Temperature.FromKelvins(temperature.Kelvins).DegreesCelsius - temperature.DegreesCelsius) <= 2 * (Math.BitIncrement(larger) - larger);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    /// <summary>Numbers of few digits are added as decimals and the others as they are: the order must not suffer.</summary>
    [Fact]
    public void The_order_is_the_same_in_every_unit() =>
        Prop.ForAll(s_written, written =>
        {
            double below = Math.BitDecrement((double)written), above = Math.BitIncrement((double)written);
            double kelvins = (double)(written + 273.15m), fewer = Math.BitDecrement(kelvins), more = Math.BitIncrement(kelvins);
            return (below < -273.15 || Temperature.FromDegreesCelsius(below).Kelvins <= Temperature.FromDegreesCelsius((double)written).Kelvins).Label("°C below")
                .And((Temperature.FromDegreesCelsius(above).Kelvins >= Temperature.FromDegreesCelsius((double)written).Kelvins).Label("°C above"))
                .And((fewer < 0 || Temperature.FromKelvins(fewer) <= Temperature.FromKelvins(kelvins)).Label("K below"))
                .And((Temperature.FromKelvins(more) >= Temperature.FromKelvins(kelvins)).Label("K above"));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Theory]
    [InlineData(double.MaxValue)]
    [InlineData(1e300)]
    [InlineData(1e12)]
    [InlineData(999999999999.5)]
    [InlineData(5e-324)]
    [InlineData(-5e-324)]
    [InlineData(1e-30)]
    public void No_number_is_too_large_or_too_small(double celsius)
    {
        double kelvins = Temperature.FromDegreesCelsius(celsius).Kelvins;
        Assert.InRange(kelvins, celsius + 273.15 - Math.Abs(celsius * 1e-15), celsius + 273.15 + Math.Abs(celsius * 1e-15));
    }

    [Fact]
    public void Differences_of_measured_temperatures_are_temperature_differences()
    {
        Measured<Temperature> before = Measured.Of(4.DegreesCelsius(), 0.3.KelvinsDifference());
        Measured<Temperature> after = Measured.Of(37.DegreesCelsius(), 0.4.KelvinsDifference());

        Assert.Equal(Measured.Of(33.KelvinsDifference(), 0.5.KelvinsDifference()), after - before);
        Assert.Equal(after - before, after.Minus(before));
        Assert.Equal("(33.0 ± 0.5) K", (after - before).ToString().Replace("33 ", "33.0 ", StringComparison.Ordinal));
        Measured<TemperatureDifference> step = Measured.Of((-4).KelvinsDifference(), 0.4.KelvinsDifference());
        Assert.Equal(Measured.Of(0.DegreesCelsius(), 0.5.KelvinsDifference()), before + step);
        Assert.Equal(Measured.Of(8.DegreesCelsius(), 0.5.KelvinsDifference()), before - step);
        Assert.Equal(before + step, before.Plus(step));
        Assert.Equal(before - step, before.Minus(step));
        Assert.Throws<OverflowException>(() => before - Measured<TemperatureDifference>.Of(300.KelvinsDifference()));
        Assert.Throws<ArgumentNullException>(() => before.Minus((Measured<Temperature>)null!));
    }

    [Fact]
    public void A_limit_bounds_a_difference_and_what_is_unknown_stays_unknown()
    {
        Measured<Temperature> warm = Measured<Temperature>.Of(37.DegreesCelsius());

        Assert.Equal(Measured<TemperatureDifference>.Of(33.KelvinsDifference()), warm - Measured<Temperature>.Of(4.DegreesCelsius()));
        Assert.Equal(Measured<TemperatureDifference>.Above(33.KelvinsDifference()), warm - Measured<Temperature>.Below(4.DegreesCelsius()));
        Assert.Equal(Measured<TemperatureDifference>.Below((-3).KelvinsDifference()), warm - Measured<Temperature>.Above(40.DegreesCelsius()));
        Assert.Equal(Measured<TemperatureDifference>.NotTested, warm - Measured<Temperature>.NotTested);
        Assert.Equal(Measured<TemperatureDifference>.NotTested, Measured<Temperature>.Below(4.DegreesCelsius()) - Measured<Temperature>.Below(4.DegreesCelsius()));
        Assert.Equal(Measured<Temperature>.Below(35.DegreesCelsius()), warm + Measured<TemperatureDifference>.Below((-2).KelvinsDifference()));
    }

    [Fact]
    public void Measured_refractive_indices_differ_too()
    {
        Measured<RefractiveIndexDifference> difference =
            Measured.Of(RefractiveIndex.FromValue(1.4), RefractiveIndexDifference.FromValue(0.003)) - Measured.Of(RefractiveIndex.FromValue(1.33), RefractiveIndexDifference.FromValue(0.004));

        Assert.Equal(0.07, difference.Value!.Value.Value, 12);
        Assert.Equal(0.005, difference.StandardUncertainty!.Value.Value, 12);
    }
}
