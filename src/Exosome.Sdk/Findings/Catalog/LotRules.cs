using System.Collections.Generic;

namespace Exosome.Sdk.Findings.Catalog;

internal static class LotRules
{
    /// <summary>Arguments: the product or formulation, the route.</summary>
    public static readonly RuleInfo TopicalByNeedle = new(
        "EXO3001",
        RuleArea.Lots,
        RuleSeverity.Error,
        "A cosmetic or topical product is given through the skin",
        "{0} is not made for the route {1}: a cosmetic or topical product must not be injected, infused or inhaled",
        "A cosmetic is not sterile (ISO 17516 limits its germs, it does not forbid them). Skin necrosis, necrotising granuloma and persistent nodules are reported after topical exosome products were injected.",
        "Reg. (EC) 1223/2009 Art. 2(1)(a); ASEAN Cosmetic Directive Appendix III 2(a)-(e); case reports doi:10.1111/jocd.16206, doi:10.1002/der2.242");

    /// <summary>Arguments: the lot, the missing or failed tests, the route.</summary>
    public static readonly RuleInfo ReleasedWithoutTests = new(
        "EXO3002",
        RuleArea.Lots,
        RuleSeverity.Error,
        "A lot is released without the tests its route needs",
        "Lot {0} is released, but {1} for the route {2}",
        "What enters the body has to pass sterility, endotoxin, mycoplasma and adventitious virus, each with method, date and lot, before it is released. Not tested and indeterminate are not passed.",
        "MFDS guideline 0917-03 (2024) on extracellular vesicle therapy products; USP <85>; ISO 17516:2014 for cosmetics");

    /// <summary>Arguments: the lot, what is missing.</summary>
    public static readonly RuleInfo ReleasedBeforeCharacterization = new(
        "EXO3003",
        RuleArea.Lots,
        RuleSeverity.Error,
        "A lot is released before it is characterized",
        "Lot {0} is released, but its characterization is not complete: {1}",
        "Count, size distribution, identity and purity say what is in the vial; for a therapeutic product potency too.",
        "MFDS guideline 0917-03 (2024); MISEV2023, J Extracell Vesicles 13:e12404");

    /// <summary>Arguments: the protocol, what is missing, the route.</summary>
    public static readonly RuleInfo MonitoringTooShort = new(
        "EXO3004",
        RuleArea.Lots,
        RuleSeverity.Warning,
        "No monitoring, or follow-up shorter than the route needs",
        "{0}: {1} for the route {2}",
        "Granuloma appeared two weeks to three months after injection, so whatever passes the skin is followed for at least three months. On other routes no length is asked for, only that somebody looks.",
        "Case reports doi:10.1002/der2.242 (onset 2 weeks to 3 months), doi:10.1111/jocd.16206");

    /// <summary>Arguments: the protocol and version.</summary>
    public static readonly RuleInfo AdjustmentWithoutOutcome = new(
        "EXO3005",
        RuleArea.Lots,
        RuleSeverity.Warning,
        "A plan is adjusted without an outcome",
        "{0} changes the plan without naming the outcome or adverse event that it rests on",
        "A change of dose, frequency, route or formulation is a new version of the plan, tied to what was observed.",
        "ICH E6(R3) Annex 1 §2.8; internal consistency of the record");

    /// <summary>Arguments: what, and what it names that is not there.</summary>
    public static readonly RuleInfo LineageGap = new(
        "EXO3006",
        RuleArea.Lots,
        RuleSeverity.Error,
        "The line from donor to recipient has a gap",
        "{0} {1}",
        "Every vial has to lead back to every donor and forward to every recipient, through pools too. Otherwise a withdrawal or recall cannot reach what it concerns.",
        "21 CFR 1271.290(b),(c); Reg. (EU) 2024/1938 Art. 42; Dir. 2004/23/EC Art. 8")
    { DataOnly = true };

    /// <summary>Arguments: what was used, why it must not be.</summary>
    public static readonly RuleInfo UsedWhileBlocked = new(
        "EXO3007",
        RuleArea.Lots,
        RuleSeverity.Error,
        "A lot is used while it is blocked",
        "{0} although {1}",
        "A lot that is in quarantine, on hold, withdrawn, recalled, rejected or expired is not used.",
        "21 CFR 1271.60(a); Dir. 2004/23/EC Art. 19(6); MFDS guideline 0917-03 (2024)")
    { DataOnly = true };

