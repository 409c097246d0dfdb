using Exosome.Sdk.Analyzers.Rules.Nomenclature;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Nomenclature;

public sealed class EXO5001Tests
{
    private const string Usings = ModelCode.Usings + "using Exosome.Sdk.Formulations;\nusing Exosome.Sdk.Lots;\nusing Exosome.Sdk.Therapy;\nusing Exosome.Sdk.Characterization;\n";

    private static Task VerifyAsync(string body, TestSetup? setup = null) =>
        AnalyzerVerifier.VerifyAsync<EXO5001BiogenesisTermWithoutEvidence>(Usings + "\npublic class Lab\n{\n" + body + "\n}\n", setup ?? ModelCode.Setup);

    [Theory]
    [InlineData("new {|EXO5001:BiogenesisTerm|} { Kind = VesicleKind.Exosome }")]
    [InlineData("new {|EXO5001:BiogenesisTerm|} { Kind = VesicleKind.Ectosome }")]
    [InlineData("new BiogenesisTerm { Kind = VesicleKind.Exosome, Evidence = {|EXO5001:null|} }")]
    [InlineData("new VesiclePopulation { Term = new {|EXO5001:BiogenesisTerm|} { Kind = VesicleKind.Exosome }, Sources = [source] }")]
    public Task A_term_of_origin_without_evidence_is_flagged(string expression) => VerifyAsync("object M(HumanSource source) => " + expression + ";");

    [Theory]
    [InlineData("new BiogenesisTerm { Kind = VesicleKind.Exosome, Evidence = given }")]
    [InlineData("new BiogenesisTerm { Kind = kind }")]
    [InlineData("new BiogenesisTerm { Kind = VesicleKind.Exosome } with { Evidence = given }")]
    [InlineData("VesicleTerm.ExtracellularVesicle")]
    [InlineData("new GenericTerm { Kind = VesicleKind.ExtracellularVesicle }")]
    [InlineData("new VesiclePopulation { Term = new BiogenesisTerm { Kind = VesicleKind.Exosome }, Sources = [plant] }")]
    public Task A_term_with_evidence_or_without_an_origin_is_left_alone(string expression) =>
        VerifyAsync("object M(BiogenesisEvidence given, VesicleKind kind, PlantSource plant) => " + expression + ";");


    [Theory]
    [MemberData(nameof(HalfTyped.Sources), MemberType = typeof(HalfTyped))]
    public Task Half_typed_code_does_not_crash(string source) => HalfTyped.RunAsync(new EXO5001BiogenesisTermWithoutEvidence(), source);
}
