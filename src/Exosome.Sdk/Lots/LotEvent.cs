using System.Text.Json.Serialization;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Lots;

/// <summary>Something that happened to a lot after it was made. Events are only ever added.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(LotThawed), "thawed")]
[JsonDerivedType(typeof(StorageExcursion), "storageExcursion")]
[JsonDerivedType(typeof(LotHeld), "held")]
[JsonDerivedType(typeof(LotHoldLifted), "holdLifted")]
[JsonDerivedType(typeof(LotWithdrawn), "withdrawn")]
[JsonDerivedType(typeof(LotRecalled), "recalled")]
[JsonDerivedType(typeof(LotRejected), "rejected")]
public abstract record LotEvent
{
    private protected LotEvent()
    {
    }

    /// <summary>The day it happened.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What a person wrote about it.</summary>
    public string? Note { get; init; }
}

/// <summary>The lot, or one of its vials, was taken out of the freezer and thawed. Each thaw is an event of its own.</summary>
public sealed record LotThawed : LotEvent
{
    /// <summary>The vial; null when the whole lot was thawed.</summary>
    public VialId? Vial { get; init; }
}

/// <summary>The lot was kept outside of its storage condition.</summary>
public sealed record StorageExcursion : LotEvent
{
    /// <summary>The most extreme temperature that was reached.</summary>
    public required Temperature Reached { get; init; }

    /// <summary>How long it lasted.</summary>
    public Duration? Lasted { get; init; }

    /// <summary>The vial; null when the whole lot was concerned.</summary>
    public VialId? Vial { get; init; }
}

/// <summary>Use was stopped until something is explained.</summary>
public sealed record LotHeld : LotEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The adverse event behind it, if it was one.</summary>
    public AdverseEventId? AdverseEvent { get; init; }
}

/// <summary>One hold was explained. Use goes on when no other hold is open.</summary>
public sealed record LotHoldLifted : LotEvent
{
    /// <summary>The day of the hold that is lifted; null where only one is open, or the adverse event says which.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary>The adverse event behind the hold that is lifted.</summary>
    public AdverseEventId? AdverseEvent { get; init; }

    /// <summary>The explanation.</summary>
    public required string Reason { get; init; }
}

/// <summary>The lot left use because a donor withdrew consent.</summary>
public sealed record LotWithdrawn : LotEvent
{
    /// <summary>The consent that was withdrawn.</summary>
    public ConsentId? Consent { get; init; }
}

/// <summary>How dangerous a recalled product is (the classes of 21 CFR 7.3(m)).</summary>
public enum RecallClass
{
    /// <summary>Not classified yet.</summary>
    Unspecified = 0,

    /// <summary>Serious harm or death is reasonably probable.</summary>
    ClassI = 1,

    /// <summary>Temporary or reversible harm, or serious harm that is remote.</summary>
    ClassII = 2,

    /// <summary>Harm is not likely.</summary>
    ClassIII = 3,
}

/// <summary>What was distributed is called back.</summary>
public sealed record LotRecalled : LotEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>How dangerous it is.</summary>
    public RecallClass Class { get; init; }
}

/// <summary>The lot failed and is not used.</summary>
public sealed record LotRejected : LotEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