    /// <summary>Arguments: what, the date or months claimed, what the data support.</summary>
    public static readonly RuleInfo ExpiryBeyondStability = new(
        "EXO3008",
        RuleArea.Lots,
        RuleSeverity.Warning,
        "The expiry is later than stability data support",
        "{0} claims {1}, but stability data support {2}",
        "An expiry date is a statement that somebody measured.",
        "MFDS guideline 0917-03 (2024), stability")
    { DataOnly = true };

    /// <summary>Arguments: what, what happened.</summary>
    public static readonly RuleInfo HandlingInvalidatesResults = new(
        "EXO3009",
        RuleArea.Lots,
        RuleSeverity.Warning,
        "Thawing or an excursion was not followed by a re-test",
        "{0} {1}, and count and potency were not tested again afterwards",
        "One freeze-thaw cycle costs 23 to 36 % of the particles, three cost 37 to 43 %: earlier results do not describe the vial any more.",
        "Ahmadian 2024, Stem Cell Res Ther 15:453 (as quoted in later work); PMC9146501",
        RuleVerification.Reported)
    { DataOnly = true };

    /// <summary>Arguments: what, the measured value, the declared value with its tolerance.</summary>
    public static readonly RuleInfo LabelClaimOutOfTolerance = new(
        "EXO3010",
        RuleArea.Lots,
        RuleSeverity.Warning,
        "The measured content is outside the tolerance of the label",
        "{0} holds {1}, the label declares {2}",
        "The particle count is the dose. It has to be within the declared tolerance at release and at the end of shelf life.",
        "Signal Transduct Target Ther 2025, s41392-025-02262-3 Table 1 (label ± 20 %)")
    { DataOnly = true };

    /// <summary>Arguments: the event, what is missing.</summary>
    public static readonly RuleInfo AdverseEventNotActedOn = new(
        "EXO3011",
        RuleArea.Lots,
        RuleSeverity.Warning,
        "An adverse event is not tied to its lot, or a serious one does not hold it",
        "Adverse event {0} {1}",
        "The lot, the route and the session tell whether others are at risk; a serious event holds the lot until it is explained.",
        "21 USC 364a (serious events of cosmetics, 15 business days); MFDS guideline 0917-03 (2024)")
    { DataOnly = true };

    /// <summary>Arguments: the formulation, the excipients.</summary>
    public static readonly RuleInfo LysingExcipientWithoutCount = new(
        "EXO3012",
        RuleArea.Lots,
        RuleSeverity.Info,
        "An excipient that can lyse vesicles, and no count after formulation",
        "{0} holds {1}, which can lyse vesicles, and no particle recovery after formulation is recorded",
        "Surfactants and some preservatives dissolve membranes; what was counted before formulation need not be there afterwards.",
        "General formulation knowledge, no single source read",
        RuleVerification.Reported)
    { DataOnly = true };

    /// <summary>Arguments: what, the contradiction.</summary>
    public static readonly RuleInfo ContradictoryRecord = new(
        "EXO3013",
        RuleArea.Lots,
        RuleSeverity.Error,
        "A record contradicts itself",
        "{0}: {1}",
        "Dates that run backwards, yields over 100 % or a protocol whose application does not fit its formulation cannot describe what happened.",
        "Internal consistency of the record; 21 CFR 1271.270 (records accurate and legible)")
    { DataOnly = true };

    /// <summary>Arguments: the protocol or session, the route, the usual least training, the training recorded.</summary>
    public static readonly RuleInfo ProviderBelowPractice = new(
        "EXO3014",
        RuleArea.Lots,
        RuleSeverity.Info,
        "A product is given by somebody with less training than is usual for the route",
        "{0}: by the route {1} it is usually given with at least the training of {2}, and the record says {3}",
        "Who may give what is local law, which the library does not know. What is usual is worth a look, not an error.",
        "Common practice, no rule was found",
        RuleVerification.Reported)
    { DataOnly = true };

    public static IReadOnlyList<RuleInfo> All { get; } =
    [
        TopicalByNeedle,
        ReleasedWithoutTests,
        ReleasedBeforeCharacterization,
        MonitoringTooShort,
        AdjustmentWithoutOutcome,
        LineageGap,
        UsedWhileBlocked,
        ExpiryBeyondStability,
        HandlingInvalidatesResults,
        LabelClaimOutOfTolerance,
        AdverseEventNotActedOn,
        LysingExcipientWithoutCount,
        ContradictoryRecord,
        ProviderBelowPractice,
    ];
}
