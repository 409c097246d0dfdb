using Exosome.Sdk.Analyzers.Rules.Claims;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Claims;

/// <summary>EXO1007: effects that are not on Japan's list, in places that are screened in full.</summary>
public class EXO1007Tests
{
    private static readonly TestSetup Marked = TestSetup.Default.WithBuildProperty("ExosomeMarkets", "JP");
    private static readonly TestSetup Files = TestSetup.WithoutModel.WithBuildProperty("ExosomeMarkets", "JP");

    [Theory]
    [InlineData("{|EXO1007:美白効果|}が期待できます")]
    [InlineData("毎日の{|EXO1007:美白効果|}を実感")]
    public Task A_claim_in_a_marked_place_is_flagged(string text) =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>(InMarkedPlace(text), Marked);

    [Theory]
    [InlineData("肌にはりを与える")]
    [InlineData("乾燥による小ジワを目立たなくする")]
    [InlineData("肌にうるおいを与える。")]
    [InlineData("シワを改善しません")]
    [InlineData("シワを改善しますか？")]
    [InlineData("肌をなめらかに整えます")]
    public Task What_may_be_said_is_not_flagged(string text) =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>(InMarkedPlace(text), Marked);

    [Fact]
    public async Task A_claim_in_a_copy_file_is_flagged_at_its_line()
    {
        var found = await AnalyzerVerifier.VerifyAsync<CopyFileAnalyzer>(
            "class C { }", Files.WithAdditionalFile("copy.md", "# X\n\n{|EXO1007:美白効果|}が期待できます\n\n肌にはりを与える\n", "copy"));
        Assert.Equal(2, found[0].Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public Task A_file_without_the_tag_is_no_copy() =>
        AnalyzerVerifier.VerifyAsync<CopyFileAnalyzer>("class C { }", Files.WithAdditionalFile("notes.md", "美白効果が期待できます", null));

    [Theory]
    [InlineData("LogInformation(\"~\");")]
    [InlineData("throw new InvalidOperationException(\"~\");")]
    [InlineData("System.Diagnostics.Debug.WriteLine(\"~\");")]
    public Task Logs_and_exceptions_are_left_alone(string statement) =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>(
            "class C { void M() { " + statement.Replace("~", "美白効果が期待できます", StringComparison.Ordinal) + " } void LogInformation(string t) { } }", Files);

    [Theory]
    [InlineData("US")]
    [InlineData("EU")]
    [InlineData("US,EU")]
    public Task Another_market_has_no_such_list(string markets) =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>(InMarkedPlace("美白効果が期待できます"), TestSetup.Default.WithBuildProperty("ExosomeMarkets", markets));

    [Fact]
    public Task Japan_among_several_markets_is_enough() =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>(InMarkedPlace("{|EXO1007:美白効果|}が期待できます"), TestSetup.Default.WithBuildProperty("ExosomeMarkets", "US,JP"));

    private static string InMarkedPlace(string text) => "using Exosome.Sdk.Claims; class T { [ClaimText] const string Text = \"" + text + "\"; }";
}
