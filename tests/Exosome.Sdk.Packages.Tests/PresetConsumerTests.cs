namespace Exosome.Sdk.Packages.Tests;

/// <summary>Presets and pins as a team sets them, on the installed package; what an .editorconfig says wins.</summary>
[Collection(PackedFeedCollection.Name)]
public class PresetConsumerTests(PackedFeed feed)
{
    [Fact]
    public async Task A_preset_sets_the_severities_and_an_editorconfig_overrides_it()
    {
        Consumer consumer = feed.CreateConsumer("Presets", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net8.0</TargetFramework>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Exosome.Sdk.Analyzers" Version="$(ExosomeVersion)" />
              </ItemGroup>
            </Project>
            """,
            ("Texts.cs", """
                public static class Texts
                {
                    public static string Cure => "Our exosome serum cures psoriasis and reverses Alzheimer's disease.";
                    public static string Approval => "We use FDA-approved exosomes only.";
                }
                """));

        Assert.Equal(["EXO1001", "EXO1003"], await RulesAsync(consumer));
        Assert.Empty(await RulesAsync(consumer, "-p:ExosomeAnalysisMode=None"));
        Assert.Equal(["EXO1001", "EXO1003"], await RulesAsync(consumer, "-p:ExosomeAnalysisMode=Recommended"));
        Assert.Equal(["EXO1001", "EXO1003"], await RulesAsync(consumer, "-p:ExosomeAnalysisMode=All"));
        Assert.Equal(["EXO1001", "EXO1003"], await RulesAsync(consumer, "-p:ExosomeRulesVersion=0.1.2"));

        CommandRun unknown = (await consumer.BuildAsync("--no-incremental", "-p:ExosomeRulesVersion=9.9")).ShouldSucceed();
        Assert.Contains("warning EXO9001: '9.9' is no known value of ExosomeRulesVersion; known are 0.1", unknown.Output, StringComparison.Ordinal);

        CommandRun mode = (await consumer.BuildAsync("--no-incremental", "-p:ExosomeAnalysisMode=Recomended")).ShouldSucceed();
        Assert.Contains("did you mean 'Recommended'?", mode.Output, StringComparison.Ordinal);

        // The user's own word beats the preset, for one rule and, in one line, for a whole category.
        string editorConfig = Path.Combine(consumer.Directory, ".editorconfig");
        await File.WriteAllTextAsync(editorConfig, "root = true\n[*.cs]\ndotnet_diagnostic.EXO1001.severity = none\n");
        Assert.Equal(["EXO1003"], await RulesAsync(consumer, "-p:ExosomeAnalysisMode=All"));
        await File.WriteAllTextAsync(editorConfig, "root = true\n[*.cs]\ndotnet_analyzer_diagnostic.category-Claims.severity = none\n");
        Assert.Empty(await RulesAsync(consumer));
        Assert.Empty(await RulesAsync(consumer, "-p:ExosomeAnalysisMode=Recommended"));
        Assert.Empty(await RulesAsync(consumer, "-p:ExosomeAnalysisMode=All"));

        // And on again where the preset turned everything off.
        await File.WriteAllTextAsync(editorConfig, "root = true\n[*.cs]\ndotnet_analyzer_diagnostic.category-Claims.severity = warning\n");
        Assert.Equal(["EXO1001", "EXO1003"], await RulesAsync(consumer, "-p:ExosomeAnalysisMode=None"));
        await File.WriteAllTextAsync(editorConfig, "root = true\n[*.cs]\ndotnet_diagnostic.EXO1003.severity = warning\n");
        Assert.Equal(["EXO1003"], await RulesAsync(consumer, "-p:ExosomeAnalysisMode=None"));
    }

    [Fact]
    public async Task A_rule_that_came_after_the_pinned_release_is_silent()
    {
        Consumer consumer = feed.CreateConsumer("Pinned", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net8.0</TargetFramework>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Exosome.Sdk.Analyzers" Version="$(ExosomeVersion)" />
              </ItemGroup>
            </Project>
            """,
            ("Texts.cs", """
                public static class Texts
                {
                    public static string Cure => "Our exosome serum cures psoriasis.";
                    public static string Approval => "We use FDA-approved exosomes only.";
                }
                """));
        Assert.Equal(["EXO1001", "EXO1003"], await RulesAsync(consumer));

        // As the package of a later version would bring it: made from a release tracking file in which EXO1003 is not yet there.
        string[] shipped = ["## Release 0.0", "### New Rules", "EXO1001 | Claims | Warning | x"];
        PinnedRules pinned = PinnedRules.Of(shipped, "0.1", ["EXO1001", "EXO1003"]).First();
        string config = Path.Combine(feed.Environment["NUGET_PACKAGES"], "exosome.sdk.analyzers", feed.Version, "buildTransitive", "config");
        Assert.True(File.Exists(Path.Combine(config, "exosome-rules-0.1.globalconfig")), config);
        string file = Path.Combine(config, pinned.FileName);
        await File.WriteAllTextAsync(file, pinned.Config);
        try
        {
            Assert.Equal(["EXO1001"], await RulesAsync(consumer, "-p:ExosomeRulesVersion=0.0"));
            Assert.Equal(["EXO1001"], await RulesAsync(consumer, "-p:ExosomeRulesVersion=0.0", "-p:ExosomeAnalysisMode=All"));
            Assert.Equal(["EXO1001", "EXO1003"], await RulesAsync(consumer, "-p:ExosomeRulesVersion=0.1"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task All_makes_warnings_of_hints_and_reads_resources_and_documentation_and_the_others_do_not()
    {
        Consumer consumer = feed.CreateConsumer("PresetAll", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net8.0</TargetFramework>
                <Nullable>enable</Nullable>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Exosome.Sdk.Analyzers" Version="$(ExosomeVersion)" />
                <AdditionalFiles Include="page.md" ExosomeText="copy" />
              </ItemGroup>
            </Project>
            """,
            ("Texts.cs", "/// <summary>Our exosome serum cures psoriasis.</summary>\npublic static class Texts;\n"),
            ("page.md", "Reduces fine lines and wrinkles.\n"),
            ("Texts.resx", """<root><data name="a" xml:space="preserve"><value>We use FDA-approved exosomes only.</value></data></root>"""));

        Assert.Empty(await RulesAsync(consumer));
        Assert.Empty(await RulesAsync(consumer, "-p:ExosomeAnalysisMode=Recommended"));
        Assert.Equal(["EXO1001", "EXO1002", "EXO1003"], await RulesAsync(consumer, "-p:ExosomeAnalysisMode=All"));
        Assert.Equal(["EXO1001", "EXO1002"], await RulesAsync(consumer, "-p:ExosomeAnalysisMode=All", "-p:ExosomeCheckResources=false"));

        // A category in one line means the copy too.
        await File.WriteAllTextAsync(Path.Combine(consumer.Directory, ".editorconfig"), "root = true\n[*]\ndotnet_analyzer_diagnostic.category-Claims.severity = none\n");
        Assert.Empty(await RulesAsync(consumer, "-p:ExosomeAnalysisMode=All"));
    }

    private static async Task<string[]> RulesAsync(Consumer consumer, params string[] properties)
    {
        CommandRun build = (await consumer.BuildAsync(["--no-incremental", .. properties])).ShouldSucceed();
        return [.. build.Diagnostics.Select(line => System.Text.RegularExpressions.Regex.Match(line, "EXO[0-9]{4}").Value).Where(id => id.Length > 0).Distinct().Order(StringComparer.Ordinal)];
    }
}
