using Exosome.Sdk.Sources.Facts;

namespace Exosome.Sdk.Tests.Sources.Facts;

public sealed class EuropeanEconomicAreaTests
{
    [Theory]
    [InlineData("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK")]
    [InlineData("IS LI NO")]
    public void The_states_of_the_Union_and_the_three_beside_them_are_members(string countries) =>
        Assert.All(countries.Split(' '), country => Assert.True(EuropeanEconomicArea.Contains(country), country));

    [Theory]
    [InlineData("CH")]
    [InlineData("GB")]
    [InlineData("US")]
    [InlineData("TR")]
    [InlineData("EU")]
    [InlineData("")]
    public void Nobody_else_is(string country) => Assert.False(EuropeanEconomicArea.Contains(country));
}
