using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Sources;
using FsCheck.Xunit;

namespace Exosome.Sdk.Tests.Lots;

public sealed class LineageTests
{
    /// <summary>Two donors, one bank each, pooled in one batch, two lots, a vial of each given.</summary>
    private static readonly LineageRecords s_pooled = new()
    {
        Sources = [Human("S-1", "D-1"), Human("S-2", "D-2")],
        CellBanks =
        [
            new CellBank { Id = CellBankId.Parse("MCB-1"), Tier = CellBankTier.Master, Sources = [SourceId.Parse("S-1")], Passage = 2 },
            new CellBank { Id = CellBankId.Parse("WCB-1"), Tier = CellBankTier.Working, Parent = CellBankId.Parse("MCB-1"), Passage = 4 },
            new CellBank { Id = CellBankId.Parse("MCB-2"), Tier = CellBankTier.Master, Sources = [SourceId.Parse("S-2")], Passage = 2 },
        ],
        Batches =
        [
            new Batch { Id = BatchId.Parse("B-1"), MadeOn = LotExamples.Made, CellBanks = [new CellBankUse(CellBankId.Parse("WCB-1"), 5)] },
            new Batch { Id = BatchId.Parse("B-2"), MadeOn = LotExamples.Made, CellBanks = [new CellBankUse(CellBankId.Parse("MCB-2"), 3)] },
            new Batch { Id = BatchId.Parse("POOL"), MadeOn = LotExamples.Made, PooledFrom = [BatchId.Parse("B-1"), BatchId.Parse("B-2")] },
        ],
        Lots = [MakeLot("L-1", "POOL"), MakeLot("L-2", "B-2")],
        Vials = [MakeVial("V-1", "L-1"), MakeVial("V-2", "L-2")],
        Administrations = [Give("V-1", "L-1", "R-1"), Give("V-2", "L-2", "R-2")],
    };

    [Fact]
    public void A_complete_line_has_no_gap() => Assert.Empty(LineageChecks.Check(s_pooled));

