using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Sources;

/// <summary>What was taken from a human or an animal: cells that are grown, a piece of tissue, or a body fluid.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(CellMaterial), "cells")]
[JsonDerivedType(typeof(TissueMaterial), "tissue")]
[JsonDerivedType(typeof(BodyFluidMaterial), "bodyFluid")]
public abstract record SourceMaterial
{
    private protected SourceMaterial()
    {
    }

    internal virtual void Validate(string path, List<Finding> findings)
    {
    }
}

/// <summary>Cells that release vesicles in culture.</summary>
public sealed record CellMaterial : SourceMaterial
{
    /// <summary>The cell type.</summary>
    public required CellType CellType { get; init; }

    /// <summary>The tissue that the cells were taken from, where the cell type does not say it.</summary>
    public Tissue? Tissue { get; init; }

    /// <summary>How the cells were grown and the medium was conditioned.</summary>
    public CellCulture? Culture { get; init; }

    /// <summary>For mesenchymal stromal cells: the results against the minimal criteria of the ISCT.</summary>
    public MesenchymalStromalCellCriteria? MesenchymalCriteria { get; init; }

    /// <inheritdoc/>
    internal override void Validate(string path, List<Finding> findings)
    {
        // Serum brings its own vesicles: whoever reads the counts must know whether and how they were removed.
        if (Culture is { Supplement: SerumSupplement.FetalBovineSerum or SerumSupplement.VesicleDepletedFetalBovineSerum } culture && string.IsNullOrWhiteSpace(culture.DepletionMethod))
        {
            findings.Add(Finding.Of(
                NomenclatureRules.MandatoryReportingItemMissing,
                path + ".culture.depletionMethod",
                CellType.Term.Label,
                "how vesicles were removed from the serum of the medium",
                "EV-TRACK, conditioned medium"));
        }
    }
}

/// <summary>A piece of tissue from which vesicles are released directly.</summary>
public sealed record TissueMaterial : SourceMaterial
{
    /// <summary>The tissue.</summary>
    public required Tissue Tissue { get; init; }

    /// <summary>How much was processed; MISEV asks for it.</summary>
    public Mass? Amount { get; init; }
}

/// <summary>A body fluid that carries vesicles.</summary>
public sealed record BodyFluidMaterial : SourceMaterial
{
    /// <summary>The fluid.</summary>
    public required BodyFluid Fluid { get; init; }

    /// <summary>How much was processed; MISEV asks for it.</summary>
    public Volume? Amount { get; init; }

    /// <summary>For blood: the anticoagulant of the tube, because it decides what is in the plasma.</summary>
    public BloodTube Tube { get; init; }

    /// <summary>Time from collection to first processing.</summary>
    public Duration? TimeToProcessing { get; init; }
}

/// <summary>What is in the tube that blood is drawn into.</summary>
/// <remarks>
/// For plasma ACD-A, citrate or EDTA when processed within an hour; only ACD-A or EDTA up to eight hours (PMC10196222, table).
/// </remarks>
public enum BloodTube
{
    /// <summary>Not blood, or not recorded.</summary>
    Unspecified = 0,

    /// <summary>Acid citrate dextrose, solution A.</summary>
    AcdA = 1,

    /// <summary>Sodium citrate.</summary>
    Citrate = 2,

    /// <summary>EDTA.</summary>
    Edta = 3,

    /// <summary>Heparin.</summary>
    Heparin = 4,

    /// <summary>No anticoagulant: serum, into which platelets release vesicles while it clots.</summary>
    Serum = 5,
}
