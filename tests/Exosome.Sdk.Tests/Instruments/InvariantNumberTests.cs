using System.Globalization;
using Exosome.Sdk.Instruments.Reading;
using FsCheck.Xunit;

namespace Exosome.Sdk.Tests.Instruments;

public class InvariantNumberTests
{
    [Property(MaxTest = 5000)]
    public void A_number_is_the_double_that_the_framework_reads(int seed)
    {
        var random = new Random(seed);
        int digits = random.Next(1, 19);
        string text = string.Concat(Enumerable.Range(0, digits).Select(_ => (char)('0' + random.Next(10))));
        text = random.Next(3) switch { 0 => text, 1 => text.Insert(random.Next(digits + 1), "."), _ => text + "E-" + random.Next(20).ToString(CultureInfo.InvariantCulture) };
        Assert.True(InvariantNumber.TryParse(text, out double value), text);
        Assert.Equal(BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)), BitConverter.DoubleToInt64Bits(value));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("1,000")]
    [InlineData("NaN")]
    [InlineData("1e999")]
    [InlineData("12 nm")]
    [InlineData("\u0661")]
    public void What_is_no_number_is_none(string text) => Assert.False(InvariantNumber.TryParse(text, out _));
}
