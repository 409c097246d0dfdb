using Exosome.Sdk.Findings;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Sources;
using Exosome.Sdk.Tests.Sources;
using Exosome.Sdk.Vesicles;

namespace Exosome.Sdk.Tests.Vesicles;

public sealed class VesiclePopulationTests
{
    private static readonly BiogenesisTerm Exosome = new() { Kind = VesicleKind.Exosome };

    private static readonly BiogenesisEvidence Evidence = new()
    {
        Experiment = BiogenesisExperiment.LiveImagingOfRelease,
        Observation = "Fusion of CD63-pHluorin endosomes with the plasma membrane, release falls with RAB27A knock-down.",
    };

    [Fact]
    public void Extracellular_vesicle_is_always_right() =>
        Assert.Empty(new VesiclePopulation { Term = VesicleTerm.ExtracellularVesicle, Sources = [Sample.Human] }.Validate());

    [Fact]
    public void Exosome_without_evidence_of_its_origin_is_found_with_the_better_term()
    {
        Finding finding = Assert.Single(new VesiclePopulation { Term = Exosome, Sources = [Sample.Human] }.Validate());

        Assert.Equal("EXO5001", finding.RuleId);
        Assert.Equal("$.term", finding.Path);
        Assert.Contains("'MSC-EV'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Exosome_with_evidence_may_stay()
    {
        VesiclePopulation population = new() { Term = Exosome with { Evidence = Evidence }, Sources = [Sample.Human] };

        Assert.Empty(population.Validate());
        Assert.True(population.Advice.TermMayStay);
        Assert.Equal("exosome", population.Advice.Recommended);
    }

    [Fact]
    public void Evidence_that_says_nothing_is_none() =>
        Assert.Equal("EXO5001", Assert.Single(new VesiclePopulation { Term = Exosome with { Evidence = Evidence with { Observation = " " } } }.Validate()).RuleId);

    [Fact]
    public void A_generic_term_does_not_smuggle_a_biogenesis_kind_in() =>
        Assert.Equal("EXO5001", Assert.Single(new VesiclePopulation { Term = new GenericTerm { Kind = VesicleKind.Exosome } }.Validate()).RuleId);

    public static TheoryData<VesiclePopulation, string> NotExosomes => new()
    {
        { new VesiclePopulation { Term = Exosome with { Evidence = Evidence }, Sources = [new PlantSource { Species = Organism.Grape }] }, "plant-derived vesicle" },
        { new VesiclePopulation { Term = Exosome, Formation = VesicleFormation.CellDisruption, Sources = [Sample.Human] }, "artificial cell-derived vesicle" },
        { new VesiclePopulation { Term = Exosome, Sources = [new SyntheticSource { Components = ["DOPC"] }] }, "synthetic vesicle" },
        { new VesiclePopulation { Term = Exosome, Formation = VesicleFormation.Synthesis }, "synthetic vesicle" },
        { new VesiclePopulation { Term = Exosome, Sources = [new MicrobialSource { Species = new Organism("Escherichia coli", 562), Microbe = MicrobeKind.GramNegative }] }, "outer membrane vesicle" },
        { new VesiclePopulation { Term = Exosome, Sources = [new MicrobialSource { Species = new Organism("Lactobacillus"), Microbe = MicrobeKind.GramPositive }] }, "extracellular vesicle" },
    };

    [Theory]
    [MemberData(nameof(NotExosomes))]
    public void What_plants_microbes_and_people_make_is_not_called_exosome(VesiclePopulation population, string term)
    {
        Finding finding = Assert.Single(population.Validate());

        Assert.Equal("EXO5002", finding.RuleId);
        Assert.Contains(term, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Yeasts_have_endosomes_and_only_lack_the_evidence()
    {
        MicrobialSource yeast = new() { Species = new Organism("Saccharomyces cerevisiae", 4932), Microbe = MicrobeKind.Fungus };

        Assert.Equal("EXO5001", Assert.Single(new VesiclePopulation { Term = Exosome, Sources = [yeast] }.Validate()).RuleId);
    }

    [Fact]
    public void Findings_of_the_sources_carry_their_index() =>
        Assert.Equal("$.sources[1].consent", Assert.Single(new VesiclePopulation { Term = VesicleTerm.ExtracellularVesicle, Sources = [Sample.Human, Sample.Human with { Consent = null }] }.Validate()).Path);

    [Theory]
    [InlineData(199.99, VesicleSizeClass.Small, "small EV")]
    [InlineData(200, VesicleSizeClass.OnBoundary, "EV")]
    [InlineData(200.01, VesicleSizeClass.Large, "large EV")]
    public void Two_hundred_nanometres_is_neither_small_nor_large(double nanometers, VesicleSizeClass expected, string label)
    {
        SizeTerm term = new() { Diameter = Diameter.FromNanometers(nanometers), Method = "NTA, scatter" };

        Assert.Equal(expected, term.SizeClass);
        Assert.Equal(label, term.Label);
    }

    [Fact]
    public void Operational_terms_say_what_was_measured()
    {
        Assert.Equal("CD63+ EV", new MarkerTerm { Marker = "CD63" }.Label);
        Assert.Equal("CD9− EV", new MarkerTerm { Marker = "CD9", IsPositive = false }.Label);
        Assert.Equal("MSC-EV", new OriginTerm { From = "MSC" }.Label);
        Assert.Equal("1.13-1.19 g/mL EV", new DensityTerm { From = Density.FromGramsPerMilliliter(1.13), To = Density.FromGramsPerMilliliter(1.19) }.Label);
        Assert.Equal("PDEV", new GenericTerm { Kind = VesicleKind.PlantDerivedVesicle }.Label);
    }
}
