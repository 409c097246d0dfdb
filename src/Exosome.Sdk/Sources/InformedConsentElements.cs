using System.Text.Json.Serialization;

namespace Exosome.Sdk.Sources;

/// <summary>
/// The elements of information that a consent form carries: the eight basic and six additional ones of 21 CFR 50.25, the
/// fixed sentence of 50.25(c), and those of 45 CFR 46.116 on biospecimens.
/// </summary>
public sealed record InformedConsentElements
{
    /// <summary>(a)(1) That it is research, its purposes, duration and procedures, and which are experimental.</summary>
    public bool PurposeAndProcedures { get; init; }

    /// <summary>(a)(2) Foreseeable risks and discomforts.</summary>
    public bool Risks { get; init; }

    /// <summary>(a)(3) Expected benefits to the donor or others.</summary>
    public bool Benefits { get; init; }

    /// <summary>(a)(4) Alternative procedures or treatments.</summary>
    public bool Alternatives { get; init; }

    /// <summary>(a)(5) Confidentiality, and that the authority may inspect the records.</summary>
    public bool Confidentiality { get; init; }

    /// <summary>(a)(6) Compensation and treatment in case of injury.</summary>
    public bool InjuryCover { get; init; }

    /// <summary>(a)(7) Whom to ask about the research, about rights, and in case of injury.</summary>
    public bool Contacts { get; init; }

    /// <summary>(a)(8) That participation is voluntary, refusal has no penalty, and one may stop at any time.</summary>
    public bool Voluntariness { get; init; }

    /// <summary>(b)(1) Risks that cannot be foreseen, also to an embryo or fetus.</summary>
    public bool UnforeseeableRisks { get; init; }

    /// <summary>(b)(2) When the investigator may end participation.</summary>
    public bool TerminationByInvestigator { get; init; }

    /// <summary>(b)(3) Additional costs.</summary>
    public bool AdditionalCosts { get; init; }

    /// <summary>(b)(4) Consequences of withdrawal and how to end in order.</summary>
    public bool ConsequencesOfWithdrawal { get; init; }

    /// <summary>(b)(5) That significant new findings will be told.</summary>
    public bool NewFindings { get; init; }

    /// <summary>(b)(6) The approximate number of participants.</summary>
    public bool NumberOfParticipants { get; init; }

    /// <summary>(c) The fixed sentence about ClinicalTrials.gov, for applicable trials.</summary>
    public bool TrialRegistration { get; init; }

    /// <summary>45 CFR 46.116(b)(9): whether identifiers may be removed and the material used again without asking.</summary>
    public bool FutureUseOfBiospecimens { get; init; }

    /// <summary>45 CFR 46.116(c)(7): commercial profit and whether the donor shares in it.</summary>
    public bool CommercialProfit { get; init; }

    /// <summary>45 CFR 46.116(c)(8): whether clinically relevant results are returned.</summary>
    public bool ReturnOfResults { get; init; }

    /// <summary>45 CFR 46.116(c)(9): whether whole-genome sequencing may be done.</summary>
    public bool WholeGenomeSequencing { get; init; }

    /// <summary>Reg. (EU) 2024/1938 Art. 55(3): the intended use, including commercial use and products under other Union law.</summary>
    public bool IntendedUseIncludingCommercial { get; init; }

    /// <summary>The form that carries all eight basic elements and the statement about future use.</summary>
    public static InformedConsentElements AllBasic { get; } = new()
    {
        PurposeAndProcedures = true,
        Risks = true,
        Benefits = true,
        Alternatives = true,
        Confidentiality = true,
        InjuryCover = true,
        Contacts = true,
        Voluntariness = true,
        FutureUseOfBiospecimens = true,
    };

    /// <summary>The locators of the basic elements (21 CFR 50.25(a)(1) to (8)) that are missing.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> MissingBasic
    {
        get
        {
            ReadOnlySpan<bool> basic = [PurposeAndProcedures, Risks, Benefits, Alternatives, Confidentiality, InjuryCover, Contacts, Voluntariness];
            List<string> missing = [];
            for (int i = 0; i < basic.Length; i++)
            {
                if (!basic[i])
                {
                    missing.Add($"50.25(a)({i + 1})");
                }
            }

            return missing;
        }
    }
}
