using System.Globalization;
using System.Text;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Tests.Quantities;

/// <summary>Bad input gets the exception that is documented, and a message that helps.</summary>
public sealed class QuantityBadInputTests
{
    private static readonly CultureInfo s_german = CultureInfo.GetCultureInfo("de-DE");

    [Theory]
    [InlineData("12 parsec")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("nm")]
    [InlineData("120")]
    [InlineData("120 NM")]
    [InlineData("120 Nm")]
    [InlineData("NaN nm")]
    [InlineData("1,5 nm")]
    [InlineData("1.000,5 nm")]
    [InlineData("1 000 nm")]
    [InlineData("0x12 nm")]
    [InlineData("(5) nm")]
    [InlineData("$5 nm")]
    [InlineData("5 nm nm")]
    [InlineData("5 n m")]
    [InlineData("--5 nm")]
    [InlineData("5e nm")]
    [InlineData("5\0 nm")]
    public void What_is_no_diameter_is_a_format_exception(string text)
    {
        var failure = Assert.Throws<FormatException>(() => Diameter.Parse(text));
        Assert.Contains("nm, µm", failure.Message, StringComparison.Ordinal);
        Assert.False(Diameter.TryParse(text, out Diameter result));
        Assert.Equal(default, result);
        Assert.Throws<FormatException>(() => Diameter.Parse(Encoding.UTF8.GetBytes(text), null));
    }

    [Theory]
    [InlineData("-5 nm")]
    [InlineData("-0.001 µm")]
    [InlineData("1e999 nm")]
    [InlineData("-1e999 nm")]
    [InlineData("Infinity nm")]
    [InlineData("1e308 µm")]
    public void A_number_outside_the_domain_is_an_overflow(string text)
    {
        var failure = Assert.Throws<OverflowException>(() => Diameter.Parse(text));
        Assert.Contains("a finite number of nm, not below 0", failure.Message, StringComparison.Ordinal);
        Assert.False(Diameter.TryParse(text, out _));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        byte[][] broken = [[0xFF], [(byte)'5', (byte)' ', 0xC2], [(byte)'5', (byte)' ', 0xED, 0xA0, 0x80], [0], [.. "5 nm"u8, 0x80]];
        foreach (byte[] bytes in broken)
        {
            Assert.False(Diameter.TryParse(bytes, null, out _));
            Assert.Throws<FormatException>(() => Diameter.Parse(bytes, null));
        }
    }

    [Fact]
    public void Null_is_an_argument_null_exception()
    {
        Assert.Throws<ArgumentNullException>(() => Diameter.Parse(null!));
        Assert.Throws<ArgumentNullException>(() => Diameter.Parse((string)null!, CultureInfo.InvariantCulture));
        Assert.False(Diameter.TryParse(null, out _));
    }

    [Fact]
    public void A_megabyte_of_digits_is_read_in_linear_time_and_refused()
    {
        string text = new string('9', 1_000_000) + " nm";

        Assert.Throws<OverflowException>(() => Diameter.Parse(text));
        Assert.False(Diameter.TryParse(text, out _));
        Assert.False(Diameter.TryParse(text, s_german, out _));
        Assert.Throws<OverflowException>(() => Diameter.Parse(Encoding.UTF8.GetBytes(text), null));
        Assert.False(Diameter.TryParse(Encoding.UTF8.GetBytes(text), null, out _));
        Assert.True(Assert.Throws<FormatException>(() => Diameter.Parse(new string('9', 1_000_000))).Message.Length < 200);
        Assert.False(Diameter.TryParse(new string('9', 1_000_000), out _));
        Assert.False(Diameter.TryParse(new string(' ', 1_000_000), out _));
        Assert.False(Diameter.TryParse(string.Concat(Enumerable.Repeat("nm", 500_000)), out _));
        Assert.True(Assert.Throws<FormatException>(() => Diameter.Parse(new string('x', 1_000_000))).Message.Length < 200);
    }

