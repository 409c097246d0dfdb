using Exosome.Sdk.Findings;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Serialization;
using Exosome.Sdk.Sources;
using Exosome.Sdk.Tests.Lots;
using Exosome.Sdk.Tests.Sources;

namespace Exosome.Sdk.Tests.Serialization;

/// <summary>What the sources at the end of the line mean for a lot: its tests, and whether a donor's withdrawal or determination reached it.</summary>
public sealed class DossierMaterialTests
{
    private static readonly DateOnly s_withdrawn = new(2026, 5, 20);

    private static readonly Dossier s_sound = SoundDossier.Whole;

    [Fact]
    public void A_lot_of_a_recalled_batch_is_not_released_by_the_decision_over_the_dossier()
    {
        Lot lot = s_sound.Lots[0] with { Release = null };
        Assert.IsType<LotApproved>(DossierChecks.Decide(s_sound, lot, LotExamples.Decided, "qualified person"));
        Dossier recalled = s_sound with { Batches = [s_sound.Batches[0].With(new BatchRecalled { On = LotExamples.Made, Reason = "medium" }), .. s_sound.Batches.Skip(1)] };
        LotRefused refused = Assert.IsType<LotRefused>(DossierChecks.Decide(recalled, lot, LotExamples.Decided, "qualified person"));
        Assert.Contains("batch BAT-1 was recalled on 2026-03-01: medium", Assert.Single(refused.Reasons).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PRD-OTHER", 1)]
    [InlineData("PRD-INJ", 0)]
    [InlineData(null, 0)]
    public void An_authorization_of_another_product_does_not_count(string? product, int expected)
    {
        Product medicine = s_sound.Products[0];
        MarketingAuthorization given = medicine.Authorizations[0] with { Product = product is null ? null : ProductId.Parse(product) };
        IReadOnlyList<Finding> findings = (s_sound with { Products = [medicine with { Authorizations = [given] }, s_sound.Products[1]] }).Validate();
        Assert.Equal(Enumerable.Repeat("EXO6003 $.products[0]", expected), findings.Select(finding => finding.RuleId + " " + finding.Path));
    }

    [Fact]
    public void A_product_without_lots_is_asked_too()
    {
        Product medicine = s_sound.Products[0] with { Id = ProductId.Parse("PRD-NEW") };
        Assert.Empty((s_sound with { Products = [.. s_sound.Products, medicine] }).Validate());
        Finding lacking = Assert.Single((s_sound with { Products = [.. s_sound.Products, medicine with { Authorizations = [] }] }).Validate());
        Assert.Equal(("EXO6003", "$.products[2]"), (lacking.RuleId, lacking.Path));
    }

    [Fact]
    public void A_product_without_lots_is_made_of_what_is_there()
    {
        Product cosmetic = s_sound.Products[1] with { Markets = [Market.EU] };
        Dossier human = new() { Title = "glow", AsOf = s_sound.AsOf, Sources = [Sample.Human], Products = [cosmetic] };
        Assert.Equal("EXO6001", Assert.Single(human.Validate()).RuleId);
        Assert.Empty((human with { Sources = [s_sound.Sources[1]] }).Validate());

        // Of two products and two origins nobody can tell which belong together.
        Assert.Empty((human with { Sources = [Sample.Human, s_sound.Sources[1]], Products = [cosmetic, cosmetic with { Id = ProductId.Parse("PRD-NEW") }] }).Validate());
    }

    [Fact]
    public void A_recovery_stands_on_the_record_that_was_in_force_that_day()
    {
        Consent first = Sample.Consent;
        Consent renewed = first with { GivenOn = new DateOnly(2026, 1, 1), FormVersion = "5" };
        ConsentGiven given = new() { Consent = first.Id, Donor = Sample.Donor.Id, On = first.GivenOn!.Value, Record = first };
        ConsentRenewed again = new() { Consent = first.Id, Donor = Sample.Donor.Id, On = renewed.GivenOn!.Value, Record = renewed };
        Dossier filed = s_sound with { Sources = [Sample.Human with { Consent = renewed }, s_sound.Sources[1]] };
        Assert.Empty((filed with { ConsentEvents = [given, again] }).Validate());
        Assert.Contains(filed.Validate(), finding => finding.RuleId == "EXO2004" && finding.Path == "$.sources[0].recoveredOn");

        // Withdrawn before the recovery and renewed after it: on the day between nothing held.
        ConsentWithdrawn gone = new() { Consent = first.Id, Donor = Sample.Donor.Id, On = new DateOnly(2025, 3, 5), Effect = WithdrawalEffect.StopsNewManufacture };
        Finding between = Assert.Single((filed with { ConsentEvents = [given, gone, again] }).Validate(), finding => finding.Path == "$.sources[0].recoveredOn");
        Assert.Contains("was withdrawn on 2025-03-05", between.Message, StringComparison.Ordinal);

        // An event that comes after the recovery is not undone by a record in the source that is older.
        Finding late = Assert.Single((s_sound with { ConsentEvents = [given with { On = new DateOnly(2025, 4, 1), Record = first with { GivenOn = new DateOnly(2025, 4, 1) } }] }).Validate(), finding => finding.Path == "$.sources[0].recoveredOn");
        Assert.Contains("was first given on 2025-04-01", late.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_origin_of_a_lot_is_that_of_its_sources()
    {
        Lot untested = s_sound.Lots[0].Without(ReleaseTest.Mycoplasma);
        Finding human = Assert.Single((s_sound with { Lots = [untested, s_sound.Lots[1]] }).Validate());
        Assert.Equal("EXO3002", human.RuleId);

        Dossier plant = s_sound with
        {
            Lots = [untested, s_sound.Lots[1]],
            Batches = [s_sound.Batches[0] with { CellBanks = [], Sources = [SourceId.Parse("SRC-8")] }, s_sound.Batches[1]],
        };
        Assert.DoesNotContain(plant.Validate(), finding => finding.RuleId == "EXO3002");
    }

    [Fact]
    public void A_gap_in_the_line_makes_the_origin_unknown()
    {
        Dossier gap = s_sound with
        {
            Lots = [s_sound.Lots[0].Without(ReleaseTest.Mycoplasma), s_sound.Lots[1]],
            Batches = [s_sound.Batches[0] with { CellBanks = [], Sources = [SourceId.Parse("SRC-8")], PooledFrom = [BatchId.Parse("BAT-9")] }, s_sound.Batches[1]],
        };
        Assert.Contains(gap.Validate(), finding => finding.RuleId == "EXO3002");
    }

    [Fact]
    public void A_specification_that_names_another_origin_is_contradicted_and_not_believed()
    {
        Lot lot = s_sound.Lots[0].Without(ReleaseTest.Mycoplasma);
        IReadOnlyList<Finding> findings = (s_sound with { Lots = [lot with { Specification = lot.Specification! with { Origins = [SourceOrigin.Plant] } }, s_sound.Lots[1]] }).Validate();
        Assert.Equal(["EXO3002", "EXO3013"], findings.Select(finding => finding.RuleId).Order(StringComparer.Ordinal));
        Assert.Contains(findings, finding => finding.Path == "$.lots[0].specification.origins");
    }

    [Theory]
    [InlineData(WithdrawalEffect.StopsAllUse, false, true)]
    [InlineData(WithdrawalEffect.StopsAllUse, true, true)]
    [InlineData(WithdrawalEffect.Unspecified, true, true)]
    [InlineData(WithdrawalEffect.BlocksUndistributedLots, false, true)]
    [InlineData(WithdrawalEffect.BlocksUndistributedLots, true, false)]
    [InlineData(WithdrawalEffect.StopsNewManufacture, false, false)]
    public void A_withdrawal_has_to_show_in_every_lot_that_it_stops(WithdrawalEffect effect, bool distributed, bool found)
    {
        Dossier dossier = Withdrawn(effect, s_sound.Lots[0] with { DistributedOn = distributed ? LotExamples.Decided.AddDays(1) : null });
        Assert.Equal(found ? ["EXO2004"] : [], dossier.Validate().Select(finding => finding.RuleId));
        Assert.All(dossier.Validate(), finding => Assert.Equal("$.lots[0]", finding.Path));
    }

    [Fact]
    public void A_lot_that_was_taken_out_of_use_has_heard_of_the_withdrawal()
    {
        Assert.Empty(Withdrawn(WithdrawalEffect.StopsAllUse, s_sound.Lots[0].With(new LotWithdrawn { On = s_withdrawn, Consent = Sample.Consent.Id })).Validate());
        Assert.Empty(Withdrawn(WithdrawalEffect.StopsAllUse, s_sound.Lots[0].With(new LotRecalled { On = s_withdrawn, Reason = "donor withdrew" })).Validate());
        Assert.NotEmpty(Withdrawn(WithdrawalEffect.StopsAllUse, s_sound.Lots[0].With(new LotHeld { On = s_withdrawn, Reason = "donor withdrew" })).Validate());
    }

    [Fact]
    public void A_withdrawal_reaches_through_a_pool_and_comes_from_the_ledger_too()
    {
        Dossier pooled = s_sound with
        {
            Batches =
            [
                s_sound.Batches[0], s_sound.Batches[1],
                new Batch { Id = BatchId.Parse("POOL"), MadeOn = LotExamples.Made, MadeIn = Sample.Germany, PooledFrom = [BatchId.Parse("BAT-1"), BatchId.Parse("BAT-2")] },
            ],
            Lots = [s_sound.Lots[0] with { Batches = [BatchId.Parse("POOL")] }, s_sound.Lots[1]],
            ConsentEvents =
            [
                new ConsentGiven { Consent = Sample.Consent.Id, Donor = Sample.Donor.Id, On = Sample.Consent.GivenOn!.Value, Record = Sample.Consent },
                new ConsentWithdrawn { Consent = Sample.Consent.Id, Donor = Sample.Donor.Id, On = s_withdrawn, Effect = WithdrawalEffect.StopsAllUse },
            ],
        };
        Finding finding = Assert.Single(pooled.Validate(), candidate => candidate.RuleId == "EXO2004");
        Assert.Equal("$.lots[0]", finding.Path);
        Assert.Contains("$.sources[0]", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lot_does_not_leave_before_its_donors_are_determined_eligible()
    {
        Dossier early = s_sound with { Sources = [Sample.Human with { Eligibility = Sample.Eligibility with { DeterminedOn = LotExamples.Decided.AddDays(1) } }, s_sound.Sources[1]] };
        Finding finding = Assert.Single(early.Validate());
        Assert.Equal(("EXO2005", "$.lots[0].release.releasedOn"), (finding.RuleId, finding.Path));
        Assert.Contains("before the determination", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_adjustment_rests_on_what_was_seen_before_it_in_the_same_protocol()
    {
        Exosome.Sdk.Therapy.TherapyProtocol Adjusted(DateOnly on) => s_sound.Protocols[0].AdjustAfter(OutcomeId.Parse("OUT-1"), on, [new Exosome.Sdk.Therapy.FrequencyChange(Exosome.Sdk.Quantities.Duration.FromDays(7))]);
        DateOnly seen = s_sound.Outcomes[0].On;
        Assert.Empty((s_sound with { Protocols = [Adjusted(seen)] }).Validate());
        Finding early = Assert.Single((s_sound with { Protocols = [Adjusted(seen.AddDays(-1))] }).Validate());
        Assert.Equal(("EXO3013", "$.protocols[0].adjustments[0].outcome"), (early.RuleId, early.Path));
        Dossier elsewhere = s_sound with { Protocols = [Adjusted(seen)], Outcomes = [s_sound.Outcomes[0] with { Protocol = ProtocolId.Parse("PRT-9") }] };
        Assert.Contains(elsewhere.Validate(), finding => finding is { RuleId: "EXO3013", Path: "$.protocols[0].adjustments[0].outcome" });
    }

    private static Dossier Withdrawn(WithdrawalEffect effect, Lot lot) => s_sound with
    {
        Sources = [Sample.Human with { Consent = Sample.Consent with { Withdrawal = new ConsentWithdrawal { On = s_withdrawn, Effect = effect } } }, s_sound.Sources[1]],
        Lots = [lot, s_sound.Lots[1]],
    };
}
