using System.Text.Json.Serialization;

namespace Exosome.Sdk.Sources;

/// <summary>Who decided, and with what right.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(AdultCapacity), "adult")]
[JsonDerivedType(typeof(RepresentedCapacity), "represented")]
[JsonDerivedType(typeof(MinorCapacity), "minor")]
[JsonDerivedType(typeof(DeceasedCapacity), "deceased")]
public abstract record ConsentCapacity
{
    private protected ConsentCapacity()
    {
    }
}

/// <summary>The donor is of age and decided alone. The mother who gives cord or placenta decides so, too.</summary>
public sealed record AdultCapacity : ConsentCapacity;

/// <summary>An adult who cannot decide; a legal representative did.</summary>
public sealed record RepresentedCapacity : ConsentCapacity
{
    /// <summary>The representative's role, for example <c>court-appointed guardian</c>; not a name.</summary>
    public required string Role { get; init; }

    /// <summary>The day on which the right to represent was checked.</summary>
    public DateOnly? RightCheckedOn { get; init; }

    /// <summary>Whether the donor agreed as far as able to.</summary>
    public bool? DonorAssented { get; init; }
}

/// <summary>
/// A child or young person: parents permit, the child assents if able to, and the grown-up donor is asked again.
/// </summary>
/// <remarks>21 CFR part 50 subpart D (50.55: permission of parents and assent of children).</remarks>
public sealed record MinorCapacity : ConsentCapacity
{
    /// <summary>The day on which a parent or guardian gave permission.</summary>
    public DateOnly? ParentalPermissionOn { get; init; }

    /// <summary>The day on which the second parent gave permission, where both are needed.</summary>
    public DateOnly? SecondParentPermissionOn { get; init; }

    /// <summary>Whether the permission of both parents is needed.</summary>
    public bool BothParentsRequired { get; init; }

    /// <summary>The day on which the child assented.</summary>
    public DateOnly? AssentOn { get; init; }

    /// <summary>Why there is no assent, where the ethics committee found the child too young to be asked.</summary>
    public string? AssentNotPossibleBecause { get; init; }

    /// <summary>The day on which the donor comes of age; null when it is not on record.</summary>
    public DateOnly? MajorityOn { get; init; }

    /// <summary>The day on which the donor, now of age, consented again: <see cref="MajorityOn"/> or later. An earlier one is the child's and does not count.</summary>
    public DateOnly? ReconsentOn { get; init; }

    /// <summary>Whether permission (of both parents where both are needed) and assent, or the reason for its absence, are on record.</summary>
    [JsonIgnore]
    public bool HasPermissionAndAssent =>
        ParentalPermissionOn is not null
        && (!BothParentsRequired || SecondParentPermissionOn is not null)
        && (AssentOn is not null || !string.IsNullOrWhiteSpace(AssentNotPossibleBecause));

    /// <summary>Whether the donor had come of age by <paramref name="on"/> and had not, since coming of age, consented again by then.</summary>
    /// <param name="on">The day that is asked about.</param>
    /// <returns>Whether a new consent is due.</returns>
    public bool NeedsReconsent(DateOnly on) => MajorityOn is { } majority && majority <= on && !(ReconsentOn is { } reconsent && reconsent >= majority && reconsent <= on);
}

/// <summary>A deceased donor: the wish in life, or a relation who may decide.</summary>
public sealed record DeceasedCapacity : ConsentCapacity
{
    /// <summary>What the decision rests on, for example <c>donor registry</c> or <c>nominated representative</c>; not a name.</summary>
    public required string Basis { get; init; }
}
