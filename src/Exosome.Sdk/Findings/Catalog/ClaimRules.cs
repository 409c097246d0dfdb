using System.Collections.Generic;

namespace Exosome.Sdk.Findings.Catalog;

/// <summary>
/// EXO1xxx. Rules 1001 to 1007 say which kind of claim a text makes; the packs say which words make it and which act
/// objects, so their message is the engine's sentence: phrase, kind, decision, markets, citation.
/// </summary>
internal static class ClaimRules
{
    private const string TextMessage = "{0}";

    public static readonly RuleInfo DiseaseClaim = new(
        "EXO1001", RuleArea.Claims, RuleSeverity.Warning,
        "Disease claim in text",
        TextMessage,
        "Words that say a product treats, cures, prevents or diagnoses a disease make it a medicine in every market; an unauthorized medicine may not be advertised.",
        "21 USC 321(g)(1)(B); Dir. 2001/83/EC Art 1(2)(a), 87(1)");

    public static readonly RuleInfo StructureFunctionClaim = new(
        "EXO1002", RuleArea.Claims, RuleSeverity.Warning,
        "Structure-or-function claim in text",
        TextMessage,
        "Words that say a product changes how the body is built or works (collagen, cell renewal, immune response) make a cosmetic a drug.",
        "21 USC 321(g)(1)(C); Dir. 2001/83/EC Art 1(2)(b)");

    public static readonly RuleInfo ApprovalClaim = new(
        "EXO1003", RuleArea.Claims, RuleSeverity.Warning,
        "Approval claim in text",
        TextMessage,
        "No authority has approved an exosome product, registration is not approval, and a cosmetic may not say that an authority approved it.",
        "21 CFR 607.39, 807.39; Reg. (EU) 655/2013 Annex 1(1)");

    public static readonly RuleInfo AbsoluteClaim = new(
        "EXO1004", RuleArea.Claims, RuleSeverity.Warning,
        "Absolute safety or efficacy claim in text",
        TextMessage,
        "Nothing supports \"100 % safe\", \"no side effects\" or \"guaranteed\": such words mislead whatever the product.",
        "15 USC 45, 52; Reg. (EU) 655/2013 Annex 4(1); CAP Code 12.9");

    public static readonly RuleInfo ComparativeClaim = new(
        "EXO1005", RuleArea.Claims, RuleSeverity.Warning,
        "Comparison or superiority claim in text",
        TextMessage,
        "A comparison with other products or with treatment needs evidence for exactly that comparison, and may not denigrate competitors.",
        "15 USC 45, 52; Reg. (EU) 655/2013 Annex 4(2), 5(1)");

    public static readonly RuleInfo CategoryError = new(
        "EXO1006", RuleArea.Claims, RuleSeverity.Warning,
        "Category error in text",
        TextMessage,
        "Vesicles cannot replicate and are not alive: \"live exosomes\" and \"post-thaw viability\" say something that cannot be true.",
        "MISEV2023, JEV 13:e12404");

    public static readonly RuleInfo EffectNotOnAllowList = new(
        "EXO1007", RuleArea.Claims, RuleSeverity.Warning,
        "Effect that a market's allow-list does not contain",
        TextMessage,
        "Japan lets a cosmetic state 56 listed effects and no other, whether the other is true or not.",
        "平成23年7月21日薬食発0721第1号 (56 effects); 薬機法 Art 66");

    public static readonly RuleInfo ClaimWithoutEvidence = new(
        "EXO1010", RuleArea.Claims, RuleSeverity.Warning,
        "Claim without evidence",
        "The claim '{0}' {1}",
        "An objective claim needs evidence before it is made: competent and reliable scientific evidence (FTC), adequate and verifiable evidence (EU), documentary evidence (CAP).",
        "15 USC 45, 52; Reg. (EU) 655/2013 Annex 3(1); CAP Code 12.1");

    public static readonly RuleInfo EvidenceTooWeak = new(
        "EXO1011", RuleArea.Claims, RuleSeverity.Warning,
        "Evidence too weak for product class and market",
        "The claim '{0}' {1}",
        "The level of evidence must fit the claim; animal and in-vitro work alone supports no health claim, and no evidence makes a disease claim lawful for a cosmetic.",
        "15 USC 45, 52 (FTC Health Products Compliance Guidance, 2022-12-20); Reg. (EU) 655/2013 Annex 3(4)");

    public static readonly RuleInfo ApprovalOutOfDate = new(
        "EXO1012", RuleArea.Claims, RuleSeverity.Warning,
        "Approval expired or text changed",
        "The claim '{0}' {1}",
        "An approval is for one text until one day. Other words, or a later day, need a new look at the evidence.",
        "Reg. (EU) 655/2013 Annex 3(1); CAP Code 3.7");

    public static IReadOnlyList<RuleInfo> All { get; } =
    [
        DiseaseClaim,
        StructureFunctionClaim,
        ApprovalClaim,
        AbsoluteClaim,
        ComparativeClaim,
        CategoryError,
        EffectNotOnAllowList,
        ClaimWithoutEvidence,
        EvidenceTooWeak,
        ApprovalOutOfDate,
    ];
}
