using Exosome.Sdk.Findings;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Separation;
using Exosome.Sdk.Sources;
using Exosome.Sdk.Tests.Lots;
using Exosome.Sdk.Therapy;

namespace Exosome.Sdk.Tests.Therapy;

public sealed class TherapyTests
{
    private static readonly MonitoringPlan s_ninetyDays = new() { FollowUp = Duration.FromDays(90), Visits = [new MonitoringVisit(Duration.FromDays(14)), new MonitoringVisit(Duration.FromDays(90))] };

    private static readonly AdjustmentPolicy s_policy = new() { ReviewAfter = Duration.FromDays(42), StoppingRules = ["any granuloma or necrosis"] };

    private static readonly SeparationStep s_step = new Serialization.ArbitraryModel(2).Make<SizeExclusion>() with { Recovery = null };

    private static readonly VesicleSource s_source = new SyntheticSourceBuilder().Source;

    private static TherapyProtocol Injection => TherapyProtocol.Begin(ProtocolId.Parse("PRT-1"), "Knee", ProductClass.InvestigationalProduct)
        .From(s_source)
        .IsolateBy(s_step)
        .CharacterizeBy(CharacterizationPlan.For(ProductClass.InvestigationalProduct, AdministrationRoute.IntraArticular))
        .FormulateAs(new InjectableSolution { FillVolume = Volume.FromMilliliters(2) })
        .Apply(new InjectionApplication { Into = InjectionSite.IntraArticular, Provider = Provider.Specialist, Dosage = new Dosage(new ParticleDose(ParticleCount.FromParticles(3e11))) })
        .Monitor(s_ninetyDays)
        .AdjustBy(s_policy)
        .Build();

    private static TherapyProtocol Facial => TherapyProtocol.Begin(ProtocolId.Parse("PRT-2"), "Facial", ProductClass.Cosmetic)
        .From(s_source)
        .IsolateBy(s_step)
        .CharacterizeBy(CharacterizationPlan.For(ProductClass.Cosmetic, AdministrationRoute.Topical))
        .FormulateAs(new Serum())
        .Apply(new TopicalApplication { Provider = Provider.Self })
        .Monitor(s_ninetyDays with { FollowUp = Duration.FromDays(42) })
        .AdjustBy(s_policy)
        .Build();

    [Fact]
    public void A_protocol_from_its_builder_has_nothing_to_be_found()
    {
        Assert.Empty(Own(Injection));
        Assert.Empty(Own(Facial));
    }

    [Theory]
    [InlineData(89, true)]
    [InlineData(90, false)]
    public void Needled_routes_are_followed_for_three_months(double days, bool found) =>
        Assert.Equal(found, Own(Injection with { Monitoring = s_ninetyDays with { FollowUp = Duration.FromDays(days) } }).Any(finding => finding is { RuleId: "EXO3004", Path: "$.monitoring.followUp" }));

    [Fact]
    public void Every_route_that_passes_the_skin_asks_for_ninety_days_and_a_professional()
    {
        foreach (AdministrationRoute route in Enum.GetValues<AdministrationRoute>().Where(route => route.IsNeedled()))
        {
            Assert.True(RouteCare.Of(route).LeastFollowUp.Days >= 90);
            Assert.True(RouteCare.Of(route).LeastProvider >= Provider.HealthProfessional);
        }

        Assert.Equal(Provider.Physician, RouteCare.Of(AdministrationRoute.Unspecified).LeastProvider);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(7, false)]
    public void On_intact_skin_no_length_is_asked_for_but_there_is_one(double days, bool found) =>
        Assert.Equal(found, Own(Facial with { Monitoring = s_ninetyDays with { FollowUp = Duration.FromDays(days) } }).Any(finding => finding is { RuleId: "EXO3004", Path: "$.monitoring.followUp" }));