    [Fact]
    public void Pooling_keeps_all_parents()
    {
        IReadOnlySet<LineageNode> upstream = Lineage.Of(s_pooled).Upstream(Lineage.Node(RecipientId.Parse("R-1")));
        Assert.Equal(["D-1", "D-2"], upstream.Where(node => node.Kind == LineageKind.Donor).Select(node => node.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_withdrawal_reaches_every_lot_vial_and_recipient_of_the_donor()
    {
        LineageReach one = Lineage.Of(s_pooled).ReachOf(Lineage.Node(DonorId.Parse("D-1")));
        Assert.Equal([LotId.Parse("L-1")], one.Lots);
        Assert.Equal([RecipientId.Parse("R-1")], one.Recipients);
        LineageReach two = Lineage.Of(s_pooled).ReachOf(Lineage.Node(DonorId.Parse("D-2")));
        Assert.Equal([LotId.Parse("L-1"), LotId.Parse("L-2")], two.Lots);
        Assert.Equal([VialId.Parse("V-1"), VialId.Parse("V-2")], two.Vials);
        Assert.DoesNotContain("R-2", two.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_recall_reaches_the_lot_itself_and_who_got_it()
    {
        LineageReach reach = Lineage.Of(s_pooled).ReachOf(Lineage.Node(LotId.Parse("L-2")));
        Assert.Equal([LotId.Parse("L-2")], reach.Lots);
        Assert.Equal([RecipientId.Parse("R-2")], reach.Recipients);
    }

    [Fact]
    public void A_recall_of_a_batch_reaches_all_that_was_made_and_given_of_it_and_leads_back_from_each()
    {
        LineageRecords records = Recalled("B-2");
        Lineage lineage = Lineage.Of(records);
        LineageReach reach = lineage.ReachOf(Lineage.Node(BatchId.Parse("B-2")));
        Assert.Equal([BatchId.Parse("B-2"), BatchId.Parse("POOL")], reach.Batches);
        Assert.Equal([LotId.Parse("L-1"), LotId.Parse("L-2")], reach.Lots);
        Assert.Equal([VialId.Parse("V-1"), VialId.Parse("V-2")], reach.Vials);
        Assert.Equal(records.Administrations, reach.Administrations);
        Assert.Equal([RecipientId.Parse("R-1"), RecipientId.Parse("R-2")], reach.Recipients);
        Assert.Equal("batch B-2 reaches 2 batches, 2 lots, 2 vials, 2 administrations, 2 recipients", reach.ToString());

        LineageRecall recall = new(Lineage.Node(BatchId.Parse("B-2")), LotExamples.Decided, "medium", RecallClass.ClassI);
        LineageNode[] behind = [Lineage.Node(BatchId.Parse("B-2")), Lineage.Node(BatchId.Parse("POOL")), Lineage.Node(LotId.Parse("L-1")), Lineage.Node(LotId.Parse("L-2")), Lineage.Node(VialId.Parse("V-1")), Lineage.Node(RecipientId.Parse("R-2")), new(LineageKind.Administration, "1")];
        Assert.All(behind, node => Assert.Equal([recall], lineage.RecallsBehind(node)));
        Assert.Equal("batch B-2 was recalled on 2026-04-01: medium", recall.ToString());

        Lot standing = lineage.AsItStands(records.Lots[0]);
        Assert.Equal((LotStatus.Quarantined, LotStatus.Recalled), (standing.StatusOn(LotExamples.Decided.AddDays(-1)), standing.StatusOn(LotExamples.Decided)));
        Assert.Equal(records.Lots[0], Lineage.Of(s_pooled).AsItStands(records.Lots[0]));
    }

    [Fact]
    public void A_recall_reaches_nothing_beside_and_nothing_before_it()
    {
        Lineage lineage = Lineage.Of(Recalled("B-1"));
        LineageReach reach = lineage.ReachOf(Lineage.Node(BatchId.Parse("B-1")));
        Assert.Equal([LotId.Parse("L-1")], reach.Lots);
        Assert.Equal(["V-1"], reach.Administrations.Select(given => given.Vial.Value));
        Assert.Empty(lineage.RecallsBehind(Lineage.Node(LotId.Parse("L-2"))));
        Assert.Empty(lineage.RecallsBehind(Lineage.Node(CellBankId.Parse("WCB-1"))));
        Assert.Empty(lineage.RecallsBehind(Lineage.Node(DonorId.Parse("D-1"))));
    }

    [Fact]
    public void Recalls_of_batch_and_lot_lead_back_in_order_of_time()
    {
        LineageRecords records = Recalled("B-2");
        records = records with { Lots = [records.Lots[0].With(new LotRecalled { On = LotExamples.Decided.AddDays(-1), Reason = "glass" }), records.Lots[1]] };
        Assert.Equal(["lot L-1", "batch B-2"], Lineage.Of(records).RecallsBehind(Lineage.Node(RecipientId.Parse("R-1"))).Select(recall => recall.Origin.ToString()));
        Assert.Equal(["batch B-2"], Lineage.Of(records).RecallsBehind(Lineage.Node(RecipientId.Parse("R-2"))).Select(recall => recall.Origin.ToString()));
    }

    [Fact]
    public void A_batch_is_not_recalled_before_it_was_made()
    {
        LineageRecords records = s_pooled with { Batches = [s_pooled.Batches[0].With(new BatchRecalled { On = LotExamples.Made.AddDays(-1), Reason = "x" }), .. s_pooled.Batches.Skip(1)] };
        Finding finding = Assert.Single(LineageChecks.Check(records));
        Assert.Equal(("EXO3013", "$.batches[0].events[0].on"), (finding.RuleId, finding.Path));
    }

    [Fact]
    public void What_is_named_and_not_recorded_is_a_gap_at_its_place()
    {
        AssertGap(s_pooled with { Sources = [] }, "$.cellBanks[0].sources");
        AssertGap(s_pooled with { CellBanks = [] }, "$.batches[0].cellBanks[0].bank");
        AssertGap(s_pooled with { Batches = [] }, "$.lots[0].batches[0]");
        AssertGap(s_pooled with { Lots = [] }, "$.vials[0].lot");
        AssertGap(s_pooled with { Vials = [] }, "$.administrations[0].vial");
        AssertGap(s_pooled with { Lots = [MakeLot("L-1", "POOL") with { Batches = [] }, MakeLot("L-2", "B-2")] }, "$.lots[0].batches");
        AssertGap(s_pooled with { Vials = [.. s_pooled.Vials, MakeVial("V-1", "L-2")] }, "$.vials[2].id");
        AssertGap(s_pooled with { Administrations = [.. s_pooled.Administrations, Give("V-1", "L-1", "R-9")] }, "$.administrations[2].vial");
        AssertGap(s_pooled with { CellBanks = [.. s_pooled.CellBanks, new CellBank { Id = CellBankId.Parse("X") }] }, "$.cellBanks[3]");
        AssertGap(s_pooled with { Batches = [.. s_pooled.Batches, new Batch { Id = BatchId.Parse("X"), MadeOn = LotExamples.Made }] }, "$.batches[3]");
    }

    [Fact]
    public void A_line_that_leads_back_to_itself_is_a_gap_and_no_endless_walk()
    {
        LineageRecords circle = s_pooled with
        {
            Batches =
            [
                new Batch { Id = BatchId.Parse("B-1"), MadeOn = LotExamples.Made, PooledFrom = [BatchId.Parse("POOL")] },
                new Batch { Id = BatchId.Parse("B-2"), MadeOn = LotExamples.Made, CellBanks = [new CellBankUse(CellBankId.Parse("MCB-2"), 3)] },
                new Batch { Id = BatchId.Parse("POOL"), MadeOn = LotExamples.Made, PooledFrom = [BatchId.Parse("B-1")] },
            ],
        };
        Assert.Equal(2, LineageChecks.Check(circle).Count(finding => finding.Message.Contains("pooled from itself", StringComparison.Ordinal)));
    }

    [Fact]
    public void Passages_and_days_run_forward()
    {
        Assert.Contains(LineageChecks.Check(s_pooled with { Batches = [s_pooled.Batches[0] with { CellBanks = [new CellBankUse(CellBankId.Parse("WCB-1"), 3)] }, .. s_pooled.Batches.Skip(1)] }), finding => finding is { RuleId: "EXO3013", Path: "$.batches[0].cellBanks[0].passageAtHarvest" });
        Assert.Contains(LineageChecks.Check(s_pooled with { Lots = [MakeLot("L-1", "POOL") with { ManufacturedOn = LotExamples.Made.AddDays(-1) }, s_pooled.Lots[1]] }), finding => finding is { RuleId: "EXO3013", Path: "$.lots[0].batches[0]" });
    }

    /// <summary>Both directions agree, on any graph, circles and gaps included.</summary>
    [Property(MaxTest = 200)]
    public void Whoever_is_downstream_has_me_upstream(int seed)
    {
        Random random = new(seed);
        BatchId Batch() => BatchId.Parse("B-" + random.Next(8));
        LineageRecords records = new()
        {
            Batches = Enumerable.Range(0, 8).Select(i => new Batch { Id = BatchId.Parse("B-" + i), MadeOn = LotExamples.Made, PooledFrom = Enumerable.Range(0, random.Next(3)).Select(_ => Batch()).ToEquatableList(), Sources = [SourceId.Parse("S-" + random.Next(3))] }).ToEquatableList(),
            Sources = [Human("S-0", "D-0"), Human("S-1", "D-0"), Human("S-2", "D-1")],
            Lots = Enumerable.Range(0, 4).Select(i => MakeLot("L-" + i, Batch().Value)).ToEquatableList(),
        };
        Lineage lineage = Lineage.Of(records);
        foreach (LineageNode node in lineage.Recorded)
        {
            Assert.All(lineage.Downstream(node), down => Assert.Contains(node, lineage.Upstream(down)));
            Assert.All(lineage.Upstream(node), up => Assert.Contains(node, lineage.Downstream(up)));
        }

        LineageChecks.Check(records);
    }

    private static LineageRecords Recalled(string batch) => s_pooled with
    {
        Batches = [.. s_pooled.Batches.Select(made => made.Id.Value == batch ? made.With(new BatchRecalled { On = LotExamples.Decided, Reason = "medium", Class = RecallClass.ClassI }) : made)],
    };

    private static void AssertGap(LineageRecords records, string path) =>
        Assert.Contains(LineageChecks.Check(records), finding => finding.RuleId == "EXO3006" && finding.Path == path && finding.Severity == Severity.Error);

    private static HumanSource Human(string source, string donor) => new()
    {
        Id = SourceId.Parse(source),
        Donor = new Donor { Id = DonorId.Parse(donor) },
        Material = new Serialization.ArbitraryModel(1).Make<SourceMaterial>(),
    };

    private static Lot MakeLot(string id, string batch) => LotExamples.Quarantined(LotExamples.Serum) with { Id = LotId.Parse(id), Batches = [BatchId.Parse(batch)] };

    private static Vial MakeVial(string id, string lot) => new() { Id = VialId.Parse(id), Lot = LotId.Parse(lot) };

    private static Administration Give(string vial, string lot, string recipient) => new()
    {
        Vial = VialId.Parse(vial),
        Lot = LotId.Parse(lot),
        Recipient = RecipientId.Parse(recipient),
        Route = AdministrationRoute.Topical,
        On = LotExamples.Decided,
    };
}
