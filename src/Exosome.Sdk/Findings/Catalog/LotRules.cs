using System.Collections.Generic;

namespace Exosome.Sdk.Findings.Catalog;

internal static class LotRules
{
    public static IReadOnlyList<RuleInfo> All { get; } = [];
}
