using System.Collections.Generic;

namespace Exosome.Sdk.Findings.Catalog;

internal static class QuantityRules
{
    public static IReadOnlyList<RuleInfo> All { get; } = [];
}
