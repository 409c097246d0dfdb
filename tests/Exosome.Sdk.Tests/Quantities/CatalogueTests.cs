using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Tests.Quantities;

/// <summary>What single quantities know beyond their units.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public void A_force_needs_a_speed_and_a_radius()
    {
        RelativeCentrifugalForce force = RelativeCentrifugalForce.At(10_000.RevolutionsPerMinute(), 9.18.Centimeters());

        Assert.Equal(1.118e-5 * 9.18 * 1e8, force.TimesGravity, force.TimesGravity * 3e-4);
        Assert.Equal(10_000, force.SpeedAt(9.18.Centimeters()).RevolutionsPerMinute, 8);
        Assert.Throws<ArgumentOutOfRangeException>(() => force.SpeedAt(default));
    }

    [Fact]
    public void A_k_factor_is_that_of_the_rotor_manual()
    {
        // Beckman's own formula: k = ln(rmax/rmin)/ω² × 1e13/3600, printed as 2.53e11 × ln(rmax/rmin)/rpm².
        KFactor k = KFactor.Of(91.8.Millimeters(), 38.5.Millimeters(), 70_000.RevolutionsPerMinute());

        Assert.Equal(2.53e11 * Math.Log(91.8 / 38.5) / 4.9e9, k.Value, 0.1);
        Assert.Equal(k.Value * 4, k.AdjustedTo(70_000.RevolutionsPerMinute(), 35_000.RevolutionsPerMinute()).Value, 9);
        Assert.Equal(k.Value / 100, k.PelletingTime(100.Svedbergs()).Hours, 12);
        Assert.Throws<ArgumentOutOfRangeException>(() => KFactor.Of(5.Centimeters(), 6.Centimeters(), 1000.RevolutionsPerMinute()));
        Assert.Throws<ArgumentOutOfRangeException>(() => KFactor.Of(6.Centimeters(), 5.Centimeters(), default));
    }

    [Fact]
    public void Temperatures_have_differences_and_no_sums()
    {
        Temperature body = 37.DegreesCelsius();

        Assert.Equal(310.15, body.Kelvins, 10);
        Assert.Equal(TemperatureDifference.FromKelvins(33), body - 4.DegreesCelsius());
        Assert.Equal(body, 4.DegreesCelsius() + TemperatureDifference.FromKelvins(33));
        Assert.Equal(-80.DegreesCelsius().DegreesCelsius, (4.DegreesCelsius() - TemperatureDifference.FromKelvins(84)).DegreesCelsius);
        Assert.Null(typeof(Temperature).GetMethod("op_Addition", [typeof(Temperature), typeof(Temperature)]));
        Assert.Null(typeof(Temperature).GetMethod("op_Multiply", [typeof(Temperature), typeof(double)]));
        Assert.Throws<OverflowException>(() => body - TemperatureDifference.FromKelvins(400));
        Assert.True(body.IsCloseTo(37.1.DegreesCelsius(), TemperatureDifference.FromKelvins(0.2)));
    }

    [Fact]
    public void A_pH_is_a_logarithm()
    {
        Assert.Equal(0.4, 7.4.Ph() - 7.Ph(), 12);
        Assert.Equal(1, 7.Ph().HydrogenIonActivity * 1e7, 12);
        Assert.Equal(7.4, Ph.FromHydrogenIonActivity(7.4.Ph().HydrogenIonActivity).Value, 12);
        Assert.Null(typeof(Ph).GetMethod("op_Addition"));
        Assert.Null(typeof(Ph).GetMethod("op_Multiply"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ph.FromHydrogenIonActivity(0));
        Assert.Equal("7.4 pH", 7.4.Ph().ToString());
    }

    [Theory]
    [InlineData(0, PurityBand.Impure)]
    [InlineData(1.4999e9, PurityBand.Impure)]
    [InlineData(1.5e9, PurityBand.Indeterminate)]
    [InlineData(1.9999e9, PurityBand.Indeterminate)]
    [InlineData(2e9, PurityBand.Low)]
    [InlineData(2e10, PurityBand.Low)]
    [InlineData(2.1e10, PurityBand.Indeterminate)]
    [InlineData(3e10, PurityBand.Indeterminate)]
    [InlineData(3.1e10, PurityBand.High)]
    public void The_purity_bands_leave_gaps(double ratio, PurityBand expected) =>
        Assert.Equal(expected, PurityRatio.FromParticlesPerMicrogram(ratio).Band);

    [Fact]
    public void Purity_is_particles_over_protein()
    {
        Assert.Equal(2e8.ParticlesPerMicrogram(), 1e10.Particles() / ProteinMass.FromMicrograms(50));
        Assert.Equal(2e8.ParticlesPerMicrogram(), 1e10.ParticlesPerMilliliter() / ProteinConcentration.FromMicrogramsPerMilliliter(50));
    }

    [Theory]
    [InlineData("40 %", 40)]
    [InlineData("40%", 40)]
    [InlineData("0.4 ratio", 40)]
    [InlineData("0.4 1", 40)]
    public void A_percentage_says_whether_it_is_of_a_hundred_or_of_one(string text, double percent) =>
        Assert.Equal(percent, Percentage.Parse(text).Percent, 12);

    [Theory]
    [InlineData("40")]
    [InlineData("0.4")]
    public void A_number_alone_is_no_percentage(string text)
    {
        Assert.False(Percentage.TryParse(text, out _));
        Assert.Equal($"\"{text}\" is not a Percentage: expected a number and one of the units %, ratio.", Assert.Throws<FormatException>(() => Percentage.Parse(text)).Message);
    }

    [Fact]
    public void Infused_endotoxin_is_rate_times_time_in_any_unit() =>
        Assert.Equal(2.5, (5.EndotoxinUnitsPerKilogramHour() * 30.Minutes()).EndotoxinUnitsPerKilogram, 12);

    [Fact]
    public void A_duration_is_a_time_span_with_a_unit()
    {
        Assert.Equal(TimeSpan.FromMinutes(90), 1.5.Hours().ToTimeSpan());
        Assert.Equal(1.5.Hours(), Duration.FromTimeSpan(TimeSpan.FromMinutes(90)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Duration.FromTimeSpan(TimeSpan.FromMinutes(-1)));
    }

    [Fact]
    public void A_time_span_comes_back_to_the_tick()
    {
        var random = new Random(1);
        IEnumerable<long> ticks = Enumerable.Range(0, 10_000).SelectMany(second => new[] { second * TimeSpan.TicksPerSecond, random.NextInt64(TimeSpan.FromDays(15 * 365).Ticks) });

        Assert.All(ticks, tick => Assert.Equal(tick, Duration.FromTimeSpan(new TimeSpan(tick)).ToTimeSpan().Ticks));
        Assert.Throws<OverflowException>(() => Duration.FromTimeSpan(TimeSpan.MaxValue).ToTimeSpan());
        Assert.Throws<OverflowException>(() => Duration.MaxValue.ToTimeSpan());
    }

    [Fact]
    public void Whole_seconds_are_written_as_they_were_given() =>
        Assert.All(Enumerable.Range(0, 1001), second =>
            Assert.Equal(System.FormattableString.Invariant($"{second} s"), Duration.FromSeconds(second).ToString("s", null)));

    [Fact]
    public void The_kilodalton_is_ku_and_the_endotoxin_unit_is_IU_in_UCUM()
    {
        Assert.Equal("ku", QuantityDefinition.Of<MolarMass>().StorageUnit.UcumCode);
        Assert.Equal("[IU]/mL", QuantityDefinition.Of<EndotoxinConcentration>().StorageUnit.UcumCode);
        Assert.Equal("[g]", QuantityDefinition.Of<RelativeCentrifugalForce>().StorageUnit.UcumCode);
        Assert.False(EndotoxinConcentration.TryParse("1 [EU]/mL", null, out _));
        Assert.False(RelativeCentrifugalForce.TryParse("100 g", null, out _));
    }

    [Fact]
    public void A_dose_for_body_mass_has_the_basis_that_it_was_counted_by()
    {
        // Trials NCT03857841 (pmol of phospholipid/kg) and NCT05261360 (cells/kg) on a recipient of 70 kg.
        BodyMass recipient = 70.KilogramsOfBodyMass();

        Assert.Equal(14.Nanomoles(), 200.PicomolesPerKilogram() * recipient);
        Assert.Equal(70.MillionCells(), 1.MillionCellsPerKilogram() * recipient);
        Assert.Equal(700.MicrogramsOfProtein(), 10.MicrogramsOfProteinPerKilogram() * recipient);
        Assert.Equal(20.PicomolesPerKilogram(), 1.4.Nanomoles() / recipient);
    }

    [Fact]
    public void Lipid_by_mass_and_lipid_by_amount_are_two_quantities()
    {
        Assert.Equal(12.MicromolesPerLiter(), 12.NanomolesPerMilliliter());
        Assert.Equal(5.MicrogramsOfLipidPerMilliliter(), 0.5.MilligramsOfLipidPerDeciliter());
        Assert.Equal(10.MicrogramsOfLipid(), 5.MicrogramsOfLipidPerMilliliter() * 2.Milliliters());
        Assert.False(LipidConcentration.TryParse("5 ug/mL", out _));
        Assert.False(LipidMassConcentration.TryParse("5 nmol/mL", out _));
    }

    [Theory]
    [InlineData("5 10*9/mL")]
    [InlineData("5 10*9.{particles}/mL")]
    [InlineData("5 10*9{particles}/mL")]
    [InlineData("5 billion particles/mL")]
    [InlineData("5e9 /mL")]
    public void A_concentration_is_read_in_every_scaled_UCUM_code(string text) =>
        Assert.Equal(5e9.ParticlesPerMilliliter(), ParticleConcentration.Parse(text));

    [Fact]
    public void Two_refractive_indices_have_a_difference_and_no_sum()
    {
        RefractiveIndexDifference contrast = RefractiveIndex.FromValue(1.39) - RefractiveIndex.FromValue(1.33);

        Assert.Equal(0.06, contrast.Value, 12);
        Assert.Equal(1.39, (RefractiveIndex.FromValue(1.33) + contrast).Value, 12);
        Assert.Null(typeof(RefractiveIndex).GetMethod("op_Addition", [typeof(RefractiveIndex), typeof(RefractiveIndex)]));
    }

    [Fact]
    public void No_two_quantities_have_one_method_on_numbers()
    {
        string[] methods = [.. typeof(Diameter).Assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Extensions", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetParameters() is [{ } only] && only.ParameterType == typeof(double))
            .Select(method => method.Name)];

        Assert.True(methods.Length > 60, $"{methods.Length} methods");
        Assert.Equal(methods.Distinct(StringComparer.Ordinal), methods);
    }
}
