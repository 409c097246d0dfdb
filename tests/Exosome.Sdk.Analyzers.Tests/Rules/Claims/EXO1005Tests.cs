using Exosome.Sdk.Analyzers.Rules.Claims;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Claims;

/// <summary>EXO1005: comparisons with care, drugs and other products, in places that are screened in full.</summary>
public class EXO1005Tests
{
    private static readonly TestSetup Marked = TestSetup.Default;
    private static readonly TestSetup Files = TestSetup.WithoutModel;

    [Theory]
    [InlineData("{|EXO1005:No other treatment can do this|}.")]
    [InlineData("Works {|EXO1005:without a prescription|}.")]
    [InlineData("Exosomes are {|EXO1005:safer and more effective than stem cells|}.")]
    [InlineData("A {|EXO1005:proven alternative to knee replacement surgery|}.")]
    [InlineData("Our serum {|EXO1005:works better than|} retinol.")]
    [InlineData("{|EXO1005:Works like a drug|}, without the prescription.")]
    public Task A_claim_in_a_marked_place_is_flagged(string text) =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>(InMarkedPlace(text), Marked);

    [Theory]
    [InlineData("Exosomes are not safer than stem cells.")]
    [InlineData("Are exosomes safer than stem cells?")]
    [InlineData("A serum with plant-derived vesicles.")]
    [InlineData("Nothing else was ordered.")]
    [InlineData("Faster than the regex implementation")]
    [InlineData("It is no alternative to surgery.")]
    public Task What_may_be_said_is_not_flagged(string text) =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>(InMarkedPlace(text), Marked);

    [Fact]
    public async Task A_claim_in_a_copy_file_is_flagged_at_its_line()
    {
        var found = await AnalyzerVerifier.VerifyAsync<CopyFileAnalyzer>(
            "class C { }", Files.WithAdditionalFile("copy.md", "# X\n\nA {|EXO1005:proven alternative to knee replacement surgery|}.\n\nIt is no alternative to surgery.\n", "copy"));
        Assert.Equal(2, found[0].Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public Task A_file_without_the_tag_is_no_copy() =>
        AnalyzerVerifier.VerifyAsync<CopyFileAnalyzer>("class C { }", Files.WithAdditionalFile("notes.md", "A proven alternative to knee replacement surgery.", null));

    [Theory]
    [InlineData("LogInformation(\"~\");")]
    [InlineData("throw new InvalidOperationException(\"~\");")]
    [InlineData("System.Diagnostics.Debug.WriteLine(\"~\");")]
    public Task Logs_and_exceptions_are_left_alone(string statement) =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>(
            "class C { void M() { " + statement.Replace("~", "A proven alternative to knee replacement surgery.", StringComparison.Ordinal) + " } void LogInformation(string t) { } }", Files);

    private static string InMarkedPlace(string text) => "using Exosome.Sdk.Claims; class T { [ClaimText] const string Text = \"" + text + "\"; }";
}
