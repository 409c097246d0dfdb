using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;

namespace Exosome.Sdk.Lots;

/// <summary>
/// A lot in a state that the type says. The states are reached only through their own methods, so that code that gives a
/// vial asks for a <see cref="ReleasedLot"/> and a lot in quarantine does not compile there.
/// </summary>
public abstract class LotState
{
    private protected LotState(Lot lot) => Lot = lot;

    /// <summary>The lot with its whole history.</summary>
    public Lot Lot { get; }

    /// <summary>A lot as it was made or read: whatever its record says, it starts in quarantine and has to be decided about.</summary>
    /// <param name="lot">A lot.</param>
    /// <returns>The lot in quarantine.</returns>
    public static QuarantinedLot Quarantine(Lot lot)
    {
        ArgumentNullException.ThrowIfNull(lot);
        return new QuarantinedLot(lot);
    }

    /// <summary>Why the lot has a status on a day, from what had happened by then.</summary>
    internal static string Because(Lot lot, LotStatus status, DateOnly day) => status switch
    {
        LotStatus.Quarantined => "it is in quarantine",
        LotStatus.Held => "it is on hold: " + string.Join("; ", lot.HoldsOn(day).Select(hold => hold.Reason)),
        LotStatus.Expired => "it expired on " + Sentence.Day(lot.ExpiresOn!.Value),
        LotStatus.Withdrawn => "it was withdrawn on " + Sentence.Day(First<LotWithdrawn>(lot, day).On),
        LotStatus.Recalled => "it was recalled: " + First<LotRecalled>(lot, day).Reason,
        LotStatus.Rejected => "it was rejected: " + First<LotRejected>(lot, day).Reason,
        _ => "it is released",
    };

    private static TEvent First<TEvent>(Lot lot, DateOnly day)
        where TEvent : LotEvent => lot.Events.OfType<TEvent>().Where(happened => happened.On <= day).MinBy(happened => happened.On)!;

    private protected static LotHeld HoldEvent(DateOnly on, string reason, AdverseEventId? adverseEvent) =>
        new() { On = on, Reason = reason, AdverseEvent = adverseEvent };
}

/// <summary>Made and not released.</summary>
public sealed class QuarantinedLot : LotState
{
    internal QuarantinedLot(Lot lot)
        : base(lot)
    {
    }

    /// <summary>Adds a test result to the certificate.</summary>
    /// <param name="result">The result.</param>
    /// <returns>The lot, still in quarantine.</returns>
    public QuarantinedLot Record(ReleaseTestResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        CertificateOfAnalysis certificate = Lot.Certificate ?? new CertificateOfAnalysis { Lot = Lot.Id, IssuedOn = result.TestedOn ?? Lot.ManufacturedOn };
        return new QuarantinedLot(Lot with { Certificate = certificate.With(result) });
    }

    /// <summary>Adds what happened in storage.</summary>
    /// <param name="happened">A thaw or an excursion.</param>
    /// <returns>The lot, still in quarantine.</returns>
    public QuarantinedLot Record(LotEvent happened) => new(Lot.With(happened));

    /// <summary>Decides about the release.</summary>
    /// <param name="on">The day.</param>
    /// <param name="by">Who decides: a role, not a name.</param>
    /// <returns>The decision with every reason.</returns>
    public ReleaseDecision Decide(DateOnly on, string by) => ReleaseDecision.Decide(Lot, on, by);

    /// <summary>Decides about the release, with the product: its class, and the endotoxin limit at its dosage.</summary>
    /// <param name="product">The product of this lot.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who decides: a role, not a name.</param>
    /// <returns>The decision with every reason.</returns>
    public ReleaseDecision Decide(Product product, DateOnly on, string by)
    {
        ArgumentNullException.ThrowIfNull(product);
        return ReleaseDecision.Decide(Lot, product, on, by);
    }

