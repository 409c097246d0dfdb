using System.Text.Json;
using Exosome.Sdk.Quantities;
using FsCheck;
using FsCheck.Fluent;
using Answer = Exosome.Sdk.Quantities.TestResult;

namespace Exosome.Sdk.Tests.Quantities;

/// <summary>Uncertainty, limits, replicates and comparison with a specification.</summary>
public sealed class MeasuredTests
{
    private static readonly Measured<ParticleConcentration> s_particles = Measured.Of(1e9.ParticlesPerMilliliter(), 3e7.ParticlesPerMilliliter());

    [Fact]
    public void A_measurement_is_written_in_any_unit_and_culture()
    {
        Measured<ParticleConcentration> particles = Measured.Of(1.234e9.ParticlesPerMilliliter(), 4.2e7.ParticlesPerMilliliter());
        Measured<Temperature> freezer = Measured.Of((-79.95).DegreesCelsius(), 1.5.KelvinsDifference());
        var german = System.Globalization.CultureInfo.GetCultureInfo("de-DE");

        Assert.Equal("(1.234 ± 0.042)e9 particles/mL", particles.ToString());
        Assert.Equal(particles.ToString(), particles.ToString("G", null));
        Assert.Equal("(1.234 ± 0.042)e6 particles/uL", particles.ToString("particles/uL", null));
        Assert.Equal("(1,234 ± 0,042)e9 /mL", particles.ToString("U", german));
        Assert.Equal("(193.2 ± 1.5) K", FormattableString.Invariant($"{freezer:K}"));
        Assert.Equal("< 0,1 µm", Measured<Diameter>.Below(100.Nanometers()).ToString("µm", german));
        Assert.Equal("not tested", Measured<Diameter>.NotTested.ToString("um", german));
    }

    [Theory]
    [InlineData("parsec")]
    [InlineData("F2")]
    [InlineData("F1 um")]
    public void A_format_that_is_no_unit_is_refused(string format) =>
        Assert.Throws<FormatException>(() => Measured.Of(100.Nanometers(), 2.Nanometers()).ToString(format, null));

