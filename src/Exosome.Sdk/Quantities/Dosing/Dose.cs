using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>
/// What is given, on the basis it was counted by. Trials count by particles, protein mass, lipid, cell equivalents or
/// volume, and none converts into another without what was measured on the lot (<see cref="LotStrength"/>): so there are
/// no operators between them.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ParticleDose), "particles")]
[JsonDerivedType(typeof(ProteinDose), "protein")]
[JsonDerivedType(typeof(LipidDose), "lipid")]
[JsonDerivedType(typeof(CellEquivalentDose), "cellEquivalents")]
[JsonDerivedType(typeof(ProductVolumeDose), "productVolume")]
public abstract record Dose
{
    private protected Dose()
    {
    }

    /// <summary>What the dose is counted by.</summary>
    [JsonIgnore]
    public abstract DoseBasis Basis { get; }
}

/// <summary>A dose counted in particles.</summary>
/// <param name="Particles">The number of particles.</param>
public sealed record ParticleDose([property: JsonRequired] ParticleCount Particles) : Dose
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DoseBasis Basis => DoseBasis.Particles;
}

/// <summary>A dose weighed as protein.</summary>
/// <param name="Protein">The mass of protein.</param>
public sealed record ProteinDose([property: JsonRequired] ProteinMass Protein) : Dose
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DoseBasis Basis => DoseBasis.Protein;
}

/// <summary>A dose measured as an amount of lipid.</summary>
/// <param name="Lipid">The amount of lipid.</param>
public sealed record LipidDose([property: JsonRequired] LipidAmount Lipid) : Dose
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DoseBasis Basis => DoseBasis.Lipid;
}

/// <summary>A dose counted by the cells that produced it.</summary>
/// <param name="Cells">The number of producing cells.</param>
public sealed record CellEquivalentDose([property: JsonRequired] CellCount Cells) : Dose
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DoseBasis Basis => DoseBasis.CellEquivalents;
}

/// <summary>A dose measured as a volume of the product.</summary>
/// <param name="Product">The volume.</param>
public sealed record ProductVolumeDose([property: JsonRequired] Volume Product) : Dose
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DoseBasis Basis => DoseBasis.ProductVolume;
}
