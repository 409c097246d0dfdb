using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Sources;
using Exosome.Sdk.Tests.Sources;
using Finding = Exosome.Sdk.Findings.Finding;

namespace Exosome.Sdk.Tests.Lots;

public sealed class AdministrationTests
{
    private static readonly Vial s_vial = new() { Id = VialId.Parse("V-1"), Lot = LotId.Parse("LOT-1") };

    private static readonly RecipientId s_recipient = RecipientId.Parse("RCP-1");

    [Fact]
    public void A_released_vial_is_given_by_the_route_it_was_released_for()
    {
        AdministrationDecision decision = Give(LotExamples.Injectable, AdministrationRoute.Intradermal, LotExamples.Decided);
        Assert.True(decision.IsAllowed);
        Assert.Equal(s_vial.Id, decision.Administration!.Vial);
    }

    [Fact]
    public void A_serum_has_no_way_to_a_needle() =>
        Assert.Equal("EXO3001", Assert.Single(Give(LotExamples.Serum, AdministrationRoute.Intradermal, LotExamples.Decided).Reasons).RuleId);

    [Fact]
    public void Another_route_needs_its_own_release() =>
        Assert.Equal("EXO3002", Assert.Single(Give(LotExamples.Injectable, AdministrationRoute.Intrathecal, LotExamples.Decided).Reasons).RuleId);

    [Fact]
    public void An_expired_vial_is_not_given() =>
        Assert.Equal("EXO3007", Assert.Single(Give(LotExamples.Injectable, AdministrationRoute.Intradermal, LotExamples.Expires.AddDays(1)).Reasons).RuleId);

    [Fact]
    public void A_vial_of_another_lot_and_another_product_are_gaps()
    {
        ReleasedLot lot = LotExamples.Released(LotExamples.Injectable);
        Assert.Equal("EXO3006", Assert.Single(lot.Administer(LotExamples.Present(lot.Lot), s_vial with { Lot = LotId.Parse("LOT-2") }, LotExamples.Injectable, AdministrationRoute.Intradermal, s_recipient, LotExamples.Decided).Reasons).RuleId);
        Assert.Contains(lot.Administer(LotExamples.Present(lot.Lot), s_vial, LotExamples.Injectable with { Id = ProductId.Parse("P-9") }, AdministrationRoute.Intradermal, s_recipient, LotExamples.Decided).Reasons, reason => reason.RuleId == "EXO3006");
    }

