using Exosome.Sdk.Analyzers.Rules.Claims;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Claims;

/// <summary>EXO1002: what a product is said to do to the body and its ageing, in places that are screened in full.</summary>
public class EXO1002Tests
{
    private static readonly TestSetup Marked = TestSetup.Default;
    private static readonly TestSetup Files = TestSetup.WithoutModel;

    [Theory]
    [InlineData("{|EXO1002:Boosts collagen production|}.")]
    [InlineData("It {|EXO1002:regenerates skin cells|} overnight.")]
    [InlineData("Our serum {|EXO1002:stimulates hair follicles|}.")]
    [InlineData("Each drop {|EXO1002:activates your dermal fibroblasts|}.")]
    public Task A_claim_in_a_marked_place_is_flagged(string text) =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>(InMarkedPlace(text), Marked);

    [Theory]
    [InlineData("It does not boost collagen production.")]
    [InlineData("Does it boost collagen production?")]
    [InlineData("Reduces the appearance of fine lines.")]
    [InlineData("Skin looks firmer and feels softer.")]
    [InlineData("Renew the look of your skin.")]
    public Task What_may_be_said_is_not_flagged(string text) =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>(InMarkedPlace(text), Marked);

    [Fact]
    public async Task A_claim_in_a_copy_file_is_flagged_at_its_line()
    {
        var found = await AnalyzerVerifier.VerifyAsync<CopyFileAnalyzer>(
            "class C { }", Files.WithAdditionalFile("copy.md", "# X\n\n{|EXO1002:Boosts collagen production|}.\n\nThe serum does not boost collagen production.\n", "copy"));
        Assert.Equal(2, found[0].Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public Task A_file_without_the_tag_is_no_copy() =>
        AnalyzerVerifier.VerifyAsync<CopyFileAnalyzer>("class C { }", Files.WithAdditionalFile("notes.md", "Boosts collagen production.", null));

    [Theory]
    [InlineData("LogInformation(\"~\");")]
    [InlineData("throw new InvalidOperationException(\"~\");")]
    [InlineData("System.Diagnostics.Debug.WriteLine(\"~\");")]
    public Task Logs_and_exceptions_are_left_alone(string statement) =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>(
            "class C { void M() { " + statement.Replace("~", "Boosts collagen production.", StringComparison.Ordinal) + " } void LogInformation(string t) { } }", Files);

    private static string InMarkedPlace(string text) => "using Exosome.Sdk.Claims; class T { [ClaimText] const string Text = \"" + text + "\"; }";
}
