using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Claims.Engine;

/// <summary>The markets of all packs, the codes they answer to, and what each says about a category.</summary>
internal sealed class MarketTable
{
    private readonly Dictionary<string, PackMarket> markets = new(StringComparer.OrdinalIgnoreCase);
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

                markets[market.Code] = market;
                market.Covers.ForEach(code => markets[code] = market);
            }

            foreach (PackVerdict verdict in document.Verdicts)
            {
                verdict.Markets.ForEach(market => verdicts[verdict.Category.Value + "/" + market.Value] = verdict);
            }
        }
    }

    /// <summary>The codes of all markets, without the other names they answer to.</summary>
    public IEnumerable<string> Codes => inOrder.ConvertAll(m => m.Code);

    public bool Knows(string code) => markets.ContainsKey(code);

    public PackMarket? Find(string code) => markets.TryGetValue(code, out PackMarket? market) ? market : null;

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