    [Fact]
    public void Who_gives_it_is_a_hint_and_asked_of_the_plan_as_it_is_now()
    {
        TherapyProtocol changed = Injection.AdjustAfter(OutcomeId.Parse("OUT-1"), LotExamples.Decided, [new ApplicationChange(Injection.Application with { Provider = Provider.Self })]);
        Finding hint = Assert.Single(Own(changed));
        Assert.Equal(("EXO3014", Severity.Info, "$.adjustments[0].changes[0].application.provider"), (hint.RuleId, hint.Severity, hint.Path));
        Assert.Empty(Own(changed.AdjustAfter(OutcomeId.Parse("OUT-2"), LotExamples.Decided, [new ApplicationChange(Injection.Application)])));
        Assert.Equal(Provider.Self, RouteCare.Of(AdministrationRoute.Oral).LeastProvider);
    }

    [Fact]
    public void A_plan_without_visits_is_no_monitoring() =>
        Assert.Contains(Own(Facial with { Monitoring = new MonitoringPlan { FollowUp = Duration.FromDays(60) } }), finding => finding is { RuleId: "EXO3004", Path: "$.monitoring.visits" });

    [Theory]
    [InlineData(89, true, true)]
    [InlineData(90, true, false)]
    [InlineData(90, false, true)]
    public void After_a_needle_somebody_looks_for_harm_until_three_months_have_passed(int day, bool asks, bool found)
    {
        MonitoringPlan plan = new() { FollowUp = Duration.FromDays(120), Visits = [new MonitoringVisit(Duration.FromDays(day)) { AsksForAdverseEvents = asks }] };
        Assert.Equal(found, Own(Injection with { Monitoring = plan }).Any(finding => finding is { RuleId: "EXO3004", Path: "$.monitoring.visits" }));
        Assert.DoesNotContain(Own(Facial with { Monitoring = plan }), finding => finding.RuleId == "EXO3004");
    }

    [Fact]
    public void A_record_that_puts_a_needle_behind_a_serum_is_found()
    {
        TherapyProtocol changed = Facial with { Application = new InjectionApplication { Into = InjectionSite.Intradermal } };
        Assert.Contains(Own(changed), finding => finding is { RuleId: "EXO3001", Path: "$.application" });
    }

    [Fact]
    public void An_adjustment_that_breaks_the_plan_is_found_though_a_later_one_mends_it()
    {
        Application needle = new InjectionApplication { Into = InjectionSite.Intradermal };
        TherapyProtocol broken = Facial.AdjustAfter(OutcomeId.Parse("OUT-1"), LotExamples.Decided, [new ApplicationChange(needle)]);
        TherapyProtocol mended = broken.AdjustAfter(OutcomeId.Parse("OUT-2"), LotExamples.Decided, [new ApplicationChange(Facial.Application)]);
        Assert.Contains(Own(broken), finding => finding is { RuleId: "EXO3001", Path: "$.adjustments[0].changes" });
        Assert.Equal("$.adjustments[0].changes", Assert.Single(Own(mended), finding => finding.RuleId == "EXO3001").Path);
    }

    [Theory]
    [InlineData(ConsentScope.Manufacture, "Treatment")]
    [InlineData(ConsentScope.Treatment, "Manufacture")]
    [InlineData(ConsentScope.Manufacture | ConsentScope.Treatment, null)]
    [InlineData(ConsentScope.None, null)]
    public void A_donor_agreed_to_the_manufacture_and_to_the_therapy(ConsentScope scope, string? lacking)
    {
        HumanSource human = Sources.Sample.Human with { Consent = Sources.Sample.Consent with { Scope = scope } };
        Finding? found = (Injection with { Sources = [human] }).Validate().SingleOrDefault(finding => finding.RuleId == "EXO2002");
        Assert.Equal(lacking is null ? null : "$.sources[0].consent.scope", found?.Path);
        Assert.True(lacking is null || found!.Message.Contains(lacking, StringComparison.Ordinal));
    }

