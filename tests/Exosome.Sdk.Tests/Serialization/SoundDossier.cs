using Exosome.Sdk.Characterization;
using Exosome.Sdk.Claims;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Separation;
using Exosome.Sdk.Serialization;
using Exosome.Sdk.Sources;
using Exosome.Sdk.Tests.Characterization;
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
        .InMarket(Market.US)
        .AuthorizedBy(s_product.Authorizations[0])
        .Build();

    private static readonly PlantSource s_grape = new() { Id = SourceId.Parse("SRC-8"), Name = "grape juice", Species = Organism.Grape, Material = PlantMaterial.Juice };

    private static readonly Product s_serum = LotExamples.Serum with { Markets = [Market.US] };

    private static readonly TherapyProtocol s_care = TherapyProtocol.Begin(ProtocolId.Parse("PRT-2"), "Evening care", ProductClass.Cosmetic)
        .From(s_grape)
        .IsolateBy(s_protocol.Isolation[0])
        .CharacterizeBy(CharacterizationPlan.For(ProductClass.Cosmetic, AdministrationRoute.Topical))
        .FormulateAs((TopicalFormulation)s_serum.Formulation)
        .Apply(new TopicalApplication())
        .Monitor(s_protocol.Monitoring)
        .AdjustBy(s_protocol.Adjustment)
        .InMarket(Market.US)
        .Build();

    private static readonly Claim s_claim = new()
    {
        Id = ClaimId.Parse("CLM-1"),
        Text = "Leaves skin looking smooth and hydrated.",
        Markets = [Market.US],
        ProductClass = ProductClass.Cosmetic,
        Evidence = [new Evidence { Id = EvidenceId.Parse("EV-1"), Design = EvidenceDesign.RandomizedTrial, Subjects = 60 }],
        Approval = new ClaimApproval("regulatory affairs", new DateOnly(2025, 5, 1), new DateOnly(2027, 1, 10)),
    };

    public static Dossier Whole { get; } = new()
    {
        Title = "MSC-EV injection for scars",
        AsOf = new DateOnly(2026, 6, 1),
        Sources = [Sample.Human, s_grape],
        Populations =
        [
            new VesiclePopulation { Term = VesicleTerm.ExtracellularVesicle, Sources = [Sample.Human] },
            new VesiclePopulation { Term = new GenericTerm { Kind = VesicleKind.PlantDerivedVesicle }, Sources = [s_grape] },
        ],
        CellBanks = [new CellBank { Id = CellBankId.Parse("MCB-1"), Tier = CellBankTier.Master, Sources = [SourceId.Parse("SRC-7")], Passage = 2 }],
        Batches =
        [
            new Batch { Id = BatchId.Parse("BAT-1"), MadeOn = LotExamples.Made, MadeIn = Sample.Germany, CellBanks = [new CellBankUse(CellBankId.Parse("MCB-1"), 4)] },
            new Batch { Id = BatchId.Parse("BAT-2"), MadeOn = LotExamples.Made, MadeIn = Sample.Germany, Sources = [SourceId.Parse("SRC-8")] },
        ],
        Preparations = [SoundPreparation.Complete with { Batch = BatchId.Parse("BAT-1") }],
        Products = [s_product, s_serum],
        Lots = [LotExamples.Released(s_product).Lot, SerumLot()],
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
        Claims = [s_claim],
    };

    /// <summary>One defect of each kind: the rule, and how to spoil the sound dossier.</summary>
    public static IReadOnlyDictionary<string, Func<Dossier, Dossier>> Defects { get; } = new Dictionary<string, Func<Dossier, Dossier>>(StringComparer.Ordinal)
    {
        ["EXO1001"] = d => Saying(d, "Cures eczema."),
        ["EXO1002"] = d => Saying(d, "Stimulates collagen production."),
        ["EXO1003"] = d => Saying(d, "FDA approved exosomes."),
        ["EXO1004"] = d => Saying(d, "100% safe.", Market.KR),
        ["EXO1005"] = d => Saying(d, "Works better than Botox.", Market.KR),
        ["EXO1006"] = d => Saying(d, "Contains live exosomes."),
        ["EXO1007"] = d => d with { Claims = [s_claim with { Text = "美白効果が期待できます", Language = "ja", Markets = [Market.JP] }] },
        ["EXO1010"] = d => d with { Claims = [s_claim with { Evidence = [] }] },
        ["EXO1011"] = d => d with { Claims = [s_claim with { Evidence = [s_claim.Evidence[0] with { Design = EvidenceDesign.InVitro }] }] },
        ["EXO1012"] = d => d with { Claims = [s_claim with { Approval = s_claim.Approval! with { ExpiresOn = new DateOnly(2026, 5, 31) } }] },
        ["EXO2001"] = d => d with { Sources = [Sample.Human with { Consent = null }, s_grape] },
        ["EXO2002"] = d => d with { Sources = [Sample.Human with { Consent = Sample.Consent with { Scope = ConsentScope.Research | ConsentScope.Manufacture } }, s_grape] },
        ["EXO2003"] = d => d with { Sources = [Sample.Human with { Consent = Sample.Consent with { FormVersion = null } }, s_grape] },
        ["EXO2004"] = d => d with { Sources = [Sample.Human with { Consent = Sample.Consent with { Withdrawal = new ConsentWithdrawal { On = new DateOnly(2026, 5, 20), Effect = WithdrawalEffect.StopsAllUse } } }, s_grape] },
        ["EXO2005"] = d => d with { Sources = [Sample.Human with { Eligibility = null }, s_grape] },
        ["EXO2006"] = d => d with { Sources = [Sample.Human with { Donor = Sample.Donor with { AgeGroup = DonorAgeGroup.Minor } }, s_grape] },
        ["EXO2008"] = d => d with { Sources = [Sample.Human with { Donor = Sample.Donor with { BirthMother = DonorId.Parse("123-45-6789") } }, s_grape] },
        ["EXO2009"] = d => d with { Administrations = [d.Administrations[0] with { Country = CountryCode.Parse("US") }] },
        ["EXO3001"] = d => d with
        {
            Vials = [d.Vials[0], new Vial { Id = VialId.Parse("V-2"), Lot = LotId.Parse("LOT-2") }],
            Administrations = [d.Administrations[0], d.Administrations[0] with { Vial = VialId.Parse("V-2"), Lot = LotId.Parse("LOT-2") }],
        },
        ["EXO3002"] = d => d with { Lots = [d.Lots[0].Without(ReleaseTest.Sterility), d.Lots[1]] },
        ["EXO3003"] = d => d with { Lots = [d.Lots[0].Without(ReleaseTest.Identity), d.Lots[1]] },
        ["EXO3004"] = d => d with { Protocols = [s_protocol with { Monitoring = s_protocol.Monitoring with { FollowUp = Duration.FromDays(30) } }] },
        ["EXO3005"] = d => d with { Protocols = [s_protocol with { Version = 2, Adjustments = [new Adjustment { Version = 2, On = s_given, Changes = [new FrequencyChange(Duration.FromDays(7))] }] }] },
        ["EXO3006"] = d => d with { Vials = [] },
        ["EXO3007"] = d => d with { Administrations = [d.Administrations[0] with { On = LotExamples.Decided.AddDays(-1) }] },
        ["EXO3008"] = d => d with { Lots = [d.Lots[0] with { ExpiresOn = LotExamples.Expires.AddMonths(1) }, d.Lots[1]] },
        ["EXO3009"] = d => d with { Lots = [d.Lots[0].With(new StorageExcursion { On = s_given, Reached = Temperature.FromDegreesCelsius(4) }), d.Lots[1]] },
        ["EXO3010"] = d => d with { Lots = [d.Lots[0].WithResult(ReleaseTest.ParticleCount, result => result with { ParticlesPerContainer = ParticleCount.FromParticles(5e9) }), d.Lots[1]] },
        ["EXO3011"] = d => d with { AdverseEvents = [d.AdverseEvents[0] with { Seriousness = AdverseEventSeriousness.Serious }] },
        ["EXO3012"] = d => d with { Products = [s_product with { Formulation = s_product.Formulation with { Excipients = [new Excipient("Polysorbate 20", ExcipientRole.Surfactant)] } }, s_serum] },
        ["EXO3013"] = d => d with { Lots = [d.Lots[0].With(new LotHeld { On = LotExamples.Made.AddDays(-1), Reason = "x" }).With(new LotHoldLifted { On = LotExamples.Made, Reason = "x" }), d.Lots[1]] },
        ["EXO3014"] = d => d with { Sessions = [d.Sessions[0] with { Provider = Provider.Aesthetician }] },
        ["EXO5001"] = d => d with { Populations = [d.Populations[0] with { Term = new BiogenesisTerm { Kind = VesicleKind.Exosome } }, d.Populations[1]] },
        ["EXO5002"] = d => d with { Populations = [d.Populations[0], d.Populations[1] with { Term = new BiogenesisTerm { Kind = VesicleKind.Exosome } }] },
        ["EXO5003"] = d => d with { Preparations = [d.Preparations[0] with { SourceAmounts = [] }] },
        ["EXO5004"] = d => d with { Preparations = [d.Preparations[0] with { ReportedAbsent = ["GM130"] }] },
        ["EXO5005"] = d => d with { Preparations = [d.Preparations[0] with { Markers = [d.Preparations[0].Markers[0] with { StatedCategory = MarkerCategory.OtherCompartment }, .. d.Preparations[0].Markers.Skip(1)] }] },
        ["EXO6001"] = d => d with { Products = [s_product with { Markets = [Market.US, Market.SA] }, s_serum] },
        ["EXO6002"] = d => d with { Products = [s_product, s_serum with { Markets = [Market.US, Market.CA] }] },
        ["EXO6003"] = d => d with { Products = [s_product with { Authorizations = [] }, s_serum] },
        ["EXO9003"] = d => d with { Claims = [s_claim with { Evidence = [s_claim.Evidence[0] with { Subjects = 0 }] }] },
    };

    /// <summary>Further defects: what is wrong, the rule, the place and how to spoil the sound dossier.</summary>
    public static IReadOnlyDictionary<string, (string Rule, string Path, Func<Dossier, Dossier> Spoil)> MoreDefects { get; } = new Dictionary<string, (string, string, Func<Dossier, Dossier>)>(StringComparer.Ordinal)
    {
        ["certificate of another lot"] = ("EXO3013", "$.lots[0].certificate.lot", d => d with { Lots = [d.Lots[0] with { Certificate = d.Lots[0].Certificate! with { Lot = LotId.Parse("LOT-9") } }, d.Lots[1]] }),
        ["sterility of six years before"] = ("EXO3013", Result(ReleaseTest.Sterility) + ".testedOn", d => d with { Lots = [d.Lots[0].WithResult(ReleaseTest.Sterility, result => result with { TestedOn = new DateOnly(2020, 3, 20) }), d.Lots[1]] }),
        ["research lot for a needle, untested"] = ("EXO3002", "$.lots[0].certificate", d => d with { Products = [s_product with { Class = ProductClass.ResearchUseOnly, Authorizations = [], Markets = [] }, s_serum], Lots = [d.Lots[0].Without(ReleaseTest.Sterility) with { Class = ProductClass.ResearchUseOnly }, d.Lots[1]], Administrations = [] }),
        ["declared endotoxin limit above K/M"] = ("EXO3002", "$.lots[0].certificate", d => Limited(d, new DeclaredEndotoxinLimit(EndotoxinConcentration.FromEndotoxinUnitsPerMilliliter(1e9), "none"))),
        ["declared endotoxin limit without a reason"] = ("EXO3002", "$.lots[0].certificate", d => Limited(d, new DeclaredEndotoxinLimit(EndotoxinConcentration.FromEndotoxinUnitsPerMilliliter(1), ""))),
        ["given under the second of two holds"] = ("EXO3007", "$.administrations[0].on", d => d with
        {
            Lots =
            [
                d.Lots[0]
                    .With(new LotHeld { On = s_given.AddDays(-9), Reason = "label" })
                    .With(new LotHeld { On = s_given.AddDays(-8), Reason = "granuloma", AdverseEvent = AdverseEventId.Parse("AE-0") })
                    .With(new LotHoldLifted { On = s_given.AddDays(-5), Reason = "label mended", HeldOn = s_given.AddDays(-9) }),
                d.Lots[1],
            ],
        }),
        ["a protocol without a number"] = ("EXO6003", "$.protocols[0].markets[0]", d => d with { Protocols = [s_protocol with { Authorizations = [] }] }),
        ["a protocol whose number has run out"] = ("EXO6003", "$.protocols[0].markets[0]", d => d with { Protocols = [s_protocol with { Authorizations = [s_protocol.Authorizations[0] with { ExpiresOn = d.AsOf!.Value.AddDays(-1) }] }] }),
        ["a protocol in a market that prohibits it"] = ("EXO6001", "$.protocols[0].markets[1]", d => d with { Protocols = [s_protocol with { Markets = [Market.US, Market.SA] }] }),
        ["a protocol in a market that asks for a dossier"] = ("EXO6002", "$.protocols[1].markets[1]", d => d with { Protocols = [s_protocol, s_care with { Markets = [Market.US, Market.CA] }] }),
        ["a batch was recalled and its lot knows nothing of it"] = ("EXO3007", "$.lots[0]", d => d with { Batches = [Recalled(d.Batches[0], s_given.AddDays(1)), d.Batches[1]] }),
        ["given after its batch was recalled"] = ("EXO3007", "$.administrations[0].on", d => d with
        {
            Batches = [Recalled(d.Batches[0], s_given), d.Batches[1]],
            Lots = [d.Lots[0].With(new LotRecalled { On = s_given.AddDays(1), Reason = "medium" }), d.Lots[1]],
        }),
        ["a batch of a batch was recalled"] = ("EXO3007", "$.lots[0]", d => d with
        {
            Batches =
            [
                Recalled(d.Batches[0] with { Id = BatchId.Parse("BAT-0") }, s_given.AddDays(1)),
                new Batch { Id = BatchId.Parse("BAT-1"), MadeOn = LotExamples.Made, MadeIn = Sample.Germany, PooledFrom = [BatchId.Parse("BAT-0")] },
                d.Batches[1],
            ],
        }),
        ["a batch recalled before it was made"] = ("EXO3013", "$.batches[0].events[0].on", d => d with
        {
            Batches = [Recalled(d.Batches[0], LotExamples.Made.AddDays(-1)), d.Batches[1]],
            Lots = [d.Lots[0].With(new LotRecalled { On = s_given.AddDays(1), Reason = "medium" }), d.Lots[1]],
            Administrations = [],
        }),
        ["a lift that does not say of what"] = ("EXO3013", "$.lots[0].events[2]", d => d with
        {
            Lots =
            [
                d.Lots[0]
                    .With(new LotHeld { On = s_given.AddDays(9), Reason = "label" })
                    .With(new LotHeld { On = s_given.AddDays(10), Reason = "granuloma" })
                    .With(new LotHoldLifted { On = s_given.AddDays(11), Reason = "mended" }),
                d.Lots[1],
            ],
        }),
        ["an adjustment that puts the needle into other hands"] = ("EXO3014", "$.protocols[0].adjustments[0].changes[0].application.provider", d => d with
        {
            Protocols = [s_protocol.AdjustAfter(OutcomeId.Parse("OUT-1"), new DateOnly(2026, 5, 20), [new ApplicationChange(s_protocol.Application with { Provider = Provider.Self })])],
        }),
        ["a serious event, and a hold for something else"] = ("EXO3011", "$.adverseEvents[0].lot", d => d with
        {
            Lots = [d.Lots[0].With(new LotHeld { On = s_given.AddDays(2), Reason = "label" }), d.Lots[1]],
            AdverseEvents = [d.AdverseEvents[0] with { Seriousness = AdverseEventSeriousness.Serious }],
        }),
        ["an event with a record that nobody finished"] = ("EXO2003", "$.consentEvents[1].record", d => d with
        {
            ConsentEvents =
            [
                new ConsentGiven { Consent = Sample.Consent.Id, Donor = Sample.Donor.Id, On = Sample.Consent.GivenOn!.Value, Record = Sample.Consent },
                new ConsentAmended { Consent = Sample.Consent.Id, Donor = Sample.Donor.Id, On = Sample.Consent.GivenOn.Value.AddDays(1), Record = Sample.Consent with { FormVersion = null } },
            ],
        }),
        ["a consent whose review is due"] = ("EXO2004", "$.sources[0].consent.reviewBy", d => Consented(d, consent => consent with { ReviewBy = consent.GivenOn })),
        ["a donor who was paid"] = ("EXO2003", "$.sources[0].consent", d => Consented(d, consent => consent with { Compensation = new DonorCompensation { Kind = CompensationKind.Payment } })),
        ["material taken after the ethics approval had ended"] = ("EXO2003", "$.sources[0].consent.ethicsApproval", d => Consented(d, consent => consent with { EthicsApproval = consent.EthicsApproval! with { ExpiresOn = Sample.Recovered.AddDays(-1) } })),
        ["an id that nobody wrote"] = ("EXO2003", "$.sources[0].consent", d => Consented(d, consent => consent with { Id = ConsentId.Parse("CONSENT-ID") })),
        ["a laboratory without accreditation"] = ("EXO2005", "$.sources[0].eligibility.tests[1]", d => d with
        {
            Sources = [Sample.Human with { Eligibility = Sample.Eligibility with { Tests = [.. Sample.Eligibility.Tests.Select((test, i) => i == 1 ? test with { Accreditation = null } : test)] } }, d.Sources[1]],
        }),
        ["a protocol for which the donor did not agree"] = ("EXO2002", "$.protocols[0].sources[0].consent.scope", d => d with
        {
            Protocols = [s_protocol with { Sources = [Sample.Human with { Consent = Sample.Consent with { Scope = ConsentScope.Manufacture } }] }],
        }),
        ["an adjustment that brings a serum to a needle"] = ("EXO3001", "$.protocols[0].adjustments[0].changes", d => d with
        {
            Protocols =
            [
                s_protocol
                    .AdjustAfter(OutcomeId.Parse("OUT-1"), new DateOnly(2026, 5, 20), [new FormulationChange(new Serum())])
                    .AdjustAfter(OutcomeId.Parse("OUT-1"), new DateOnly(2026, 5, 21), [new FormulationChange(s_protocol.Formulation)]),
            ],
        }),
        ["endotoxin limit for a droplet"] = ("EXO3002", "$.lots[0].certificate", d => Limited(d, new ThresholdEndotoxinLimit(EndotoxinLimit.ParenteralThreshold, Volume.FromMilliliters(1e-7), BodyMass.FromKilograms(70)))),
    };

    private static Batch Recalled(Batch batch, DateOnly on) => batch.With(new BatchRecalled { On = on, Reason = "contaminated medium", Class = RecallClass.ClassI });

    private static Dossier Limited(Dossier dossier, EndotoxinLimit limit) =>
        dossier with { Lots = [dossier.Lots[0] with { Specification = dossier.Lots[0].Specification! with { Endotoxin = limit } }, dossier.Lots[1]] };

    private static Dossier Consented(Dossier dossier, Func<Consent, Consent> change) =>
        dossier with { Sources = [Sample.Human with { Consent = change(Sample.Consent) }, dossier.Sources[1]] };

    private static string Result(ReleaseTest test) => FormattableString.Invariant($"$.lots[0].certificate.results[{Whole.Lots[0].Certificate!.Results.ToList().FindIndex(result => result.Test == test)}]");

    private static Dossier Saying(Dossier dossier, string text, Market market = Market.US) => dossier with { Claims = [s_claim with { Text = text, Markets = [market] }] };

    /// <summary>A cosmetic of grapes, sold beside the injection: a dossier may hold what a shop and a clinic do.</summary>
    private static Lot SerumLot()
    {
        Lot lot = LotExamples.WithCertificate(s_serum);
        LotId id = LotId.Parse("LOT-2");
        return lot with
        {
            Id = id,
            Batches = [BatchId.Parse("BAT-2")],
            ExpiresOn = null,
            Certificate = lot.Certificate! with { Lot = id },
            Release = new LotRelease { ReleasedOn = LotExamples.Decided, ReleasedBy = "quality" },
        };
    }
}
