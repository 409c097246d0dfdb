using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Sources;

/// <summary>A tissue with its UBERON id.</summary>
/// <param name="Term">The term, for example <c>UBERON:0001013</c>.</param>
/// <remarks>Ids read in UBERON. A tissue that is not listed is made with its own id.</remarks>
public sealed record Tissue(OntologyTerm Term)
{
    /// <summary>Adipose tissue.</summary>
    public static Tissue Adipose { get; } = Of("UBERON:0001013", "adipose tissue");

    /// <summary>Bone marrow.</summary>
    public static Tissue BoneMarrow { get; } = Of("UBERON:0002371", "bone marrow");

    /// <summary>Placenta.</summary>
    public static Tissue Placenta { get; } = Of("UBERON:0001987", "placenta");

    /// <summary>Umbilical cord.</summary>
    public static Tissue UmbilicalCord { get; } = Of("UBERON:0002331", "umbilical cord");

    /// <summary>Umbilical cord blood.</summary>
    public static Tissue CordBlood { get; } = Of("UBERON:0012168", "umbilical cord blood");

    /// <summary>Amnion.</summary>
    public static Tissue Amnion { get; } = Of("UBERON:0000305", "amnion");

    /// <summary>Chorion.</summary>
    public static Tissue Chorion { get; } = Of("UBERON:0003124", "chorion membrane");

    /// <summary>Skin of body.</summary>
    public static Tissue Skin { get; } = Of("UBERON:0002097", "skin of body");

    /// <summary>Epidermis.</summary>
    public static Tissue Epidermis { get; } = Of("UBERON:0001003", "skin epidermis");

    /// <summary>Dermis.</summary>
    public static Tissue Dermis { get; } = Of("UBERON:0002067", "dermis");

    /// <summary>Hair follicle.</summary>
    public static Tissue HairFollicle { get; } = Of("UBERON:0002073", "hair follicle");

    /// <summary>Dental pulp.</summary>
    public static Tissue DentalPulp { get; } = Of("UBERON:0001754", "dental pulp");

    /// <summary>The tissues that are named here.</summary>
    public static IReadOnlyList<Tissue> Known { get; } =
        [Adipose, BoneMarrow, Placenta, UmbilicalCord, CordBlood, Amnion, Chorion, Skin, Epidermis, Dermis, HairFollicle, DentalPulp];

    /// <summary>A tissue with its id.</summary>
    /// <param name="id">UBERON id, for example <c>UBERON:0001013</c>.</param>
    /// <param name="label">The ontology's label.</param>
    /// <returns>The tissue.</returns>
    /// <exception cref="FormatException">The id is not an ontology id.</exception>
    public static Tissue Of(string id, string label) => new(OntologyTerm.Of(id, label));
}

/// <summary>A body fluid with its UBERON id.</summary>
/// <param name="Term">The term, for example <c>UBERON:0001969</c>.</param>
/// <remarks>Ids read in UBERON. A fluid that is not listed is made with its own id.</remarks>
public sealed record BodyFluid(OntologyTerm Term)
{
    /// <summary>Whole blood.</summary>
    public static BodyFluid Blood { get; } = Of("UBERON:0000178", "blood");

    /// <summary>Blood plasma.</summary>
    public static BodyFluid Plasma { get; } = Of("UBERON:0001969", "blood plasma");

    /// <summary>Blood serum.</summary>
    public static BodyFluid Serum { get; } = Of("UBERON:0001977", "blood serum");

    /// <summary>Urine.</summary>
    public static BodyFluid Urine { get; } = Of("UBERON:0001088", "urine");

    /// <summary>Saliva.</summary>
    public static BodyFluid Saliva { get; } = Of("UBERON:0001836", "saliva");

    /// <summary>Milk.</summary>
    public static BodyFluid Milk { get; } = Of("UBERON:0001913", "milk");

    /// <summary>Colostrum.</summary>
    public static BodyFluid Colostrum { get; } = Of("UBERON:0001914", "colostrum");

    /// <summary>Cerebrospinal fluid.</summary>
    public static BodyFluid CerebrospinalFluid { get; } = Of("UBERON:0001359", "cerebrospinal fluid");

    /// <summary>Amniotic fluid.</summary>
    public static BodyFluid AmnioticFluid { get; } = Of("UBERON:0000173", "amniotic fluid");

    /// <summary>Synovial fluid.</summary>
    public static BodyFluid SynovialFluid { get; } = Of("UBERON:0001090", "synovial fluid");

    /// <summary>Semen.</summary>
    public static BodyFluid Semen { get; } = Of("UBERON:0001968", "semen");

    /// <summary>Seminal fluid.</summary>
    public static BodyFluid SeminalFluid { get; } = Of("UBERON:0006530", "seminal fluid");

    /// <summary>Bile.</summary>
    public static BodyFluid Bile { get; } = Of("UBERON:0001970", "bile");

    /// <summary>Sweat.</summary>
    public static BodyFluid Sweat { get; } = Of("UBERON:0001089", "sweat");

    /// <summary>Tear film.</summary>
    public static BodyFluid Tears { get; } = Of("UBERON:0022287", "tear film");

    /// <summary>Ascitic fluid.</summary>
    public static BodyFluid AsciticFluid { get; } = Of("UBERON:0007795", "ascitic fluid");

    /// <summary>Sputum.</summary>
    public static BodyFluid Sputum { get; } = Of("UBERON:0007311", "sputum");

    /// <summary>Lymph.</summary>
    public static BodyFluid Lymph { get; } = Of("UBERON:0002391", "lymph");

    /// <summary>The fluids that are named here.</summary>
    public static IReadOnlyList<BodyFluid> Known { get; } =
    [
        Blood, Plasma, Serum, Urine, Saliva, Milk, Colostrum, CerebrospinalFluid, AmnioticFluid, SynovialFluid, Semen, SeminalFluid, Bile,
        Sweat, Tears, AsciticFluid, Sputum, Lymph,
    ];

    /// <summary>A fluid with its id.</summary>
    /// <param name="id">UBERON id, for example <c>UBERON:0001969</c>.</param>
    /// <param name="label">The ontology's label.</param>
    /// <returns>The fluid.</returns>
    /// <exception cref="FormatException">The id is not an ontology id.</exception>
    public static BodyFluid Of(string id, string label) => new(OntologyTerm.Of(id, label));
}
