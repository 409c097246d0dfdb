using System.Collections.Generic;

namespace Exosome.Sdk.Findings.Catalog;

internal static class ConsentRules
{
    /// <summary>The members of a consent that every record has. The analyzer and the data check ask for the same ones.</summary>
    public static readonly string[] RequiredConsentMembers =
    [
        "Donor", "FormVersion", "Language", "GivenOn", "Country", "Signature", "Capacity", "Scope", "Model", "Compensation", "WithdrawalTerms", "Elements",
    ];

    /// <summary>Arguments: name of the source.</summary>
    public static readonly RuleInfo HumanSourceWithoutConsent = new(
        "EXO2001",
        RuleArea.Consent,
        RuleSeverity.Warning,
        "Human material without a consent record",
        "'{0}' is human material without a consent record; set 'Consent' to what the donor agreed to",
        "Human cells, tissue and body fluids are used only with the donor's documented consent. A source that carries none cannot show it, whatever the team's folders hold.",
        "Reg. (EU) 2024/1938 Art. 53(1) and 55 (applies from 2027-08-07); Dir. 2004/23/EC Art. 13(1); 21 CFR 50.27(a)");

    /// <summary>Arguments: the consent, the purpose it lacks.</summary>
    public static readonly RuleInfo ScopeDoesNotCoverUse = new(
        "EXO2002",
        RuleArea.Consent,
        RuleSeverity.Warning,
        "Consent does not cover the use",
        "Consent '{0}' does not cover the use '{1}'; a use that was not agreed to needs a new consent",
        "A consent holds for the uses that it names. Commercial use and the manufacture of products need a specific yes of their own.",
        "Reg. (EU) 2024/1938 Art. 55(3)(b); 45 CFR 46.116(c)(7)");

    /// <summary>Arguments: the consent, the list of what is missing.</summary>
    public static readonly RuleInfo ConsentIncomplete = new(
        "EXO2003",
        RuleArea.Consent,
        RuleSeverity.Warning,
        "Consent record is incomplete",
        "Consent '{0}' is incomplete; missing: {1}",
        "A consent that cannot be shown in full (form, language, date, signature, capacity, scope, information given) cannot be relied on.",
        "21 CFR 50.25(a), 50.27(a); GDPR Art. 7(1)");

    /// <summary>Arguments: the consent, what ended it (or that it had not begun), the day, the use that is touched.</summary>
    public static readonly RuleInfo ConsentNotInForce = new(
        "EXO2004",
        RuleArea.Consent,
        RuleSeverity.Warning,
        "Consent was withdrawn, expired or not yet given",
        "Consent '{0}' {1} on {2} and does not carry {3}",
        "Material is used only while the consent holds: from the signature until it expires or is withdrawn. Withdrawal is as easy as giving and works from its day on.",
        "GDPR Art. 7(3); 21 CFR 50.25(a)(8); Reg. (EU) 2024/1938 Art. 55(3)(e)");

    /// <summary>Arguments: the source, what is wrong with the eligibility record.</summary>
    public static readonly RuleInfo EligibilityMissingOrOutOfWindow = new(
        "EXO2005",
        RuleArea.Consent,
        RuleSeverity.Warning,
        "Donor eligibility is missing, incomplete or out of its window",
        "Donor eligibility of '{0}': {1}",
        "Until the donor is determined eligible on screening and tests of a specimen taken in the window, the material stays in quarantine. The rule binds the source cells and tissue; vesicles themselves are no HCT/P (21 CFR 1271.3(d)(3)).",
        "21 CFR 1271.60(a), 1271.80(a)-(c), 1271.85(a), (b)");

    /// <summary>Arguments: the consent, what is missing.</summary>
    public static readonly RuleInfo MinorWithoutPermission = new(
        "EXO2006",
        RuleArea.Consent,
        RuleSeverity.Warning,
        "Minor donor without permission and assent",
        "Consent '{0}' of a minor lacks {1}",
        "A minor's material needs a parent's permission and, as far as able, the child's assent; the grown-up donor is asked again.",
        "21 CFR 50.55; 21 CFR 50.51(b)",
        RuleVerification.Reported);

    /// <summary>Arguments: the type, what is wrong with its reference. Works on code only: data has no types to look at.</summary>
    public static readonly RuleInfo TypeWithoutConsentReference = new(
        "EXO2007",
        RuleArea.Consent,
        RuleSeverity.Warning,
        "Type stores human material without a reference to the consent",
        "'{0}' stores human material and {1}",
        "Where human material is stored without its consent, the two are parted the first time somebody copies a row.",
        "21 CFR 1271.290(b); Reg. (EU) 2024/1938 Art. 42(1)");

    /// <summary>Arguments: what carries it, the kind of identifier.</summary>
    public static readonly RuleInfo DirectIdentifier = new(
        "EXO2008",
        RuleArea.Consent,
        RuleSeverity.Warning,
        "Direct identifier travels with product data",
        "{0} carries a direct identifier ({1}); keep it in the establishment's own key and use a pseudonym here",
        "The code on material and its records must not use the donor's name, social security number or medical record number.",
        "21 CFR 1271.290(c), 1271.55(c); Reg. (EU) 2024/1938 Art. 42(3)");

    /// <summary>Arguments: the consent, the country.</summary>
    public static readonly RuleInfo TransferNotCovered = new(
        "EXO2009",
        RuleArea.Consent,
        RuleSeverity.Warning,
        "Transfer to a country that the consent does not cover",
        "Consent '{0}' does not cover use in {1}; the countries that it covers are listed in it",
        "Material and personal data leave the country only where the donor was told of it and the transfer has a safeguard.",
        "GDPR Art. 44-49; APPI Art. 28 (Japan)");

    /// <summary>The consent id that a fix writes for a record that nobody has: it is no id until somebody replaces it.</summary>
    public const string PlaceholderId = "CONSENT-ID";

    public static IReadOnlyList<RuleInfo> All { get; } =
    [
        HumanSourceWithoutConsent, ScopeDoesNotCoverUse, ConsentIncomplete, ConsentNotInForce, EligibilityMissingOrOutOfWindow,
        MinorWithoutPermission, TypeWithoutConsentReference, DirectIdentifier, TransferNotCovered,
    ];
}
