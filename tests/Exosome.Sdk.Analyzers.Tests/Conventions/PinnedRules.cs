using System.Text;

namespace Exosome.Sdk.Testing;

/// <summary>The analyzer configuration that pins the rules of a release: every rule that came later is off.</summary>
/// <param name="Version">The release, for example <c>0.1</c>.</param>
/// <param name="Rules">The rules of that release and of those before it.</param>
/// <param name="All">Every rule that there is now.</param>
internal sealed record PinnedRules(string Version, IReadOnlySet<string> Rules, IReadOnlyList<string> All)
{
    public string FileName => $"exosome-rules-{Version}.globalconfig";

    public string Config
    {
        get
        {
            var text = new StringBuilder(Header($"The rules of release {Version}: what came later is off. Chosen by ExosomeRulesVersion.", level: -98));
            foreach (string rule in All.Where(rule => !Rules.Contains(rule)))
            {
                text.Append("dotnet_diagnostic.").Append(rule).Append(".severity = none\n");
            }

            return text.ToString();
        }
    }

    // Below every configuration of the user's own: an .editorconfig or .globalconfig always wins. A pinned rule set stands above
    // a mode: two files of one level that name the same rule would cancel each other.
    public static string Header(string what, int level = -99) => $"# {what}\n# Made from the rule catalogue; a test compares.\nis_global = true\nglobal_level = {level}\n\n";

    /// <summary>Each release of AnalyzerReleases.Shipped.md with all rules up to it, and the version being made, which has all rules.</summary>
    public static IEnumerable<PinnedRules> Of(IEnumerable<string> shipped, string current, IEnumerable<string> rules)
    {
        string[] all = [.. rules.Order(StringComparer.Ordinal)];
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

        if (releases.All(release => release.Version != current))
        {
            releases.Add((current, [.. all]));
        }

        return releases.Select(release => new PinnedRules(release.Version, release.Rules, all));
    }
}
