using System.Text;
using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Analyzers.Tests.Conventions;

/// <summary>The README's table of rules is made from the catalogue; EXOSOME_UPDATE=1 writes it.</summary>
public class ReadmeRuleTableTests
{
    private const string Begin = "<!-- rules: made from the catalogue, a test compares -->\n";
    private const string End = "<!-- /rules -->";

    [Fact]
    public void The_readme_lists_every_rule()
    {
        string path = Path.Combine(Root(), "README.md");
        string readme = File.ReadAllText(path).ReplaceLineEndings("\n");
        int begin = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = readme.IndexOf(End, StringComparison.Ordinal);
        Assert.True(begin >= Begin.Length && end >= begin, "README.md has lost the marks around its table of rules.");
        string expected = Table();
        if (Environment.GetEnvironmentVariable("EXOSOME_UPDATE") == "1")
        {
            readme = readme[..begin] + expected + readme[end..];
            File.WriteAllText(path, readme);
            end = readme.IndexOf(End, StringComparison.Ordinal);
        }

        Assert.Equal(expected, readme[begin..end]);
    }

    private static string Table()
    {
        var table = new StringBuilder("| rule | says | default |\n|---|---|---|\n");
        foreach (RuleInfo rule in RuleCatalog.All.OrderBy(rule => rule.Id, StringComparer.Ordinal))
        {
            table.Append("| [").Append(rule.Id).Append("](docs/rules/").Append(rule.Id).Append(".md) | ").Append(rule.Title).Append(" | ").Append(rule.Severity switch
            {
                RuleSeverity.Error => "error",
                RuleSeverity.Warning => "warning",
                _ => "hint",
            }).Append(" |\n");
        }

        return table.ToString();
    }

    private static string Root()
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Exosome.Sdk.sln")))
        {
            directory = directory.Parent;
        }

        return directory!.FullName;
    }
}
