using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Sources;

namespace Exosome.Sdk.Tests.Sources;

/// <summary>Complete records, from which tests take one thing away.</summary>
internal static class Sample
{
    public static readonly DateOnly Recovered = new(2025, 3, 10);

    public static readonly CountryCode Germany = CountryCode.Parse("DE");

    public static Donor Donor { get; } = new() { Id = DonorId.Parse("DON-0042"), AgeGroup = DonorAgeGroup.Adult, VitalStatus = DonorVitalStatus.Living };

    public static Consent Consent { get; } = new()
    {
        Id = ConsentId.Parse("CON-0042-1"),
        Donor = Donor.Id,
        FormVersion = "4.2",
        Language = "de-DE",
        GivenOn = new DateOnly(2025, 3, 1),
        Place = "University hospital",
        Country = Germany,
        Signature = new ConsentSignature { Method = SignatureMethod.Handwritten, DatedBySigner = true, CopyGiven = true },
        Capacity = new AdultCapacity(),
        Scope = ConsentScope.Research | ConsentScope.Manufacture | ConsentScope.Commercial | ConsentScope.Treatment,
        Model = ConsentModel.Tiered,
        Compensation = new DonorCompensation { Kind = CompensationKind.None },
        ProfitSharing = ProfitStatement.ProfitWithoutShare,
        EthicsApproval = new EthicsApproval { Id = EthicsApprovalId.Parse("EK-2024-117"), ApprovedOn = new DateOnly(2024, 11, 2) },
        Elements = InformedConsentElements.AllBasic,
        WithdrawalTerms = new WithdrawalTerms { Route = "letter to the biobank", Effect = WithdrawalEffect.StopsNewManufacture },
    };

    public static DonorEligibility Eligibility { get; } = new()
    {
        Determination = EligibilityDetermination.Eligible,
        DeterminedBy = "medical director",
        DeterminedOn = new DateOnly(2025, 3, 20),
        HistoryReviewedOn = new DateOnly(2025, 3, 9),
        Tests =
        [
            Test(CommunicableAgent.Hiv1), Test(CommunicableAgent.Hiv2), Test(CommunicableAgent.HepatitisB), Test(CommunicableAgent.HepatitisC),
            Test(CommunicableAgent.TreponemaPallidum),
        ],
    };

    public static HumanSource Human { get; } = new()
    {
        Id = SourceId.Parse("SRC-7"),
        Name = "adipose MSC",
        Donor = Donor,
        Material = new CellMaterial { CellType = CellType.AdiposeMesenchymalStemCell, Tissue = Tissue.Adipose },
        Consent = Consent,
        Eligibility = Eligibility,
        RecoveredOn = Recovered,
        RecoveredIn = Germany,
    };

    public static DonorTest Test(CommunicableAgent agent) => new()
    {
        Agent = agent,
        Method = "NAT",
        SpecimenOn = Recovered,
        Outcome = DonorTestOutcome.NonReactive,
        Laboratory = "Central laboratory",
        Accreditation = "ISO 15189",
    };
}
