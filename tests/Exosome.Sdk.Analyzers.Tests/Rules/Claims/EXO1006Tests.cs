using Exosome.Sdk.Analyzers.Rules.Claims;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Claims;

/// <summary>EXO1006: words that cannot be true of a vesicle, in places that are screened in full.</summary>
public class EXO1006Tests
{
    private static readonly TestSetup Marked = TestSetup.Default;
    private static readonly TestSetup Files = TestSetup.WithoutModel;

    [Theory]
    [InlineData("Each vial contains 20 billion {|EXO1006:live exosomes|}.")]
    [InlineData("{|EXO1006:Exosome viability|} after thawing exceeds 95%.")]
    [InlineData("A serum with {|EXO1006:living exosomes|}.")]
    [InlineData("Our {|EXO1006:viable exosomes|} are shipped on dry ice.")]
    public Task A_claim_in_a_marked_place_is_flagged(string text) =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>(InMarkedPlace(text), Marked);

    [Theory]
    [InlineData("Exosomes are not alive and cannot divide.")]
    [InlineData("Are exosomes alive?")]
    [InlineData("Living cells release exosomes.")]
    [InlineData("2e10 particles/mL by NTA after thawing.")]
    [InlineData("Cell viability was 95% before harvest.")]
    [InlineData("The vial contains no live exosomes.")]
    public Task What_may_be_said_is_not_flagged(string text) =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>(InMarkedPlace(text), Marked);

    [Fact]
    public async Task A_claim_in_a_copy_file_is_flagged_at_its_line()
    {
        var found = await AnalyzerVerifier.VerifyAsync<CopyFileAnalyzer>(
            "class C { }", Files.WithAdditionalFile("copy.md", "# X\n\nEach vial contains 20 billion {|EXO1006:live exosomes|}.\n\nExosomes are not alive.\n", "copy"));
        Assert.Equal(2, found[0].Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public Task A_file_without_the_tag_is_no_copy() =>
        AnalyzerVerifier.VerifyAsync<CopyFileAnalyzer>("class C { }", Files.WithAdditionalFile("notes.md", "Each vial contains 20 billion live exosomes.", null));

    [Theory]
    [InlineData("LogInformation(\"~\");")]
    [InlineData("throw new InvalidOperationException(\"~\");")]
    [InlineData("System.Diagnostics.Debug.WriteLine(\"~\");")]
    public Task Logs_and_exceptions_are_left_alone(string statement) =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>(
            "class C { void M() { " + statement.Replace("~", "Each vial contains 20 billion live exosomes.", StringComparison.Ordinal) + " } void LogInformation(string t) { } }", Files);

    private static string InMarkedPlace(string text) => "using Exosome.Sdk.Claims; class T { [ClaimText] const string Text = \"" + text + "\"; }";
}
