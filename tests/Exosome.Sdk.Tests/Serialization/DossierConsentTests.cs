using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Serialization;
using Exosome.Sdk.Sources;
using Exosome.Sdk.Tests.Lots;
using Exosome.Sdk.Tests.Sources;

namespace Exosome.Sdk.Tests.Serialization;

/// <summary>Defects of consent, ledger and eligibility that only the company of records shows: each gives exactly its findings, and nothing else.</summary>
public sealed class DossierConsentTests
{
    private static readonly DonorId s_stranger = DonorId.Parse("DON-9999");
    private static readonly Dossier s_sound = SoundDossier.Whole;
    private static readonly ConsentGiven s_given = new() { Consent = Sample.Consent.Id, Donor = Sample.Donor.Id, On = Sample.Consent.GivenOn!.Value, Record = Sample.Consent };

    /// <summary>What was spoiled, and where each finding stands.</summary>
    private static readonly Dictionary<string, (Func<Dossier, Dossier> Spoil, string[] Expected)> s_defects = new(StringComparer.Ordinal)
    {
        ["an event beside the record that tells of the withdrawal"] = (
            d => d with { Sources = [Withdrawn(new DateOnly(2026, 5, 20)), d.Sources[1]], ConsentEvents = [s_given] },
            ["EXO2004 $.lots[0]"]),
        ["the withdrawal stands in the record of an event"] = (
            d => d with { ConsentEvents = [s_given, new ConsentAmended { Consent = s_given.Consent, Donor = s_given.Donor, On = new DateOnly(2026, 5, 25), Record = Withdrawn(new DateOnly(2026, 5, 20)).Consent! }] },
            ["EXO2004 $.lots[0]"]),
        ["a withdrawal before the lot was made"] = (
            d => d with { Sources = [Withdrawn(LotExamples.Made.AddDays(-1)), d.Sources[1]], Administrations = [] },
            ["EXO2004 $.lots[0]"]),
        ["no country on record, and a scope that is too narrow"] = (
            d => d with { Sources = [Scoped(ConsentScope.Research | ConsentScope.Manufacture), d.Sources[1]], Batches = Nowhere(d) },
            ["EXO2002 $.administrations[0]"]),
        ["no country on record, and a consent that had ended"] = (
            d => d with { Sources = [Sample.Human with { Consent = Sample.Consent with { ExpiresOn = LotExamples.Made.AddDays(-1) } }, d.Sources[1]], Batches = Nowhere(d), Administrations = [] },
            ["EXO2004 $.lots[0]"]),
        ["no country of the administration, and no yes to treatment"] = (
            d => d with { Sources = [Scoped(ConsentScope.Research | ConsentScope.Manufacture), d.Sources[1]], Administrations = [d.Administrations[0] with { Country = null }] },
            ["EXO2002 $.administrations[0]"]),
        ["the second batch was made abroad"] = (
            d => d with
            {
                Batches = [.. d.Batches, d.Batches[0] with { Id = BatchId.Parse("BAT-3"), MadeIn = CountryCode.Parse("KR") }],
                Lots = [d.Lots[0] with { Batches = [BatchId.Parse("BAT-1"), BatchId.Parse("BAT-3")] }, d.Lots[1]],
            },
            ["EXO2009 $.lots[0]"]),
        ["a pooled batch was made abroad"] = (
            d => d with
            {
                Batches =
                [
                    d.Batches[0] with { MadeIn = CountryCode.Parse("KR") }, d.Batches[1],
                    new Batch { Id = BatchId.Parse("BAT-3"), MadeOn = LotExamples.Made, MadeIn = Sample.Germany, PooledFrom = [BatchId.Parse("BAT-1")] },
                ],
                Lots = [d.Lots[0] with { Batches = [BatchId.Parse("BAT-3")] }, d.Lots[1]],
            },
            ["EXO2009 $.lots[0]"]),
        ["an event with the record of another donor"] = (
            d => d with { ConsentEvents = [s_given, new ConsentRenewed { Consent = s_given.Consent, Donor = s_given.Donor, On = s_given.On, Record = Sample.Consent with { Donor = s_stranger } }] },
            ["EXO3013 $.consentEvents[1]"]),
        ["no determination required, and no ground"] = (
            d => d with { Sources = [NotRequired(EligibilityExemption.Unspecified), d.Sources[1]] },
            ["EXO2005 $.sources[0].eligibility.exemption"]),
        ["for the donor's own body, and given to two recipients"] = (
            d => d with
            {
                Sources = [NotRequired(EligibilityExemption.OwnBody), d.Sources[1]],
                Vials = [.. d.Vials, d.Vials[0] with { Id = VialId.Parse("V-2") }],
                Administrations = [d.Administrations[0], d.Administrations[0] with { Vial = VialId.Parse("V-2"), Recipient = RecipientId.Parse("RCP-2"), Session = null }],
            },
            ["EXO2005 $.lots[0]"]),
        ["for the donor's own body, and pooled"] = (
            d => d with
            {
                Sources =
                [
                    NotRequired(EligibilityExemption.OwnBody), d.Sources[1],
                    Sample.Human with
                    {
                        Id = SourceId.Parse("SRC-9"), Donor = Sample.Donor with { Id = s_stranger }, Consent = Sample.Consent with { Id = ConsentId.Parse("CON-9"), Donor = s_stranger },
                    },
                ],
                CellBanks = [d.CellBanks[0] with { Sources = [SourceId.Parse("SRC-7"), SourceId.Parse("SRC-9")] }],
            },
            ["EXO2005 $.lots[0]"]),
        ["a test of somebody else's blood"] = (
            d => d with { Sources = [Sample.Human with { Eligibility = Sample.Eligibility with { Tests = [Sample.Eligibility.Tests[0] with { Subject = s_stranger }, .. Sample.Eligibility.Tests.Skip(1)] } }, d.Sources[1]] },
            ["EXO2005 $.sources[0].eligibility.tests[0]"]),
        ["permission and assent after recovery"] = (
            d => d with
            {
                Sources =
                [
                    Sample.Human with
                    {
                        Donor = Sample.Donor with { AgeGroup = DonorAgeGroup.Minor },
                        Consent = Sample.Consent with { Capacity = new MinorCapacity { ParentalPermissionOn = Sample.Recovered.AddDays(1), AssentOn = Sample.Recovered.AddDays(1), MajorityOn = new DateOnly(2035, 1, 1) } },
                    },
                    d.Sources[1],
                ],
            },
            ["EXO2006 $.sources[0].consent.capacity"]),
        ["an approval that ended before a lot for research was made"] = (
            d => d with
            {
                Sources = [Sample.Human with { Consent = Sample.Consent with { EthicsApproval = Sample.Consent.EthicsApproval! with { ExpiresOn = LotExamples.Made.AddDays(-1) } } }, d.Sources[1]],
                Products = [d.Products[0] with { Class = ProductClass.ResearchUseOnly, Routes = [AdministrationRoute.InVitro], Markets = [], Authorizations = [], Dosage = null }, d.Products[1]],
                Lots = [d.Lots[0] with { Class = ProductClass.ResearchUseOnly, Routes = [AdministrationRoute.InVitro] }, d.Lots[1]],
                Administrations = [],
                Sessions = [],
                Outcomes = [],
                AdverseEvents = [],
            },
            ["EXO2003 $.lots[0]"]),
        ["a broad consent with a scope for treatment"] = (
            d => d with { Sources = [Sample.Human with { Consent = Sample.Consent with { Model = ConsentModel.Broad, Scope = ConsentScope.Research | ConsentScope.Treatment } }, d.Sources[1]] },
            ["EXO2002 $.administrations[0]", "EXO2002 $.lots[0]", "EXO2003 $.sources[0].consent"]),
    };

