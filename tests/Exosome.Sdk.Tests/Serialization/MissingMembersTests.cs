using Exosome.Sdk.Serialization;

namespace Exosome.Sdk.Tests.Serialization;

public sealed class MissingMembersTests
{
    [Fact]
    public void What_a_text_leaves_out_has_the_default_of_the_model()
    {
        Dossier read = Dossier.Parse("{\"title\":\"t\"}");
        Assert.Equal(new Dossier { Title = "t" }, read);
        Assert.Empty(read.Validate(new DateOnly(2026, 4, 1)));
    }

    [Fact]
    public void Defaults_reach_parts_of_closed_hierarchies_and_values_other_than_empty()
    {
        Dossier read = Dossier.Parse("""{"title":"t","populations":[{"term":{"kind":"marker","marker":"CD63"}}],"lots":[{"id":"L-1","product":"P-1","class":"cosmetic","manufacturedOn":"2026-01-01"}]}""");
        Assert.Equal("CD63+ EV", read.Populations[0].Term.Label);
        Assert.Empty(read.Populations[0].Sources);
        Assert.Empty(read.Lots[0].Batches);
        Assert.NotEmpty(read.Validate(new DateOnly(2026, 4, 1)));
    }
}
