using Exosome.Sdk.Analyzers.Rules.Nomenclature;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Nomenclature;

public sealed class EXO5003Tests
{
    private const string Usings = ModelCode.Usings + "using Exosome.Sdk.Formulations;\nusing Exosome.Sdk.Lots;\nusing Exosome.Sdk.Therapy;\nusing Exosome.Sdk.Characterization;\n";

    private static Task VerifyAsync(string body, TestSetup? setup = null) =>
        AnalyzerVerifier.VerifyAsync<EXO5003MandatoryItemMissing>(Usings + "\npublic class Lab\n{\n" + body + "\n}\n", setup ?? ModelCode.Setup);

    [Fact]
    public async Task A_bare_preparation_is_flagged_with_what_it_lacks()
    {
        var diagnostics = await AnalyzerVerifier.VerifyAsync<EXO5003MandatoryItemMissing>(
            Usings + "class C { object M() => new {|EXO5003:Preparation|} { Id = PreparationId.Parse(\"PR-1\") }; }", ModelCode.Setup);
        Assert.StartsWith("Preparation 'PR-1' lacks a mandatory item: amount of source, two quantifications and their ratio, proteins", diagnostics[0].GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public Task An_empty_list_is_flagged_and_a_filled_or_unknown_one_is_not() => VerifyAsync("""
            object M(EquatableList<SourceAmount> amounts, EquatableList<GlobalQuantification> counts, EquatableList<MarkerResult> markers, EquatableList<SingleVesicleEvidence> images) =>
                new Preparation { Id = PreparationId.Parse("PR-1"), SourceAmounts = amounts, Quantifications = counts, Markers = markers, SingleVesicles = images };
            object N(EquatableList<SourceAmount> amounts, EquatableList<GlobalQuantification> counts, EquatableList<MarkerResult> markers) =>
                new {|EXO5003:Preparation|} { Id = PreparationId.Parse("PR-1"), SourceAmounts = amounts, Quantifications = counts, Markers = markers, SingleVesicles = [] };
        """);


    [Theory]
    [MemberData(nameof(HalfTyped.Sources), MemberType = typeof(HalfTyped))]
    public Task Half_typed_code_does_not_crash(string source) => HalfTyped.RunAsync(new EXO5003MandatoryItemMissing(), source);
}