    /// <summary>Ends the lot.</summary>
    /// <param name="on">The day.</param>
    /// <param name="reason">Why.</param>
    /// <returns>A lot that nothing leads out of.</returns>
    public EndedLot Reject(DateOnly on, string reason) => new(Lot.With(new LotRejected { On = on, Reason = reason }));

    /// <summary>Takes the lot out of use because a donor withdrew.</summary>
    /// <param name="on">The day.</param>
    /// <param name="consent">The consent that was withdrawn.</param>
    /// <returns>A lot that nothing leads out of.</returns>
    public EndedLot Withdraw(DateOnly on, ConsentId consent) => new(Lot.With(new LotWithdrawn { On = on, Consent = consent }));
}

/// <summary>Released by a decision. Nothing else makes one.</summary>
public sealed class ReleasedLot : LotState
{
    internal ReleasedLot(Lot lot)
        : base(lot)
    {
    }

    /// <summary>
    /// Gives a vial to a recipient, if lot, vial, product, route and the donors' consents allow it. This object was released once and
    /// knows nothing of what happened since: the present records are asked each time.
    /// </summary>
    /// <param name="present">What is on record now about the lot and its donors.</param>
    /// <param name="vial">A vial of this lot.</param>
    /// <param name="product">The product of this lot.</param>
    /// <param name="route">The route.</param>
    /// <param name="recipient">The recipient's pseudonym.</param>
    /// <param name="on">The day.</param>
    /// <param name="country">The country; null asks what the donors agreed to anywhere.</param>
    /// <returns>
    /// The administration, or the reasons why it must not happen: also a hold, recall, withdrawal or rejection that the present record
    /// of the lot has and this object has not, a thaw or an excursion without a re-test, a count beside the label, a vial that was given
    /// already, and a donor who is not determined eligible or whose consent does not carry manufacture and use.
    /// </returns>
    public AdministrationDecision Administer(IPresentRecords present, Vial vial, Product product, AdministrationRoute route, RecipientId recipient, DateOnly on, CountryCode? country = null)
    {
        ArgumentNullException.ThrowIfNull(present);
        ArgumentNullException.ThrowIfNull(vial);
        ArgumentNullException.ThrowIfNull(product);
        Administration administration = new() { Lot = Lot.Id, Vial = vial.Id, Recipient = recipient, Route = route, On = on, Country = country };
        List<Finding> reasons = [];

        // The release may have been decided without the product; what only the two together show is asked again.
        LotChecks.BelongsTo(Lot, product, "$", reasons);
        AdministrationChecks.Check(administration, Lot, vial, product, "$", reasons);
        if (present.FindLot(Lot.Id) is { } now)
        {
            AdministrationChecks.CheckPresent(administration, now, vial, product, reasons);
            AdministrationChecks.CheckUnopened(administration, present.AdministrationsOf(vial.Id), reasons);
            reasons.AddRange(present.MayUse(now.Id, PresentRecords.UseOf(now, administration)).Reasons.Select(reason => reason with { Path = "$.lot" }));
        }
        else
        {
            reasons.Add(Finding.Of(LotRules.LineageGap, "$.lot", "Lot " + Lot.Id, "has no record now"));
        }

        return new AdministrationDecision(reasons.Count == 0 ? administration : null, [.. reasons.Distinct()]);
    }

    /// <summary>Adds what happened in storage. Count and potency may have to be tested again, so the lot goes back into quarantine.</summary>
    /// <param name="happened">A thaw or an excursion of the whole lot.</param>
    /// <returns>The lot in quarantine.</returns>
    public QuarantinedLot Record(LotEvent happened) => new(Lot.With(happened));

    /// <summary>Stops use.</summary>
    /// <param name="on">The day.</param>
    /// <param name="reason">Why.</param>
    /// <param name="adverseEvent">The adverse event behind it, if it was one.</param>
    /// <returns>The lot on hold.</returns>
    public HeldLot Hold(DateOnly on, string reason, AdverseEventId? adverseEvent = null) => new(Lot.With(HoldEvent(on, reason, adverseEvent)));

