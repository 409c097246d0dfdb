using System.Text;
using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Analyzers.Tests.Conventions;

/// <summary>
/// The presets that ship are made from the rule catalogue; these tests compare. After a change of the catalogue run them
/// once with EXOSOME_UPDATE=1, which writes the files, and look at the difference.
/// </summary>
public class PresetTests
{
    public static TheoryData<string> Modes => ["None", "Recommended", "All"];

    [Theory]
    [MemberData(nameof(Modes))]
    public void A_preset_says_what_the_catalogue_says(string mode) => AssertFile($"exosome-mode-{mode.ToLowerInvariant()}.globalconfig", ModePreset(mode));

    [Fact]
    public void The_pinned_rule_set_of_a_release_turns_off_what_came_later()
    {
        foreach ((string version, HashSet<string> rules) in Releases())
        {
            var text = new StringBuilder(Header($"The rules of release {version}: what came later is off. Chosen by ExosomeRulesVersion.", level: -98));
            foreach (RuleInfo rule in RuleCatalog.All.Where(rule => !rule.DataOnly && !rules.Contains(rule.Id)).OrderBy(rule => rule.Id, StringComparer.Ordinal))
            {
                text.Append("dotnet_diagnostic.").Append(rule.Id).Append(".severity = none\n");
            }

            AssertFile($"exosome-rules-{version}.globalconfig", text.ToString());
        }
    }

    private static string ModePreset(string mode)
    {
        var text = new StringBuilder(Header(mode switch
        {
            "None" => "Every rule off. Chosen by ExosomeAnalysisMode=None.",
            "Recommended" => "Hints of verified law and standards become warnings. Chosen by ExosomeAnalysisMode=Recommended.",
            _ => "Every rule at least a warning, those known from reports too. Chosen by ExosomeAnalysisMode=All.",
        }));
        foreach (RuleInfo rule in RuleCatalog.All.Where(rule => !rule.DataOnly).OrderBy(rule => rule.Id, StringComparer.Ordinal))
        {
            string severity = (mode, rule.Severity, rule.Verification) switch
            {
                ("None", _, _) => "none",
                (_, RuleSeverity.Error, _) => "error",
                ("Recommended", RuleSeverity.Info, RuleVerification.Reported) => "suggestion",
                _ => "warning",
            };
            text.Append("dotnet_diagnostic.").Append(rule.Id).Append(".severity = ").Append(severity).Append('\n');
        }

        return text.ToString();
    }

    // Below every configuration of the user's own: an .editorconfig or .globalconfig always wins. A pinned rule set stands above
    // a mode: two files of one level that name the same rule would cancel each other.
    private static string Header(string what, int level = -99) => $"# {what}\n# Made from the rule catalogue; a test compares.\nis_global = true\nglobal_level = {level}\n\n";

    /// <summary>Each release of AnalyzerReleases.Shipped.md with all rules up to it; the unreleased version has all rules.</summary>
    private static IEnumerable<(string Version, HashSet<string> Rules)> Releases()
    {
        var soFar = new HashSet<string>(StringComparer.Ordinal);
        string? version = null;
        foreach (string line in File.ReadLines(Path.Combine(AnalyzerFolder, "AnalyzerReleases.Shipped.md")))
        {
            if (line.StartsWith("## Release ", StringComparison.Ordinal))
            {
                if (version is not null)
                {
                    yield return (version, [.. soFar]);
                }

                version = line["## Release ".Length..].Trim();
            }
            else if (line.StartsWith("EXO", StringComparison.Ordinal))
            {
                soFar.Add(line.Split('|')[0].Trim());
            }
        }

        if (version is not null)
        {
            yield return (version, [.. soFar]);
        }
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

    private static string AnalyzerFolder
    {
        get
        {
            DirectoryInfo? directory = new(AppContext.BaseDirectory);
            while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Exosome.Sdk.sln")))
            {
                directory = directory.Parent;
            }

            return Path.Combine(directory!.FullName, "src", "Exosome.Sdk.Analyzers");
        }
    }
}
