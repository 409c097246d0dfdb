using System.Collections.Generic;

namespace Exosome.Sdk.Findings.Catalog;

/// <summary>Rules about numbers, units and dilutions. Their authority is the code system and the papers whose figures they use.</summary>
internal static class QuantityRules
{
    private const string Ucum = "UCUM 2.2 (2024-06-17)";

    /// <summary>{0} the member's name, {1} its type, {2} the unit in the name, {3} the quantity to use.</summary>
    public static readonly RuleInfo BareNumber = new(
        "EXO4001",
        RuleArea.Quantities,
        RuleSeverity.Warning,
        "Bare number with a unit in its name",
        "'{0}' is a bare {1} whose unit ({2}) stands only in its name; declare it as {3}",
        "A unit in a name is checked by nobody: nanometres meet micrometres and particles/mL meet particles/\u00B5L without a word from the compiler.",
        Ucum);

    /// <summary>{0} the quantity, {1} the value as written, {2} the plausible range, {3} the hint about the other unit, or nothing.</summary>
    public static readonly RuleInfo ImplausibleMagnitude = new(
        "EXO4002",
        RuleArea.Quantities,
        RuleSeverity.Warning,
        "Implausible magnitude",
        "{0} of {1} lies outside {2}{3}",
        "A constant far outside what is ever measured usually stands in the wrong unit: 0.12 nm for 120 nm, 37 K for 37 \u00B0C.",
        "the ranges and their sources are listed on the rule's page");

    /// <summary>{0} what is wrong with the dilution.</summary>
    public static readonly RuleInfo DilutionMisused = new(
        "EXO4003",
        RuleArea.Quantities,
        RuleSeverity.Warning,
        "Dilution applied twice or unknown",
        "{0}",
        "Some instruments write concentrations that are already multiplied by the dilution and some do not. A factor applied twice, or an unknown factor taken for 1, is wrong by orders of magnitude.",
        "NanoSight NTA 3.x and ZetaView 8.06 export formats");

    /// <summary>{0} the first side, {1} the second.</summary>
    public static readonly RuleInfo BasesMixed = new(
        "EXO4004",
        RuleArea.Quantities,
        RuleSeverity.Warning,
        "Dose bases or units mixed",
        "{0} and {1} are brought together as bare numbers; convert through a lot's measured ratio or through one unit",
        "Doses are given in particles, protein mass, lipid amount, cell equivalents or volume. None converts to another without a ratio that was measured on the lot.",
        "Dose bases in EV trials: PMC10014555 Table 3; doi:10.1186/s12967-020-02622-3 Table 3");

    /// <summary>{0} the type, {1} what its default stands for.</summary>
    public static readonly RuleInfo MeaninglessDefault = new(
        "EXO4005",
        RuleArea.Quantities,
        RuleSeverity.Warning,
        "Default where zero means nothing",
        "The default of '{0}' is {1}, which stands for nothing; say the value, or make it nullable",
        "The default of a value type is all zeros. A size of 0 nm, a rotor without radius or an id without text looks measured and is not.",
        Ucum);

    /// <summary>{0} the declaration, {1} what is wrong with it.</summary>
    public static readonly RuleInfo WrongDeclaration = new(
        "EXO4006",
        RuleArea.Quantities,
        RuleSeverity.Warning,
        "Quantity, unit, relation or id declared wrongly",
        "'{0}': {1}",
        "The generators report nothing; a declaration that they cannot use, that does not balance dimensionally or that JSON cannot see is reported here.",
        Ucum);

    public static IReadOnlyList<RuleInfo> All { get; } =
    [
        BareNumber,
        ImplausibleMagnitude,
        DilutionMisused,
        BasesMixed,
        MeaninglessDefault,
        WrongDeclaration,
    ];
}
