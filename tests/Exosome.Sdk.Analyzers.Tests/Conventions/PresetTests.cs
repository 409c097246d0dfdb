using System.Text;
using Exosome.Sdk.Analyzers.Options;
using Exosome.Sdk.Claims.Engine;
using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Analyzers.Tests.Conventions;

/// <summary>
/// The presets that ship are made from the rule catalogue; these tests compare. After a change of the catalogue run them
/// once with EXOSOME_UPDATE=1, which writes the files, and look at the difference.
/// </summary>
public class PresetTests
{
    [Theory]
    [InlineData("None")]
    [InlineData("All")]
    public void A_preset_says_what_the_catalogue_says(string mode) => AssertFile($"exosome-mode-{mode.ToLowerInvariant()}.globalconfig", ModePreset(mode));

    [Fact]
    public void A_mode_that_differs_in_nothing_from_the_default_has_no_file() =>
        Assert.Equal(["exosome-mode-all", "exosome-mode-none"], Directory.EnumerateFiles(Path.Combine(AnalyzerFolder, "buildTransitive", "config"), "exosome-mode-*").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Fact]
    public void A_preset_speaks_of_categories_alone_so_that_the_category_line_of_a_user_is_the_stronger_word()
    {
        Assert.DoesNotContain("dotnet_diagnostic.", ModePreset("None"), StringComparison.Ordinal);
        Assert.DoesNotContain("dotnet_diagnostic.", ModePreset("All"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_pinned_rule_set_of_a_release_turns_off_what_came_later()
    {
        PinnedRules[] releases = [.. Releases(File.ReadLines(Path.Combine(AnalyzerFolder, "AnalyzerReleases.Shipped.md")))];
        Assert.Contains(releases, release => release.Version == CurrentVersion);
        Assert.All(releases, release => AssertFile(release.FileName, release.Config));
    }

    [Fact]
    public void A_rule_that_came_after_a_release_is_named_in_the_rule_set_of_that_release()
    {
        PinnedRules[] releases = [.. Releases(s_twoReleases)];

        Assert.Equal(["0.0", "0.05", CurrentVersion], releases.Select(release => release.Version));
        Assert.DoesNotContain("EXO1001", releases[0].Config, StringComparison.Ordinal);
        Assert.Contains("dotnet_diagnostic.EXO1002.severity = none\n", releases[0].Config, StringComparison.Ordinal);
        Assert.DoesNotContain("EXO1002", releases[1].Config, StringComparison.Ordinal);
        Assert.DoesNotContain("severity", releases[2].Config, StringComparison.Ordinal);
    }

    /// <summary>The rule set as the compiler reads it: a rule of a later release says nothing, whatever is said about its category.</summary>
    [Theory]
    [InlineData("0.0", "", "EXO1001")]
    [InlineData("0.0", "dotnet_analyzer_diagnostic.category-Claims.severity = warning", "EXO1001")]
    [InlineData("0.0", "dotnet_diagnostic.EXO1003.severity = warning", "EXO1001 EXO1003")]
    [InlineData("0.05", "", "EXO1001")]
    [InlineData(null, "", "EXO1001 EXO1003")]
    public async Task A_rule_that_came_after_the_pinned_release_is_silent_in_a_compilation(string? pin, string editorConfig, string expected)
    {
        PinnedRules pinned = Releases(s_twoReleases).Single(release => release.Version == (pin ?? CurrentVersion));
        string[] line = editorConfig.Split(" = ");
        TestSetup setup = line.Length == 2 ? TestSetup.Default.WithEditorConfig(line[0], line[1]) : TestSetup.Default;
        using var project = TestProject.Create("""
            public static class Texts
            {
                public static string Cure => "Our exosome serum cures psoriasis.";
                public static string Approval => "We use FDA-approved exosomes only.";
            }
            """, setup);
        Microsoft.CodeAnalysis.Project with = project.Project.AddAnalyzerConfigDocument(pinned.FileName, Microsoft.CodeAnalysis.Text.SourceText.From(pinned.Config), filePath: "/packages/config/" + pinned.FileName).Project;

        var found = await AnalyzerVerifier.RunAsync(RuleBook.Analyzers, with, setup);

        Assert.Equal(expected.Split(' '), found.Select(diagnostic => diagnostic.Id));
    }

    private static readonly string[] s_twoReleases = ["; a comment", "## Release 0.0", "### New Rules", "EXO1001 | Claims | Warning | x", "## Release 0.05", "EXO1002 | Claims | Warning | x"];

    private static IEnumerable<PinnedRules> Releases(IEnumerable<string> shipped) => PinnedRules.Of(shipped, CurrentVersion, RuleCatalog.All.Where(rule => !rule.DataOnly).Select(rule => rule.Id));

    private static string CurrentVersion =>
        System.Xml.Linq.XElement.Load(Repository.PathTo("Directory.Build.props")).Descendants("VersionPrefix").Single().Value is var version ? version[..version.LastIndexOf('.')] : string.Empty;

    private static string ModePreset(string mode)
    {
        var text = new StringBuilder(PinnedRules.Header(mode == "None"
            ? "Every rule off. Chosen by ExosomeAnalysisMode=None."
            : "Hints become warnings, and published XML documentation is read as copy. Chosen by ExosomeAnalysisMode=All."));
        foreach (RuleArea area in RuleCatalog.All.Select(rule => rule.Area).Distinct())
        {
            if (mode == "None")
            {
                text.Append("dotnet_analyzer_diagnostic.category-").Append(area).Append(".severity = none\n");
            }
            else if (MayHint(area))
            {
                text.Append("dotnet_analyzer_diagnostic.category-").Append(area).Append(".severity = warning\n");
            }
        }

        return (mode == "All" ? text.Append(ExosomeOptions.DocumentationKey).Append(" = true\n") : text).ToString();
    }

    // A line for a category would make warnings of errors: an area with both needs another mechanism.
    private static bool MayHint(RuleArea area)
    {
        RuleInfo[] rules = [.. RuleCatalog.All.Where(rule => rule.Area == area && !rule.DataOnly)];
        bool may = rules.Any(rule => rule.Severity == RuleSeverity.Info)
            || ScreeningEngine.BuiltIn.Rules.Any(pack => pack.Verdicts.Any(verdict => verdict.Severity == RuleSeverity.Info) && rules.Any(rule => rule.Id == pack.Category!.RuleId));
        Assert.False(may && rules.Any(rule => rule.Severity == RuleSeverity.Error), area.ToString());
        return may;
    }

    private static void AssertFile(string name, string expected)
    {
        string path = Path.Combine(AnalyzerFolder, "buildTransitive", "config", name);
        if (MadePart.IsUpdate)
        {
            File.WriteAllText(path, expected);
        }

        Assert.True(File.Exists(path), $"{path} is missing: run these tests once with EXOSOME_UPDATE=1.");
        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string AnalyzerFolder => Repository.PathTo("src", "Exosome.Sdk.Analyzers");
}
