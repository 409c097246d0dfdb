using System.Collections.Generic;

namespace Exosome.Sdk.Findings.Catalog;

/// <summary>EXO9xxx: a setting, a pack, a table or an allowance that does not say what its author thinks it says.</summary>
internal static class ConfigurationRules
{
    private const string Technical = "Exosome.Sdk configuration";

    public static readonly RuleInfo UnknownOption = new(
        "EXO9001", RuleArea.Configuration, RuleSeverity.Warning,
        "Unknown option or market",
        "{0}",
        "A misspelt option or market would silently switch a check off.",
        Technical);

    public static readonly RuleInfo MalformedPack = new(
        "EXO9002", RuleArea.Configuration, RuleSeverity.Warning,
        "Malformed line in a claims pack",
        "{0}",
        "A pack line that cannot be read, or whose own examples fail, is left out; the other lines work.",
        Technical);

    public static readonly RuleInfo MalformedTable = new(
        "EXO9003", RuleArea.Configuration, RuleSeverity.Warning,
        "Malformed row in a claims matrix or evidence register",
        "{0}",
        "A row that cannot be read supports no claim; the other rows work.",
        Technical);

    public static readonly RuleInfo AllowanceExpired = new(
        "EXO9004", RuleArea.Configuration, RuleSeverity.Warning,
        "Allowance expired",
        "The allowance for {0} expired on {1}; look at the evidence again or take the words out",
        "An inline allowance ends on the day that it names.",
        Technical);

    public static readonly RuleInfo AllowanceUnused = new(
        "EXO9005", RuleArea.Configuration, RuleSeverity.Warning,
        "Allowance allows nothing",
        "Nothing here needs the allowance for {0}; remove it",
        "An allowance that outlives its text would one day allow another text.",
        Technical);

    public static readonly RuleInfo AllowanceWithoutEvidence = new(
        "EXO9006", RuleArea.Configuration, RuleSeverity.Warning,
        "Allowance without evidence",
        "{0}",
        "An inline allowance names the rule, an evidence id of the evidence register and a day on which it ends; there is no blank suppression.",
        Technical);

    public static IReadOnlyList<RuleInfo> All { get; } =
    [
        UnknownOption,
        MalformedPack,
        MalformedTable,
        AllowanceExpired,
        AllowanceUnused,
        AllowanceWithoutEvidence,
    ];
}
