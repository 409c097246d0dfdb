using System.Text.RegularExpressions;
using System.Xml.Linq;
using Exosome.Sdk.Analyzers.Options;
using Exosome.Sdk.Claims.Engine.Matrix;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Testing.Pages;

namespace Exosome.Sdk.Robustness.Tests;

/// <summary>docs/configuration.md lists what the build files, the analyzers and the catalogue know: all of it, and nothing else.</summary>
public partial class ConfigurationPageTests
{
    private static readonly string s_page = File.ReadAllText(Repository.PathTo("docs", "configuration.md"));

    [Fact]
    public void Every_property_has_a_row_and_every_row_a_property()
    {
        string folder = Repository.PathTo("src", "Exosome.Sdk.Analyzers", "buildTransitive");
        IEnumerable<string> visible = XElement.Load(Path.Combine(folder, "Exosome.Sdk.Analyzers.props")).Descendants().Where(element => element.Name.LocalName == "CompilerVisibleProperty").Select(element => element.Attribute("Include")!.Value);
        IEnumerable<string> read = Properties().Matches(File.ReadAllText(Path.Combine(folder, "Exosome.Sdk.Analyzers.targets"))).Select(match => match.Groups["name"].Value);
        Assert.Equal(visible.Concat(read).Distinct().Order(StringComparer.Ordinal), Rows().Matches(Section("## In the project file")).Select(row => row.Groups["name"].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_values_are_those_that_the_analyzers_take()
    {
        Assert.Contains("`" + string.Join(';', KnownCodes.Markets) + "`", s_page, StringComparison.Ordinal);
        Assert.Contains(string.Join(", ", KnownCodes.ProductClasses.Select(name => $"`{name}`")), s_page, StringComparison.Ordinal);
        Assert.Equal(ExosomeOptions.KnownModes.Order(StringComparer.Ordinal), Rows().Matches(Section("## Presets")).Select(row => row.Groups["name"].Value).Where(name => name != "ExosomeAnalysisMode").Order(StringComparer.Ordinal));
        Assert.All(ExosomeOptions.KnownScopes, scope => Assert.Contains($"# {scope}:", s_page, StringComparison.Ordinal));
        Assert.All(Enum.GetNames<RuleArea>(), category => Assert.Contains($"`{category}`", s_page, StringComparison.Ordinal));
        Assert.All(new[] { ExosomeOptions.ScopeKey, ExosomeOptions.DocumentationKey, ExosomeOptions.TodayKey }, key => Assert.Contains(key, s_page, StringComparison.Ordinal));
    }

    private static string Section(string heading)
    {
        int start = s_page.IndexOf(heading, StringComparison.Ordinal);
        return s_page[start..s_page.IndexOf("\n## ", start + 1, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"'\$\((?<name>(EnableDefault)?Exosome\w+)\)'", RegexOptions.ExplicitCapture)]
    private static partial Regex Properties();

    [GeneratedRegex(@"^\| `(?<name>\w+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Rows();
}
