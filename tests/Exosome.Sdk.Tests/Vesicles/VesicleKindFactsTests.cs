using Exosome.Sdk.Quantities;
using Exosome.Sdk.Vesicles;

namespace Exosome.Sdk.Tests.Vesicles;

public sealed class VesicleKindFactsTests
{
    [Fact]
    public void Every_kind_has_its_facts_at_its_place()
    {
        VesicleKind[] kinds = Enum.GetValues<VesicleKind>();

        Assert.Equal(kinds, VesicleKindFacts.All.Select(f => f.Kind));
        Assert.All(kinds, kind => Assert.Equal(kind, VesicleKindFacts.Of(kind).Kind));
        Assert.Throws<ArgumentOutOfRangeException>(() => VesicleKindFacts.Of((VesicleKind)99));
    }

    [Fact]
    public void Every_range_has_a_source_and_the_right_order()
    {
        foreach (CitedRange<Diameter> range in VesicleKindFacts.All.SelectMany(f => f.Diameters))
        {
            Assert.NotEmpty(range.Citation.Text);
            Assert.True(range.From is null || range.To is null || range.From.Value <= range.To.Value);
        }
    }

    [Fact]
    public void Sources_that_disagree_stand_side_by_side()
    {
        IEnumerable<double?> upperEnds = VesicleKindFacts.Of(VesicleKind.Exosome).Diameters.Select(r => r.To?.Nanometers);

        Assert.Equal([150, 100, 200], upperEnds);
    }

    [Theory]
    [InlineData(45)]
    [InlineData(60)]
    [InlineData(120)]
    [InlineData(180)]
    [InlineData(400)]
    [InlineData(1500)]
    public void Size_alone_never_tells_the_kind(double nanometers) =>
        Assert.True(VesicleKindFacts.KindsThatCouldMeasure(Diameter.FromNanometers(nanometers)).Count > 1);

    [Fact]
    public void Exomeres_and_supermeres_have_no_membrane() =>
        Assert.Equal(
            [VesicleKind.Exomere, VesicleKind.Supermere, VesicleKind.SupramolecularAttackParticle],
            VesicleKindFacts.All.Where(f => !f.HasMembrane).Select(f => f.Kind));
}
