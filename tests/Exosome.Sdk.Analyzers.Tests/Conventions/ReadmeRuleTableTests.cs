using System.Text;
using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Analyzers.Tests.Conventions;

/// <summary>The README's table of rules is made from the catalogue; EXOSOME_UPDATE=1 writes it.</summary>
public class ReadmeRuleTableTests
{
    [Fact]
    public void The_readme_lists_every_rule() => new MadePart("rules", "README.md").Verify(Table());

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
}
