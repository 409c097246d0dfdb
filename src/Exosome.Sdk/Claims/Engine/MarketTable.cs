using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Claims.Engine;

/// <summary>The markets of all packs, the codes they answer to, and what each says about a category.</summary>
internal sealed class MarketTable
{
    /// <summary>The word for every market with a deny-list.</summary>
    public const string All = "all";

    private readonly Dictionary<string, PackMarket> markets = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> spellings = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PackMarket> inOrder = [];
    private readonly Dictionary<string, PackVerdict> verdicts = new(StringComparer.OrdinalIgnoreCase);

    public MarketTable(List<PackDocument> documents)
    {
        foreach (PackDocument document in documents)
        {
            foreach (PackMarket market in document.Markets)
            {
                if (!markets.ContainsKey(market.Code))
                {
                    inOrder.Add(market);
                }

                Add(market.Code, market);
                market.Covers.ForEach(code => Add(code, market));
            }

            foreach (PackVerdict verdict in document.Verdicts)
            {
                verdict.Markets.ForEach(market => verdicts[verdict.Category.Value + "/" + market.Value] = verdict);
            }
        }
    }

    /// <summary>The codes of all markets, without the other names they answer to.</summary>
    public IEnumerable<string> Codes => inOrder.ConvertAll(m => m.Code);

    /// <summary>The codes of the markets that act without being named.</summary>
    public IEnumerable<string> DenyLists => inOrder.Where(m => !m.AllowList).Select(m => m.Code);

    public bool Knows(string code) => markets.ContainsKey(code);

    public PackMarket? Find(string code) => markets.TryGetValue(code, out PackMarket? market) ? market : null;

    /// <summary>A code as the packs spell it; null for one that they do not know.</summary>
    public string? SpellingOf(string code) => spellings.TryGetValue(code, out string? spelling) ? spelling : null;

    /// <summary>The market that a code stands for, by its own code: EU for DE. A code that no pack knows stays what it is.</summary>
    public string MarketOf(string code) => Find(code)?.Code ?? code;

    private void Add(string code, PackMarket market)
    {
        markets[code] = market;
        spellings[code] = code;
    }

    /// <summary>What each market says about a rule; a market that says nothing is left out.</summary>
    public RuleVerdict[] Resolve(CompiledRule rule, PackDocument document, List<PackProblem> problems)
    {
        PackVerdict own = rule.Source.Verdict;
        foreach (PackText code in own.Markets)
        {
            if (!markets.ContainsKey(code.Value))
            {
                problems.Add(new PackProblem(document.Path, code.Line, code.Column, $"No pack has a market '{code.Value}'."));
            }
        }

        var resolved = new List<RuleVerdict>();
        PackCategory category = rule.Category!;
        foreach (PackMarket market in inOrder)
        {
            bool named = own.Markets.Exists(m => markets.TryGetValue(m.Value, out PackMarket? known) && known == market);
            if (own.Markets.Count > 0 && !named)
            {
                continue;
            }

            _ = verdicts.TryGetValue(category.Name + "/" + market.Code, out PackVerdict? law);
            if (law == null && !(named && own.Citation != null))
            {
                continue;
            }

            RuleSeverity severity = own.Severity ?? law?.Severity ?? category.Severity;
            if (law?.Severity < severity)
            {
                severity = law!.Severity!.Value;
            }

            resolved.Add(new RuleVerdict(
                market,
                own.Decision ?? law?.Decision ?? Decisions.Prohibited,
                severity,
                own.Citation ?? law?.Citation ?? "",
                own.Suggestion ?? law?.Suggestion,
                own.ProductClasses.Count > 0 ? own.ProductClasses : law?.ProductClasses ?? []));
        }

        if (resolved.Count == 0)
        {
            problems.Add(new PackProblem(document.Path, rule.Source.Name.Line, rule.Source.Name.Column, $"No market says anything about '{category.Name}': the rule needs markets and cite lines of its own, or a verdict."));
        }

        return [.. resolved];
    }
}
