using Exosome.Sdk.Analyzers.Rules.Claims;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Claims;

public class EXO1003Tests
{
    [Fact]
    public async Task An_approval_claim_in_a_copy_file_is_flagged_at_its_line()
    {
        var found = await AnalyzerVerifier.VerifyAsync<CopyFileAnalyzer>(
            "class C { }",
            TestSetup.WithoutModel.WithAdditionalFile("copy.md", "# Our serum\n\nWe use {|EXO1003:FDA-approved exosomes|} only.\n", "copy"));
        Assert.Equal(2, found[0].Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(7, found[0].Location.GetLineSpan().StartLinePosition.Character);
    }

    [Fact]
    public Task That_nothing_is_approved_may_be_said() =>
        AnalyzerVerifier.VerifyAsync<CopyFileAnalyzer>(
            "class C { }", TestSetup.WithoutModel.WithAdditionalFile("copy.md", "FDA has not approved any exosome product.", "copy"));

    [Fact]
    public Task An_approval_claim_in_any_string_is_flagged() =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>("class C { public string Text = \"We use {|EXO1003:FDA-approved exosomes|} only.\"; }", TestSetup.WithoutModel);
}
