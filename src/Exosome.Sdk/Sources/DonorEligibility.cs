using System.Text.Json.Serialization;
using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Sources;

/// <summary>The conclusion about a donor.</summary>
public enum EligibilityDetermination
{
    /// <summary>Not yet concluded: the material is in quarantine (21 CFR 1271.60(a)).</summary>
    Undetermined = 0,

    /// <summary>Eligible.</summary>
    Eligible = 1,

    /// <summary>Ineligible.</summary>
    Ineligible = 2,

    /// <summary>No determination is required (21 CFR 1271.90); <see cref="DonorEligibility.Exemption"/> says why not.</summary>
    NotRequired = 3,
}

/// <summary>Why no determination is required (21 CFR 1271.90).</summary>
public enum EligibilityExemption
{
    /// <summary>Not said: then the material stays in quarantine.</summary>
    Unspecified = 0,

    /// <summary>The material goes back into the donor's own body: one donor, one recipient.</summary>
    OwnBody = 1,
}

/// <summary>The kind of recovery, where it changes the window in which the specimen may be taken.</summary>
public enum RecoveryKind
{
    /// <summary>Any other cells or tissue: up to 7 days before or after recovery.</summary>
    Other = 0,

    /// <summary>Peripheral blood stem or progenitor cells: up to 30 days before recovery.</summary>
    PeripheralBloodStemCells = 1,

    /// <summary>Bone marrow: up to 30 days before recovery.</summary>
    BoneMarrow = 2,

    /// <summary>Oocytes: up to 30 days before recovery.</summary>
    Oocytes = 3,
}

/// <summary>A relevant communicable disease agent that donors are tested for.</summary>
public enum CommunicableAgent
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>Human immunodeficiency virus, type 1.</summary>
    Hiv1 = 1,

    /// <summary>Human immunodeficiency virus, type 2.</summary>
    Hiv2 = 2,

    /// <summary>Hepatitis B virus.</summary>
    HepatitisB = 3,

    /// <summary>Hepatitis C virus.</summary>
    HepatitisC = 4,

    /// <summary>Treponema pallidum (syphilis).</summary>
    TreponemaPallidum = 5,

    /// <summary>Human T-lymphotropic virus, types I and II.</summary>
    Htlv = 6,

    /// <summary>Cytomegalovirus.</summary>
    Cytomegalovirus = 7,

    /// <summary>West Nile virus.</summary>
    WestNileVirus = 8,
}

/// <summary>What a donor test showed. Nothing tested is not a negative.</summary>
public enum DonorTestOutcome
{
    /// <summary>Not tested, or the result is not in.</summary>
    NotTested = 0,

    /// <summary>Negative or non-reactive.</summary>
    NonReactive = 1,

    /// <summary>Positive or reactive.</summary>
    Reactive = 2,

    /// <summary>Neither: repeat or confirm.</summary>
    Indeterminate = 3,
}

/// <summary>One test of a donor, or of the birth mother in the donor's place.</summary>
[DonorHealthData]
public sealed record DonorTest
{
    /// <summary>What was looked for.</summary>
    public required CommunicableAgent Agent { get; init; }

    /// <summary>How, for example <c>HBsAg and total anti-HBc</c> or <c>NAT</c>.</summary>
    public string? Method { get; init; }

    /// <summary>The day on which the specimen was taken.</summary>
    public DateOnly? SpecimenOn { get; init; }

    /// <summary>Whose specimen it was: the donor's, or the birth mother's.</summary>
    [DonorPseudonymData]
    public DonorId? Subject { get; init; }

    /// <summary>What it showed.</summary>
    public DonorTestOutcome Outcome { get; init; }

    /// <summary>The laboratory.</summary>
    public string? Laboratory { get; init; }

    /// <summary>
    /// What lets the laboratory test donors, with its number: a certificate under CLIA (21 CFR 1271.80(c)), the authorisation as a
    /// testing centre (Dir. 2006/17/EC Annex II 2.1), or an accreditation such as ISO 15189 where local law takes it.
    /// </summary>
    public string? Accreditation { get; init; }

    /// <summary>Whether the kit is licensed, approved or cleared for donor testing (21 CFR 1271.80(c)).</summary>
    public bool? DonorScreeningKit { get; init; }

    /// <summary>The agent and that there is a result, not which: a text that may land in a log.</summary>
    /// <returns>A fixed text with the agent.</returns>
    public override string ToString() => $"DonorTest {{ {Agent}, outcome withheld }}";
}

/// <summary>The determination whether a donor may give: screening, tests, and who concluded what, when.</summary>
/// <remarks>21 CFR part 1271 subpart C; Dir. 2006/17/EC Annex II for the tests in the Union.</remarks>
[DonorHealthData]
public sealed record DonorEligibility
{
    /// <summary>The conclusion.</summary>
    public EligibilityDetermination Determination { get; init; }

    /// <summary>Why no determination is required, where that is the conclusion.</summary>
    public EligibilityExemption Exemption { get; init; }

    /// <summary>The responsible person's role, for example <c>medical director</c>; not a name.</summary>
    public string? DeterminedBy { get; init; }

    /// <summary>The day of the conclusion.</summary>
    public DateOnly? DeterminedOn { get; init; }

    /// <summary>The day on which medical history and risk factors were reviewed (21 CFR 1271.75).</summary>
    public DateOnly? HistoryReviewedOn { get; init; }

    /// <summary>Why the donor is ineligible, where that is the conclusion.</summary>
    public string? ReasonIfIneligible { get; init; }

    /// <summary>Whether the recovered cells or tissue are rich in viable leukocytes: then HTLV and CMV are tested too (21 CFR 1271.85(b)).</summary>
    public bool IsLeukocyteRich { get; init; }

    /// <summary>
    /// Whether the donor comes from, or is a partner or child of somebody from, an area where HTLV-I is frequent: then HTLV-I is
    /// tested in the Union (Dir. 2006/17/EC Annex II 1.2).
    /// </summary>
    public bool HasHtlvRisk { get; init; }

    /// <summary>The kind of recovery, where it widens the specimen window.</summary>
    public RecoveryKind Recovery { get; init; }

    /// <summary>The tests.</summary>
    public EquatableList<DonorTest> Tests { get; init; } = [];

    /// <summary>The agents that must be tested (21 CFR 1271.85(a), (b); Dir. 2006/17/EC Annex II 1.1, 1.2).</summary>
    [JsonIgnore]
    public IReadOnlyList<CommunicableAgent> RequiredAgents
    {
        get
        {
            List<CommunicableAgent> agents =
                [CommunicableAgent.Hiv1, CommunicableAgent.Hiv2, CommunicableAgent.HepatitisB, CommunicableAgent.HepatitisC, CommunicableAgent.TreponemaPallidum];
            if (IsLeukocyteRich || HasHtlvRisk)
            {
                agents.Add(CommunicableAgent.Htlv);
            }

            if (IsLeukocyteRich)
            {
                agents.Add(CommunicableAgent.Cytomegalovirus);
            }

            return agents;
        }
    }

    /// <summary>The conclusion without the health data behind it: a text that may land in a log.</summary>
    /// <returns>A fixed text with the number of tests.</returns>
    public override string ToString() => $"DonorEligibility {{ {Tests.Count} tests, determination withheld }}";
}
