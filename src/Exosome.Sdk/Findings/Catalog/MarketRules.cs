using System.Collections.Generic;

namespace Exosome.Sdk.Findings.Catalog;

internal static class MarketRules
{
    public static IReadOnlyList<RuleInfo> All { get; } = [];
}
