using System.Text.Json.Serialization;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;

namespace Exosome.Sdk.Therapy;

/// <summary>
/// How a product is put on or into the body. Each case has only the routes of its own barrier, so that an injection on a
/// topical route cannot be written, and the staged builder takes each case only after a formulation made for it.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TopicalApplication), "topical")]
[JsonDerivedType(typeof(OpenedSkinApplication), "openedSkin")]
[JsonDerivedType(typeof(InjectionApplication), "injection")]
[JsonDerivedType(typeof(MucosalApplication), "mucosal")]
public abstract record Application
{
    private protected Application()
    {
    }

    /// <summary>Where on or in the body, for example <c>face</c> or <c>left knee</c>.</summary>
    public string? Site { get; init; }

    /// <summary>How much, how fast and how often.</summary>
    public Dosage? Dosage { get; init; }

    /// <summary>Who gives it.</summary>
    public Provider Provider { get; init; }

    /// <summary>The route.</summary>
    [JsonIgnore]
    public abstract AdministrationRoute Route { get; }
}

/// <summary>On intact skin or scalp.</summary>
public sealed record TopicalApplication : Application
{
    /// <summary>What is done before, for example <c>cleanse and tone</c>.</summary>
    public string? Preparation { get; init; }

    /// <summary>Other products that are used with it.</summary>
    public EquatableList<ProductId> CombinedWith { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override AdministrationRoute Route => AdministrationRoute.Topical;
}

/// <summary>What opens the skin.</summary>
public enum SkinOpening
{
    /// <summary>Needles that pierce the outer skin.</summary>
    Microneedling = 0,

    /// <summary>An ablative or fractional laser.</summary>
    Laser = 1,

    /// <summary>An electric current.</summary>
    Iontophoresis = 2,

    /// <summary>An injury that is there already.</summary>
    Wound = 3,
}

/// <summary>On skin that a device or an injury has opened.</summary>
public sealed record OpenedSkinApplication : Application
{
    /// <summary>What opens the skin.</summary>
    public required SkinOpening Opening { get; init; }

    /// <summary>How deep needles or laser go.</summary>
    public Diameter? Depth { get; init; }

    /// <summary>The device and its settings.</summary>
    public string? Device { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AdministrationRoute Route => Opening switch
    {
        SkinOpening.Microneedling => AdministrationRoute.Microneedling,
        SkinOpening.Laser => AdministrationRoute.Laser,
        SkinOpening.Iontophoresis => AdministrationRoute.Iontophoresis,
        _ => AdministrationRoute.Wound,
    };
}

/// <summary>Where a needle or catheter ends.</summary>
public enum InjectionSite
{
    /// <summary>In the skin.</summary>
    Intradermal = 0,

    /// <summary>Under the skin.</summary>
    Subcutaneous = 1,

    /// <summary>In a muscle.</summary>
    Intramuscular = 2,

    /// <summary>In a joint.</summary>
    IntraArticular = 3,

    /// <summary>In a lesion or damaged tissue.</summary>
    Intralesional = 4,

    /// <summary>In a vein.</summary>
    Intravenous = 5,

    /// <summary>In the cerebrospinal fluid.</summary>
    Intrathecal = 6,

    /// <summary>In the vitreous body of the eye.</summary>
    Intravitreal = 7,
}

/// <summary>Through a needle or catheter.</summary>
public sealed record InjectionApplication : Application
{
    /// <summary>Where the needle or catheter ends.</summary>
    public required InjectionSite Into { get; init; }

    /// <summary>What the needle is, for example <c>30 G</c>.</summary>
    public string? Needle { get; init; }

    /// <summary>How long an infusion lasts; null for an injection at once.</summary>
    public Duration? InfusionTime { get; init; }

    /// <summary>What is given against pain.</summary>
    public string? Anaesthesia { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AdministrationRoute Route => Into switch
    {
        InjectionSite.Intradermal => AdministrationRoute.Intradermal,
        InjectionSite.Subcutaneous => AdministrationRoute.Subcutaneous,
        InjectionSite.Intramuscular => AdministrationRoute.Intramuscular,
        InjectionSite.IntraArticular => AdministrationRoute.IntraArticular,
        InjectionSite.Intralesional => AdministrationRoute.Intralesional,
        InjectionSite.Intravenous => AdministrationRoute.Intravenous,
        InjectionSite.Intrathecal => AdministrationRoute.Intrathecal,
        _ => AdministrationRoute.Intravitreal,
    };
}

/// <summary>Which mucous membrane.</summary>
public enum MucosalSite
{
    /// <summary>The airways, as an aerosol.</summary>
    Airways = 0,

    /// <summary>The nose.</summary>
    Nose = 1,

    /// <summary>The surface of the eye.</summary>
    Eye = 2,
}

/// <summary>On a mucous membrane or into the airways.</summary>
public sealed record MucosalApplication : Application
{
    /// <summary>Which membrane.</summary>
    public required MucosalSite Onto { get; init; }

    /// <summary>The nebuliser or spray device.</summary>
    public string? Device { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AdministrationRoute Route => Onto switch
    {
        MucosalSite.Airways => AdministrationRoute.Nebulized,
        MucosalSite.Nose => AdministrationRoute.Intranasal,
        _ => AdministrationRoute.Ophthalmic,
    };
}
