using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Sources;

/// <summary>The family of a cell type, as far as rules and people care.</summary>
public enum CellFamily
{
    /// <summary>Any other cell.</summary>
    Other = 0,

    /// <summary>Mesenchymal stem or stromal cells.</summary>
    MesenchymalStem = 1,

    /// <summary>Pluripotent stem cells, embryonic or induced.</summary>
    PluripotentStem = 2,

    /// <summary>Other stem and progenitor cells, for example neural or dental pulp.</summary>
    OtherStem = 3,

    /// <summary>Cells of the immune system.</summary>
    Immune = 4,

    /// <summary>Platelets and red cells.</summary>
    Blood = 5,

    /// <summary>Cells of the skin.</summary>
    Skin = 6,
}

/// <summary>A cell type with its Cell Ontology id.</summary>
/// <param name="Term">The term, for example <c>CL:0002540</c>.</param>
/// <param name="Family">The family it belongs to.</param>
/// <remarks>Ids read in the Cell Ontology (cl-edit.owl). A type that is not listed is made with its own id.</remarks>
public sealed record CellType(OntologyTerm Term, CellFamily Family)
{
    /// <summary>Mesenchymal stem cell, tissue not said (CL:0000134).</summary>
    public static CellType MesenchymalStemCell { get; } = Of("CL:0000134", "mesenchymal stem cell", CellFamily.MesenchymalStem);

    /// <summary>Mesenchymal stem cell of bone marrow (CL:0002540).</summary>
    public static CellType BoneMarrowMesenchymalStemCell { get; } = Of("CL:0002540", "mesenchymal stem cell of the bone marrow", CellFamily.MesenchymalStem);

    /// <summary>Mesenchymal stem cell of adipose tissue (CL:0002570).</summary>
    public static CellType AdiposeMesenchymalStemCell { get; } = Of("CL:0002570", "mesenchymal stem cell of adipose tissue", CellFamily.MesenchymalStem);

    /// <summary>Mesenchymal stem cell of the umbilical cord (CL:0002569).</summary>
    public static CellType UmbilicalCordMesenchymalStemCell { get; } = Of("CL:0002569", "mesenchymal stem cell of umbilical cord", CellFamily.MesenchymalStem);

    /// <summary>Mesenchymal stem cell of Wharton's jelly (CL:0002568).</summary>
    public static CellType WhartonsJellyMesenchymalStemCell { get; } = Of("CL:0002568", "mesenchymal stem cell of Wharton's jelly", CellFamily.MesenchymalStem);

    /// <summary>Mesenchymal stem cell of the amnion (CL:0002537).</summary>
    public static CellType AmnionMesenchymalStemCell { get; } = Of("CL:0002537", "amnion mesenchymal stem cell", CellFamily.MesenchymalStem);

    /// <summary>Mesenchymal stem cell of the chorionic membrane (CL:0002541).</summary>
    public static CellType ChorionicMesenchymalStemCell { get; } = Of("CL:0002541", "chorionic membrane mesenchymal stem cell", CellFamily.MesenchymalStem);

    /// <summary>Dental pulp stem cell (CL:4030035).</summary>
    public static CellType DentalPulpStemCell { get; } = Of("CL:4030035", "dental pulp stem cell", CellFamily.OtherStem);

    /// <summary>Neural stem cell (CL:0000047).</summary>
    public static CellType NeuralStemCell { get; } = Of("CL:0000047", "neural stem cell", CellFamily.OtherStem);

    /// <summary>Pluripotent stem cell (CL:0002248).</summary>
    public static CellType PluripotentStemCell { get; } = Of("CL:0002248", "pluripotent stem cell", CellFamily.PluripotentStem);

    /// <summary>Macrophage (CL:0000235).</summary>
    public static CellType Macrophage { get; } = Of("CL:0000235", "macrophage", CellFamily.Immune);

    /// <summary>Dendritic cell (CL:0000451).</summary>
    public static CellType DendriticCell { get; } = Of("CL:0000451", "dendritic cell", CellFamily.Immune);

    /// <summary>Platelet (CL:0000233).</summary>
    public static CellType Platelet { get; } = Of("CL:0000233", "platelet", CellFamily.Blood);

    /// <summary>Erythrocyte (CL:0000232).</summary>
    public static CellType Erythrocyte { get; } = Of("CL:0000232", "erythrocyte", CellFamily.Blood);

    /// <summary>Keratinocyte (CL:0000312).</summary>
    public static CellType Keratinocyte { get; } = Of("CL:0000312", "keratinocyte", CellFamily.Skin);

    /// <summary>Fibroblast (CL:0000057).</summary>
    public static CellType Fibroblast { get; } = Of("CL:0000057", "fibroblast", CellFamily.Other);

    /// <summary>Dermal fibroblast (CL:0002551).</summary>
    public static CellType DermalFibroblast { get; } = Of("CL:0002551", "fibroblast of dermis", CellFamily.Skin);

    /// <summary>The cell types that are named here.</summary>
    public static IReadOnlyList<CellType> Known { get; } =
    [
        MesenchymalStemCell, BoneMarrowMesenchymalStemCell, AdiposeMesenchymalStemCell, UmbilicalCordMesenchymalStemCell,
        WhartonsJellyMesenchymalStemCell, AmnionMesenchymalStemCell, ChorionicMesenchymalStemCell, DentalPulpStemCell, NeuralStemCell,
        PluripotentStemCell, Macrophage, DendriticCell, Platelet, Erythrocyte, Keratinocyte, Fibroblast, DermalFibroblast,
    ];

    /// <summary>A cell type with its id.</summary>
    /// <param name="id">Cell Ontology id, for example <c>CL:0000134</c>.</param>
    /// <param name="label">The ontology's label.</param>
    /// <param name="family">The family.</param>
    /// <returns>The cell type.</returns>
    /// <exception cref="FormatException">The id is not an ontology id.</exception>
    public static CellType Of(string id, string label, CellFamily family) => new(OntologyTerm.Of(id, label), family);
}
