using Exosome.Sdk.Sources;
using Exosome.Sdk.Sources.Facts;

namespace Exosome.Sdk.Tests.Sources.Facts;

public sealed class DonorTestFactsTests
{
    [Theory]
    [InlineData("Hiv1", "HIV-1")]
    [InlineData("Hiv2", "HIV-2")]
    [InlineData("HepatitisB", "HBV")]
    [InlineData("HepatitisC", "HCV")]
    [InlineData("TreponemaPallidum", "syphilis")]
    [InlineData("Htlv", "HTLV-I/II")]
    [InlineData("Cytomegalovirus", "CMV")]
    [InlineData("WestNileVirus", "West Nile virus")]
    [InlineData("Unspecified", "an unnamed agent")]
    [InlineData(null, "an unnamed agent")]
    public void An_agent_has_the_name_that_people_use(string? member, string name) => Assert.Equal(name, DonorTestFacts.NameOf(member));

    [Fact]
    public void No_agent_of_the_model_is_nameless() => Assert.All(
        Enum.GetNames<CommunicableAgent>().Where(name => name != nameof(CommunicableAgent.Unspecified)), name => Assert.NotEqual("an unnamed agent", DonorTestFacts.NameOf(name)));

    [Theory]
    [InlineData(-31, 30, "the specimen for CMV was taken 31 days before recovery; allowed are 30 days before to 7 days after")]
    [InlineData(8, 7, "the specimen for CMV was taken 8 days after recovery; allowed are 7 days before to 7 days after")]
    [InlineData(1, 7, null)]
    [InlineData(0, 0, null)]
    public void The_sentence_says_on_which_side_and_by_how_much(int days, int before, string? sentence) => Assert.Equal(sentence, DonorTestFacts.WindowProblem("Cytomegalovirus", days, before));
}
