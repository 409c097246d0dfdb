using System.Collections.Generic;

namespace Exosome.Sdk.Findings.Catalog;

internal static class ConfigurationRules
{
    public static IReadOnlyList<RuleInfo> All { get; } = [];
}
