using System.Collections.Generic;

namespace Exosome.Sdk.Findings.Catalog;

internal static class ConsentRules
{
    public static IReadOnlyList<RuleInfo> All { get; } = [];
}
