using Exosome.Sdk.Findings;
using Exosome.Sdk.Serialization;

namespace Exosome.Sdk.Tests.Serialization;

public sealed class PreparationIdTests
{
    [Fact]
    public void Two_preparations_of_one_id_are_told_with_both_places()
    {
        Dossier whole = SoundDossier.Whole;
        Dossier twice = whole with { Preparations = [whole.Preparations[0], whole.Preparations[0]] };
        Finding finding = Assert.Single(twice.Validate(), finding => finding.RuleId == "EXO3006");
        Assert.Equal("$.preparations[1].id", finding.Path);
        Assert.Contains("$.preparations[0]", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(whole.Validate(), finding => finding.RuleId == "EXO3006");
    }
}
