using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Tests.Quantities;

public sealed class DosingTests
{
    private static readonly LotStrength s_lot = new()
    {
        Lot = LotId.Parse("LOT-2026-001"),
        Particles = Measured.Of(1e10.ParticlesPerMilliliter(), 3e8.ParticlesPerMilliliter()),
        Protein = Measured.Of(50.MicrogramsOfProteinPerMilliliter(), 2.MicrogramsOfProteinPerMilliliter()),
        Lipid = Measured<LipidConcentration>.Below(1.NanomolesPerMilliliter()),
    };

    [Fact]
    public void A_dose_converts_by_what_was_measured_on_its_lot()
    {
        Measured<ProteinMass> protein = s_lot.ProteinIn(new ParticleDose(2e10.Particles()));

        Assert.Equal(100, protein.Value!.Value.Micrograms, 9);
        Assert.Equal(0.05, protein.RelativeUncertainty()!.Value, 9);
        Assert.Equal(2, s_lot.VolumeOf(new ProteinDose(ProteinMass.FromMicrograms(100))).Value!.Value.Milliliters, 12);
        Assert.Equal(3e10, s_lot.ParticlesIn(new ProductVolumeDose(3.Milliliters())).Value!.Value.Particles, 0);
    }

    /// <summary>A basis of the closed set that no conversion leads to or from would be half of one.</summary>
    [Fact]
    public void Every_basis_converts_into_every_other_on_a_lot_that_was_measured_on_all()
    {
        LotStrength lot = s_lot with
        {
            Lipid = Measured.Of(4.NanomolesPerMilliliter(), 0.2.NanomolesPerMilliliter()),
            LipidMass = Measured.Of(3.MicrogramsOfLipidPerMilliliter(), 0.12.MicrogramsOfLipidPerMilliliter()),
            CellEquivalents = Measured.Of(2.MillionCellsPerMilliliter(), 0.1.MillionCellsPerMilliliter()),
        };
        Dose[] doses =
        [
            new ParticleDose(2e10.Particles()), new ProteinDose(100.MicrogramsOfProtein()), new LipidDose(8.Nanomoles()),
            new LipidMassDose(6.MicrogramsOfLipid()), new CellEquivalentDose(4.MillionCells()), new ProductVolumeDose(2.Milliliters()),
        ];

        Assert.Equal(Enum.GetValues<DoseBasis>(), doses.Select(dose => dose.Basis).Order());
        Assert.Equal(typeof(Dose).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Dose))).Select(type => type.Name).Order(StringComparer.Ordinal), doses.Select(dose => dose.GetType().Name).Order(StringComparer.Ordinal));
        Assert.All(doses, dose =>
        {
            Assert.Equal(2, lot.VolumeOf(dose).Value!.Value.Milliliters, 9);
            Assert.Equal(2e10, lot.ParticlesIn(dose).Value!.Value.Particles, 0);
            Assert.Equal(100, lot.ProteinIn(dose).Value!.Value.Micrograms, 9);
            Assert.Equal(8, lot.LipidIn(dose).Value!.Value.Nanomoles, 9);
            Assert.Equal(6, lot.LipidMassIn(dose).Value!.Value.Micrograms, 9);
            Assert.Equal(4, lot.CellEquivalentsIn(dose).Value!.Value.MillionCells, 9);
        });
        Assert.Equal(0.05, lot.LipidMassIn(new ParticleDose(2e10.Particles())).RelativeUncertainty()!.Value, 12);
        Assert.Throws<InvalidOperationException>(() => s_lot.LipidMassIn(new LipidDose(8.Nanomoles())));
    }

    [Fact]
    public void On_its_own_basis_a_dose_is_exact() =>
        Assert.Equal(Measured.Of(5.Particles(), 0.Particles()), s_lot.ParticlesIn(new ParticleDose(5.Particles())));

    [Fact]
    public void Without_a_measured_value_there_is_no_conversion()
    {
        Assert.Contains("LOT-2026-001", Assert.Throws<InvalidOperationException>(() => s_lot.CellEquivalentsIn(new ParticleDose(5.Particles()))).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => s_lot.LipidIn(new ParticleDose(5.Particles())));
        Assert.Throws<ArgumentNullException>(() => s_lot.VolumeOf(null!));
    }

    [Fact]
    public void Dilution_is_corrected_once()
    {
        DilutionCorrected<ParticleConcentration> corrected = new AsMeasured<ParticleConcentration>(
            Measured.Of(1.9e8.ParticlesPerMilliliter(), 1e6.ParticlesPerMilliliter()), DilutionFactor.Of(1000)).Correct();

        Assert.Equal(1.9e11, corrected.Value.Value!.Value.ParticlesPerMilliliter);
        Assert.Equal(1e9.ParticlesPerMilliliter(), corrected.Value.StandardUncertainty?.As<ParticleConcentration>());
        Assert.DoesNotContain(typeof(DilutionExtensions).GetMethods(), method =>
            method.Name == "Correct" && method.GetParameters()[0].ParameterType.Name.StartsWith("DilutionCorrected", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.001)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_dilution_factor_is_one_or_more(double factor) => Assert.Throws<ArgumentOutOfRangeException>(() => DilutionFactor.Of(factor));

    [Fact]
    public void Dilutions_follow_one_another_and_the_default_is_none()
    {
        Assert.Equal(DilutionFactor.Of(1000), DilutionFactor.Of(10) * DilutionFactor.Of(100));
        Assert.Throws<OverflowException>(() => DilutionFactor.Of(1e200) * DilutionFactor.Of(1e200));
        Assert.Equal(1, default(DilutionFactor).Value);
        Assert.True(DilutionFactor.Undiluted < DilutionFactor.Of(2));
        Assert.Equal("1000×", DilutionFactor.Of(1000).ToString());
    }

    [Fact]
    public void Money_of_two_currencies_does_not_add_up()
    {
        Assert.Equal(Money.Of(3.30m, "EUR"), Money.Of(1.10m, "EUR") + Money.Of(2.20m, "EUR"));
        Assert.Throws<InvalidOperationException>(() => Money.Of(1, "EUR") + Money.Of(1, "USD"));
        Assert.Equal("12.50 EUR", (Money.Of(1250.00m, "EUR") / 100).ToString());
        Assert.Throws<FormatException>(() => Money.Of(1, "eur"));
        Assert.Equal("XXX", default(CurrencyCode).Value);
    }

    [Theory]
    [InlineData("EUR")]
    [InlineData("KRW")]
    [InlineData("XOF")]
    [InlineData("ZWG")]
    [InlineData("HRK")]
    public void A_currency_of_ISO_4217_is_read_also_where_it_was_withdrawn_lately(string code) =>
        Assert.Equal(code, CurrencyCode.Parse(code).Value);

    [Theory]
    [InlineData("EUO", "three capital letters such as EUR")]
    [InlineData("XAU", "three capital letters such as EUR")]
    [InlineData("XTS", "three capital letters such as EUR")]
    [InlineData("", "three capital letters such as EUR")]
    [InlineData("usd", "expected USD")]
    [InlineData(" chf", "expected CHF")]
    public void What_is_no_currency_is_refused_with_what_was_meant(string code, string expected)
    {
        Assert.False(CurrencyCode.TryParse(code, out CurrencyCode none));
        Assert.Equal(default, none);
        Assert.Contains(expected, Assert.Throws<FormatException>(() => CurrencyCode.Parse(code)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Turkish_letters_do_not_change_a_currency()
    {
        System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("tr-TR");
            Assert.Contains("expected ISK", Assert.Throws<FormatException>(() => CurrencyCode.Parse("isk")).Message, StringComparison.Ordinal);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
