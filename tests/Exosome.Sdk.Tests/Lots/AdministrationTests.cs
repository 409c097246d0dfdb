using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;

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
        Assert.Equal("EXO3006", Assert.Single(lot.Administer(s_vial with { Lot = LotId.Parse("LOT-2") }, LotExamples.Injectable, AdministrationRoute.Intradermal, s_recipient, LotExamples.Decided).Reasons).RuleId);
        Assert.Contains(lot.Administer(s_vial, LotExamples.Injectable with { Id = ProductId.Parse("P-9") }, AdministrationRoute.Intradermal, s_recipient, LotExamples.Decided).Reasons, reason => reason.RuleId == "EXO3006");
    }

    [Fact]
    public void A_lot_that_is_taken_for_something_else_than_its_product_is_not_given()
    {
        ReleasedLot reagent = LotExamples.Released(LotExamples.Injectable with { Class = ProductClass.ResearchUseOnly });
        AdministrationDecision decision = reagent.Administer(s_vial, LotExamples.Injectable, AdministrationRoute.Intradermal, s_recipient, LotExamples.Decided);
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
        Assert.Equal("EXO3002", Assert.Single(released.Administer(s_vial, LotExamples.Injectable, AdministrationRoute.Intradermal, s_recipient, LotExamples.Decided).Reasons).RuleId);
    }

    [Fact]
    public void Logs_do_not_say_who_got_it()
    {
        AdministrationDecision decision = Give(LotExamples.Injectable, AdministrationRoute.Intradermal, LotExamples.Decided);
        Assert.DoesNotContain("RCP-1", decision.Administration!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("RCP-1", decision.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("RCP-1", Lineage.Node(s_recipient).ToString(), StringComparison.Ordinal);
    }

    private static AdministrationDecision Give(Product product, AdministrationRoute route, DateOnly on) =>
        LotExamples.Released(product).Administer(s_vial, product, route, s_recipient, on);
}