    [Fact]
    public void An_adjustment_makes_a_new_version_and_leaves_the_old_one()
    {
        TherapyProtocol first = Injection;
        TherapyProtocol second = first.AdjustAfter(OutcomeId.Parse("OUT-1"), LotExamples.Decided, [new DoseChange(new ParticleDose(ParticleCount.FromParticles(1e11)))], "physician");
        TherapyProtocol third = second.AdjustAfter(AdverseEventId.Parse("AE-1"), LotExamples.Decided, [new TherapyStop("granuloma")]);
        Assert.Equal((1, 2, 3), (first.Version, second.Version, third.Version));
        Assert.Equal(new ParticleDose(ParticleCount.FromParticles(1e11)), second.CurrentApplication.Dosage!.PerUse);
        Assert.Equal(new ParticleDose(ParticleCount.FromParticles(3e11)), first.CurrentApplication.Dosage!.PerUse);
        Assert.True(third.IsStopped);
        Assert.Empty(Own(third));
    }

    [Fact]
    public void An_adjustment_that_rests_on_nothing_is_found()
    {
        TherapyProtocol changed = Injection with { Version = 2, Adjustments = [new Adjustment { Version = 2, On = LotExamples.Decided, Changes = [new FrequencyChange(Duration.FromDays(14))] }] };
        Assert.Contains(Own(changed), finding => finding is { RuleId: "EXO3005", Path: "$.adjustments[0]" });
    }

    [Fact]
    public void An_adjustment_to_a_route_the_formulation_is_not_for_is_found()
    {
        TherapyProtocol changed = Facial.AdjustAfter(OutcomeId.Parse("OUT-1"), LotExamples.Decided, [new ApplicationChange(new InjectionApplication { Into = InjectionSite.Intradermal })]);
        Assert.Contains(Own(changed), finding => finding.RuleId == "EXO3001");
        Assert.Contains(Own(changed), finding => finding.RuleId == "EXO3004");
    }

    [Fact]
    public void Tests_that_the_route_needs_cannot_be_left_out_of_the_plan() =>
        Assert.Contains(Own(Injection with { Characterization = new CharacterizationPlan { Tests = [ReleaseTest.ParticleCount] } }), finding => finding is { RuleId: "EXO3013", Path: "$.characterization.tests" } && finding.Message.Contains("sterility", StringComparison.Ordinal));

    [Theory]
    [InlineData(OutcomeInstrument.Corneometer, 40, 55, OutcomeChange.Improved)]
    [InlineData(OutcomeInstrument.Ecca, 100, 67.5, OutcomeChange.Improved)]
    [InlineData(OutcomeInstrument.Gais, 2, 4, OutcomeChange.Worsened)]
    [InlineData(OutcomeInstrument.Cutometer, 0.6, 0.7, OutcomeChange.Unknown)]
    [InlineData(OutcomeInstrument.Primos, 80, 80, OutcomeChange.Unchanged)]
    public void Change_needs_a_baseline_and_a_direction(OutcomeInstrument instrument, double before, double after, OutcomeChange expected)
    {
        SkinOutcome outcome = Skin(instrument, before, after);
        Assert.Equal(expected, outcome.Change);
        Assert.Equal(OutcomeChange.Unknown, (outcome with { Baseline = null }).Change);
    }

    [Fact]
    public void A_value_outside_of_the_scale_and_a_foreign_endpoint_are_found()
    {
        List<Findings.Finding> findings = [];
        Skin(OutcomeInstrument.Gais, 0, 6).Validate("$", findings);
        (Skin(OutcomeInstrument.Gais, 1, 2) with { Measure = new OutcomeMeasure(OutcomeEndpoint.Function, OutcomeInstrument.Gais) }).Validate("$", findings);
        Assert.Equal(["$.value", "$.baseline", "$.measure.endpoint"], findings.Select(finding => finding.Path));
    }

