using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Lots;

/// <summary>One run of separation: what went in, and the vesicles that came out.</summary>
public sealed record Batch
{
    /// <summary>The batch's id.</summary>
    public required BatchId Id { get; init; }

    /// <summary>Sources that went in directly: body fluid, tissue, plants, milk.</summary>
    public EquatableList<SourceId> Sources { get; init; } = [];

    /// <summary>Cell banks whose conditioned medium went in.</summary>
    public EquatableList<CellBankUse> CellBanks { get; init; } = [];

    /// <summary>Batches that were pooled into this one. Pooling keeps all parents.</summary>
    public EquatableList<BatchId> PooledFrom { get; init; } = [];

    /// <summary>The day it was made.</summary>
    public required DateOnly MadeOn { get; init; }

    /// <summary>The country in which it was made; what a donor's consent allows depends on it.</summary>
    public CountryCode? MadeIn { get; init; }

    /// <summary>The vesicles that came out.</summary>
    public ParticleCount? Yield { get; init; }

    /// <summary>What happened since it was made: a recall.</summary>
    public EquatableList<BatchEvent> Events { get; init; } = [];

    /// <summary>A copy with one more event.</summary>
    /// <param name="happened">The event.</param>
    /// <returns>The copy.</returns>
    public Batch With(BatchEvent happened) => this with { Events = [.. Events, happened] };

    internal void Validate(string path, List<Finding> findings)
    {
        if (Sources.Count == 0 && CellBanks.Count == 0 && PooledFrom.Count == 0)
        {
            findings.Add(Finding.Of(LotRules.LineageGap, path, "Batch " + Id, "names no source, cell bank or batch that it was made from"));
        }

        for (int i = 0; i < Events.Count; i++)
        {
            if (Events[i].On < MadeOn)
            {
                findings.Add(Finding.Of(LotRules.ContradictoryRecord, FormattableString.Invariant($"{path}.events[{i}].on"), "Batch " + Id, "an event lies before the day it was made"));
            }
        }
    }
}