    public static TheoryData<string> Defects => [.. s_defects.Keys];

    [Theory]
    [MemberData(nameof(Defects))]
    public void A_defect_gives_exactly_its_findings(string defect)
    {
        (Func<Dossier, Dossier> spoil, string[] expected) = s_defects[defect];
        IReadOnlyList<Finding> findings = Dossier.Parse(spoil(s_sound).ToJson()).Validate();

        Assert.Equal(expected, findings.Select(finding => finding.RuleId + " " + finding.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_in_order_stays_silent()
    {
        DonorId mother = DonorId.Parse("DON-0100");
        Dossier infant = s_sound with
        {
            Sources =
            [
                Sample.Human with
                {
                    Donor = Sample.Donor with { AgeGroup = DonorAgeGroup.Infant, BirthMother = mother },
                    Consent = Sample.Consent with { Donor = mother },
                    Eligibility = Sample.Eligibility with { Tests = [.. Sample.Eligibility.Tests.Select(test => test with { Subject = mother })] },
                },
                s_sound.Sources[1],
            ],
            ConsentEvents = [s_given with { Record = Sample.Consent with { Donor = mother } }],
        };
        Dossier renewed = s_sound with
        {
            Sources = [Withdrawn(s_given.On.AddDays(20)), s_sound.Sources[1]],
            ConsentEvents = [s_given, new ConsentRenewed { Consent = s_given.Consent, Donor = s_given.Donor, On = s_given.On.AddDays(30), Record = Sample.Consent }],
        };

        Assert.Empty(Dossier.Parse(infant.ToJson()).Validate());
        Assert.Empty(Dossier.Parse(renewed.ToJson()).Validate());
        Assert.Empty((s_sound with { Batches = Nowhere(s_sound), Administrations = [s_sound.Administrations[0] with { Country = null }] }).Validate());
        Assert.Empty((s_sound with { Sources = [NotRequired(EligibilityExemption.OwnBody), s_sound.Sources[1]] }).Validate());
    }

    private static HumanSource Withdrawn(DateOnly on) =>
        Sample.Human with { Consent = Sample.Consent with { Withdrawal = new ConsentWithdrawal { On = on, Effect = WithdrawalEffect.StopsAllUse } } };

    private static HumanSource Scoped(ConsentScope scope) => Sample.Human with { Consent = Sample.Consent with { Scope = scope } };

    private static HumanSource NotRequired(EligibilityExemption exemption) =>
        Sample.Human with { Eligibility = new DonorEligibility { Determination = EligibilityDetermination.NotRequired, Exemption = exemption } };

    private static EquatableList<Batch> Nowhere(Dossier dossier) => [.. dossier.Batches.Select(batch => batch with { MadeIn = null })];
}
