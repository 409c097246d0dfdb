using Exosome.Sdk.Analyzers.Rules.Claims;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Claims;

public class EXO1010Tests
{
    [Theory]
    [InlineData("new {|EXO1010:Claim|} { Text = \"Skin looks firmer.\" }")]
    [InlineData("new {|EXO1010:Claim|} { Text = \"Skin looks firmer.\", Evidence = [] }")]
    [InlineData("new {|EXO1010:Claim|} { Text = \"Skin looks firmer.\", Evidence = null! }")]
    [InlineData("new {|EXO1010:Claim|} { Text = \"Skin looks firmer.\", Evidence = default! }")]
    [InlineData("new {|EXO1010:Claim|} { Text = \"Skin looks firmer.\", Evidence = EquatableList<Evidence>.Empty }")]
    [InlineData("new {|EXO1010:Exosome.Sdk.Claims.Claim|} { Text = \"Skin looks firmer.\" }")]
    [InlineData("{|EXO1010:new|}() { Text = \"Skin looks firmer.\" }")]
    public async Task A_claim_without_evidence_is_flagged_where_it_is_made(string creation)
    {
        var found = await AnalyzerVerifier.VerifyAsync<EXO1010ClaimWithoutEvidence>($"using Exosome.Sdk.Claims; using Exosome.Sdk.Identifiers; class C {{ Claim c = {creation}; }}");
        Assert.Contains("Skin looks firmer.", found[0].GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new Claim { Text = \"Skin looks firmer.\", Evidence = [study] }")]
    [InlineData("new Claim { Text = \"Skin looks firmer.\", Evidence = studies }")]
    [InlineData("new() { Text = \"Skin looks firmer.\", Evidence = Find() }")]
    public Task A_claim_with_evidence_is_not_flagged(string creation) =>
        AnalyzerVerifier.VerifyAsync<EXO1010ClaimWithoutEvidence>($$"""
            using Exosome.Sdk.Claims;
            using Exosome.Sdk.Identifiers;
            class C
            {
                static Evidence study = new() { Id = EvidenceId.Parse("EV-1"), Design = EvidenceDesign.RandomizedTrial };
                static EquatableList<Evidence> studies = [study];
                static EquatableList<Evidence> Find() => studies;
                Claim c = {{creation}};
            }
            """);

    [Fact]
    public Task Another_type_of_the_same_name_is_none_of_our_business() =>
        AnalyzerVerifier.VerifyAsync<EXO1010ClaimWithoutEvidence>("class Claim { public string? Text { get; set; } } class C { Claim c = new Claim { Text = \"x\" }; Claim d = new(); }");

    [Fact]
    public Task An_alias_does_not_hide_the_type() =>
        AnalyzerVerifier.VerifyAsync<EXO1010ClaimWithoutEvidence>("using Promise = Exosome.Sdk.Claims.Claim; class C { Promise c = new {|EXO1010:Promise|} { Text = \"x\" }; }");
}