    /// <summary>Calls the lot back.</summary>
    /// <param name="on">The day.</param>
    /// <param name="reason">Why.</param>
    /// <param name="recallClass">How dangerous it is.</param>
    /// <returns>A lot that nothing leads out of.</returns>
    public EndedLot Recall(DateOnly on, string reason, RecallClass recallClass = RecallClass.Unspecified) =>
        new(Lot.With(new LotRecalled { On = on, Reason = reason, Class = recallClass }));

    /// <summary>Takes the lot out of use because a donor withdrew.</summary>
    /// <param name="on">The day.</param>
    /// <param name="consent">The consent that was withdrawn.</param>
    /// <returns>A lot that nothing leads out of.</returns>
    public EndedLot Withdraw(DateOnly on, ConsentId consent) => new(Lot.With(new LotWithdrawn { On = on, Consent = consent }));
}

/// <summary>On hold: use is stopped until something is explained.</summary>
public sealed class HeldLot : LotState
{
    internal HeldLot(Lot lot)
        : base(lot)
    {
    }

    /// <summary>Lifts one hold; the lot is decided about anew.</summary>
    /// <param name="on">The day.</param>
    /// <param name="reason">The explanation.</param>
    /// <param name="by">Who decides: a role, not a name.</param>
    /// <param name="hold">The hold that is lifted, one of <see cref="Lot.HoldsOn"/>; null where only one is open.</param>
    /// <param name="product">The product of the lot, as in <see cref="ReleaseDecision.Decide(Lot, Product?, DateOnly, string)"/>; null when it is not at hand.</param>
    /// <returns>
    /// The decision. While other holds are open it is a refusal; its lot carries the lift, and <see cref="LotState.Quarantine"/>
    /// goes on from there.
    /// </returns>
    /// <exception cref="ArgumentException">The hold is not open on that day.</exception>
    public ReleaseDecision Lift(DateOnly on, string reason, string by, LotHeld? hold = null, Product? product = null) =>
        hold is null || Lot.HoldsOn(on).Contains(hold)
            ? ReleaseDecision.Decide(Lot.With(new LotHoldLifted { On = on, Reason = reason, HeldOn = hold?.On, AdverseEvent = hold?.AdverseEvent }), product, on, by)
            : throw new ArgumentException($"The hold of {Sentence.Day(hold.On)} is not open on {Sentence.Day(on)}.", nameof(hold));

    /// <summary>Holds the lot for something else as well: each hold has to be lifted.</summary>
    /// <param name="on">The day.</param>
    /// <param name="reason">Why.</param>
    /// <param name="adverseEvent">The adverse event behind it, if it was one.</param>
    /// <returns>The lot on hold.</returns>
    public HeldLot Hold(DateOnly on, string reason, AdverseEventId? adverseEvent = null) => new(Lot.With(HoldEvent(on, reason, adverseEvent)));

    /// <summary>Takes the lot out of use because a donor withdrew.</summary>
    /// <param name="on">The day.</param>
    /// <param name="consent">The consent that was withdrawn.</param>
    /// <returns>A lot that nothing leads out of.</returns>
    public EndedLot Withdraw(DateOnly on, ConsentId consent) => new(Lot.With(new LotWithdrawn { On = on, Consent = consent }));

    /// <summary>Calls the lot back.</summary>
    /// <param name="on">The day.</param>
    /// <param name="reason">Why.</param>
    /// <param name="recallClass">How dangerous it is.</param>
    /// <returns>A lot that nothing leads out of.</returns>
    public EndedLot Recall(DateOnly on, string reason, RecallClass recallClass = RecallClass.Unspecified) =>
        new(Lot.With(new LotRecalled { On = on, Reason = reason, Class = recallClass }));
}

/// <summary>Rejected, recalled or withdrawn: nothing leads out of it.</summary>
public sealed class EndedLot : LotState
{
    internal EndedLot(Lot lot)
        : base(lot)
    {
    }
}
