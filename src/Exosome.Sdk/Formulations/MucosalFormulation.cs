using System.Text.Json.Serialization;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;

namespace Exosome.Sdk.Formulations;

/// <summary>Made for a mucous membrane or the airways.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(NebulizerSolution), "nebulizerSolution")]
[JsonDerivedType(typeof(NasalSpray), "nasalSpray")]
[JsonDerivedType(typeof(EyeDrops), "eyeDrops")]
public abstract record MucosalFormulation : Formulation
{
    private protected MucosalFormulation()
    {
    }

    /// <summary>The product's pH.</summary>
    public Ph? Ph { get; init; }

    /// <summary>The product's osmolality.</summary>
    public Osmolality? Osmolality { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public sealed override BarrierState Barrier => BarrierState.Mucosal;
}

/// <summary>A solution that a nebuliser turns into an aerosol.</summary>
public sealed record NebulizerSolution : MucosalFormulation
{
    /// <summary>What one container holds.</summary>
    public Volume? FillVolume { get; init; }

    /// <summary>Mass median aerodynamic diameter of the droplets; below about 5 µm they reach the lower airways.</summary>
    public Diameter? DropletDiameter { get; init; }

    /// <summary>Particles found in the aerosol, as a share of those in the cup: a mesh or jet can break vesicles.</summary>
    public Percentage? AerosolRecovery { get; init; }
}

/// <summary>A spray or drops for the nose.</summary>
public sealed record NasalSpray : MucosalFormulation
{
    /// <summary>What one actuation delivers.</summary>
    public Volume? VolumePerSpray { get; init; }
}

/// <summary>Drops for the eye.</summary>
public sealed record EyeDrops : MucosalFormulation
{
    /// <summary>What one drop holds.</summary>
    public Volume? DropVolume { get; init; }
}
