using System.Text.Json.Serialization;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;

namespace Exosome.Sdk.Formulations;

/// <summary>How a product is made free of germs.</summary>
public enum SterilizationMethod
{
    /// <summary>Not recorded.</summary>
    Unspecified = 0,

    /// <summary>Through a filter of 0.22 µm or less. Large vesicles stay behind: the recovery must be measured.</summary>
    SterileFiltration = 1,

    /// <summary>Made from sterile parts under aseptic conditions.</summary>
    AsepticProcessing = 2,

    /// <summary>Gamma or electron beam; it can damage cargo.</summary>
    Irradiation = 3,
}

/// <summary>
/// Made for skin that a device or an injury has opened: microneedling, fractional laser, wounds. Sterile.
/// </summary>
/// <remarks>Regulators differ on whether such use is still topical; the model keeps it apart from both neighbours.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(PostProcedureSerum), "postProcedureSerum")]
[JsonDerivedType(typeof(WoundGel), "woundGel")]
[JsonDerivedType(typeof(LyophilizedTopical), "lyophilizedTopical")]
[JsonDerivedType(typeof(MicroneedlePatch), "microneedlePatch")]
public abstract record SterileTopicalFormulation : Formulation
{
    private protected SterileTopicalFormulation()
    {
    }

    /// <summary>How it is made free of germs.</summary>
    public SterilizationMethod Sterilization { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public sealed override BarrierState Barrier => BarrierState.Opened;
}

/// <summary>A sterile serum for skin after microneedling or laser.</summary>
public sealed record PostProcedureSerum : SterileTopicalFormulation
{
    /// <summary>The product's pH.</summary>
    public Ph? Ph { get; init; }
}

/// <summary>A sterile gel for wounds.</summary>
public sealed record WoundGel : SterileTopicalFormulation
{
    /// <summary>What makes it a gel.</summary>
    public string? GellingAgent { get; init; }

    /// <summary>Its viscosity.</summary>
    public Viscosity? Viscosity { get; init; }
}

/// <summary>A sterile powder that is dissolved before it is put on opened skin. It is not made for injection.</summary>
/// <remarks>Skin necrosis after intradermal injection of such a powder: doi:10.1111/jocd.16206.</remarks>
public sealed record LyophilizedTopical : SterileTopicalFormulation
{
    /// <summary>What it is dissolved in.</summary>
    public required Diluent Diluent { get; init; }

    internal override void Validate(string path, List<Findings.Finding> findings)
    {
        base.Validate(path, findings);
        Diluent.Validate(path + ".diluent", findings);
    }
}

/// <summary>A patch of short needles that dissolve, or release, in the skin.</summary>
public sealed record MicroneedlePatch : SterileTopicalFormulation
{
    /// <summary>The length of a needle; commonly 200 to 1500 µm.</summary>
    public Diameter? NeedleLength { get; init; }

    /// <summary>Whether the needles dissolve in the skin.</summary>
    public bool Dissolves { get; init; }

    /// <summary>The particles per area.</summary>
    public SurfaceDose? Load { get; init; }
}
