using System.Collections.Generic;

namespace Exosome.Sdk.Findings.Catalog;

internal static class ClaimRules
{
    public static IReadOnlyList<RuleInfo> All { get; } = [];
}