    [Fact]
    public void A_comma_is_a_decimal_sign_only_where_the_culture_says_so()
    {
        Assert.Equal(1.5.Nanometers(), Diameter.Parse("1,5 nm", s_german));
        Assert.Throws<FormatException>(() => Diameter.Parse("1,5 nm"));
        Assert.Throws<FormatException>(() => Diameter.Parse("1.5 nm", s_german));
        Assert.Throws<FormatException>(() => Diameter.Parse("1,5 nm", CultureInfo.InvariantCulture));
        Assert.True(Diameter.TryParse("1,5 nm", s_german, out Diameter german) && german == 1.5.Nanometers());
        Assert.False(Diameter.TryParse("1,5 nm", CultureInfo.InvariantCulture, out _));
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = s_german;
            Assert.Equal(1.5.Nanometers(), Diameter.Parse("1.5 nm"));
            Assert.Equal(1.5.Nanometers(), Diameter.Parse("1.5 nm", null));
            Assert.Equal("1.5 nm", 1.5.Nanometers().ToString());
            Assert.Equal("1.5 nm", $"{1.5.Nanometers()}");
            Assert.Equal("1,5 nm", 1.5.Nanometers().ToString(null, s_german));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("1.5 µm")]
    [InlineData("1.5 μm")]
    [InlineData("1.5 um")]
    [InlineData("1.5um")]
    [InlineData("1500nm")]
    [InlineData(" 1500 nm ")]
    [InlineData("+1.5e3 nm")]
    [InlineData("1500 nm")]
    [InlineData("1500\tnm")]
    public void All_spellings_of_a_size_are_that_size(string text) => Assert.Equal(1500.Nanometers(), Diameter.Parse(text));

    [Theory]
    [InlineData("0.21", 0.21)]
    [InlineData("0.21 1", 0.21)]
    [InlineData("1 1", 1)]
    [InlineData("1", 1)]
    public void A_dimensionless_number_is_not_mistaken_for_the_unit_one(string text, double expected) =>
        Assert.Equal(PolydispersityIndex.FromValue(expected), PolydispersityIndex.Parse(text));

