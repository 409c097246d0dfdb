using System.Text.Json.Serialization;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;

namespace Exosome.Sdk.Formulations;

/// <summary>Made for intact skin or scalp. It need not be sterile, and therefore has no way to a needle.</summary>
/// <remarks>Its germs are limited by ISO 17516:2014, not absent.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Serum), "serum")]
[JsonDerivedType(typeof(Cream), "cream")]
[JsonDerivedType(typeof(FacialMask), "mask")]
[JsonDerivedType(typeof(TopicalGel), "topicalGel")]
public abstract record TopicalFormulation : Formulation
{
    private protected TopicalFormulation()
    {
    }

    /// <summary>The product's pH.</summary>
    public Ph? Ph { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public sealed override BarrierState Barrier => BarrierState.Intact;
}

/// <summary>A thin, watery product that is dropped on skin.</summary>
public sealed record Serum : TopicalFormulation
{
    /// <summary>Its viscosity.</summary>
    public Viscosity? Viscosity { get; init; }
}

/// <summary>Which phase of an emulsion holds the other.</summary>
public enum EmulsionType
{
    /// <summary>Not recorded.</summary>
    Unspecified = 0,

    /// <summary>Oil droplets in water.</summary>
    OilInWater = 1,

    /// <summary>Water droplets in oil.</summary>
    WaterInOil = 2,

    /// <summary>Droplets within droplets.</summary>
    Multiple = 3,
}

/// <summary>An emulsion.</summary>
public sealed record Cream : TopicalFormulation
{
    /// <summary>Which phase holds the other. Vesicles live in the water phase; emulsifiers can lyse them.</summary>
    public EmulsionType Emulsion { get; init; }
}

/// <summary>What a mask is made of.</summary>
public enum MaskMaterial
{
    /// <summary>Not recorded.</summary>
    Unspecified = 0,

    /// <summary>A gel of water and polymer.</summary>
    Hydrogel = 1,

    /// <summary>Cellulose grown by bacteria.</summary>
    BioCellulose = 2,

    /// <summary>Woven or non-woven fabric.</summary>
    Fabric = 3,

    /// <summary>A film that is peeled off.</summary>
    PeelOff = 4,
}

/// <summary>A sheet that is laid on the face.</summary>
public sealed record FacialMask : TopicalFormulation
{
    /// <summary>What it is made of.</summary>
    public MaskMaterial Material { get; init; }

    /// <summary>The particles on the skin under it, per area.</summary>
    public SurfaceDose? Load { get; init; }
}

/// <summary>A gel for intact skin.</summary>
public sealed record TopicalGel : TopicalFormulation
{
    /// <summary>What makes it a gel, for example <c>carbomer</c> or <c>hyaluronic acid</c>.</summary>
    public string? GellingAgent { get; init; }

    /// <summary>Its viscosity.</summary>
    public Viscosity? Viscosity { get; init; }
}
