using System.Globalization;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Sources;

namespace Exosome.Sdk.Lots;

/// <summary>What a lineage is made from.</summary>
public sealed record LineageRecords
{
    /// <summary>The sources.</summary>
    public EquatableList<VesicleSource> Sources { get; init; } = [];

    /// <summary>The cell banks.</summary>
    public EquatableList<CellBank> CellBanks { get; init; } = [];

    /// <summary>The batches.</summary>
    public EquatableList<Batch> Batches { get; init; } = [];

    /// <summary>The lots.</summary>
    public EquatableList<Lot> Lots { get; init; } = [];

    /// <summary>The vials.</summary>
    public EquatableList<Vial> Vials { get; init; } = [];

    /// <summary>Who got what.</summary>
    public EquatableList<Administration> Administrations { get; init; } = [];
}

/// <summary>
/// The line donors → sources → cell banks → batches → lots → vials → administrations → recipients as a graph that is walked
/// in both directions. Pooling keeps all parents.
/// </summary>
/// <remarks>Two-way tracking: 21 CFR 1271.290(b); Reg. (EU) 2024/1938 Art. 42. Records that contradict each other do not stop the walk; <see cref="LineageChecks"/> reports them.</remarks>
public sealed class Lineage
{
    private readonly Dictionary<LineageNode, List<LineageNode>> _children = [];
    private readonly Dictionary<LineageNode, List<LineageNode>> _parents = [];
    private readonly HashSet<LineageNode> _recorded = [];

    private Lineage()
    {
    }

    /// <summary>Everything that has a record of its own.</summary>
    public IReadOnlyCollection<LineageNode> Recorded => _recorded;

    /// <summary>Builds the graph.</summary>
    /// <param name="records">The records.</param>
    /// <returns>The graph.</returns>
    public static Lineage Of(LineageRecords records)
    {
        ArgumentNullException.ThrowIfNull(records);
        Lineage lineage = new();
        lineage.AddOrigins(records);
        lineage.AddProduction(records);
        lineage.AddUse(records);
        return lineage;
    }

    /// <summary>The node of a donor.</summary>
    /// <param name="id">The pseudonym.</param>
    /// <returns>The node.</returns>
    public static LineageNode Node(DonorId id) => new(LineageKind.Donor, id.Value);

    /// <summary>The node of a source.</summary>
    /// <param name="id">The source's id.</param>
    /// <returns>The node.</returns>
    public static LineageNode Node(SourceId id) => new(LineageKind.Source, id.Value);

    /// <summary>The node of a cell bank.</summary>
    /// <param name="id">The bank's id.</param>
    /// <returns>The node.</returns>
    public static LineageNode Node(CellBankId id) => new(LineageKind.CellBank, id.Value);

    /// <summary>The node of a batch.</summary>
    /// <param name="id">The batch's id.</param>
    /// <returns>The node.</returns>
    public static LineageNode Node(BatchId id) => new(LineageKind.Batch, id.Value);

    /// <summary>The node of a lot.</summary>
    /// <param name="id">The lot's id.</param>
    /// <returns>The node.</returns>
    public static LineageNode Node(LotId id) => new(LineageKind.Lot, id.Value);

    /// <summary>The node of a vial.</summary>
    /// <param name="id">The vial's id.</param>
    /// <returns>The node.</returns>
    public static LineageNode Node(VialId id) => new(LineageKind.Vial, id.Value);

    /// <summary>The node of a recipient.</summary>
    /// <param name="id">The pseudonym.</param>
    /// <returns>The node.</returns>
    public static LineageNode Node(RecipientId id) => new(LineageKind.Recipient, id.Value);

    /// <summary>What something was made from, one step back.</summary>
    /// <param name="node">A node.</param>
    /// <returns>Its parents; none for an unknown node.</returns>
    public IReadOnlyList<LineageNode> Parents(LineageNode node) => _parents.TryGetValue(node, out List<LineageNode>? parents) ? parents : [];

    /// <summary>What was made from something, one step on.</summary>
    /// <param name="node">A node.</param>
    /// <returns>Its children; none for an unknown node.</returns>
    public IReadOnlyList<LineageNode> Children(LineageNode node) => _children.TryGetValue(node, out List<LineageNode>? children) ? children : [];

    /// <summary>Everything that something goes back to.</summary>
    /// <param name="node">A node.</param>
    /// <returns>All its ancestors, without itself unless the records lead in a circle.</returns>
    public IReadOnlySet<LineageNode> Upstream(LineageNode node) => Walk(node, Parents);

    /// <summary>Everything that something went into.</summary>
    /// <param name="node">A node.</param>
    /// <returns>All its descendants, without itself unless the records lead in a circle.</returns>
    public IReadOnlySet<LineageNode> Downstream(LineageNode node) => Walk(node, Children);

