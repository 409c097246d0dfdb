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
