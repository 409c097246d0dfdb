using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Sources;

namespace Exosome.Sdk.Lots;

/// <summary>Finds the gaps in a lineage: what is named and not recorded, named twice, leads nowhere or in a circle.</summary>
public static class LineageChecks
{
    /// <summary>Looks for gaps.</summary>
    /// <param name="records">The records.</param>
    /// <returns>What was found, with paths such as <c>$.vials[3].lot</c>.</returns>
    public static IReadOnlyList<Finding> Check(LineageRecords records)
    {
        ArgumentNullException.ThrowIfNull(records);
        List<Finding> findings = [];
        Check(records, Lineage.Of(records), "$", findings);
        return findings;
    }

    internal static void Check(LineageRecords records, Lineage lineage, string path, List<Finding> findings)
    {
        CheckDuplicates(records.Sources.Select(source => source.Id?.Value), "Source", path + ".sources", findings);
        CheckDuplicates(records.CellBanks.Select(bank => (string?)bank.Id.Value), "Cell bank", path + ".cellBanks", findings);
        CheckDuplicates(records.Batches.Select(batch => (string?)batch.Id.Value), "Batch", path + ".batches", findings);
        CheckDuplicates(records.Lots.Select(lot => (string?)lot.Id.Value), "Lot", path + ".lots", findings);
        CheckDuplicates(records.Vials.Select(vial => (string?)vial.Id.Value), "Vial", path + ".vials", findings);
        Gaps gaps = new(lineage, findings);
        for (int i = 0; i < records.CellBanks.Count; i++)
        {
            string at = FormattableString.Invariant($"{path}.cellBanks[{i}]");
            records.CellBanks[i].Validate(at, findings);
            gaps.CheckBank(records.CellBanks[i], at);
        }

        for (int i = 0; i < records.Batches.Count; i++)
        {
            string at = FormattableString.Invariant($"{path}.batches[{i}]");
            records.Batches[i].Validate(at, findings);
            gaps.CheckBatch(records.Batches[i], records, at);
        }

        for (int i = 0; i < records.Lots.Count; i++)
        {
            gaps.CheckLot(records.Lots[i], records, FormattableString.Invariant($"{path}.lots[{i}]"));
        }

        for (int i = 0; i < records.Vials.Count; i++)
        {
            gaps.Require(Lineage.Node(records.Vials[i].Lot), "Vial " + records.Vials[i].Id, FormattableString.Invariant($"{path}.vials[{i}].lot"));
        }

        for (int i = 0; i < records.Administrations.Count; i++)
        {
            Administration administration = records.Administrations[i];
            string at = FormattableString.Invariant($"{path}.administrations[{i}]");
            gaps.Require(Lineage.Node(administration.Vial), "An administration", at + ".vial");
            gaps.Require(Lineage.Node(administration.Lot), "An administration", at + ".lot");
        }

        CheckReuse(records, path, findings);
    }

    internal static void CheckDuplicates(IEnumerable<string?> ids, string what, string path, List<Finding> findings)
    {
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        int index = 0;
        foreach (string? id in ids)
        {
            if (id is not null && !seen.TryAdd(id, index))
            {
                findings.Add(Finding.Of(LotRules.LineageGap, FormattableString.Invariant($"{path}[{index}].id"), $"{what} {id}", FormattableString.Invariant($"is recorded twice (before at {path}[{seen[id]}]), so that nobody can tell which one is meant")));
            }

            index++;
        }
    }

    /// <summary>A vial that two people got is the gravest mix-up of all; topical containers for one person may be used again.</summary>
    private static void CheckReuse(LineageRecords records, string path, List<Finding> findings)
    {
        Dictionary<VialId, RecipientId> owner = [];
        for (int i = 0; i < records.Administrations.Count; i++)
        {
            Administration administration = records.Administrations[i];
            if (!owner.TryAdd(administration.Vial, administration.Recipient) && owner[administration.Vial] != administration.Recipient)
            {
                findings.Add(Finding.Of(LotRules.LineageGap, FormattableString.Invariant($"{path}.administrations[{i}].vial"), "Vial " + administration.Vial, "was given to more than one recipient"));
            }
        }
    }

    private readonly struct Gaps(Lineage lineage, List<Finding> findings)
    {
        public void CheckBank(CellBank bank, string path)
        {
            foreach (SourceId source in bank.Sources)
            {
                Require(Lineage.Node(source), "Cell bank " + bank.Id, path + ".sources");
            }

            if (bank.Parent is { } parent)
            {
                Require(Lineage.Node(parent), "Cell bank " + bank.Id, path + ".parent");
            }

            if (lineage.Upstream(Lineage.Node(bank.Id)).Contains(Lineage.Node(bank.Id)))
            {
                findings.Add(Finding.Of(LotRules.LineageGap, path + ".parent", "Cell bank " + bank.Id, "was grown from itself"));
            }
        }

        public void CheckBatch(Batch batch, LineageRecords records, string path)
        {
            foreach (SourceId source in batch.Sources)
            {
                Require(Lineage.Node(source), "Batch " + batch.Id, path + ".sources");
            }

            for (int i = 0; i < batch.CellBanks.Count; i++)
            {
                CellBankUse use = batch.CellBanks[i];
                string at = FormattableString.Invariant($"{path}.cellBanks[{i}]");
                Require(Lineage.Node(use.Bank), "Batch " + batch.Id, at + ".bank");
                if (records.CellBanks.FirstOrDefault(bank => bank.Id == use.Bank) is { } known && use.PassageAtHarvest < known.Passage)
                {
                    findings.Add(Finding.Of(
                        LotRules.ContradictoryRecord,
                        at + ".passageAtHarvest",
                        "Batch " + batch.Id,
                        FormattableString.Invariant($"its cells were harvested at passage {use.PassageAtHarvest}, and bank {known.Id} was frozen at passage {known.Passage}")));
                }
            }

            for (int i = 0; i < batch.PooledFrom.Count; i++)
            {
                Require(Lineage.Node(batch.PooledFrom[i]), "Batch " + batch.Id, FormattableString.Invariant($"{path}.pooledFrom[{i}]"));
            }

            if (lineage.Upstream(Lineage.Node(batch.Id)).Contains(Lineage.Node(batch.Id)))
            {
                findings.Add(Finding.Of(LotRules.LineageGap, path + ".pooledFrom", "Batch " + batch.Id, "was pooled from itself"));
            }
        }

        public void CheckLot(Lot lot, LineageRecords records, string path)
        {
            if (lot.Batches.Count == 0)
            {
                findings.Add(Finding.Of(LotRules.LineageGap, path + ".batches", "Lot " + lot.Id, "names no batch, so that no donor can be found"));
            }

            for (int i = 0; i < lot.Batches.Count; i++)
            {
                string at = FormattableString.Invariant($"{path}.batches[{i}]");
                Require(Lineage.Node(lot.Batches[i]), "Lot " + lot.Id, at);
                BatchId id = lot.Batches[i];
                if (records.Batches.FirstOrDefault(batch => batch.Id == id) is { } known && known.MadeOn > lot.ManufacturedOn)
                {
                    findings.Add(Finding.Of(LotRules.ContradictoryRecord, at, "Lot " + lot.Id, $"it was made on {Sentence.Day(lot.ManufacturedOn)}, before its batch {id} ({Sentence.Day(known.MadeOn)})"));
                }
            }
        }

        public void Require(LineageNode node, string who, string path)
        {
            if (!lineage.HasRecord(node))
            {
                findings.Add(Finding.Of(LotRules.LineageGap, path, who, $"names {node}, of which there is no record"));
            }
        }
    }
}
