using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Separation;
using Exosome.Sdk.Serialization;
using Exosome.Sdk.Sources;
using Exosome.Sdk.Tests.Lots;
using Exosome.Sdk.Tests.Sources;
using Exosome.Sdk.Therapy;
using Exosome.Sdk.Vesicles;

namespace Exosome.Sdk.Tests.Serialization;

/// <summary>A dossier in which no rule finds anything, and one defect of each kind to put into it.</summary>
internal static class SoundDossier
{
    private static readonly DateOnly s_given = new(2026, 5, 1);

    private static readonly Product s_product = LotExamples.Injectable with
    {
        Markets = [Market.US],
        Authorizations = [new MarketingAuthorization { Kind = AuthorizationKind.Ind, Number = "IND 12345", Market = Market.US, GrantedOn = new DateOnly(2025, 6, 1) }],
    };

    private static readonly TherapyProtocol s_protocol = TherapyProtocol.Begin(ProtocolId.Parse("PRT-1"), "Scar, intradermal", ProductClass.InvestigationalProduct)
        .From(Sample.Human)
        .IsolateBy(new Centrifugation
        {
            Force = RelativeCentrifugalForce.FromTimesGravity(100_000),
            Duration = Duration.FromMinutes(70),
            Temperature = Temperature.FromDegreesCelsius(4),
            Rotor = new Rotor { Name = "Type 45 Ti", MaximumRadius = RotorRadius.FromCentimeters(10.3) },
            Kept = KeptPart.Pellet,
        })
        .CharacterizeBy(CharacterizationPlan.For(ProductClass.InvestigationalProduct, AdministrationRoute.Intradermal))
        .FormulateAs((InjectableFormulation)LotExamples.Injectable.Formulation)
        .Apply(new InjectionApplication { Into = InjectionSite.Intradermal, Provider = Provider.Physician, Dosage = LotExamples.Injectable.Dosage })
        .Monitor(new MonitoringPlan { FollowUp = Duration.FromDays(90), Visits = [new MonitoringVisit(Duration.FromDays(14)), new MonitoringVisit(Duration.FromDays(90))] })
        .AdjustBy(new AdjustmentPolicy { ReviewAfter = Duration.FromDays(14) })
        .Build();

    public static Dossier Whole { get; } = new()
    {
        Title = "MSC-EV injection for scars",
        AsOf = new DateOnly(2026, 6, 1),
        Sources = [Sample.Human],
        Populations = [new VesiclePopulation { Term = VesicleTerm.ExtracellularVesicle, Sources = [Sample.Human] }],
        CellBanks = [new CellBank { Id = CellBankId.Parse("MCB-1"), Tier = CellBankTier.Master, Sources = [SourceId.Parse("SRC-7")], Passage = 2 }],
        Batches = [new Batch { Id = BatchId.Parse("BAT-1"), MadeOn = LotExamples.Made, MadeIn = Sample.Germany, CellBanks = [new CellBankUse(CellBankId.Parse("MCB-1"), 4)] }],
        Products = [s_product],
        Lots = [LotExamples.Released(s_product).Lot],
        Vials = [new Vial { Id = VialId.Parse("V-1"), Lot = LotId.Parse("LOT-1"), FillVolume = Volume.FromMilliliters(2) }],
        Administrations =
        [
            new Administration
            {
                Vial = VialId.Parse("V-1"), Lot = LotId.Parse("LOT-1"), Recipient = RecipientId.Parse("RCP-1"), Route = AdministrationRoute.Intradermal,
                On = s_given, Country = Sample.Germany, Session = SessionId.Parse("SES-1"),
            },
        ],
        Protocols = [s_protocol],
        Sessions = [new TherapySession { Id = SessionId.Parse("SES-1"), Protocol = s_protocol.Id, Recipient = RecipientId.Parse("RCP-1"), On = s_given, Route = AdministrationRoute.Intradermal, Provider = Provider.Physician, Vials = [VialId.Parse("V-1")] }],
        Outcomes =
        [
            new SkinOutcome
            {
                Id = OutcomeId.Parse("OUT-1"), Protocol = s_protocol.Id, Recipient = RecipientId.Parse("RCP-1"), Session = SessionId.Parse("SES-1"), On = new DateOnly(2026, 5, 15),
                Measure = new OutcomeMeasure(OutcomeEndpoint.Scar, OutcomeInstrument.Ecca), Baseline = 120, Value = 95,
            },
        ],
        AdverseEvents =
        [
            new AdverseEvent
            {
                Id = AdverseEventId.Parse("AE-1"), Lot = LotId.Parse("LOT-1"), Route = AdministrationRoute.Intradermal, Session = SessionId.Parse("SES-1"),
                OnsetOn = s_given, ResolvedOn = s_given.AddDays(1), Seriousness = AdverseEventSeriousness.NonSerious, Kind = AdverseEventKind.Erythema,
            },
        ],
    };