    [Fact]
    public void A_lot_that_is_taken_for_something_else_than_its_product_is_not_given()
    {
        ReleasedLot reagent = LotExamples.Released(LotExamples.Injectable with { Class = ProductClass.ResearchUseOnly });
        AdministrationDecision decision = reagent.Administer(LotExamples.Present(reagent.Lot), s_vial, LotExamples.Injectable, AdministrationRoute.Intradermal, s_recipient, LotExamples.Decided);
        Assert.Equal(["$.class", "$.lot"], decision.Reasons.Where(reason => reason.RuleId == "EXO3013").Select(reason => reason.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_for_research_only_is_given_to_nobody() =>
        Assert.Equal("EXO3013", Assert.Single(Give(LotExamples.Injectable with { Class = ProductClass.ResearchUseOnly }, AdministrationRoute.Intradermal, LotExamples.Decided).Reasons).RuleId);

    [Fact]
    public void A_limit_that_was_decided_without_the_product_is_held_against_it_before_a_vial_is_given()
    {
        Lot lot = LotExamples.WithCertificate(LotExamples.Injectable);
        ThresholdEndotoxinLimit drop = new(EndotoxinLimit.ParenteralThreshold, Volume.FromMilliliters(1e-7), BodyMass.FromKilograms(70));
        ReleasedLot released = Assert.IsType<LotApproved>(ReleaseDecision.Decide(lot with { Specification = lot.Specification! with { Endotoxin = drop } }, LotExamples.Decided, "qualified person")).Released;
        Assert.Equal("EXO3002", Assert.Single(released.Administer(LotExamples.Present(released.Lot), s_vial, LotExamples.Injectable, AdministrationRoute.Intradermal, s_recipient, LotExamples.Decided).Reasons).RuleId);
    }

    [Fact]
    public void Logs_do_not_say_who_got_it()
    {
        AdministrationDecision decision = Give(LotExamples.Injectable, AdministrationRoute.Intradermal, LotExamples.Decided);
        Assert.DoesNotContain("RCP-1", decision.Administration!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("RCP-1", decision.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("RCP-1", Lineage.Node(s_recipient).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lot_object_from_before_a_recall_a_hold_or_a_withdrawal_gives_nothing_any_more()
    {
        ReleasedLot held = LotExamples.Released(LotExamples.Injectable);
        DateOnly later = LotExamples.Decided.AddDays(7);
        LotState[] since = [held.Recall(later, "glass"), held.Hold(later, "granuloma"), held.Withdraw(later, ConsentId.Parse("C-1")), held.Record(new LotThawed { On = later })];
        foreach (LotState now in since)
        {
            AdministrationDecision decision = GiveNow(held, LotExamples.Present(now is QuarantinedLot ? now.Lot with { Release = null } : now.Lot), later);
            Finding reason = Assert.Single(decision.Reasons, reason => reason.RuleId != "EXO3009");
            Assert.Equal(("EXO3007", "$.on"), (reason.RuleId, reason.Path));
            Assert.Equal(now is QuarantinedLot, decision.Reasons.Count == 2);
        }

        // Nor is it given on a day before the recall that is known.
        Assert.Contains("glass", Assert.Single(GiveNow(held, LotExamples.Present(since[0].Lot), LotExamples.Decided).Reasons).Message, StringComparison.Ordinal);
        Assert.True(GiveNow(held, LotExamples.Present(held.Lot), later).IsAllowed);
    }

    [Fact]
    public void A_recall_of_a_batch_stops_the_vials_of_its_lots()
    {
        ReleasedLot held = LotExamples.Released(LotExamples.Injectable);
        BatchRecalled recalled = new() { On = LotExamples.Decided.AddDays(7), Reason = "contaminated medium", Class = RecallClass.ClassI };
        Finding reason = Assert.Single(GiveNow(held, LotExamples.Present(held.Lot, happened: recalled), LotExamples.Decided.AddDays(7)).Reasons);
        Assert.Equal(("EXO3007", "$.on"), (reason.RuleId, reason.Path));
        Assert.EndsWith("it was recalled: batch BAT-1 was recalled on 2026-04-08: contaminated medium", reason.Message, StringComparison.Ordinal);

        // What is known now counts, whatever day is given for the use.
        Assert.False(GiveNow(held, LotExamples.Present(held.Lot, happened: recalled), LotExamples.Decided).IsAllowed);
        Assert.True(GiveNow(held, LotExamples.Present(held.Lot), LotExamples.Decided).IsAllowed);
    }

    [Fact]
    public void A_result_that_failed_after_the_release_and_a_lot_without_a_record_stop_the_vial()
    {
        ReleasedLot held = LotExamples.Released(LotExamples.Injectable);
        Lot failed = held.Lot.WithResult(ReleaseTest.Sterility, result => result with { Result = TestResult.Fail });
        Assert.Contains(GiveNow(held, LotExamples.Present(failed), LotExamples.Decided).Reasons, reason => reason.RuleId == "EXO3002");
        Assert.Equal("EXO3006", Assert.Single(GiveNow(held, LotExamples.Present(held.Lot with { Id = LotId.Parse("LOT-9") }), LotExamples.Decided).Reasons).RuleId);
        Assert.Equal("EXO3006", Assert.Single(GiveNow(held, LotExamples.Present(held.Lot with { Batches = [] }), LotExamples.Decided).Reasons).RuleId);
    }

    [Fact]
    public void A_donor_who_withdrew_since_or_never_agreed_to_it_there_stops_the_vial()
    {
        ReleasedLot held = LotExamples.Released(LotExamples.Injectable);
        ConsentLedger ledger = ConsentLedger.FromSources([Sample.Human with { Consent = Sample.Consent with { Scope = Sample.Consent.Scope | ConsentScope.Cosmetic } }]);
        Assert.True(GiveNow(held, LotExamples.Present(held.Lot, ledger), LotExamples.Decided).IsAllowed);
        ConsentLedger ended = ledger.Append(new ConsentWithdrawn { Consent = Sample.Consent.Id, Donor = Sample.Donor.Id, On = LotExamples.Decided, Effect = WithdrawalEffect.StopsAllUse });
        Assert.Equal("EXO2004", Assert.Single(GiveNow(held, LotExamples.Present(held.Lot, ended), LotExamples.Decided).Reasons).RuleId);
        Assert.Equal("EXO2009", Assert.Single(held.Administer(LotExamples.Present(held.Lot, ledger), s_vial, LotExamples.Injectable, AdministrationRoute.Intradermal, s_recipient, LotExamples.Decided, CountryCode.Parse("BR")).Reasons).RuleId);
    }

    [Fact]
    public void Material_of_a_donor_who_is_not_determined_eligible_stays_in_quarantine()
    {
        DonorEligibility?[] bad =
        [
            null,
            new() { Determination = EligibilityDetermination.Undetermined },
            new() { Determination = EligibilityDetermination.Ineligible },
            new() { Determination = EligibilityDetermination.NotRequired },
            Sample.Eligibility with { DeterminedOn = LotExamples.Decided.AddDays(1) },
        ];
        foreach (DonorEligibility? eligibility in bad)
        {
            Assert.Equal("EXO2005", Assert.Single(Spoiled(human => human with { Eligibility = eligibility })).RuleId);
        }

        Assert.Empty(Spoiled(human => human with { Eligibility = Sample.Eligibility with { DeterminedOn = LotExamples.Decided } }));
        DonorEligibility ownBody = new() { Determination = EligibilityDetermination.NotRequired, Exemption = EligibilityExemption.OwnBody };
        Assert.Empty(Spoiled(human => human with { Eligibility = ownBody }));
    }

    [Fact]
    public void The_manufacture_of_the_lot_is_asked_as_well_as_its_use()
    {
        Assert.Equal("EXO2002", Assert.Single(Spoiled(human => human with { Consent = human.Consent! with { Scope = ConsentScope.Treatment } })).RuleId);
        ReleasedLot held = LotExamples.Released(LotExamples.Injectable);
        PresentRecords abroad = LotExamples.Present(held.Lot, spoil: records => records with { Batches = [records.Batches[0] with { MadeIn = CountryCode.Parse("BR") }] });
        Assert.Equal("EXO2009", Assert.Single(GiveNow(held, abroad, LotExamples.Decided).Reasons).RuleId);
    }

    [Fact]
    public void An_excursion_a_thaw_and_a_count_beside_the_label_after_the_release_stop_the_vial()
    {
        ReleasedLot held = LotExamples.Released(LotExamples.Injectable);
        string? Rule(Lot now) => GiveNow(held, LotExamples.Present(now), LotExamples.Decided).Reasons.SingleOrDefault()?.RuleId;
        Lot warm = held.Lot.With(new StorageExcursion { On = LotExamples.Decided, Reached = Temperature.FromDegreesCelsius(25) });
        Assert.Equal("EXO3009", Rule(warm));
        Assert.Equal("EXO3009", Rule(held.Lot.With(new LotThawed { On = LotExamples.Decided })));
        Assert.Null(Rule(held.Lot.With(new LotThawed { On = LotExamples.Decided, Vial = VialId.Parse("V-2") }).With(new LotThawed { On = LotExamples.Decided, Vial = VialId.Parse("V-2") })));
        Assert.Equal("EXO3010", Rule(held.Lot with { Certificate = held.Lot.Certificate!.With(LotExamples.Pass(ReleaseTest.ParticleCount) with { ParticlesPerContainer = ParticleCount.FromParticles(1e9) }) }));
        CertificateOfAnalysis again = warm.Certificate!;
        foreach (ReleaseTest test in new[] { ReleaseTest.ParticleCount, ReleaseTest.Potency })
        {
            again = again.With(LotExamples.Pass(test) with { TestedOn = LotExamples.Decided });
        }

        Assert.Null(Rule(warm with { Certificate = again }));
    }

    [Fact]
    public void A_vial_that_was_given_is_not_given_to_another_recipient_or_on_another_day()
    {
        ReleasedLot held = LotExamples.Released(LotExamples.Injectable);
        Administration earlier = new() { Vial = s_vial.Id, Lot = held.Lot.Id, Recipient = s_recipient, Route = AdministrationRoute.Intradermal, On = LotExamples.Decided };
        EquatableList<Finding> After(Administration given) => GiveNow(held, LotExamples.Present(held.Lot, spoil: records => records with { Administrations = [given] }), LotExamples.Decided).Reasons;
        Assert.Empty(After(earlier));
        Assert.Empty(After(earlier with { Vial = VialId.Parse("V-2"), Recipient = RecipientId.Parse("RCP-9") }));
        Assert.Equal(("EXO3006", "$.vial"), Where(After(earlier with { Recipient = RecipientId.Parse("RCP-9") })));
        Assert.Equal(("EXO3006", "$.vial"), Where(After(earlier with { On = LotExamples.Decided.AddDays(-1) })));
        Assert.DoesNotContain("RCP", After(earlier with { Recipient = RecipientId.Parse("RCP-9") })[0].Message, StringComparison.Ordinal);

        static (string Rule, string Path) Where(EquatableList<Finding> reasons) => (Assert.Single(reasons).RuleId, reasons[0].Path);
    }

    [Fact]
    public void A_line_that_leads_in_a_circle_has_no_donors()
    {
        ReleasedLot held = LotExamples.Released(LotExamples.Injectable);
        Batch Circle(Batch batch) => batch with { Id = BatchId.Parse("BAT-2"), Sources = [], PooledFrom = [batch.Id] };
        PresentRecords present = LotExamples.Present(held.Lot, spoil: records => records with { Batches = [records.Batches[0] with { PooledFrom = [BatchId.Parse("BAT-2")] }, Circle(records.Batches[0])] });
        Assert.Equal("EXO3006", Assert.Single(GiveNow(held, present, LotExamples.Decided).Reasons).RuleId);
    }

    [Fact]
    public void A_specification_for_plants_takes_no_test_away_from_human_material()
    {
        Lot lot = LotExamples.WithCertificate(LotExamples.Injectable).Without(ReleaseTest.Mycoplasma);
        lot = lot with { Specification = lot.Specification! with { Origins = [SourceOrigin.Plant] } };
        ReleasedLot plants = Assert.IsType<LotApproved>(ReleaseDecision.Decide(lot, LotExamples.Injectable, LotExamples.Decided, "qualified person")).Released;
        Finding reason = Assert.Single(GiveNow(plants, LotExamples.Present(plants.Lot), LotExamples.Decided).Reasons);
        Assert.Equal("EXO3002", reason.RuleId);
        Assert.Contains("mycoplasma", reason.Message, StringComparison.OrdinalIgnoreCase);
    }

    private static EquatableList<Finding> Spoiled(Func<HumanSource, HumanSource> spoil)
    {
        ReleasedLot held = LotExamples.Released(LotExamples.Injectable);
        return GiveNow(held, LotExamples.Present(held.Lot, spoil: records => records with { Sources = [spoil((HumanSource)records.Sources[0])] }), LotExamples.Decided).Reasons;
    }

    private static AdministrationDecision Give(Product product, AdministrationRoute route, DateOnly on) => GiveNow(LotExamples.Released(product), null, on, product, route);

    private static AdministrationDecision GiveNow(ReleasedLot lot, IPresentRecords? present, DateOnly on, Product? product = null, AdministrationRoute route = AdministrationRoute.Intradermal) =>
        lot.Administer(present ?? LotExamples.Present(lot.Lot), s_vial, product ?? LotExamples.Injectable, route, s_recipient, on);
}
