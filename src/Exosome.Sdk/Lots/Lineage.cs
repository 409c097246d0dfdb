using System.Globalization;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Sources;

namespace Exosome.Sdk.Lots;

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
    private readonly Dictionary<LineageNode, List<LineageRecall>> _recalls = [];
    private readonly EquatableList<Administration> _administrations;

    private Lineage(EquatableList<Administration> administrations) => _administrations = administrations;

    /// <summary>Everything that has a record of its own.</summary>
    public IReadOnlyCollection<LineageNode> Recorded => _recorded;

    /// <summary>Builds the graph.</summary>
    /// <param name="records">The records.</param>
    /// <returns>The graph.</returns>
    public static Lineage Of(LineageRecords records)
    {
        ArgumentNullException.ThrowIfNull(records);
        Lineage lineage = new(records.Administrations);
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
    /// <returns>The batches, lots, vials, administrations and recipients downstream, and the node itself where it is one of those.</returns>
    public LineageReach ReachOf(LineageNode node)
    {
        HashSet<LineageNode> all = [node, .. Downstream(node)];
        string[] Of(LineageKind kind) => [.. all.Where(found => found.Kind == kind).Select(found => found.Id).Order(StringComparer.Ordinal)];
        return new LineageReach(
            node,
            [.. Of(LineageKind.Batch).Select(id => BatchId.Parse(id, CultureInfo.InvariantCulture))],
            [.. Of(LineageKind.Lot).Select(id => LotId.Parse(id, CultureInfo.InvariantCulture))],
            [.. Of(LineageKind.Vial).Select(id => VialId.Parse(id, CultureInfo.InvariantCulture))],
            [.. _administrations.Where((_, i) => all.Contains(AdministrationNode(i)))],
            [.. Of(LineageKind.Recipient).Select(id => RecipientId.Parse(id, CultureInfo.InvariantCulture))]);
    }

    /// <summary>
    /// The way back from a lot, vial, administration or recipient to what was recalled: every batch behind it, through pools too, and
    /// every lot.
    /// </summary>
    /// <param name="node">A node.</param>
    /// <returns>The recalls of the node itself and of all that it goes back to, in order of time; none when nothing was recalled.</returns>
    public IReadOnlyList<LineageRecall> RecallsBehind(LineageNode node)
    {
        IEnumerable<LineageNode> line = _recalls.Count == 0 ? [] : [node, .. Upstream(node)];
        return [.. line.Distinct().SelectMany(found => _recalls.GetValueOrDefault(found) ?? []).OrderBy(recall => recall.On).ThenBy(recall => recall.Origin.Id, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The lot as the line behind it leaves it: a recall of a batch is a recall of each of its lots, whether or not somebody wrote it
    /// into the lot's own record. An <see cref="IPresentRecords"/> over a store of one's own answers with it.
    /// </summary>
    /// <param name="lot">A lot.</param>
    /// <returns>The lot with a <see cref="LotRecalled"/> for each recall of a batch behind it; the lot itself where there is none.</returns>
    public Lot AsItStands(Lot lot)
    {
        ArgumentNullException.ThrowIfNull(lot);
        return RecallsBehind(Node(lot.Id))
            .Where(recall => recall.Origin.Kind == LineageKind.Batch)
            .Aggregate(lot, (standing, recall) => standing.With(new LotRecalled { On = recall.On, Reason = recall.ToString(), Class = recall.Class }));
    }

    internal bool HasRecord(LineageNode node) => _recorded.Contains(node);

    /// <summary>
    /// Whether every line back from something ends in sources that are on record. A circle ends nowhere: whose material went into it
    /// nobody knows.
    /// </summary>
    internal bool IsWhole(LineageNode node)
    {
        IReadOnlySet<LineageNode> upstream = Upstream(node);
        return upstream.Count > 0 && !upstream.Contains(node) && upstream.All(found => HasRecord(found)
            && (found.Kind is LineageKind.Donor or LineageKind.Source || (Parents(found).Count > 0 && !Upstream(found).Contains(found))));
    }

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

            foreach (BatchRecalled recalled in batch.Events.OfType<BatchRecalled>())
            {
                Recall(new LineageRecall(node, recalled.On, recalled.Reason, recalled.Class));
            }
        }

        foreach (Lot lot in records.Lots)
        {
            _recorded.Add(Node(lot.Id));
            foreach (BatchId batch in lot.Batches)
            {
                Link(Node(batch), Node(lot.Id));
            }

            foreach (LotRecalled recalled in lot.Events.OfType<LotRecalled>())
            {
                Recall(new LineageRecall(Node(lot.Id), recalled.On, recalled.Reason, recalled.Class));
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
            LineageNode node = AdministrationNode(i);
            _recorded.Add(node);
            _recorded.Add(Node(administration.Recipient));
            Link(Node(administration.Vial), node);
            Link(node, Node(administration.Recipient));
        }
    }

    private static LineageNode AdministrationNode(int index) => new(LineageKind.Administration, index.ToString(CultureInfo.InvariantCulture));

    private void Recall(LineageRecall recall)
    {
        if (_recalls.TryGetValue(recall.Origin, out List<LineageRecall>? known))
        {
            known.Add(recall);
        }
        else
        {
            _recalls.Add(recall.Origin, [recall]);
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
