using Exosome.Sdk.Analyzers.Rules.Claims;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Claims;

/// <summary>EXO1004: absolutes on safety and effect, in places that are screened in full.</summary>
public class EXO1004Tests
{
    private static readonly TestSetup Marked = TestSetup.Default;
    private static readonly TestSetup Files = TestSetup.WithoutModel;

    [Theory]
    [InlineData("There are {|EXO1004:no side effects|}.")]
    [InlineData("{|EXO1004:Completely safe|} for home use.")]
    [InlineData("{|EXO1004:Results guaranteed|} or your money back.")]
    [InlineData("{|EXO1004:82% decrease in wrinkles|}")]
    [InlineData("{|EXO1004:Reverses aging, permanently|}.")]
    [InlineData("{|EXO1004:Works every time|}, for every patient.")]
    [InlineData("Our cream is {|EXO1004:100% safe|}.")]
    public Task A_claim_in_a_marked_place_is_flagged(string text) =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>(InMarkedPlace(text), Marked);

    [Theory]
    [InlineData("Results are not guaranteed and vary from person to person.")]
    [InlineData("Is it completely safe?")]
    [InlineData("The study evaluates safety.")]
    [InlineData("Dermatologically tested on 60 volunteers.")]
    [InlineData("94% of women agreed that their skin looked more radiant.")]
    [InlineData("Delivery is guaranteed at least once")]
    public Task What_may_be_said_is_not_flagged(string text) =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>(InMarkedPlace(text), Marked);

    [Fact]
    public async Task A_claim_in_a_copy_file_is_flagged_at_its_line()
    {
        var found = await AnalyzerVerifier.VerifyAsync<CopyFileAnalyzer>(
            "class C { }", Files.WithAdditionalFile("copy.md", "# X\n\n{|EXO1004:Completely safe|} for home use.\n\nNo product is completely safe.\n", "copy"));
        Assert.Equal(2, found[0].Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public Task A_file_without_the_tag_is_no_copy() =>
        AnalyzerVerifier.VerifyAsync<CopyFileAnalyzer>("class C { }", Files.WithAdditionalFile("notes.md", "Completely safe for home use.", null));

    [Theory]
    [InlineData("LogInformation(\"~\");")]
    [InlineData("throw new InvalidOperationException(\"~\");")]
    [InlineData("System.Diagnostics.Debug.WriteLine(\"~\");")]
    public Task Logs_and_exceptions_are_left_alone(string statement) =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>(
            "class C { void M() { " + statement.Replace("~", "Completely safe for home use.", StringComparison.Ordinal) + " } void LogInformation(string t) { } }", Files);

    private static string InMarkedPlace(string text) => "using Exosome.Sdk.Claims; class T { [ClaimText] const string Text = \"" + text + "\"; }";
}
