using System.Text.Json;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Tests.Quantities;

public sealed class DilutionFactorTests
{
    private static readonly DilutionFactor Weak = DilutionFactor.Of(10);
    private static readonly DilutionFactor Strong = DilutionFactor.Of(1000);

    [Fact]
    public void Order_follows_the_factor()
    {
        DilutionFactor same = DilutionFactor.Of(10);

        Assert.True(Weak < Strong && !(Strong < Weak) && !(Weak < same));
        Assert.True(Strong > Weak && !(Weak > Strong) && !(Weak > same));
        Assert.True(Weak <= Strong && Weak <= same && !(Strong <= Weak));
        Assert.True(Strong >= Weak && Weak >= same && !(Weak >= Strong));
        Assert.True(Weak == same && !(Weak == Strong) && Weak != Strong && !(Weak != same));
        Assert.Contains("compares only with another", Assert.Throws<ArgumentException>(() => Weak.CompareTo("10")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_is_the_smallest_factor_in_code_and_in_JSON()
    {
        Assert.Equal(DilutionFactor.Undiluted, DilutionFactor.Of(1));
        Assert.Equal(DilutionFactor.Undiluted, JsonSerializer.Deserialize<DilutionFactor>("1"));
        Assert.Contains("0.001 is not. One part in a thousand is 1000", Assert.Throws<ArgumentOutOfRangeException>(() => DilutionFactor.Of(0.001)).Message, StringComparison.Ordinal);
        Assert.All(["0.999", "\"10\"", "null"], json => Assert.Contains("a number, 1 or more", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DilutionFactor>(json)).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void It_is_written_with_its_sign() => Assert.Equal("1000×", Strong.ToString());
}
