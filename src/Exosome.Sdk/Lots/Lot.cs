using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Regulation;

namespace Exosome.Sdk.Lots;

/// <summary>Where a lot stands on a day.</summary>
public enum LotStatus
{
    /// <summary>Made, and not released yet. It must not be used.</summary>
    Quarantined = 0,

    /// <summary>Released for use.</summary>
    Released = 1,

    /// <summary>Use is stopped until something is explained.</summary>
    Held = 2,

    /// <summary>Past its expiry date.</summary>
    Expired = 3,

    /// <summary>Out of use because a donor withdrew.</summary>
    Withdrawn = 4,

    /// <summary>Called back.</summary>
    Recalled = 5,

    /// <summary>Failed.</summary>
    Rejected = 6,
}

/// <summary>The record that somebody released a lot. Whether the lot may be used is decided by <see cref="ReleaseDecision"/>, not by this record.</summary>
public sealed record LotRelease
{
    /// <summary>The day of the release.</summary>
    public required DateOnly ReleasedOn { get; init; }

    /// <summary>Who released it: a role such as <c>qualified person</c>, not a name.</summary>
    public required string ReleasedBy { get; init; }
}

/// <summary>One lot: what was filled at once and is released, held or recalled as one.</summary>
public sealed record Lot : IValidatable
{
    /// <summary>The lot's id.</summary>
    public required LotId Id { get; init; }

    /// <summary>The product that it is a lot of.</summary>
    public required ProductId Product { get; init; }

    /// <summary>The batches that went into it; a pool has several, and all stay named.</summary>
    public EquatableList<BatchId> Batches { get; init; } = [];

    /// <summary>What the law takes it for.</summary>
    public required ProductClass Class { get; init; }

    /// <summary>The routes that it is released for.</summary>
    public EquatableList<AdministrationRoute> Routes { get; init; } = [];

    /// <summary>The day it was made.</summary>
    public required DateOnly ManufacturedOn { get; init; }

    /// <summary>The last day of use.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The day on which its first container left the manufacturer.</summary>
    public DateOnly? DistributedOn { get; init; }

    /// <summary>What it had to pass; null for what class and routes need.</summary>
    public ReleaseSpecification? Specification { get; init; }

    /// <summary>What was tested and what came out.</summary>
    public CertificateOfAnalysis? Certificate { get; init; }

    /// <summary>The release, if it was released.</summary>
    public LotRelease? Release { get; init; }

    /// <summary>What happened since it was made, in order of time.</summary>
    public EquatableList<LotEvent> Events { get; init; } = [];

    /// <summary>The specification that counts: its own, or the one that class and routes need.</summary>
    [JsonIgnore]
    public ReleaseSpecification EffectiveSpecification => Specification ?? new ReleaseSpecification { Class = Class, Routes = Routes };

    /// <summary>Where the lot stands on a day.</summary>
    /// <param name="day">A day.</param>
    /// <returns>
    /// Rejection, recall and withdrawal are final and win over everything; then a hold that is open, expiry, release.
    /// On the day of an event the event already holds.
    /// </returns>
    public LotStatus StatusOn(DateOnly day)
    {
        bool rejected = false;
        bool recalled = false;
        bool withdrawn = false;
        foreach (LotEvent happened in Events.Where(happened => happened.On <= day))
        {
            rejected |= happened is LotRejected;
            recalled |= happened is LotRecalled;
            withdrawn |= happened is LotWithdrawn;
        }

        return rejected ? LotStatus.Rejected
            : recalled ? LotStatus.Recalled
            : withdrawn ? LotStatus.Withdrawn
            : LotHolds.Open(this, day).Count > 0 ? LotStatus.Held
            : ExpiresOn is { } last && last < day ? LotStatus.Expired
            : Release is { } release && release.ReleasedOn <= day ? LotStatus.Released
            : LotStatus.Quarantined;
    }

    /// <summary>The holds that are open on a day.</summary>
    /// <param name="day">A day.</param>
    /// <returns>
    /// The holds up to that day that no lift has ended, in order of time. A lift ends one hold, the one that it names; a lift that
    /// names none ends the only one that is open, and none where several are.
    /// </returns>
    public IReadOnlyList<LotHeld> HoldsOn(DateOnly day) => LotHolds.Open(this, day);

    /// <summary>How often the lot, or one of its vials, was thawed up to a day.</summary>
    /// <param name="day">A day.</param>
    /// <param name="vial">A vial; thaws of the whole lot count for it too.</param>
    /// <returns>The number of thaws.</returns>
    public int ThawsUntil(DateOnly day, VialId? vial = null) =>
        Events.OfType<LotThawed>().Count(thaw => thaw.On <= day && (thaw.Vial is null || thaw.Vial == vial));

    /// <summary>A copy with one more event.</summary>
    /// <param name="happened">The event.</param>
    /// <returns>The copy.</returns>
    public Lot With(LotEvent happened) => this with { Events = [.. Events, happened] };

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Validate()
    {
        List<Finding> findings = [];
        Validate(null, "$", findings);
        return findings;
    }

    internal void Validate(Product? product, string path, List<Finding> findings)
    {
        Certificate?.Validate(path + ".certificate", findings);
        LotChecks.Certificate(this, path, findings);
        LotChecks.Dates(this, path, findings);
        LotHolds.Check(this, path, findings);
        LotChecks.Handling(this, path, findings);
        LotChecks.Label(this, path, findings);
        if (Release is not null)
        {
            LotChecks.Release(this, product, path, findings);
        }
    }
}
