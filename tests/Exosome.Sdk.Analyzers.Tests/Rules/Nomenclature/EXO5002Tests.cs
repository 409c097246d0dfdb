using Exosome.Sdk.Analyzers.Rules.Nomenclature;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Nomenclature;

public sealed class EXO5002Tests
{
    private const string Usings = ModelCode.Usings + "using Exosome.Sdk.Formulations;\nusing Exosome.Sdk.Lots;\nusing Exosome.Sdk.Therapy;\nusing Exosome.Sdk.Characterization;\n";

    private static Task VerifyAsync(string body, TestSetup? setup = null) =>
        AnalyzerVerifier.VerifyAsync<EXO5002NotAnExosome>(Usings + "\npublic class Lab\n{\n" + body + "\n}\n", setup ?? ModelCode.Setup);

    [Theory]
    [InlineData("Sources = [new PlantSource { Species = Organism.Grape }]", "plant-derived vesicle")]
    [InlineData("Sources = [plant]", "plant-derived vesicle")]
    [InlineData("Formation = VesicleFormation.CellDisruption", "artificial cell-derived vesicle")]
    [InlineData("Formation = VesicleFormation.Synthesis", "synthetic vesicle")]
    public async Task Vesicles_that_are_no_exosomes_are_flagged_with_their_name(string members, string name)
    {
        var diagnostics = await AnalyzerVerifier.VerifyAsync<EXO5002NotAnExosome>(
            Usings + "class C { object M(PlantSource plant) => new VesiclePopulation { Term = {|EXO5002:new BiogenesisTerm { Kind = VesicleKind.Exosome }|}, " + members + " }; }", ModelCode.Setup);
        Assert.Contains("the term is '" + name + "'", diagnostics[0].GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Term = new BiogenesisTerm { Kind = VesicleKind.Exosome }, Sources = [human]")]
    [InlineData("Term = new BiogenesisTerm { Kind = VesicleKind.Exosome }, Sources = sources")]
    [InlineData("Term = VesicleTerm.ExtracellularVesicle, Sources = [plant]")]
    [InlineData("Term = term, Sources = [plant]")]
    public Task Other_names_and_sources_are_left_alone(string members) =>
        VerifyAsync("object M(HumanSource human, PlantSource plant, VesicleTerm term, EquatableList<VesicleSource> sources) => new VesiclePopulation { " + members + " };");


    [Theory]
    [MemberData(nameof(HalfTyped.Sources), MemberType = typeof(HalfTyped))]
    public Task Half_typed_code_does_not_crash(string source) => HalfTyped.RunAsync(new EXO5002NotAnExosome(), source);
}