    /// <summary>What a withdrawal, a recall or a failed test at a node concerns.</summary>
    /// <param name="node">A donor, source, bank, batch, lot or vial.</param>
    /// <returns>The batches, lots, vials and recipients downstream, and the node itself where it is one of those.</returns>
    public LineageReach ReachOf(LineageNode node)
    {
        HashSet<LineageNode> all = [node, .. Downstream(node)];
        string[] Of(LineageKind kind) => [.. all.Where(found => found.Kind == kind).Select(found => found.Id).Order(StringComparer.Ordinal)];
        return new LineageReach(
            node,
            [.. Of(LineageKind.Batch).Select(id => BatchId.Parse(id, CultureInfo.InvariantCulture))],
            [.. Of(LineageKind.Lot).Select(id => LotId.Parse(id, CultureInfo.InvariantCulture))],
            [.. Of(LineageKind.Vial).Select(id => VialId.Parse(id, CultureInfo.InvariantCulture))],
            [.. Of(LineageKind.Recipient).Select(id => RecipientId.Parse(id, CultureInfo.InvariantCulture))]);
    }

    internal bool HasRecord(LineageNode node) => _recorded.Contains(node);

    private static HashSet<LineageNode> Walk(LineageNode start, Func<LineageNode, IReadOnlyList<LineageNode>> next)
    {
        HashSet<LineageNode> seen = [];
        Queue<LineageNode> open = new(next(start));
        while (open.TryDequeue(out LineageNode node))
        {
            if (seen.Add(node))
            {
                foreach (LineageNode further in next(node))
                {
                    open.Enqueue(further);
                }
            }
        }

        return seen;
    }

    private void AddOrigins(LineageRecords records)
    {
        foreach (VesicleSource source in records.Sources)
        {
            if (source.Id is not { } id)
            {
                continue;
            }

            _recorded.Add(Node(id));
            if (source is HumanSource human)
            {
                _recorded.Add(Node(human.Donor.Id));
                Link(Node(human.Donor.Id), Node(id));
            }
        }

        foreach (CellBank bank in records.CellBanks)
        {
            _recorded.Add(Node(bank.Id));
            foreach (SourceId source in bank.Sources)
            {
                Link(Node(source), Node(bank.Id));
            }

            if (bank.Parent is { } parent)
            {
                Link(Node(parent), Node(bank.Id));
            }
        }
    }

    private void AddProduction(LineageRecords records)
    {
        foreach (Batch batch in records.Batches)
        {
            LineageNode node = Node(batch.Id);
            _recorded.Add(node);
            foreach (SourceId source in batch.Sources)
            {
                Link(Node(source), node);
            }

            foreach (CellBankUse use in batch.CellBanks)
            {
                Link(Node(use.Bank), node);
            }

            foreach (BatchId pooled in batch.PooledFrom)
            {
                Link(Node(pooled), node);
            }
        }

        foreach (Lot lot in records.Lots)
        {
            _recorded.Add(Node(lot.Id));
            foreach (BatchId batch in lot.Batches)
            {
                Link(Node(batch), Node(lot.Id));
            }
        }
    }

    private void AddUse(LineageRecords records)
    {
        foreach (Vial vial in records.Vials)
        {
            _recorded.Add(Node(vial.Id));
            Link(Node(vial.Lot), Node(vial.Id));
        }

        for (int i = 0; i < records.Administrations.Count; i++)
        {
            Administration administration = records.Administrations[i];
            LineageNode node = new(LineageKind.Administration, i.ToString(CultureInfo.InvariantCulture));
            _recorded.Add(node);
            _recorded.Add(Node(administration.Recipient));
            Link(Node(administration.Vial), node);
            Link(node, Node(administration.Recipient));
        }
    }

    private void Link(LineageNode parent, LineageNode child)
    {
        Add(_children, parent, child);
        Add(_parents, child, parent);
    }

    private static void Add(Dictionary<LineageNode, List<LineageNode>> edges, LineageNode from, LineageNode to)
    {
        if (!edges.TryGetValue(from, out List<LineageNode>? targets))
        {
            edges.Add(from, targets = []);
        }

        if (!targets.Contains(to))
        {
            targets.Add(to);
        }
    }
}

/// <summary>What a withdrawal, recall or failure concerns.</summary>
/// <param name="Origin">Where it started.</param>
/// <param name="Batches">The batches that hold material from there.</param>
/// <param name="Lots">The lots that hold it.</param>
/// <param name="Vials">The vials that hold it.</param>
/// <param name="Recipients">The recipients who got it.</param>
public sealed record LineageReach(
    LineageNode Origin,
    EquatableList<BatchId> Batches,
    EquatableList<LotId> Lots,
    EquatableList<VialId> Vials,
    EquatableList<RecipientId> Recipients)
{
    /// <summary>Counts, and no person: a text that may land in a log.</summary>
    /// <returns>For example <c>lot LOT-1 reaches 0 batches, 1 lots, 12 vials, 3 recipients</c>.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Origin} reaches {Batches.Count} batches, {Lots.Count} lots, {Vials.Count} vials, {Recipients.Count} recipients");
}