    [Fact]
    public void An_uncertainty_has_a_unit()
    {
        Measured<Diameter> size = Measured.Of(120.Nanometers(), 0.004.Micrometers());

        Assert.Equal(new StandardUncertainty(4, "nm"), size.StandardUncertainty);
        Assert.Equal(4.Nanometers(), size.StandardUncertainty?.As<Diameter>());
        Assert.Equal("4 nm", size.StandardUncertainty.ToString());
        Assert.Equal(size, Measured<Diameter>.Of(120.Nanometers(), new StandardUncertainty(0.004, "um")));
        Assert.Equal("(120 ± 4) nm", size.ToString());
        Assert.Throws<InvalidOperationException>(() => size.StandardUncertainty!.Value.As<Volume>());
        Assert.Contains("\"mL\" is no unit of an uncertainty of Diameter: expected one of nm, um", Assert.Throws<ArgumentOutOfRangeException>(() =>
            Measured<Diameter>.Of(120.Nanometers(), new StandardUncertainty(4, "mL"))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Measured<Diameter>.Of(120.Nanometers(), default(StandardUncertainty)));
    }

    [Fact]
    public void The_uncertainty_of_a_scale_is_a_difference_and_that_of_a_logarithm_a_number()
    {
        Measured<Temperature> freezer = Measured.Of((-80).DegreesCelsius(), 1.5.KelvinsDifference());
        Measured<Ph> buffer = Measured.Of(7.4.Ph(), 0.02);

        Assert.Equal(1.5.KelvinsDifference(), freezer.StandardUncertainty?.As<TemperatureDifference>());
        Assert.Equal(new StandardUncertainty(0.02, "1"), buffer.StandardUncertainty);
        Assert.Equal("(7.40 ± 0.02) pH", buffer.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => Measured<Temperature>.Of((-80).DegreesCelsius(), new StandardUncertainty(1.5, "Cel")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Measured<Ph>.Of(7.4.Ph(), new StandardUncertainty(0.02, "[pH]")));
    }

    [Fact]
    public void No_factory_takes_the_uncertainty_of_a_quantity_that_adds_up_as_a_bare_number()
    {
        IEnumerable<System.Reflection.MethodBase> factories = [.. typeof(Measured).GetMethods(), .. typeof(Measured<Diameter>).GetMethods(), .. typeof(Measured<Diameter>).GetConstructors()];

        Assert.All(factories.Where(method => method.IsPublic && method.GetParameters().Any(parameter => parameter.ParameterType == typeof(double) || parameter.ParameterType == typeof(double?))), method =>
            Assert.Contains(method.GetGenericArguments()[0].GetGenericParameterConstraints(), constraint => constraint.Name == typeof(ILogarithmicQuantity<>).Name));
        Assert.DoesNotContain(typeof(Measured<Diameter>).GetProperties(), property => property.Name == "StandardUncertainty" && property.PropertyType == typeof(double?));
    }

    [Fact]
    public void Uncertainties_of_sums_and_differences_add_in_quadrature()
    {
        Measured<Volume> left = Measured.Of(5.Milliliters(), 0.3.Milliliters());
        Measured<Volume> right = Measured.Of(2.Milliliters(), 0.4.Milliliters());

        Assert.Equal((7.0, 0.5), (left.Plus(right).Value!.Value.Milliliters, left.Plus(right).StandardUncertainty!.Value.Value));
        Assert.Equal((3.0, 0.5), (left.Minus(right).Value!.Value.Milliliters, left.Minus(right).StandardUncertainty!.Value.Value));
        Assert.Equal((10.0, 0.6), (left.Times(2).Value!.Value.Milliliters, left.Times(2).StandardUncertainty!.Value.Value));
        Assert.Equal((2.5, 0.15), (left.DividedBy(2).Value!.Value.Milliliters, left.DividedBy(2).StandardUncertainty!.Value.Value));
    }

    [Fact]
    public void Relative_uncertainties_of_products_and_quotients_add_in_quadrature()
    {
        Measured<Volume> volume = Measured.Of(2.Milliliters(), 0.08.Milliliters());

        Measured<ParticleCount> product = s_particles.Times(volume);
        Measured<ParticleConcentration> quotient = product.DividedBy(Measured.Of(2.Milliliters(), 0.Milliliters()));

        Assert.Equal(2e9, product.Value!.Value.Particles);
        Assert.Equal(0.05, product.RelativeUncertainty()!.Value, 12);
        Assert.Equal(0.05, quotient.RelativeUncertainty()!.Value, 12);
        Assert.Equal(product, volume.Times(s_particles));
    }

    [Fact]
    public void The_uncertainty_of_a_product_is_scaled_like_its_value_where_units_differ()
    {
        // 100 µg/mL × 2 mL is 0.2 mg: the storage units differ by a thousand.
        Measured<Mass> mass = Measured.Of(100.MicrogramsPerMilliliter(), 3.MicrogramsPerMilliliter()).Times(Measured.Of(2.Milliliters(), 0.08.Milliliters()));

        Assert.Equal(0.2, mass.Value!.Value.Milligrams, 12);
        Assert.Equal(0.2 * 0.05, mass.StandardUncertainty!.Value.Value, 12);
    }

    [Fact]
    public void The_uncertainty_of_a_product_with_zero_is_that_of_the_other_factor() =>
        Assert.Equal(0.4, Measured.Of(ProteinConcentration.Zero, 0.2.MicrogramsOfProteinPerMilliliter()).Times(Measured.Of(2.Milliliters(), 0.1.Milliliters())).StandardUncertainty!.Value.Value, 12);

    [Fact]
    public void The_propagation_agrees_with_a_numerical_derivative() =>
        Prop.ForAll(Gen.Choose(1, 1000).Four().ToArbitrary(), numbers =>
        {
            (double x, double y, double ux, double uy) = (numbers.Item1, numbers.Item2, numbers.Item3 / 1e4, numbers.Item4 / 1e4);
            Measured<ParticleConcentration> result = Measured.Of(x.Particles(), ux.Particles()).DividedBy(Measured.Of(y.Milliliters(), uy.Milliliters()));
            const double Step = 1e-4;
            double byX = (((x + Step) / y) - ((x - Step) / y)) / (2 * Step);
            double byY = ((x / (y + Step)) - (x / (y - Step))) / (2 * Step);
            double expected = double.Hypot(byX * ux, byY * uy);
            return Math.Abs(result.StandardUncertainty!.Value.Value - expected) <= 1e-5 * expected;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_unknown_uncertainty_stays_unknown() =>
        Assert.Null(s_particles.Plus(Measured<ParticleConcentration>.Of(1.ParticlesPerMilliliter())).StandardUncertainty);

    [Fact]
    public void Of_limits_is_said_what_can_be_said()
    {
        Measured<Volume> two = Measured<Volume>.Of(2.Milliliters());
        Measured<Volume> below = Measured<Volume>.Below(3.Milliliters());
        Measured<Volume> above = Measured<Volume>.Above(3.Milliliters());

        Assert.Equal(Measured<Volume>.Below(5.Milliliters()), two.Plus(below));
        Assert.Equal(Measured<Volume>.Below(6.Milliliters()), below.Plus(below));
        Assert.Equal(Measured<Volume>.NotTested, below.Plus(above));
        Assert.Equal(Measured<Volume>.NotTested, two.Plus(Measured<Volume>.NotTested));
        Assert.Equal(MeasurementState.BelowLimit, s_particles.Times(below).State);
        Assert.Equal(MeasurementState.AboveRange, Measured<ParticleCount>.Of(6.Particles()).DividedBy(below).State);
        Assert.Equal(MeasurementState.BelowLimit, Measured<ParticleCount>.Of(6.Particles()).DividedBy(above).State);
        Assert.Equal(Measured<Volume>.Below(30.Milliliters()), below.Times(10));
    }

    [Fact]
    public void A_limit_keeps_clear_of_the_uncertainty_beside_it()
    {
        Measured<Volume> sure = Measured.Of(6.Milliliters(), 0.Milliliters());
        Measured<Volume> unsure = Measured.Of(6.Milliliters(), 0.25.Milliliters());
        Measured<Volume> vague = Measured.Of(6.Milliliters(), 4.Milliliters());
        Measured<Volume> below = Measured<Volume>.Below(5.Milliliters());
        Measured<Volume> above = Measured<Volume>.Above(5.Milliliters());
        Measured<ParticleConcentration> particles = Measured.Of(2e9.ParticlesPerMilliliter(), 5e8.ParticlesPerMilliliter());

        Assert.Equal(Measured<Volume>.Above(1.Milliliters()), sure.Minus(below));
        Assert.Equal(Measured<Volume>.Above(0.5.Milliliters()), unsure.Minus(below));
        Assert.Equal(Measured<Volume>.NotTested, vague.Minus(below));
        Assert.NotEqual(Answer.Pass, vague.Minus(below).IsAtLeast(1.Milliliters()));
        Assert.Equal(Measured<Volume>.Below(1.5.Milliliters()), unsure.Minus(above));
        Assert.Equal(Measured<Volume>.Below(11.5.Milliliters()), unsure.Plus(below));
        Assert.Equal(Measured<Volume>.Above(10.5.Milliliters()), above.Plus(unsure));
        Assert.Equal(Measured<Volume>.Above(5.Milliliters()), above.Plus(vague));
        Assert.Throws<OverflowException>(() => Measured.Of(1.Milliliters(), 1.Milliliters()).Minus(above));
        Assert.Equal(Measured<ParticleCount>.Below(1.5e10.Particles()), particles.Times(below));
        Assert.Equal(Measured<ParticleCount>.Above(5e9.Particles()), above.Times(particles));
        Assert.Equal(Measured<ParticleConcentration>.Above(8.ParticlesPerMilliliter()), Measured.Of(50.Particles(), 5.Particles()).DividedBy(below));
        Assert.Equal(Measured<ParticleConcentration>.Below(12.ParticlesPerMilliliter()), Measured.Of(50.Particles(), 5.Particles()).DividedBy(above));
        Assert.Equal(Measured<Volume>.Below(10.Milliliters()), Measured<ParticleCount>.Below(1e10.Particles()).DividedBy(particles));
        Assert.Equal(Measured<Volume>.NotTested, Measured<ParticleCount>.Below(1e10.Particles()).DividedBy(Measured.Of(1e9.ParticlesPerMilliliter(), 1e9.ParticlesPerMilliliter())));
        Assert.Equal(Measured<Percentage>.Below(100.Percent()), below.PercentageOf(Measured.Of(6.Milliliters(), 0.5.Milliliters())));
        Assert.Equal(Measured<TemperatureDifference>.Above(14.KelvinsDifference()), Measured.Of(20.DegreesCelsius(), 0.5.KelvinsDifference()).Minus(Measured<Temperature>.Below(5.DegreesCelsius())));
    }

    [Fact]
    public void Nothing_times_a_limit_is_nothing()
    {
        Measured<ParticleConcentration> none = Measured.Of(0.ParticlesPerMilliliter(), 0.ParticlesPerMilliliter());
        Measured<ParticleConcentration> about = Measured.Of(0.ParticlesPerMilliliter(), 1.ParticlesPerMilliliter());
        Measured<Volume> below = Measured<Volume>.Below(5.Milliliters());
        Measured<Volume> above = Measured<Volume>.Above(5.Milliliters());

        Assert.Equal(Measured.Of(0.Particles(), 0.Particles()), none.Times(above));
        Assert.Equal(Measured.Of(0.Particles(), 0.Particles()), none.Times(below));
        Assert.Equal(Answer.Pass, none.Times(above).IsAtMost(ParticleCount.Zero));
        Assert.Equal(Measured<ParticleCount>.Below(10.Particles()), about.Times(below));
        Assert.Equal(Measured<ParticleCount>.NotTested, about.Times(above));
        Assert.Equal(Measured.Of(0.ParticlesPerMilliliter(), 0.ParticlesPerMilliliter()), Measured.Of(0.Particles(), 0.Particles()).DividedBy(below));
        Assert.Equal(Measured.Of(0.Milliliters(), 0.Milliliters()), above.Times(0));
        Assert.Equal(Measured.Of(0.Millivolts(), 0.Millivolts()), Measured<ZetaPotential>.Below((-5).Millivolts()).Times(0));
    }

    [Fact]
    public void The_uncertainty_of_a_quotient_stays_within_the_numbers_there_are()
    {
        Measured<Volume> large = Measured.Of(1.Particles(), 0.Particles()).DividedBy(Measured.Of(1e-300.ParticlesPerMilliliter(), 1e-301.ParticlesPerMilliliter()));
        Measured<Volume> small = Measured.Of(1e200.Particles(), 0.Particles()).DividedBy(Measured.Of(1e160.ParticlesPerMilliliter(), 1e159.ParticlesPerMilliliter()));

        Assert.Equal(0.1, large.StandardUncertainty!.Value.Value / 1e300, 12);
        Assert.Equal(0.1, small.StandardUncertainty!.Value.Value / 1e40, 12);
    }

    [Fact]
    public void A_recovery_is_a_percentage_with_uncertainty()
    {
        Measured<Percentage> recovery = Measured.Of(4e9.Particles(), 4e7.Particles()).PercentageOf(Measured.Of(1e10.Particles(), 0.Particles()));

        Assert.Equal(40, recovery.Value!.Value.Percent, 12);
        Assert.Equal(0.4, recovery.StandardUncertainty!.Value.Value, 12);
    }

    [Fact]
    public void Replicates_have_a_mean_its_uncertainty_and_a_coefficient_of_variation()
    {
        Diameter[] sizes = [98.Nanometers(), 100.Nanometers(), 102.Nanometers()];

        Measured<Diameter> mean = sizes.Mean("NTA");

        Assert.Equal((100.0, 3, "NTA"), (mean.Value!.Value.Nanometers, mean.Replicates, mean.Method));
        Assert.Equal(2 / Math.Sqrt(3), mean.StandardUncertainty!.Value.Value, 12);
        Assert.Equal(2, sizes.StandardDeviation().Nanometers, 12);
        Assert.Equal(Math.Sqrt(2), new[] { 20.DegreesCelsius(), 22.DegreesCelsius() }.StandardDeviation<Temperature, TemperatureDifference>().Kelvins, 12);
        Assert.Equal(2, sizes.CoefficientOfVariation().Percent, 12);
        Assert.Null(new[] { 5.Nanometers() }.Mean().StandardUncertainty);
        Assert.Equal(300.Nanometers(), sizes.Sum());
        Assert.Equal(21, new[] { Temperature.FromDegreesCelsius(20), Temperature.FromDegreesCelsius(22) }.Mean().Value!.Value.DegreesCelsius, 12);
        Assert.Throws<ArgumentException>(() => Array.Empty<Diameter>().Mean());
        Assert.Throws<ArgumentException>(() => new[] { 5.Nanometers() }.CoefficientOfVariation());
    }

    [Fact]
    public void The_spread_of_large_close_numbers_does_not_cancel() =>
        Assert.Equal(1, new[] { 1e9.ParticlesPerMilliliter(), (1e9 + 1).ParticlesPerMilliliter(), (1e9 + 2).ParticlesPerMilliliter() }.StandardDeviation().ParticlesPerMilliliter, 9);

    [Fact]
    public void A_weighted_mean_leans_to_the_surer_value()
    {
        Measured<Diameter>[] runs = [Measured.Of(100.Nanometers(), 1.Nanometers(), 3), Measured.Of(110.Nanometers(), 2.Nanometers(), 3)];

        Measured<Diameter> mean = runs.WeightedMean();

        Assert.Equal(102, mean.Value!.Value.Nanometers, 12);
        Assert.Equal(Math.Sqrt(0.8), mean.StandardUncertainty!.Value.Value, 12);
        Assert.Equal(6, mean.Replicates);
        Assert.Throws<ArgumentException>(() => new[] { Measured<Diameter>.Below(5.Nanometers()) }.WeightedMean());
        Assert.Throws<ArgumentException>(() => new[] { Measured<Diameter>.Of(5.Nanometers()) }.WeightedMean());
    }

    [Fact]
    public void Means_stay_within_the_numbers_there_are()
    {
        Measured<Diameter> large = new[] { Diameter.MaxValue, Diameter.MaxValue, Diameter.Zero }.Mean();
        Measured<Diameter>[] tiny = [Measured.Of(100.Nanometers(), 1e-200.Nanometers()), Measured.Of(110.Nanometers(), 2e-200.Nanometers())];
        Measured<Diameter>[] huge = [Measured.Of(100.Nanometers(), 1e200.Nanometers()), Measured.Of(110.Nanometers(), 2e200.Nanometers())];
        Measured<ZetaPotential>[] apart = [Measured.Of(ZetaPotential.MaxValue, 1.Millivolts()), Measured.Of(ZetaPotential.MinValue, 1.Millivolts())];

        Assert.Equal(2 / 3.0, large.Value!.Value.Nanometers / double.MaxValue, 12);
        Assert.Equal(1 / 3.0, large.StandardUncertainty!.Value.Value / double.MaxValue, 12);
        Assert.Equal(1, new[] { 1e-200.Nanometers(), 2e-200.Nanometers(), 3e-200.Nanometers() }.StandardDeviation().Nanometers / 1e-200, 12);
        Assert.Equal(50, new[] { 1e-200.Nanometers(), 2e-200.Nanometers(), 3e-200.Nanometers() }.CoefficientOfVariation().Percent, 12);
        Assert.Equal(102, tiny.WeightedMean().Value!.Value.Nanometers, 12);
        Assert.Equal(Math.Sqrt(0.8), tiny.WeightedMean().StandardUncertainty!.Value.Value / 1e-200, 12);
        Assert.Equal(102, huge.WeightedMean().Value!.Value.Nanometers, 12);
        Assert.Equal(Math.Sqrt(0.8), huge.WeightedMean().StandardUncertainty!.Value.Value / 1e200, 12);
        Assert.Equal(0, apart.WeightedMean().Value!.Value.Millivolts);
    }

    [Theory]
    [InlineData(90, 4, Answer.Pass)]
    [InlineData(92, 4, Answer.Pass)]
    [InlineData(93, 4, Answer.Indeterminate)]
    [InlineData(108, 4, Answer.Indeterminate)]
    [InlineData(109, 4, Answer.Fail)]
    [InlineData(100, 0, Answer.Pass)]
    public void A_value_near_its_limit_is_indeterminate(double value, double uncertainty, Answer expected) =>
        Assert.Equal(expected, Measured.Of(value.Nanometers(), uncertainty.Nanometers()).IsAtMost(100.Nanometers()));

    [Fact]
    public void Limits_of_detection_decide_only_on_their_side()
    {
        EndotoxinConcentration limit = 0.5.EndotoxinUnitsPerMilliliter();

        Assert.Equal(Answer.Pass, Measured<EndotoxinConcentration>.Below(0.05.EndotoxinUnitsPerMilliliter()).IsAtMost(limit));
        Assert.Equal(Answer.Indeterminate, Measured<EndotoxinConcentration>.Below(5.EndotoxinUnitsPerMilliliter()).IsAtMost(limit));
        Assert.Equal(Answer.Fail, Measured<EndotoxinConcentration>.Above(5.EndotoxinUnitsPerMilliliter()).IsAtMost(limit));
        Assert.Equal(Answer.NotTested, Measured<EndotoxinConcentration>.NotTested.IsAtMost(limit));
        Assert.Equal(Answer.Fail, Measured<EndotoxinConcentration>.Below(0.05.EndotoxinUnitsPerMilliliter()).IsAtLeast(limit));
        Assert.Equal(Answer.Indeterminate, Measured.Of(0.5.EndotoxinUnitsPerMilliliter(), 0.1.EndotoxinUnitsPerMilliliter()).IsWithin(0.1.EndotoxinUnitsPerMilliliter(), limit));
    }

    [Fact]
    public void All_tests_pass_only_if_each_was_done_and_passed()
    {
        Assert.Equal(Answer.Pass, new[] { Answer.Pass, Answer.Pass }.All());
        Assert.Equal(Answer.NotTested, new[] { Answer.Pass, Answer.NotTested, Answer.Indeterminate }.All());
        Assert.Equal(Answer.Indeterminate, new[] { Answer.Pass, Answer.Indeterminate }.All());
        Assert.Equal(Answer.Fail, new[] { Answer.NotTested, Answer.Fail }.All());
        Assert.Equal(Answer.NotTested, Array.Empty<Answer>().All());
        Assert.Equal(Answer.NotTested, default(Answer));
    }

    [Fact]
    public void Operators_say_what_the_methods_say()
    {
        Measured<Volume> left = Measured.Of(4.Milliliters(), 0.3.Milliliters());
        Measured<Volume> right = Measured.Of(1.Milliliters(), 0.4.Milliliters());

        Assert.Equal(Measured.Of(5.Milliliters(), 0.5.Milliliters()), left + right);
        Assert.Equal(Measured.Of(3.Milliliters(), 0.5.Milliliters()), left - right);
        Assert.Equal(Measured.Of(8.Milliliters(), 0.6.Milliliters()), left * 2);
        Assert.Equal(left * 2, 2 * left);
        Assert.Equal(Measured.Of(2.Milliliters(), 0.15.Milliliters()), left / 2);
        left += right;
        left *= 2;
        Assert.Equal(Measured.Of(10.Milliliters(), 1.Milliliters()), left);
        Assert.Equal(Measured<Volume>.Below(2.Milliliters()), Measured<Volume>.Below(1.Milliliters()) * 2);
        Assert.Equal(Measured<Volume>.NotTested, right + Measured<Volume>.NotTested);
        Assert.Throws<OverflowException>(() => right - left);
        Assert.Throws<ArgumentOutOfRangeException>(() => left * -1);
        Assert.Throws<ArgumentOutOfRangeException>(() => left / 0);
    }

    [Theory]
    [InlineData(1.23e9, 4e7, "(1.23 ± 0.04)e9 particles/mL")]
    [InlineData(1.23e9, 4.26e7, "(1.230 ± 0.043)e9 particles/mL")]
    [InlineData(1.23e9, 9.96e7, "(1.2 ± 0.1)e9 particles/mL")]
    [InlineData(120, 9.96, "(120 ± 10) particles/mL")]
    [InlineData(9.96e9, 1e8, "(1.00 ± 0.01)e10 particles/mL")]
    [InlineData(9.95e9, 1e8, "(1.00 ± 0.01)e10 particles/mL")]
    [InlineData(9.94e9, 1e8, "(9.9 ± 0.1)e9 particles/mL")]
    [InlineData(9.996e9, 9.96e9, "(1 ± 1)e10 particles/mL")]
    [InlineData(1e8, 9.96e9, "(0 ± 1)e10 particles/mL")]
    [InlineData(999999.6, 2, "(1.000000 ± 0.000002)e6 particles/mL")]
    [InlineData(999994, 20, "(999990 ± 20) particles/mL")]
    [InlineData(0.000996, 1e-5, "(0.00100 ± 0.00001) particles/mL")]
    [InlineData(0.000994, 1e-5, "(9.9 ± 0.1)e-4 particles/mL")]
    [InlineData(0.3, 1200, "(0 ± 1200) particles/mL")]
    [InlineData(4450, 1000, "(4000 ± 1000) particles/mL")]
    [InlineData(120.25, 3.5, "(120.3 ± 3.5) particles/mL")]
    [InlineData(1e300, 1e-20, "(1E+300 ± 1E-20) particles/mL")]
    [InlineData(1.7e308, 1e307, "(1.7 ± 0.1)e308 particles/mL")]
    [InlineData(120, 4, "(120 ± 4) particles/mL")]
    [InlineData(120, 3.5, "(120.0 ± 3.5) particles/mL")]
    [InlineData(5, 1200, "(0 ± 1200) particles/mL")]
    [InlineData(4567, 123, "(4570 ± 120) particles/mL")]
    [InlineData(123456, 3457, "(123500 ± 3500) particles/mL")]
    [InlineData(4567, 1000, "(5000 ± 1000) particles/mL")]
    [InlineData(120, 99.6, "(100 ± 100) particles/mL")]
    [InlineData(1, 1e-20, "(1 ± 1E-20) particles/mL")]
    [InlineData(5e-324, 5e-324, "(5E-324 ± 5E-324) particles/mL")]
    [InlineData(0, 1e-7, "(0 ± 1)e-7 particles/mL")]
    [InlineData(5, 0, "5 ± 0 particles/mL")]
    public void A_measurement_is_written_with_its_uncertainty_in_one_power_of_ten(double value, double uncertainty, string expected) =>
        Assert.Equal(expected, Measured.Of(value.ParticlesPerMilliliter(), uncertainty.ParticlesPerMilliliter()).ToString());

    [Fact]
    public void Other_states_are_written_in_words()
    {
        Assert.Equal("< 0.05 EU/mL", Measured<EndotoxinConcentration>.Below(0.05.EndotoxinUnitsPerMilliliter()).ToString());
        Assert.Equal("> 10 EU/mL", Measured<EndotoxinConcentration>.Above(10.EndotoxinUnitsPerMilliliter()).ToString());
        Assert.Equal("not tested", Measured<EndotoxinConcentration>.NotTested.ToString());
        Assert.Equal("120 nm", Measured<Diameter>.Of(120.Nanometers()).ToString());
    }

    [Fact]
    public void Parts_that_contradict_each_other_are_refused()
    {
        Assert.Throws<JsonException>(() => new Measured<Volume>(MeasurementState.Measured));
        Assert.Throws<JsonException>(() => new Measured<Volume>(MeasurementState.NotTested, 1.Milliliters()));
        Assert.Throws<JsonException>(() => new Measured<Volume>((MeasurementState)9, 1.Milliliters()));
        Assert.Throws<ArgumentOutOfRangeException>(() => Measured.Of(1.Milliliters(), (-1).Milliliters()));
        Assert.Throws<ArgumentOutOfRangeException>(() => Measured.Of(1.Millivolts(), (-1).Millivolts()));
        Assert.Throws<ArgumentOutOfRangeException>(() => Measured.Of(7.Ph(), double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Measured<Volume>.Of(1.Milliliters(), new StandardUncertainty(double.NaN, "mL")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Measured.Of(1.Milliliters(), 1.Milliliters(), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Measured<Volume>.Of(1.Milliliters()).IsAtMost(1.Milliliters(), -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Measured<Volume>.Of(1.Milliliters()).Times(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Measured<Volume>.Of(1.Milliliters()).DividedBy(0));
    }
}
