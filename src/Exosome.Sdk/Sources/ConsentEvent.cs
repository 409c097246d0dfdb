using System.Text.Json.Serialization;
using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Sources;

/// <summary>Something that happened to a consent. Events are added and never changed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ConsentGiven), "given")]
[JsonDerivedType(typeof(ConsentAmended), "amended")]
[JsonDerivedType(typeof(ConsentRenewed), "renewed")]
[JsonDerivedType(typeof(ConsentWithdrawn), "withdrawn")]
[JsonDerivedType(typeof(ConsentExpired), "expired")]
[DonorConsentData]
public abstract record ConsentEvent
{
    private protected ConsentEvent()
    {
    }

    /// <summary>The consent that it happened to.</summary>
    public required ConsentId Consent { get; init; }

    /// <summary>The donor's pseudonym.</summary>
    [DonorPseudonymData]
    public required DonorId Donor { get; init; }

    /// <summary>The day from which it counts.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What happened, to which consent and when, without whose it is: a text that may land in a log.</summary>
    /// <returns>A fixed text.</returns>
    public sealed override string ToString() => FormattableString.Invariant($"{GetType().Name} {{ {Consent}, {On:yyyy-MM-dd}, donor withheld }}");
}

/// <summary>An event that puts a record in force or changes it.</summary>
public abstract record ConsentRecorded : ConsentEvent
{
    private protected ConsentRecorded()
    {
    }

    /// <summary>The record as it stands from this day on.</summary>
    public required Consent Record { get; init; }
}

/// <summary>
/// A donor consented, or the birth mother in the donor's place. One record may carry the material of several donors, such as
/// mother and child: then each has an event of this kind, on the same day and with the same record.
/// </summary>
public sealed record ConsentGiven : ConsentRecorded
{
    /// <summary>The pseudonym of the birth mother where the record is hers; null where the donor signed.</summary>
    [DonorPseudonymData]
    public DonorId? BirthMother { get; init; }
}

/// <summary>The consent was changed while in force, for example a purpose was added or declined.</summary>
public sealed record ConsentAmended : ConsentRecorded;

/// <summary>The donor consented again: on coming of age, on a new form, or after it had ended. Time in between stays uncovered.</summary>
public sealed record ConsentRenewed : ConsentRecorded;

/// <summary>The donor withdrew, wholly or for some purposes.</summary>
public sealed record ConsentWithdrawn : ConsentEvent
{
    /// <summary>The purposes withdrawn; <see cref="ConsentScope.None"/> means all of them.</summary>
    public ConsentScope Purposes { get; init; }

    /// <summary>What it does to lots that exist.</summary>
    public WithdrawalEffect Effect { get; init; }
}

/// <summary>The consent ended without a withdrawal; <see cref="ConsentEvent.On"/> is the first day on which it no longer holds.</summary>
public sealed record ConsentExpired : ConsentEvent;
