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
        (string Version, HashSet<string> Rules)[] releases = [.. Releases(File.ReadLines(Path.Combine(AnalyzerFolder, "AnalyzerReleases.Shipped.md")))];
        Assert.Contains(releases, release => release.Version == CurrentVersion);
        Assert.All(releases, release => AssertFile($"exosome-rules-{release.Version}.globalconfig", PinnedRules(release.Version, release.Rules)));
    }

    [Fact]
    public void A_rule_that_came_after_a_release_is_off_when_that_release_is_pinned()
    {
        (string Version, HashSet<string> Rules)[] releases = [.. Releases(["; a comment", "## Release 0.0", "### New Rules", "EXO1001 | Claims | Warning | x", "## Release 0.05", "EXO1002 | Claims | Warning | x"])];

        Assert.Equal(["0.0", "0.05", CurrentVersion], releases.Select(release => release.Version));
        string first = PinnedRules("0.0", releases[0].Rules);
        Assert.DoesNotContain("EXO1001", first, StringComparison.Ordinal);
        Assert.Contains("dotnet_diagnostic.EXO1002.severity = none\n", first, StringComparison.Ordinal);
        Assert.DoesNotContain("EXO1002", PinnedRules("0.05", releases[1].Rules), StringComparison.Ordinal);
        Assert.DoesNotContain("severity", PinnedRules(CurrentVersion, releases[2].Rules), StringComparison.Ordinal);
    }

    private static string CurrentVersion =>
        System.Xml.Linq.XElement.Load(Path.Combine(RuleBook.Root, "Directory.Build.props")).Descendants("VersionPrefix").Single().Value is var version ? version[..version.LastIndexOf('.')] : string.Empty;

    private static string PinnedRules(string version, HashSet<string> rules)
    {
        var text = new StringBuilder(Header($"The rules of release {version}: what came later is off. Chosen by ExosomeRulesVersion.", level: -98));
        foreach (RuleInfo rule in RuleCatalog.All.Where(rule => !rule.DataOnly && !rules.Contains(rule.Id)).OrderBy(rule => rule.Id, StringComparer.Ordinal))
        {
            text.Append("dotnet_diagnostic.").Append(rule.Id).Append(".severity = none\n");
        }

        return text.ToString();
    }

    private static string ModePreset(string mode)
    {
        var text = new StringBuilder(Header(mode == "None"
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

    // Below every configuration of the user's own: an .editorconfig or .globalconfig always wins. A pinned rule set stands above
    // a mode: two files of one level that name the same rule would cancel each other.
    private static string Header(string what, int level = -99) => $"# {what}\n# Made from the rule catalogue; a test compares.\nis_global = true\nglobal_level = {level}\n\n";

    /// <summary>Each release of AnalyzerReleases.Shipped.md with all rules up to it, and the version being made, which has all rules.</summary>
    private static IEnumerable<(string Version, HashSet<string> Rules)> Releases(IEnumerable<string> shipped)
    {
        var releases = new List<(string Version, HashSet<string> Rules)>();
        foreach (string line in shipped)
        {
            if (line.StartsWith("## Release ", StringComparison.Ordinal))
            {
                releases.Add((line["## Release ".Length..].Trim(), releases.Count == 0 ? new(StringComparer.Ordinal) : [.. releases[^1].Rules]));
            }
            else if (line.StartsWith("EXO", StringComparison.Ordinal) && releases.Count > 0)
            {
                releases[^1].Rules.Add(line.Split('|')[0].Trim());
            }
        }

        return releases.Any(release => release.Version == CurrentVersion) ? releases : [.. releases, (CurrentVersion, [.. RuleCatalog.All.Select(rule => rule.Id)])];
    }

    private static void AssertFile(string name, string expected)
    {
        string path = Path.Combine(AnalyzerFolder, "buildTransitive", "config", name);
        if (Environment.GetEnvironmentVariable("EXOSOME_UPDATE") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.True(File.Exists(path), $"{path} is missing: run these tests once with EXOSOME_UPDATE=1.");
        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string AnalyzerFolder => Path.Combine(RuleBook.Root, "src", "Exosome.Sdk.Analyzers");
}
