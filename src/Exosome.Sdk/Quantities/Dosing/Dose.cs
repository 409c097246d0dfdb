using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>
/// What is given, on the basis it was counted by. Trials count by particles, protein mass, lipid, cell equivalents or
/// volume, and none converts into another without what was measured on the lot (<see cref="LotStrength"/>): so there are
/// no operators between them. Lipid is given as an amount or as a mass, and the one is the other only by the molar mass of
/// the lot's lipids. The form in JSON is that of <see cref="DoseJsonConverter"/>.
/// </summary>
[JsonConverter(typeof(DoseJsonConverter))]
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
public sealed record ParticleDose([property: JsonRequired, JsonPropertyName("particles")] ParticleCount Particles) : Dose
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DoseBasis Basis => DoseBasis.Particles;
}

/// <summary>A dose weighed as protein.</summary>
/// <param name="Protein">The mass of protein.</param>
public sealed record ProteinDose([property: JsonRequired, JsonPropertyName("protein")] ProteinMass Protein) : Dose
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DoseBasis Basis => DoseBasis.Protein;
}

/// <summary>A dose measured as an amount of lipid.</summary>
/// <param name="Lipid">The amount of lipid.</param>
public sealed record LipidDose([property: JsonRequired, JsonPropertyName("lipid")] LipidAmount Lipid) : Dose
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DoseBasis Basis => DoseBasis.Lipid;
}

/// <summary>A dose weighed as lipid.</summary>
/// <param name="Lipid">The mass of lipid.</param>
public sealed record LipidMassDose([property: JsonRequired, JsonPropertyName("lipid")] LipidMass Lipid) : Dose
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DoseBasis Basis => DoseBasis.LipidMass;
}

/// <summary>A dose counted by the cells that produced it.</summary>
/// <param name="Cells">The number of producing cells.</param>
public sealed record CellEquivalentDose([property: JsonRequired, JsonPropertyName("cells")] CellCount Cells) : Dose
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DoseBasis Basis => DoseBasis.CellEquivalents;
}

/// <summary>A dose measured as a volume of the product.</summary>
/// <param name="Product">The volume.</param>
public sealed record ProductVolumeDose([property: JsonRequired, JsonPropertyName("product")] Volume Product) : Dose
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DoseBasis Basis => DoseBasis.ProductVolume;
}
