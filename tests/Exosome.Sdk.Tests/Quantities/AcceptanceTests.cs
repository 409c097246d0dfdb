using System.Text.Json;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Tests.Quantities;

/// <summary>A measurement against a limit, on both sides of every border.</summary>
public sealed class AcceptanceTests
{
    private static readonly Diameter Limit = 100.Nanometers();

    // The guard is twice the uncertainty of 5 nm: ten on either side.
    [Theory]
    [InlineData(89, TestResult.Pass, TestResult.Fail)]
    [InlineData(90, TestResult.Pass, TestResult.Indeterminate)]
    [InlineData(91, TestResult.Indeterminate, TestResult.Indeterminate)]
    [InlineData(109, TestResult.Indeterminate, TestResult.Indeterminate)]
    [InlineData(110, TestResult.Indeterminate, TestResult.Pass)]
    [InlineData(111, TestResult.Fail, TestResult.Pass)]
    public void A_value_is_certain_beyond_its_guard_and_the_limit_itself_is_allowed(double value, TestResult atMost, TestResult atLeast)
    {
        Measured<Diameter> measured = Measured.Of(value.Nanometers(), 5.Nanometers());

        Assert.Equal(atMost, measured.IsAtMost(Limit));
        Assert.Equal(atLeast, measured.IsAtLeast(Limit));
    }

    [Theory]
    [InlineData(99, TestResult.Pass, TestResult.Fail)]
    [InlineData(100, TestResult.Pass, TestResult.Fail)]
    [InlineData(101, TestResult.Indeterminate, TestResult.Indeterminate)]
    public void Below_a_limit_of_detection_is_below_what_lies_above_it(double detection, TestResult atMost, TestResult atLeast)
    {
        Measured<Diameter> measured = Measured<Diameter>.Below(detection.Nanometers());

        Assert.Equal(atMost, measured.IsAtMost(Limit));
        Assert.Equal(atLeast, measured.IsAtLeast(Limit));
    }

    [Theory]
    [InlineData(99, TestResult.Indeterminate, TestResult.Indeterminate)]
    [InlineData(100, TestResult.Fail, TestResult.Pass)]
    [InlineData(101, TestResult.Fail, TestResult.Pass)]
    public void Above_a_range_is_above_what_lies_below_it(double top, TestResult atMost, TestResult atLeast)
    {
        Measured<Diameter> measured = Measured<Diameter>.Above(top.Nanometers());

        Assert.Equal(atMost, measured.IsAtMost(Limit));
        Assert.Equal(atLeast, measured.IsAtLeast(Limit));
    }

    [Fact]
    public void No_guard_at_all_is_allowed_and_a_negative_one_is_not()
    {
        Measured<Diameter> measured = Measured.Of(100.Nanometers(), 5.Nanometers());

        Assert.Equal(TestResult.Pass, measured.IsAtMost(Limit, 0));
        Assert.Equal(TestResult.Pass, measured.IsAtLeast(Limit, 0));
        Assert.All([-1, double.NaN, double.PositiveInfinity], factor => Assert.Contains("finite number, not below 0", Assert.Throws<ArgumentOutOfRangeException>(() => measured.IsAtMost(Limit, factor)).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_refused_by_name()
    {
        Assert.Equal("measured", Assert.Throws<ArgumentNullException>(() => Acceptance.IsAtMost(null!, Limit)).ParamName);
        Assert.Equal("results", Assert.Throws<ArgumentNullException>(() => Acceptance.All(null!)).ParamName);
    }

    [Fact]
    public void What_is_none_of_the_four_answers_decides_nothing()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new[] { (TestResult)7, TestResult.Fail }.All());
        Assert.Throws<ArgumentOutOfRangeException>(() => new[] { (TestResult)7 }.All());
        Assert.Throws<ArgumentOutOfRangeException>(() => TestResult.Fail.And((TestResult)7));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("1")]
    [InlineData("\"1\"")]
    [InlineData("\"pass, fail\"")]
    [InlineData("\"passed\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("true")]
    public void Only_the_four_names_are_answers_in_JSON(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TestResult>(json));

    [Theory]
    [InlineData(TestResult.NotTested, "\"notTested\"")]
    [InlineData(TestResult.Pass, "\"pass\"")]
    [InlineData(TestResult.Fail, "\"fail\"")]
    [InlineData(TestResult.Indeterminate, "\"indeterminate\"")]
    public void The_four_answers_come_back_from_JSON(TestResult answer, string json)
    {
        Assert.Equal(json, JsonSerializer.Serialize(answer));
        Assert.Equal(answer, JsonSerializer.Deserialize<TestResult>(json));
        Dictionary<TestResult, int> counts = new() { [answer] = 1 };
        Assert.Equal(counts, JsonSerializer.Deserialize<Dictionary<TestResult, int>>(JsonSerializer.Serialize(counts)));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize((TestResult)7));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<MeasurementState>("4"));
    }

    [Theory]
    [InlineData("""{"dilution":10,"value":null}""")]
    [InlineData("""{"value":null,"dilution":10}""")]
    public void A_concentration_without_a_measurement_is_refused_by_JSON(string json)
    {
        Assert.Contains("notTested", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AsMeasured<Volume>>(json)).Message, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DilutionCorrected<Volume>>(json));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new DilutionCorrected<Volume>((Measured<Volume>)null!)));
        Assert.Equal("measured", Assert.Throws<ArgumentNullException>(() => new AsMeasured<Volume>((Measured<Volume>)null!, DilutionFactor.Of(10)).Correct()).ParamName);
    }
}
