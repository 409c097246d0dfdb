using System.Text;
using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Claims.Engine;

/// <summary>Asks the markets of a request what they say about a rule, and words the finding.</summary>
internal sealed class FindingMaker
{
    /// <summary>A finding names at most this many laws; the rule's page has the rest.</summary>
    private const int MostCitations = 3;

    private readonly MarketTable table;
    private readonly List<AskedMarket> asked = [];
    private string[]? named;
    private string[]? resolved;
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
        Resolve();
        foreach (RuleVerdict verdict in rule.Verdicts)
        {
            if (verdict.Covers(productClass) && IsAsked(verdict.Market))
            {
                return true;
            }
        }

        return false;
    }

    public ClaimMatch Make(CompiledRule rule, ReadOnlySpan<char> text, int start, int length)
    {
        Resolve();
        var markets = new List<string>();
        var places = new List<string>();
        var unknown = new List<string>();
        var citations = new List<string>();
        RuleVerdict? strictest = null;
        string? suggestion = null;
        bool isAgreed = true;
        foreach (RuleVerdict verdict in rule.Verdicts)
        {
            if (!verdict.Covers(productClass) || !IsAsked(verdict.Market))
            {
                continue;
            }

            // What the law of one market takes is no lawful wording in another that objects too.
            isAgreed &= strictest == null || string.Equals(suggestion, verdict.Suggestion, StringComparison.Ordinal);
            suggestion = verdict.Suggestion;
            AddNames(verdict.Market, markets, places, unknown);
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
            .Append(strictest!.Decision).Append(" in ").Append(string.Join(", ", places)).Append(" (").Append(citation).Append(").");
        if (unknown.Count > 0)
        {
            message.Append(" No pack knows the law of ").Append(string.Join(", ", unknown)).Append(", so every deny-list holds there.");
        }

        return new ClaimMatch(category.RuleId, start, length, category.Name, [.. markets], strictest.Severity, strictest.Decision, citation, message.ToString(), isAgreed ? suggestion : null) { Language = rule.Language };
    }

    /// <summary>Looks the request's codes up, once for all texts that are screened for the same ones.</summary>
    private void Resolve()
    {
        if (ReferenceEquals(named, resolved))
        {
            return;
        }

        resolved = named;
        asked.Clear();
        foreach (string code in named ?? [])
        {
            if (string.Equals(code, MarketTable.All, StringComparison.OrdinalIgnoreCase))
            {
                foreach (string every in table.DenyLists)
                {
                    asked.Add(new AskedMarket(every, table.Find(every)));
                }
            }
            else
            {
                asked.Add(new AskedMarket(table.SpellingOf(code) ?? code, table.Find(code)));
            }
        }
    }

    private bool IsAsked(PackMarket market)
    {
        if (named == null)
        {
            return !market.AllowList;
        }

        foreach (AskedMarket one in asked)
        {
            if (one.Meets(market))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The codes under which the request asks for a market, and the places whose law the message names.</summary>
    private void AddNames(PackMarket market, List<string> markets, List<string> places, List<string> unknown)
    {
        if (named == null)
        {
            markets.Add(market.Code);
            places.Add(market.Code);
            return;
        }

        foreach (AskedMarket one in asked)
        {
            if (!one.Meets(market))
            {
                continue;
            }

            AddOnce(markets, one.Code);
            AddOnce(places, one.Market == null ? market.Code : one.Code);
            if (one.Market == null)
            {
                AddOnce(unknown, one.Code);
            }
        }
    }

    private static void AddOnce(List<string> list, string code)
    {
        if (!list.Contains(code))
        {
            list.Add(code);
        }
    }

    private readonly struct AskedMarket
    {
        public AskedMarket(string code, PackMarket? market)
        {
            Code = code;
            Market = market;
        }

        /// <summary>The code as the packs spell it: "us" is US, "de" is DE.</summary>
        public string Code { get; }

        /// <summary>Null for a place that no pack knows.</summary>
        public PackMarket? Market { get; }

        // An unknown place gets the benefit of no doubt: every deny-list holds there.
        public bool Meets(PackMarket market) => Market == null ? !market.AllowList : Market == market;
    }
}
