using Exosome.Sdk.Regulation;
using Exosome.Sdk.Sources;
using Exosome.Sdk.Sources.Facts;

namespace Exosome.Sdk.Tests.Sources.Facts;

public sealed class ConsentPurposesTests
{
    [Theory]
    [InlineData("ResearchUseOnly", "Research", "Research")]
    [InlineData("InVitroDiagnostic", "Manufacture,Diagnostics", "Diagnostics")]
    [InlineData("InvestigationalProduct", "Manufacture", "Treatment")]
    [InlineData("Cosmetic", "Manufacture,Commercial,Cosmetic", "Cosmetic")]
    [InlineData("QuasiDrug", "Manufacture,Commercial,Cosmetic", "Cosmetic")]
    [InlineData("MedicinalProduct", "Manufacture,Commercial", "Treatment")]
    [InlineData("something new", "Manufacture,Commercial", "Treatment")]
    public void A_class_asks_for_its_purposes_and_one_that_is_not_known_for_those_of_what_is_sold(string productClass, string manufacture, string use)
    {
        Assert.Equal(manufacture.Split(','), ConsentPurposes.OfManufacture(productClass));
        Assert.Equal(use.Split(','), ConsentPurposes.OfUse(productClass));
    }

    [Fact]
    public void Every_purpose_is_one_of_the_model_s()
    {
        string[] classes = [.. Enum.GetNames<ProductClass>(), ""];
        Assert.All(classes.SelectMany(name => ConsentPurposes.OfManufacture(name).Concat(ConsentPurposes.OfUse(name))).Concat(ConsentPurposes.BeyondBroadConsent),
            purpose => Assert.True(Enum.TryParse<ConsentScope>(purpose, out _), purpose));
    }
}
