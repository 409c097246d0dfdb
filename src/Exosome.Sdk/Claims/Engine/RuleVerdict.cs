using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Claims.Engine;

/// <summary>What one market says about one rule, resolved from the rule, its category and the market's pack.</summary>
internal sealed class RuleVerdict
{
    public RuleVerdict(PackMarket market, string decision, RuleSeverity severity, string citation, string? suggestion, IReadOnlyList<string> productClasses)
    {
        Market = market;
        Decision = decision;
        Severity = severity;
        Citation = citation;
        Suggestion = suggestion;
        ProductClasses = productClasses;
    }

    public PackMarket Market { get; }

    public string Decision { get; }

    public RuleSeverity Severity { get; }

    public string Citation { get; }

    public string? Suggestion { get; }

    /// <summary>None means every class.</summary>
    public IReadOnlyList<string> ProductClasses { get; }

    public bool Covers(string? productClass)
    {
        if (productClass == null || ProductClasses.Count == 0)
        {
            return true;
        }

        foreach (string known in ProductClasses)
        {
            if (string.Equals(known, productClass, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