    /// <summary>One defect of each kind: the rule, and how to spoil the sound dossier.</summary>
    public static IReadOnlyDictionary<string, Func<Dossier, Dossier>> Defects { get; } = new Dictionary<string, Func<Dossier, Dossier>>(StringComparer.Ordinal)
    {
        ["EXO2001"] = d => d with { Sources = [Sample.Human with { Consent = null }] },
        ["EXO2002"] = d => d with { Sources = [Sample.Human with { Consent = Sample.Consent with { Scope = ConsentScope.Research | ConsentScope.Manufacture } }] },
        ["EXO2003"] = d => d with { Sources = [Sample.Human with { Consent = Sample.Consent with { FormVersion = null } }] },
        ["EXO2004"] = d => d with { Sources = [Sample.Human with { Consent = Sample.Consent with { Withdrawal = new ConsentWithdrawal { On = new DateOnly(2026, 4, 1), Effect = WithdrawalEffect.StopsAllUse } } }] },
        ["EXO2005"] = d => d with { Sources = [Sample.Human with { Eligibility = null }] },
        ["EXO2009"] = d => d with { Administrations = [d.Administrations[0] with { Country = CountryCode.Parse("US") }] },
        ["EXO3001"] = d => d with
        {
            Products = [s_product with { Formulation = new Serum { Storage = s_product.Formulation.Storage, ShelfLife = s_product.Formulation.ShelfLife, StabilityStudies = s_product.Formulation.StabilityStudies } }],
        },
        ["EXO3002"] = d => d with { Lots = [d.Lots[0].Without(ReleaseTest.Sterility)] },
        ["EXO3003"] = d => d with { Lots = [d.Lots[0].Without(ReleaseTest.Identity)] },
        ["EXO3004"] = d => d with { Protocols = [s_protocol with { Monitoring = s_protocol.Monitoring with { FollowUp = Duration.FromDays(30) } }] },
        ["EXO3005"] = d => d with { Protocols = [s_protocol with { Version = 2, Adjustments = [new Adjustment { Version = 2, On = s_given, Changes = [new FrequencyChange(Duration.FromDays(7))] }] }] },
        ["EXO3006"] = d => d with { Vials = [] },
        ["EXO3007"] = d => d with { Administrations = [d.Administrations[0] with { On = LotExamples.Decided.AddDays(-1) }] },
        ["EXO3008"] = d => d with { Lots = [d.Lots[0] with { ExpiresOn = LotExamples.Expires.AddMonths(1) }] },
        ["EXO3009"] = d => d with { Lots = [d.Lots[0].With(new StorageExcursion { On = s_given, Reached = Temperature.FromDegreesCelsius(4) })] },
        ["EXO3010"] = d => d with { Lots = [d.Lots[0].WithResult(ReleaseTest.ParticleCount, result => result with { ParticlesPerContainer = ParticleCount.FromParticles(5e9) })] },
        ["EXO3011"] = d => d with { AdverseEvents = [d.AdverseEvents[0] with { Seriousness = AdverseEventSeriousness.Serious }] },
        ["EXO3012"] = d => d with { Products = [s_product with { Formulation = s_product.Formulation with { Excipients = [new Excipient("Polysorbate 20", ExcipientRole.Surfactant)] } }] },
        ["EXO3013"] = d => d with { Lots = [d.Lots[0].With(new LotHeld { On = LotExamples.Made.AddDays(-1), Reason = "x" }).With(new LotHoldLifted { On = LotExamples.Made, Reason = "x" })] },
        ["EXO5001"] = d => d with { Populations = [new VesiclePopulation { Term = new BiogenesisTerm { Kind = VesicleKind.Exosome }, Sources = [Sample.Human] }] },
        ["EXO6003"] = d => d with { Products = [s_product with { Authorizations = [] }] },
    };
}
