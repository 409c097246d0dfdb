using Exosome.Sdk.Analyzers.Rules.Configuration;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Configuration;

public class EXO9001Tests
{
    private static async Task<string> MessagesAsync(TestSetup setup)
    {
        using var project = TestProject.Create("class C { }", setup);
        var found = await AnalyzerVerifier.RunAsync([new OptionAnalyzer()], project.Project, setup);
        Assert.All(found, d => Assert.Equal("EXO9001", d.Id));
        return string.Join("\n", found.Select(d => d.GetMessage()));
    }

    [Theory]
    [InlineData("ExosomeMarkets", "US,UX", "'UX'")]
    [InlineData("ExosomeMarkets", "USA", "did you mean 'US'")]
    [InlineData("ExosomeProductClass", "cosmetics", "did you mean 'cosmetic'")]
    [InlineData("ExosomeAnalysisMode", "Strict", "known are None, Default, Recommended, All")]
    [InlineData("ExosomeCheckResources", "yes", "'yes' is no known value of ExosomeCheckResources; known are true, false")]
    [InlineData("EnableDefaultExosomeItems", "fals", "'fals' is no known value of EnableDefaultExosomeItems; did you mean 'false'?")]
    public async Task A_property_value_that_nobody_knows_is_told_with_what_was_meant(string property, string value, string expected) =>
        Assert.Contains(expected, await MessagesAsync(TestSetup.WithoutModel.WithBuildProperty(property, value)), StringComparison.Ordinal);

    [Theory]
    [InlineData("exosome_claim_scope", "all", "did you mean 'exosome_claims_scope'")]
    [InlineData("exosome_claims_scope", "everything", "'everything'")]
    [InlineData("exosome_claims_xml_docs", "yes", "'yes'")]
    public async Task An_editorconfig_line_that_nobody_reads_is_told(string key, string value, string expected) =>
        Assert.Contains(expected, await MessagesAsync(TestSetup.WithoutModel.WithEditorConfig(key, value)), StringComparison.Ordinal);

    [Theory]
    [InlineData("cpy", "did you mean 'copy'")]
    [InlineData("cpoy", "known are copy, pack, claims, evidence")]
    public async Task A_tag_that_nobody_knows_is_told_at_its_file(string tag, string expected) =>
        Assert.Contains(expected, await MessagesAsync(TestSetup.WithoutModel.WithAdditionalFile("a.md", "x", tag)), StringComparison.Ordinal);

    [Fact]
    public async Task What_is_right_is_not_told() =>
        Assert.Empty(await MessagesAsync(TestSetup.WithoutModel
            .WithBuildProperty("ExosomeMarkets", "us;EU,jp").WithBuildProperty("ExosomeProductClass", "Cosmetic").WithBuildProperty("ExosomeAnalysisMode", "All")
            .WithBuildProperty("ExosomeCheckResources", "True").WithBuildProperty("EnableDefaultExosomeItems", "")
            .WithEditorConfig("exosome_claims_scope", "files").WithAdditionalFile("a.md", "x", "copy")));

    [Theory]
    [InlineData("none", 0)]
    [InlineData("silent", 1)]
    [InlineData("nonsense", 1)]
    public async Task A_category_in_one_line_reaches_files_that_are_no_C_sharp(string severity, int findings)
    {
        TestSetup setup = TestSetup.WithoutModel.WithAdditionalFile("a.md", "x", "cpy").WithEditorConfig("dotnet_analyzer_diagnostic.category-Configuration.severity", severity);
        using var project = TestProject.Create("class C { }", setup);
        var found = await AnalyzerVerifier.RunAsync([new OptionAnalyzer()], project.Project, setup);
        Assert.Equal(findings, found.Length);
        Assert.All(found, diagnostic => Assert.Equal(severity == "silent" ? Microsoft.CodeAnalysis.DiagnosticSeverity.Hidden : Microsoft.CodeAnalysis.DiagnosticSeverity.Warning, diagnostic.Severity));
    }
}
