using System.Text.Json.Serialization;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Vesicles;

/// <summary>
/// The name under which vesicles are spoken of: generic, operational (what was measured), or by biogenesis (where inside the
/// cell they came from). Only the last needs evidence of an origin that is hard to show.
/// </summary>
/// <remarks>MISEV2023 (Welsh et al. 2024, JEV 13:e12404), Table 2.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(GenericTerm), "generic")]
[JsonDerivedType(typeof(SizeTerm), "size")]
[JsonDerivedType(typeof(DensityTerm), "density")]
[JsonDerivedType(typeof(MarkerTerm), "marker")]
[JsonDerivedType(typeof(OriginTerm), "origin")]
[JsonDerivedType(typeof(BiogenesisTerm), "biogenesis")]
public abstract record VesicleTerm
{
    private protected VesicleTerm()
    {
    }

    /// <summary>The term as it is written, for example <c>EV</c>, <c>CD63+ EV</c> or <c>exosome</c>.</summary>
    [JsonIgnore]
    public abstract string Label { get; }

    /// <summary>The generic term: always right for something cells released that has a membrane.</summary>
    public static GenericTerm ExtracellularVesicle { get; } = new() { Kind = VesicleKind.ExtracellularVesicle };
}

/// <summary>A generic term, recommended without further evidence: EV, EV mimetic, ACDV, SV, plant-derived vesicle.</summary>
public sealed record GenericTerm : VesicleTerm
{
    /// <summary>The kind that the term names. For exosomes, ectosomes and other kinds of origin use <see cref="BiogenesisTerm"/>.</summary>
    [JsonPropertyName("vesicle")]
    public required VesicleKind Kind { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Label => VesicleKindFacts.Of(Kind).Abbreviation ?? VesicleKindFacts.Of(Kind).Name;
}

/// <summary>An operational term: it says what was measured and claims nothing about biogenesis.</summary>
public abstract record OperationalTerm : VesicleTerm
{
    private protected OperationalTerm()
    {
    }
}

/// <summary>Small or large EV, by a diameter and the method that measured it: another method gives another diameter.</summary>
public sealed record SizeTerm : OperationalTerm
{
    /// <summary>The boundary that MISEV2023 mentions, in nanometres. A vesicle of exactly this diameter is neither small nor large.</summary>
    public const double BoundaryNanometers = 200;

    /// <summary>The diameter, for example the mode of a distribution.</summary>
    public required Diameter Diameter { get; init; }

    /// <summary>The method that measured it, for example <c>NTA, scatter</c> or <c>cryo-EM</c>.</summary>
    public required string Method { get; init; }

    /// <summary>Which side of the boundary it is on.</summary>
    [JsonIgnore]
    public VesicleSizeClass SizeClass =>
        Diameter.Nanometers < BoundaryNanometers ? VesicleSizeClass.Small
        : Diameter.Nanometers > BoundaryNanometers ? VesicleSizeClass.Large
        : VesicleSizeClass.OnBoundary;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Label => SizeClass switch
    {
        VesicleSizeClass.Small => "small EV",
        VesicleSizeClass.Large => "large EV",
        _ => "EV",
    };
}

/// <summary>Small, large, or exactly on the boundary that belongs to neither.</summary>
public enum VesicleSizeClass
{
    /// <summary>Exactly 200 nm: the words for below and above do not say.</summary>
    OnBoundary = 0,

    /// <summary>Below 200 nm by the method named.</summary>
    Small = 1,

    /// <summary>Above 200 nm by the method named.</summary>
    Large = 2,
}

/// <summary>Vesicles by the density at which they band.</summary>
public sealed record DensityTerm : OperationalTerm
{
    /// <summary>The lower end of the band.</summary>
    public required Density From { get; init; }

    /// <summary>The upper end of the band.</summary>
    public required Density To { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Label => FormattableString.Invariant($"{From.GramsPerMilliliter:0.00}-{To.GramsPerMilliliter:0.00} g/mL EV");
}

/// <summary>Vesicles by a marker, for example CD63-positive EVs.</summary>
public sealed record MarkerTerm : OperationalTerm
{
    /// <summary>The marker, for example <c>CD63</c>.</summary>
    public required string Marker { get; init; }

    /// <summary>Whether the vesicles carry it, or were tested and do not.</summary>
    public bool IsPositive { get; init; } = true;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Label => Marker + (IsPositive ? "+ EV" : "− EV");
}

/// <summary>Vesicles by the cell or condition that they come from, for example MSC-EV or hypoxic EV.</summary>
public sealed record OriginTerm : OperationalTerm
{
    /// <summary>The cell, fluid or condition, for example <c>MSC</c>.</summary>
    public required string From { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Label => From + "-EV";
}

/// <summary>A term that asserts where inside the cell the vesicles came from: exosome, ectosome, apoptotic body, migrasome.</summary>
public sealed record BiogenesisTerm : VesicleTerm
{
    /// <summary>The kind, for example <see cref="VesicleKind.Exosome"/>.</summary>
    [JsonPropertyName("vesicle")]
    public required VesicleKind Kind { get; init; }

    /// <summary>What shows that origin. Without it, a generic or operational term is the right one (EXO5001).</summary>
    public BiogenesisEvidence? Evidence { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Label => VesicleKindFacts.Of(Kind).Name;
}
