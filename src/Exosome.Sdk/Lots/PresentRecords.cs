using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Sources;
using Exosome.Sdk.Sources.Facts;

namespace Exosome.Sdk.Lots;

/// <summary>
/// What is on record at the moment at which a vial is given. A <see cref="ReleasedLot"/> that somebody holds is a memory; a recall, a
/// hold or a withdrawal since then stands in the records only. A team implements this over its store, or uses
/// <see cref="PresentRecords"/>.
/// </summary>
public interface IPresentRecords
{
    /// <summary>The lot as it stands now, with everything that happened to it; a recall of a batch behind it is one of the lot.</summary>
    /// <param name="lot">The lot's id.</param>
    /// <returns>The record, or null when there is none: then nothing is given.</returns>
    Lot? FindLot(LotId lot);

    /// <summary>Whether the donors behind the lot agree to a use, as far as it is known now.</summary>
    /// <param name="lot">The lot's id.</param>
    /// <param name="use">Purpose, country and day, with the lot's days of manufacture and distribution.</param>
    /// <returns>The decision with every reason against it.</returns>
    UseDecision MayUse(LotId lot, MaterialUse use);
}

/// <summary>The records that are at hand, with the ledger of the donors' consents.</summary>
/// <remarks>A snapshot: make a new one from the store for each question.</remarks>
public sealed class PresentRecords : IPresentRecords
{
    private readonly LineageRecords _records;
    private readonly ConsentLedger _consents;
    private readonly Lazy<Lineage> _lineage;

    /// <summary>Creates the records.</summary>
    /// <param name="records">Sources, cell banks, batches and lots as they stand now.</param>
    /// <param name="consents">Every event of the donors' consents. A consent without events is judged by the record that its source carries.</param>
    public PresentRecords(LineageRecords records, ConsentLedger consents)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(consents);
        _records = records;
        _consents = consents.Beside(records.Sources.OfType<HumanSource>().Select(human => human.Consent).OfType<Consent>());
        _lineage = new(() => Lineage.Of(records));
    }

    /// <inheritdoc/>
    public Lot? FindLot(LotId lot) => _records.Lots.FirstOrDefault(candidate => candidate.Id == lot) is { } found ? _lineage.Value.AsItStands(found) : null;

    /// <inheritdoc/>
    /// <remarks>Where a line back from the lot ends in something that is no source, nobody knows whose material it is, and the answer is no.</remarks>
    public UseDecision MayUse(LotId lot, MaterialUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        IReadOnlySet<LineageNode> upstream = _lineage.Value.Upstream(Lineage.Node(lot));
        if (upstream.Count == 0 || upstream.Any(IsOpenEnd))
        {
            return new UseDecision([Finding.Of(LotRules.LineageGap, "$.lot", "Lot " + lot, "has no whole line back to its sources, so that nobody knows whose consent it needs")], [], []);
        }

        List<UseDecision> decisions = [.. _records.Sources.OfType<HumanSource>()
            .Where(human => human.Id is { } id && upstream.Contains(Lineage.Node(id)))
            .Select(human => _consents.MayUse(human, use))];
        EquatableList<Finding> reasons = [.. decisions.SelectMany(decision => decision.Reasons)];
        return new UseDecision(
            reasons,
            [.. decisions.SelectMany(decision => decision.Cautions)],
            reasons.Count > 0 ? [] : [.. decisions.SelectMany(decision => decision.Grounds).Distinct()]);
    }

    /// <summary>The use that an administration of a lot is.</summary>
    internal static MaterialUse UseOf(Lot lot, Administration administration) =>
        new(ConsentDecision.Purposes(ConsentPurposes.OfUse(lot.Class.ToString())), administration.Country ?? default, administration.On)
        {
            ManufacturedOn = lot.ManufacturedOn,
            DistributedOn = lot.DistributedOn,
            IsCountryKnown = administration.Country is not null,
        };

    private bool IsOpenEnd(LineageNode node) =>
        !_lineage.Value.HasRecord(node) || (node.Kind is not (LineageKind.Donor or LineageKind.Source) && _lineage.Value.Parents(node).Count == 0);
}
