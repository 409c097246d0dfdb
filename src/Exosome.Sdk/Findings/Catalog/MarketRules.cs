using System.Collections.Generic;

namespace Exosome.Sdk.Findings.Catalog;

internal static class MarketRules
{
    /// <summary>Arguments: origin and form of the material, product class, route, market, authority of the row in the permission table.</summary>
    public static readonly RuleInfo MaterialProhibited = new(
        "EXO6001",
        RuleArea.Markets,
        RuleSeverity.Warning,
        "Source material or route is prohibited for this class in this market",
        "{0} in a {1} by route '{2}' is prohibited in {3}: {4}",
        "Some markets ban human material in cosmetics outright, and no market lets a cosmetic be injected. The permission table has the rows with their dates and authorities.",
        "Reg. (EC) 1223/2009 Annex II no. 416 (EU); permission table for the other markets");

    /// <summary>Arguments: origin and form of the material, product class, route, market, authority of the row.</summary>
    public static readonly RuleInfo NeedsDossier = new(
        "EXO6002",
        RuleArea.Markets,
        RuleSeverity.Warning,
        "Source material needs a dossier or a case review in this market",
        "{0} in a {1} by route '{2}' needs a dossier or case review in {3}: {4}",
        "Some markets allow the material only case by case: donor qualification, process, specifications, stability and safety are shown first.",
        "Permission table: Taiwan, ingredients prohibited in cosmetics, item 11 as changed 2024-03-21; Korea, cosmetic safety standard annex 3");

    /// <summary>Arguments: product class, market, authority of the row.</summary>
    public static readonly RuleInfo NeedsAuthorization = new(
        "EXO6003",
        RuleArea.Markets,
        RuleSeverity.Warning,
        "Product needs an authorization number in this market",
        "A {0} needs an authorization in {1} and none with a number that holds on that day is recorded: {2}",
        "A medicinal product is placed on the market, or tried in people, only under a licence or an approved application, and its number belongs into the record.",
        "PHS Act 351(a)(1) = 42 USC 262; FD&C Act 505(a) = 21 USC 355(a); Dir. 2001/83/EC Art. 6(1)");

    public static IReadOnlyList<RuleInfo> All { get; } = [MaterialProhibited, NeedsDossier, NeedsAuthorization];
}
