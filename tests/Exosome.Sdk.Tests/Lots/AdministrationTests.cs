using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Lots;
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
