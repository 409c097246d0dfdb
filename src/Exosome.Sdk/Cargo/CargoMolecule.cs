using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Cargo;

/// <summary>How a molecule travels with a vesicle. MISEV asks for it where function is claimed.</summary>
public enum CargoTopology
{
    /// <summary>Not determined.</summary>
    Unknown = 0,

    /// <summary>Spans or is anchored in the membrane.</summary>
    Membrane = 1,

    /// <summary>Inside the lumen, protected from protease or nuclease.</summary>
    Lumen = 2,

    /// <summary>Bound to the outside, as part of the corona.</summary>
    Surface = 3,
}

/// <summary>Whether a molecule was found. A molecule that was not looked for was not "not found".</summary>
public enum Detection
{
    /// <summary>Not looked for.</summary>
    NotTested = 0,

    /// <summary>Found.</summary>
    Detected = 1,

    /// <summary>Looked for and not found, above the limit of detection of the method.</summary>
    NotDetected = 2,

    /// <summary>The result is unclear.</summary>
    Indeterminate = 3,
}

/// <summary>A molecule that vesicles carry, with its ids in public databases.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ProteinCargo), "protein")]
[JsonDerivedType(typeof(LipidCargo), "lipid")]
[JsonDerivedType(typeof(RnaCargo), "rna")]
[JsonDerivedType(typeof(DnaCargo), "dna")]
[JsonDerivedType(typeof(MetaboliteCargo), "metabolite")]
public abstract record CargoMolecule : IValidatable
{
    private protected CargoMolecule()
    {
    }

    /// <summary>The symbol or name in use, for example <c>CD63</c> or <c>hsa-miR-21-5p</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Ids in databases.</summary>
    public EquatableList<Accession> Accessions { get; init; } = [];

    /// <summary>Whether it was found.</summary>
    public Detection Detection { get; init; }

    /// <summary>The method that looked for it, for example <c>LC-MS/MS</c>.</summary>
    public string? Method { get; init; }

    /// <summary>The least amount that the method would have seen, in its own words, for example <c>5 ng per lane</c>.</summary>
    public string? LimitOfDetection { get; init; }

    /// <summary>Where on the vesicle it sits.</summary>
    public CargoTopology Topology { get; init; }

    /// <summary>Whether it was loaded into the vesicles on purpose and does not come from the cells.</summary>
    public bool IsLoaded { get; init; }

    /// <summary>The databases whose ids this class of molecule has.</summary>
    [JsonIgnore]
    public abstract IReadOnlyList<MoleculeDatabase> Databases { get; }

    /// <summary>The ids that belong to another class of molecule, such as a UniProt id on a lipid.</summary>
    [JsonIgnore]
    public IReadOnlyList<Accession> MisplacedAccessions => [.. Accessions.Where(accession => !Databases.Contains(accession.Database))];

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Validate()
    {
        List<Finding> findings = [];
        Validate("$", findings);
        return findings;
    }

    /// <summary>Adds what the rules find, with paths that begin at <paramref name="path"/>.</summary>
    internal void Validate(string path, List<Finding> findings)
    {
        if (Detection != Detection.NotDetected)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(Method))
        {
            findings.Add(Finding.Of(NomenclatureRules.SilenceReadAsNegative, path + ".detection", Name, "no method that looked for it is named"));
        }
        else if (string.IsNullOrWhiteSpace(LimitOfDetection))
        {
            findings.Add(Finding.Of(NomenclatureRules.SilenceReadAsNegative, path + ".limitOfDetection", Name, "the method's limit of detection is not named"));
        }
    }
}

/// <summary>A protein.</summary>
public sealed record ProteinCargo : CargoMolecule
{
    private static readonly MoleculeDatabase[] Own =
        [MoleculeDatabase.UniProt, MoleculeDatabase.EntrezGene, MoleculeDatabase.Ensembl, MoleculeDatabase.Hgnc, MoleculeDatabase.RefSeq];

    /// <summary>The gene symbol, where <see cref="CargoMolecule.Name"/> is another name.</summary>
    public string? GeneSymbol { get; init; }

    /// <summary>The amount, where it was measured.</summary>
    public ProteinMass? Amount { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<MoleculeDatabase> Databases => Own;
}

/// <summary>The class of a lipid, after LIPID MAPS.</summary>
public enum LipidClass
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>Fatty acyls (LMFA).</summary>
    FattyAcyl = 1,

    /// <summary>Glycerolipids (LMGL).</summary>
    Glycerolipid = 2,

