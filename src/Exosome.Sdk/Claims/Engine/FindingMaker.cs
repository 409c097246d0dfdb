using System.Text;
using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Claims.Engine;

/// <summary>Asks the markets of a request what they say about a rule, and words the finding.</summary>
internal sealed class FindingMaker
{
    /// <summary>A finding names at most this many laws; the rule's page has the rest.</summary>
    private const int MostCitations = 3;

    private readonly MarketTable table;
    private string[]? named;
    private string? productClass;

    public FindingMaker(MarketTable table) => this.table = table;

    public void Begin(in ScreeningRequest request)
    {
        named = request.Markets is { Length: > 0 } markets ? markets : null;
        productClass = request.ProductClass;
    }

    /// <summary>True when at least one market of the request objects to what the rule finds.</summary>
    public bool Objects(CompiledRule rule)
    {
        foreach (RuleVerdict verdict in rule.Verdicts)
        {
            if (verdict.Covers(productClass) && NameOf(verdict.Market) != null)
            {
                return true;
            }
        }

        return false;
    }

    public ClaimMatch Make(CompiledRule rule, ReadOnlySpan<char> text, int start, int length)
    {
        var markets = new List<string>();
        var citations = new List<string>();
        RuleVerdict? strictest = null;
        foreach (RuleVerdict verdict in rule.Verdicts)
        {
            string? name = verdict.Covers(productClass) ? NameOf(verdict.Market) : null;
            if (name == null)
            {
                continue;
            }

            AddNames(markets, verdict.Market, name);
            if (!citations.Contains(verdict.Citation) && citations.Count < MostCitations)
            {
                citations.Add(verdict.Citation);
            }

            if (strictest == null || verdict.Severity > strictest.Severity
                || (verdict.Severity == strictest.Severity && Decisions.Strictness(verdict.Decision) > Decisions.Strictness(strictest.Decision)))
            {
                strictest = verdict;
            }
        }

        PackCategory category = rule.Category!;
        string citation = string.Join("; ", citations);
        string phrase = text.Slice(start, length).ToString();
        var message = new StringBuilder().Append('\'').Append(phrase).Append("' is ").Append(category.Noun).Append(": ")
            .Append(strictest!.Decision).Append(" in ").Append(string.Join(", ", markets)).Append(" (").Append(citation).Append(").");
        return new ClaimMatch(category.RuleId, start, length, category.Name, [.. markets], strictest.Severity, strictest.Decision, citation, message.ToString(), strictest.Suggestion);
    }

    /// <summary>The name under which the request asks for a market; null when it does not.</summary>
    private string? NameOf(PackMarket market)
    {
        if (named == null)
        {
            return market.AllowList ? null : market.Code;
        }

        foreach (string code in named)
        {
            // A place that no pack knows gets the benefit of no doubt: every deny-list holds there.
            PackMarket? known = table.Find(code);
            if (known == market || (known == null && !market.AllowList))
            {
                return code;
            }
        }

        return null;
    }

    private void AddNames(List<string> markets, PackMarket market, string first)
    {
        if (named == null)
        {
            markets.Add(first);
            return;
        }

        foreach (string code in named)
        {
            PackMarket? known = table.Find(code);
            if ((known == market || (known == null && !market.AllowList)) && !markets.Contains(code))
            {
                markets.Add(code);
            }
        }
    }
}
