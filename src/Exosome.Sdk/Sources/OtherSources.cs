using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Sources;

/// <summary>An organism with its NCBI Taxonomy number.</summary>
/// <param name="ScientificName">The name in Latin, for example <c>Bos taurus</c>.</param>
/// <param name="NcbiTaxonomyId">The number, for example 9913; null when it is not known.</param>
public sealed record Organism(string ScientificName, int? NcbiTaxonomyId = null)
{
    /// <summary>Cattle (NCBI Taxonomy 9913).</summary>
    public static Organism Cattle { get; } = new("Bos taurus", 9913);

    /// <summary>Pig (NCBI Taxonomy 9823).</summary>
    public static Organism Pig { get; } = new("Sus scrofa", 9823);

    /// <summary>Mouse (NCBI Taxonomy 10090).</summary>
    public static Organism Mouse { get; } = new("Mus musculus", 10090);

    /// <summary>Grape (NCBI Taxonomy 29760).</summary>
    public static Organism Grape { get; } = new("Vitis vinifera", 29760);

    /// <summary>Ginger (NCBI Taxonomy 94328).</summary>
    public static Organism Ginger { get; } = new("Zingiber officinale", 94328);
}

/// <summary>Animal cells, tissue, milk or another fluid.</summary>
public sealed record AnimalSource : VesicleSource
{
    /// <summary>The species.</summary>
    public required Organism Species { get; init; }

    /// <summary>Cells, tissue or body fluid.</summary>
    public required SourceMaterial Material { get; init; }

    /// <summary>The country of origin, which decides about animal diseases such as BSE.</summary>
    public CountryCode? CountryOfOrigin { get; init; }

    /// <summary>The veterinary certificate or its number, where there is one.</summary>
    public string? VeterinaryCertificate { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override SourceOrigin Origin => SourceOrigin.Animal;

    /// <inheritdoc/>
    internal override void Validate(string path, List<Finding> findings) => Material.Validate(path + ".material", findings);
}

/// <summary>What of a plant the vesicles come from.</summary>
public enum PlantMaterial
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>Pressed juice: a mixture in which most particles come from broken cells.</summary>
    Juice = 1,

    /// <summary>Apoplastic washing fluid, the fluid between the cells.</summary>
    ApoplasticFluid = 2,

    /// <summary>Medium of cultured plant cells.</summary>
    CellCulture = 3,

    /// <summary>Homogenized tissue.</summary>
    Homogenate = 4,
}

/// <summary>
/// A plant. Its vesicles are plant-derived vesicles: the word exosome and the rules about donors do not apply.
/// </summary>
/// <remarks>MFDS guideline 0917-03 leaves plant cells out of its scope without extra considerations.</remarks>
public sealed record PlantSource : VesicleSource
{
    /// <summary>The species.</summary>
    public required Organism Species { get; init; }

    /// <summary>Juice, apoplastic fluid, cell culture or homogenate.</summary>
    public PlantMaterial Material { get; init; }

    /// <summary>The plant part, for example <c>rhizome</c> or <c>callus</c>.</summary>
    public string? Part { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override SourceOrigin Origin => SourceOrigin.Plant;
}

/// <summary>What kind of microbe it is: the membrane decides what vesicle can bud from it.</summary>
public enum MicrobeKind
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>Gram-negative bacteria: outer membrane vesicles (GO:0061701), which carry endotoxin.</summary>
    GramNegative = 1,

    /// <summary>Gram-positive bacteria, for example lactobacilli.</summary>
    GramPositive = 2,

    /// <summary>Yeasts and other fungi.</summary>
    Fungus = 3,

    /// <summary>Microalgae.</summary>
    Microalga = 4,

    /// <summary>Archaea.</summary>
    Archaeon = 5,
}

/// <summary>Bacteria, yeasts, microalgae or archaea.</summary>
public sealed record MicrobialSource : VesicleSource
{
    /// <summary>The species.</summary>
    public required Organism Species { get; init; }

    /// <summary>What kind of microbe.</summary>
    public MicrobeKind Microbe { get; init; }

    /// <summary>The strain and its deposit number.</summary>
    public string? Strain { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override SourceOrigin Origin => SourceOrigin.Microbial;
}

/// <summary>Vesicles made without cells: liposomes and hybrids. MISEV2023 calls them synthetic vesicles.</summary>
public sealed record SyntheticSource : VesicleSource
{
    /// <summary>What they are made of, for example <c>DOPC, cholesterol</c>.</summary>
    public required EquatableList<string> Components { get; init; }

    /// <summary>For hybrids: the source of the natural part. Its own rules, consent among them, go on to apply.</summary>
    public VesicleSource? NaturalPart { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override SourceOrigin Origin => SourceOrigin.Synthetic;

    /// <inheritdoc/>
    internal override void Validate(string path, List<Finding> findings) => NaturalPart?.Validate(path + ".naturalPart", findings);
}