    /// <summary>Glycerophospholipids (LMGP).</summary>
    Glycerophospholipid = 3,

    /// <summary>Sphingolipids (LMSP).</summary>
    Sphingolipid = 4,

    /// <summary>Sterols, cholesterol among them (LMST).</summary>
    Sterol = 5,

    /// <summary>Prenol lipids (LMPR).</summary>
    PrenolLipid = 6,

    /// <summary>Saccharolipids (LMSL), lipopolysaccharide among them.</summary>
    Saccharolipid = 7,

    /// <summary>Polyketides (LMPK).</summary>
    Polyketide = 8,
}

/// <summary>A lipid.</summary>
public sealed record LipidCargo : CargoMolecule
{
    private static readonly MoleculeDatabase[] Own =
        [MoleculeDatabase.LipidMaps, MoleculeDatabase.ChEbi, MoleculeDatabase.SwissLipids, MoleculeDatabase.Hmdb];

    /// <summary>Its class.</summary>
    public LipidClass Class { get; init; }

    /// <summary>The amount, where it was measured.</summary>
    public LipidAmount? Amount { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<MoleculeDatabase> Databases => Own;
}

/// <summary>A species of RNA.</summary>
public enum RnaSpecies
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>Messenger RNA.</summary>
    Messenger = 1,

    /// <summary>MicroRNA.</summary>
    Micro = 2,

    /// <summary>Long non-coding RNA.</summary>
    LongNonCoding = 3,

    /// <summary>Circular RNA.</summary>
    Circular = 4,

    /// <summary>Transfer RNA and its fragments.</summary>
    Transfer = 5,

    /// <summary>PIWI-interacting RNA.</summary>
    PiwiInteracting = 6,

    /// <summary>Small nucleolar RNA.</summary>
    SmallNucleolar = 7,

    /// <summary>Small nuclear RNA.</summary>
    SmallNuclear = 8,

    /// <summary>Y RNA.</summary>
    Y = 9,

    /// <summary>Vault RNA.</summary>
    Vault = 10,

    /// <summary>Ribosomal RNA and its fragments.</summary>
    Ribosomal = 11,
}

/// <summary>An RNA.</summary>
public sealed record RnaCargo : CargoMolecule
{
    private static readonly MoleculeDatabase[] Own =
        [MoleculeDatabase.MiRBase, MoleculeDatabase.RnaCentral, MoleculeDatabase.Ensembl, MoleculeDatabase.RefSeq, MoleculeDatabase.EntrezGene, MoleculeDatabase.Hgnc];

    /// <summary>The species.</summary>
    public RnaSpecies Species { get; init; }

    /// <summary>Length in nucleotides.</summary>
    public int? Nucleotides { get; init; }

    /// <summary>Whether it was still there after RNase (and protease): what such a treatment destroys was outside the vesicle.</summary>
    public bool? ProtectedFromRnase { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<MoleculeDatabase> Databases => Own;
}

/// <summary>Where DNA comes from.</summary>
public enum DnaOrigin
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>Nuclear genome.</summary>
    Nuclear = 1,

    /// <summary>Mitochondrial genome.</summary>
    Mitochondrial = 2,

    /// <summary>A plasmid or vector used in manufacture.</summary>
    Plasmid = 3,

    /// <summary>A virus or a microbe.</summary>
    Microbial = 4,
}

/// <summary>DNA.</summary>
public sealed record DnaCargo : CargoMolecule
{
    private static readonly MoleculeDatabase[] Own =
        [MoleculeDatabase.EntrezGene, MoleculeDatabase.Ensembl, MoleculeDatabase.RefSeq, MoleculeDatabase.Hgnc];

    /// <summary>Where it comes from.</summary>
    public DnaOrigin Origin { get; init; }

    /// <summary>Length in base pairs.</summary>
    public int? BasePairs { get; init; }

    /// <summary>Whether it was still there after DNase: most DNA in preparations sits outside.</summary>
    public bool? ProtectedFromDnase { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<MoleculeDatabase> Databases => Own;
}

/// <summary>A metabolite or a loaded small molecule.</summary>
public sealed record MetaboliteCargo : CargoMolecule
{
    private static readonly MoleculeDatabase[] Own =
        [MoleculeDatabase.Hmdb, MoleculeDatabase.ChEbi];

    /// <summary>The amount per millilitre, where it was measured.</summary>
    public MassConcentration? Concentration { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<MoleculeDatabase> Databases => Own;
}