    [Fact]
    public void Numbers_that_a_domain_forbids_are_refused_by_its_factories()
    {
        var failure = Assert.Throws<ArgumentOutOfRangeException>(() => (-5).Micrometers());
        Assert.StartsWith("Diameter takes a finite number of nm, not below 0; -5 µm is not.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(-5d, failure.ActualValue);
        Assert.Throws<ArgumentOutOfRangeException>(() => Temperature.FromKelvins(-0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ph.FromValue(74));
        Assert.Throws<ArgumentOutOfRangeException>(() => RefractiveIndex.FromValue(0.9));
        Assert.Equal(-22.21, ZetaPotential.FromMillivolts(-22.21).Millivolts);
    }

    [Theory]
    [InlineData("F1", "1500.0 nm")]
    [InlineData("um", "1.5 um")]
    [InlineData("µm", "1.5 µm")]
    [InlineData("μm", "1.5 μm")]
    [InlineData("F2 µm", "1.50 µm")]
    [InlineData("0.000 um", "1.500 um")]
    [InlineData("E3", "1.500E+003 nm")]
    [InlineData("U", "1500 nm")]
    public void A_format_names_the_number_the_unit_or_both(string format, string expected) => Assert.Equal(expected, 1500.Nanometers().ToString(format));

    [Theory]
    [InlineData("F2 km")]
    [InlineData("Q")]
    [InlineData("m")]
    [InlineData("mm")]
    [InlineData("NM")]
    [InlineData("nanometers")]
    [InlineData(" nm ")]
    [InlineData("nmnm")]
    [InlineData("mm nm")]
    [InlineData("0.0mm")]
    [InlineData("0.0 mm")]
    [InlineData("mm 0.0")]
    [InlineData("10")]
    [InlineData("12.5")]
    [InlineData("P1")]
    [InlineData("C2")]
    [InlineData("D3")]
    [InlineData("X")]
    [InlineData("B8")]
    [InlineData("F1000")]
    [InlineData("F-1")]
    [InlineData("0%")]
    [InlineData("0.0\u2030")]
    [InlineData("0,")]
    [InlineData("0,,.0")]
    [InlineData("0.0,")]
    [InlineData("0.0;none")]
    [InlineData("0.0;-0.0;\"none\"")]
    [InlineData(";0")]
    [InlineData("0;0;0;0")]
    [InlineData("'0'")]
    [InlineData("\\0")]
    [InlineData("0'")]
    [InlineData("0\\")]
    [InlineData("0E")]
    [InlineData("0.0\0")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("\u00B5")]
    public void A_format_that_is_none_is_a_format_exception_that_says_what_is_allowed(string format)
    {
        var failure = Assert.Throws<FormatException>(() => 1500.Nanometers().ToString(format));
        Assert.Contains("nm, µm", failure.Message, StringComparison.Ordinal);
        Assert.Contains("F1", failure.Message, StringComparison.Ordinal);
        Assert.Equal(failure.Message, Assert.Throws<FormatException>(() => string.Format(CultureInfo.InvariantCulture, "{0:" + format.Replace("{", "{{", StringComparison.Ordinal) + "}", 1500.Nanometers())).Message);
        Assert.Throws<FormatException>(() => 1500.Nanometers().TryFormat(Span<char>.Empty, out _, format));
        Assert.Throws<FormatException>(() => 1500.Nanometers().TryFormat(Span<byte>.Empty, out _, format));
    }

    [Fact]
    public void A_wrong_unit_is_never_printed_in_place_of_the_number()
    {
        Assert.Throws<FormatException>(() => $"{1500.Nanometers():mm}");
        Assert.Throws<FormatException>(() => $"{20.DegreesCelsius():F}" + $"{20.DegreesCelsius():degF}");
        Assert.Contains("pH", Assert.Throws<FormatException>(() => 7.4.Ph().ToString("pOH")).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("a unit (", Assert.Throws<FormatException>(() => RefractiveIndex.FromValue(1.4).ToString("nm")).Message, StringComparison.Ordinal);
        Assert.True(Assert.Throws<FormatException>(() => 1.Nanometers().ToString(new string('m', 1_000_000))).Message.Length < 300);
        Assert.Contains("nm, µm", Assert.Throws<FormatException>(() => $"{Measured<Diameter>.Of(1500.Nanometers()):mm}").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("G", "-1234.5")]
    [InlineData("g3", "-1.23e+03")]
    [InlineData("R", "-1234.5")]
    [InlineData("F", "-1234.50")]
    [InlineData("f1", "-1234.5")]
    [InlineData("F0", "-1234")]
    [InlineData("N", "-1,234.50")]
    [InlineData("N1", "-1,234.5")]
    [InlineData("E", "-1.234500E+003")]
    [InlineData("e2", "-1.23e+003")]
    [InlineData("0", "-1235")]
    [InlineData("0.00", "-1234.50")]
    [InlineData("#.#", "-1234.5")]
    [InlineData("#,##0.0#", "-1,234.5")]
    [InlineData("0.00E+0", "-1.23E+3")]
    [InlineData("0.0e00", "-1.2e03")]
    [InlineData("+0.0;-0.0", "-1234.5")]
    [InlineData("0.0;(0.0);0", "(1234.5)")]
    [InlineData("0.0;;0", "-1234.5")]
    [InlineData("'about' 0.0", "-about 1234.5")]
    [InlineData("\\~0", "-~1235")]
    public void A_number_format_writes_the_number_as_a_double_does(string format, string expected)
    {
        ZetaPotential value = ZetaPotential.FromMillivolts(-1234.5);

        Assert.Equal(expected, (-1234.5).ToString(format, CultureInfo.InvariantCulture));
        Assert.Equal(expected + " mV", value.ToString(format));
        Assert.Equal(expected + " mV", value.ToString(format + " mV"));
        Assert.Equal((-1234.5).ToString(format, s_german) + " mV", value.ToString(format, s_german));
    }

    [Fact]
    public void What_fits_is_written_and_what_does_not_leaves_nothing()
    {
        Span<char> characters = stackalloc char[8];
        Span<byte> bytes = stackalloc byte[8];

        Assert.True(1500.Nanometers().TryFormat(characters, out int chars, "F2 um"));
        Assert.Equal("1.50 um", characters[..chars].ToString());
        Assert.True(1500.Nanometers().TryFormat(bytes, out int count, "F2 µm"));
        Assert.Equal("1.50 µm", Encoding.UTF8.GetString(bytes[..count]));
        Assert.False(1500.Nanometers().TryFormat(characters[..6], out chars, "F2 um"));
        Assert.Equal(0, chars);
        Assert.False(1500.Nanometers().TryFormat(bytes[..7], out count, "F2 µm"));
        Assert.Equal(0, count);
    }

    [Fact]
    public void A_very_long_format_is_written_in_full() => Assert.Equal(1 + 1 + 900 + 3, 1.Nanometers().ToString("F900").Length);
}
