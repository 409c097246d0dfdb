using System.Collections.Generic;

namespace Exosome.Sdk.Findings.Catalog;

internal static class NomenclatureRules
{
    public static IReadOnlyList<RuleInfo> All { get; } = [];
}
