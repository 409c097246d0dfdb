using System.Collections.Generic;

namespace Exosome.Sdk.Findings.Catalog;

/// <summary>Every rule of the product, by id. One partial file an area.</summary>
internal static class RuleCatalog
{
    /// <summary>Where the pages are published. The only place that knows the address.</summary>
    public const string DocumentationBase = "https://github.com/exosome-sdk/Exosome.Sdk/blob/main/docs/";

    /// <summary>Where the rule pages are published.</summary>
    public const string HelpLinkBase = DocumentationBase + "rules/";

    public static IReadOnlyList<RuleInfo> All { get; } =
    [
        .. ClaimRules.All,
        .. ConsentRules.All,
        .. LotRules.All,
        .. QuantityRules.All,
        .. NomenclatureRules.All,
        .. MarketRules.All,
        .. ConfigurationRules.All,
    ];
}
