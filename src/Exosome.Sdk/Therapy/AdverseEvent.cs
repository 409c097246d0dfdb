using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Regulation;

namespace Exosome.Sdk.Therapy;

/// <summary>How grave an adverse event is.</summary>
public enum AdverseEventSeriousness
{
    /// <summary>Not judged yet; treated as serious until it is.</summary>
    Unspecified = 0,

    /// <summary>Passing and expected, such as redness for a day.</summary>
    NonSerious = 1,

    /// <summary>
    /// Death, danger to life, hospital, persistent disability, birth defect, infection, or significant disfigurement
    /// (21 USC 364(5) for cosmetics; 21 CFR 312.32(a) for investigational drugs).
    /// </summary>
    Serious = 2,
}

/// <summary>What kind of harm it was, as far as reports of vesicle products go.</summary>
public enum AdverseEventKind
{
    /// <summary>Not classified.</summary>
    Unspecified = 0,

    /// <summary>Redness.</summary>
    Erythema = 1,

    /// <summary>Swelling.</summary>
    Swelling = 2,

    /// <summary>Pain.</summary>
    Pain = 3,

    /// <summary>Infection.</summary>
    Infection = 4,

    /// <summary>Granuloma or persistent nodule.</summary>
    Granuloma = 5,

    /// <summary>Death of skin or tissue.</summary>
    Necrosis = 6,

    /// <summary>Allergic reaction.</summary>
    Hypersensitivity = 7,

    /// <summary>Narrowing of the airways.</summary>
    Bronchospasm = 8,

    /// <summary>Lighter or darker skin.</summary>
    PigmentChange = 9,

    /// <summary>Something else, in words.</summary>
    Other = 10,
}

/// <summary>Harm after a therapy. It names lot, route and session, so that others who got the lot can be found.</summary>
public sealed record AdverseEvent
{
    /// <summary>The event's id.</summary>
    public required AdverseEventId Id { get; init; }

    /// <summary>The lot that was given. Without it nobody else can be warned.</summary>
    public LotId? Lot { get; init; }

    /// <summary>The route that it was given by.</summary>
    public AdministrationRoute Route { get; init; }

    /// <summary>The session in which it was given.</summary>
    public SessionId? Session { get; init; }

    /// <summary>The recipient's pseudonym.</summary>
    [RecipientHealthData]
    public RecipientId? Recipient { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly OnsetOn { get; init; }

    /// <summary>The day it was over; null while it lasts.</summary>
    public DateOnly? ResolvedOn { get; init; }

    /// <summary>How grave it is.</summary>
    public AdverseEventSeriousness Seriousness { get; init; }

    /// <summary>What kind of harm.</summary>
    public AdverseEventKind Kind { get; init; }

    /// <summary>What happened, in words, without names.</summary>
    public string? Description { get; init; }

    /// <summary>The day it was reported to the authority, if it was.</summary>
    public DateOnly? ReportedOn { get; init; }

    /// <summary>Whether the lot has to be held: the event is serious, or not judged yet.</summary>
    [JsonIgnore]
    public bool HoldsLot => Seriousness != AdverseEventSeriousness.NonSerious;

    /// <summary>The lot on hold because of this event.</summary>
    /// <param name="lot">The released lot that the event names.</param>
    /// <param name="on">The day.</param>
    /// <returns>The held lot.</returns>
    /// <exception cref="ArgumentException">The lot is not the one that the event names.</exception>
    public HeldLot Hold(ReleasedLot lot, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(lot);
        return lot.Hold(on, ReasonToHold(lot.Lot.Id), Id);
    }

    /// <summary>The lot on hold because of this event too: the hold of another event ends without this one.</summary>
    /// <param name="lot">The lot that the event names, already on hold.</param>
    /// <param name="on">The day.</param>
    /// <returns>The held lot.</returns>
    /// <exception cref="ArgumentException">The lot is not the one that the event names.</exception>
    public HeldLot Hold(HeldLot lot, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(lot);
        return lot.Hold(on, ReasonToHold(lot.Lot.Id), Id);
    }

    /// <summary>Says what happened and not to whom: a text that may land in a log.</summary>
    /// <returns>Id, kind and lot.</returns>
    public override string ToString() => $"AdverseEvent {{ {Id}, {Kind}, {Seriousness}, lot {Lot}, recipient withheld }}";

    internal void Validate(IReadOnlyList<Lot> lots, string path, List<Finding> findings)
    {
        List<string> missing = [];
        if (Lot is null)
        {
            missing.Add("lot");
        }

        if (Route is AdministrationRoute.Unspecified)
        {
            missing.Add("route");
        }

        if (Session is null)
        {
            missing.Add("session");
        }

        if (missing.Count > 0)
        {
            findings.Add(Finding.Of(LotRules.AdverseEventNotActedOn, path, Id, "names no " + string.Join(", no ", missing)));
        }

        if (HoldsLot && Lot is { } named && lots.FirstOrDefault(lot => lot.Id == named) is { } found && !IsActedOn(found))
        {
            findings.Add(Finding.Of(
                LotRules.AdverseEventNotActedOn,
                path + ".lot",
                Id,
                $"is {(Seriousness == AdverseEventSeriousness.Serious ? "serious" : "not judged yet")}, and lot {named} was not held for it, recalled, withdrawn or rejected afterwards"));
        }

        if (ResolvedOn is { } end && end < OnsetOn)
        {
            findings.Add(Finding.Of(LotRules.ContradictoryRecord, path + ".resolvedOn", "Adverse event " + Id, "it was over before it began"));
        }
    }

    private string ReasonToHold(LotId lot) => Lot == lot
        ? $"adverse event {Id} ({Sentence.Words(Kind)})"
        : throw new ArgumentException($"The event names lot {Lot}, not {lot}.", nameof(lot));

    // A hold for something else ends with its own explanation, and says nothing about this event.
    private bool IsActedOn(Lot lot) =>
        lot.Events.Any(happened => happened.On >= OnsetOn && (happened is LotRecalled or LotRejected or LotWithdrawn || happened is LotHeld { AdverseEvent: { } cause } && cause == Id))
        || lot.StatusOn(OnsetOn) is LotStatus.Recalled or LotStatus.Rejected or LotStatus.Withdrawn;
}
