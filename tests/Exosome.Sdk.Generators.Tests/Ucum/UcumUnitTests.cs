using Exosome.Sdk.Generators.Ucum;
using FsCheck.Xunit;

namespace Exosome.Sdk.Generators.Tests.Ucum;

public sealed class UcumUnitTests
{
    [Theory]
    [InlineData("nm", "L", 1, 1_000_000_000)]
    [InlineData("um", "L", 1, 1_000_000)]
    [InlineData("/mL", "L^-3", 1_000_000, 1)]
    [InlineData("{particles}/mL", "L^-3·particles", 1_000_000, 1)]
    [InlineData("10*9.{particles}", "particles", 1_000_000_000, 1)]
    [InlineData("10*9{particles}", "particles", 1_000_000_000, 1)]
    [InlineData("10*-3/mL", "L^-3", 1000, 1)]
    [InlineData("ug/mL", "L^-3·M", 1, 1)]
    [InlineData("mg/L", "L^-3·M", 1, 1)]
    [InlineData("kg.m/s2", "L·M·T^-2", 1000, 1)]
    [InlineData("N", "L·M·T^-2", 1000, 1)]
    [InlineData("mPa.s", "L^-1·M·T^-1", 1, 1)]
    [InlineData("cP", "L^-1·M·T^-1", 1, 1)]
    [InlineData("[IU]/kg/h", "M^-1·T^-1·[IU]", 1, 3_600_000)]
    [InlineData("[IU]/(kg.h)", "M^-1·T^-1·[IU]", 1, 3_600_000)]
    [InlineData("[CFU]/mL", "L^-3·[CFU]", 1_000_000, 1)]
    [InlineData("mosm/kg", "M^-1·N", 1, 1_000_000)]
    [InlineData("um.cm/V/s", "I·M^-1·T^2", 1, 100_000_000_000)]
    [InlineData("uS/cm", "I^2·L^-3·M^-1·T^3", 1, 10_000_000)]
    [InlineData("{rev}/min", "T^-1·rev", 1, 60)]
    [InlineData("cm2", "L^2", 1, 10_000)]
    [InlineData("%", "1", 1, 100)]
    [InlineData("1", "1", 1, 1)]
    [InlineData("h", "T", 3600, 1)]
    [InlineData("dL", "L^3", 1, 10_000)]
    [InlineData("dam", "L", 10, 1)]
    public void A_code_has_its_dimension_and_scale(string code, string dimension, double factor, double divisor)
    {
        UcumUnit unit = UcumUnit.TryParse(code)!;

        Assert.Equal(dimension, unit.Dimension.ToString());
        Assert.Equal((factor, divisor), unit.Scale.Reduce());
    }

    [Theory]
    [InlineData("")]
    [InlineData("NM")]
    [InlineData("particles")]
    [InlineData("kmin")]
    [InlineData("nm/")]
    [InlineData("nm//s")]
    [InlineData("(nm")]
    [InlineData("nm)")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[g")]
    [InlineData("nm s")]
    [InlineData("0m")]
    [InlineData("5-")]
    public void What_is_no_code_is_null(string text) => Assert.Null(UcumUnit.TryParse(text));

    [Theory]
    [InlineData("kDa", "kDa")]
    [InlineData("rpm", "rpm")]
    [InlineData("mol/kDa", "kDa")]
    [InlineData("[foo]/mL", "[foo]")]
    [InlineData("particles/mL", "particles")]
    public void An_atom_that_UCUM_does_not_have_is_named(string code, string atom)
    {
        var trouble = new UcumTrouble();

        Assert.Null(UcumUnit.TryParse(code, trouble));
        Assert.Equal((atom, false), (trouble.UnknownAtom, trouble.HasUnknownSize));
    }

    [Theory]
    [InlineData("[ft_i]")]
    [InlineData("keV")]
    [InlineData("KiBy/s")]
    [InlineData("B[10.nV]")]
    [InlineData("m[H2O]")]
    [InlineData("cal_[15]")]
    [InlineData("[in_i'H2O]")]
    [InlineData("''")]
    [InlineData("lm")]
    public void A_unit_of_UCUM_whose_size_is_not_known_is_not_taken_for_a_mistake(string code)
    {
        var trouble = new UcumTrouble();

        Assert.Null(UcumUnit.TryParse(code, trouble));
        Assert.Equal((null, true), (trouble.UnknownAtom, trouble.HasUnknownSize));
    }

    [Theory]
    [InlineData("nm/")]
    [InlineData("nm//s")]
    [InlineData("(lm")]
    public void What_is_not_of_the_form_of_a_code_is_neither(string code)
    {
        var trouble = new UcumTrouble();

        Assert.Null(UcumUnit.TryParse(code, trouble));
        Assert.Equal((null, false), (trouble.UnknownAtom, trouble.HasUnknownSize));
    }

    [Property(MaxTest = 500)]
    public void Any_text_is_read_or_refused_without_an_exception(string? text) => UcumUnit.TryParse(text ?? string.Empty);

    [Fact]
    public void Deep_nesting_and_long_text_are_refused()
    {
        Assert.Null(UcumUnit.TryParse(new string('(', 100_000)));
        Assert.Null(UcumUnit.TryParse(new string('m', 100_000)));
    }
}