    [Fact]
    public void A_serious_event_holds_its_lot()
    {
        ReleasedLot released = LotExamples.Released(LotExamples.Injectable);
        AdverseEvent harm = new() { Id = AdverseEventId.Parse("AE-1"), Lot = released.Lot.Id, Route = AdministrationRoute.Intradermal, Session = SessionId.Parse("SES-1"), OnsetOn = LotExamples.Decided.AddDays(5), Seriousness = AdverseEventSeriousness.Serious, Kind = AdverseEventKind.Granuloma };
        Assert.Equal("EXO3011", Assert.Single(Harm(harm, released.Lot)).RuleId);
        HeldLot held = harm.Hold(released, LotExamples.Decided.AddDays(6));
        Assert.Empty(Harm(harm, held.Lot));
        Assert.Empty(Harm(harm with { Seriousness = AdverseEventSeriousness.NonSerious }, released.Lot));

        // A hold for something else ends with its own explanation.
        Assert.Equal("EXO3011", Assert.Single(Harm(harm, released.Hold(LotExamples.Decided.AddDays(6), "label").Lot)).RuleId);
        Assert.Equal("EXO3011", Assert.Single(Harm(harm, released.Hold(LotExamples.Decided.AddDays(6), "nodule", AdverseEventId.Parse("AE-2")).Lot)).RuleId);
        Assert.Equal("EXO3011", Assert.Single(Harm(harm, released.Hold(LotExamples.Decided.AddDays(1), "label").Lot)).RuleId);
        Assert.Empty(Harm(harm, released.Recall(LotExamples.Decided.AddDays(6), "glass").Lot));
        Assert.Contains("no lot, no route, no session", Assert.Single(Harm(new AdverseEvent { Id = harm.Id, OnsetOn = harm.OnsetOn }, released.Lot)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => (harm with { Lot = LotId.Parse("OTHER") }).Hold(released, LotExamples.Decided));
    }

    [Fact]
    public void Logs_do_not_say_whose_outcome_session_or_harm_it_was()
    {
        RecipientId recipient = RecipientId.Parse("RCP-SECRET");
        object[] records =
        [
            Skin(OutcomeInstrument.Gais, 1, 2) with { Recipient = recipient },
            new TherapySession { Id = SessionId.Parse("SES-1"), Protocol = ProtocolId.Parse("PRT-1"), Recipient = recipient, On = LotExamples.Decided },
            new AdverseEvent { Id = AdverseEventId.Parse("AE-1"), OnsetOn = LotExamples.Decided, Recipient = recipient },
        ];
        Assert.All(records, record => Assert.DoesNotContain("SECRET", record.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_session_given_by_somebody_without_the_training_is_found()
    {
        List<Findings.Finding> findings = [];
        new TherapySession { Id = SessionId.Parse("SES-1"), Protocol = ProtocolId.Parse("PRT-1"), Recipient = RecipientId.Parse("R"), On = LotExamples.Decided, Route = AdministrationRoute.Intravenous, Provider = Provider.Aesthetician }.Validate("$", findings);
        Assert.Equal(("EXO3014", "$.provider"), Assert.Single(findings.Select(finding => (finding.RuleId, finding.Path))));
    }

    private static IEnumerable<Findings.Finding> Own(TherapyProtocol protocol) =>
        protocol.Validate().Where(finding => finding.RuleId.StartsWith("EXO3", StringComparison.Ordinal));

    private static List<Findings.Finding> Harm(AdverseEvent harm, Lot lot)
    {
        List<Findings.Finding> findings = [];
        harm.Validate([lot], "$", findings);
        return findings;
    }

    private static SkinOutcome Skin(OutcomeInstrument instrument, double before, double after) => new()
    {
        Id = OutcomeId.Parse("OUT-1"),
        Protocol = ProtocolId.Parse("PRT-1"),
        Recipient = RecipientId.Parse("RCP-1"),
        On = LotExamples.Decided,
        Measure = new OutcomeMeasure(OutcomeEndpoint.SkinTexture, instrument),
        Baseline = before,
        Value = after,
    };

    private sealed class SyntheticSourceBuilder
    {
        public VesicleSource Source { get; } = new Serialization.ArbitraryModel(4).Make<PlantSource>();
    }
}
