using System.Collections.Immutable;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Sources;

/// <summary>
/// Every event of every consent, in order. It answers whether the material of given donors may be used for a purpose, in a
/// country, on a day, and why not. Appending gives a new ledger; nothing that was recorded is changed or removed.
/// </summary>
public sealed class ConsentLedger
{
    private const string Ended = "the consent has ended; only a renewal can follow";

    private readonly ImmutableList<ConsentEvent> _events;
    private readonly ImmutableDictionary<ConsentId, State> _states;
    private readonly Lazy<Dictionary<ConsentId, ConsentHistory>> _histories;
    private readonly Lazy<ILookup<DonorId, ConsentId>> _consentsOf;

    private ConsentLedger(ImmutableList<ConsentEvent> events, ImmutableDictionary<ConsentId, State> states, ImmutableArray<Consent> standing)
    {
        _events = events;
        _states = states;

        // A stable sort: on the same day, what was added later counts later. Worked out at the first question, so that a long
        // row of appends costs nothing.
        _histories = new(() =>
        {
            ILookup<ConsentId, ConsentWithdrawal> withdrawn = standing.Where(record => record.Withdrawal is not null).ToLookup(record => record.Id, record => record.Withdrawal!);
            return _events.OrderBy(e => e.On).GroupBy(e => e.Consent).ToDictionary(g => g.Key, g => new ConsentHistory([.. g], [.. withdrawn[g.Key].Distinct()]));
        });
        _consentsOf = new(() => _events.OfType<ConsentGiven>().Select(e => (e.Donor, e.Consent)).Distinct().ToLookup(pair => pair.Donor, pair => pair.Consent));
    }

    /// <summary>The ledger without events.</summary>
    public static ConsentLedger Empty { get; } = new([], ImmutableDictionary<ConsentId, State>.Empty, []);

    /// <summary>The events, as they were added.</summary>
    public IReadOnlyList<ConsentEvent> Events => _events;

    /// <summary>The ledger with these events, added one after the other.</summary>
    /// <param name="events">Events.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="InvalidOperationException">An event does not follow from those before it.</exception>
    public static ConsentLedger Of(IEnumerable<ConsentEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return events.Aggregate(Empty, (ledger, added) => ledger.Append(added));
    }

    /// <summary>The ledger that the consents of human sources amount to: each given on its day, and withdrawn where it was.</summary>
    /// <param name="sources">Sources; those without a consent, or with one that has no date, add nothing.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="InvalidOperationException">Two sources carry different records under one consent id, or a source the record of somebody who is neither its donor nor the donor's birth mother.</exception>
    public static ConsentLedger FromSources(IEnumerable<HumanSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ConsentLedger ledger = Empty;
        foreach (IGrouping<ConsentId, HumanSource> signed in sources.Where(source => source.Consent?.GivenOn is not null).GroupBy(source => source.Consent!.Id))
        {
            // Mother and child may stand on one record: first everybody whose material it carries, then its end.
            foreach ((Donor donor, Consent record) in signed.Select(source => (source.Donor, source.Consent!)).DistinctBy(pair => (pair.Donor.Id, pair.Item2)))
            {
                ledger = ledger.Append(new ConsentGiven { Consent = record.Id, Donor = donor.Id, On = record.GivenOn!.Value, Record = record, BirthMother = donor.BirthMother });
            }

            Consent consent = signed.First().Consent!;
            if (consent.Withdrawal is { } withdrawal)
            {
                DateOnly on = withdrawal.On < consent.GivenOn ? consent.GivenOn.Value : withdrawal.On;
                ledger = ledger.Append(new ConsentWithdrawn { Consent = consent.Id, Donor = signed.First().Donor.Id, On = on, Purposes = withdrawal.Purposes, Effect = withdrawal.Effect });
            }
        }

        return ledger;
    }

    /// <summary>The ledger with one event more.</summary>
    /// <param name="added">The event.</param>
    /// <returns>A new ledger.</returns>
    /// <exception cref="InvalidOperationException">The event does not follow from those before it: no such consent, another donor, another donor's record, an earlier day, or a consent that has ended.</exception>
    public ConsentLedger Append(ConsentEvent added)
    {
        ArgumentNullException.ThrowIfNull(added);
        if (Refusal(added) is { } problem)
        {
            throw new InvalidOperationException($"{added} cannot be added: {problem}.");
        }

        State state = _states.TryGetValue(added.Consent, out State? before) ? before with { Last = added } : new State(added, null, [], []);
        if (added is ConsentRecorded recorded)
        {
            state = state with { Record = recorded.Record };
        }

        if (added is ConsentGiven given)
        {
            state = state with { Donors = state.Donors.Add(given.Donor), Mothers = given.BirthMother is { } mother ? state.Mothers.Add(mother) : state.Mothers };
        }

        return new ConsentLedger(_events.Add(added), _states.SetItem(added.Consent, state), []);
    }

    /// <summary>The ledger that also knows the withdrawals which stand in these records, whatever the events tell.</summary>
    internal ConsentLedger Beside(IEnumerable<Consent> records) => new(_events, _states, [.. records]);

    /// <summary>Whether the material of one donor may be used so.</summary>
    /// <param name="donor">The donor.</param>
    /// <param name="use">Purpose, country, day, and the lot's days of manufacture and distribution where there is a lot.</param>
    /// <returns>The decision. Of several consents of a donor one must carry the whole use.</returns>
    public UseDecision MayUse(DonorId donor, MaterialUse use) => MayUse([donor], use);

    /// <summary>
    /// Whether the material of a source may be used so. The consent that the source names decides, whatever else the donor has
    /// signed: by its events, and where it has none by its record. A withdrawal in the source's record counts beside the events. A
    /// record of another donor, and one that the events have under this id in other words, are reasons against. A source that names
    /// no consent is judged by the events of its donor.
    /// </summary>
    /// <param name="source">The source.</param>
    /// <param name="use">Purpose, country, day, and the lot's days of manufacture and distribution where there is a lot.</param>
    /// <returns>The decision.</returns>
    public UseDecision MayUse(HumanSource source, MaterialUse use)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(use);
        if (source.Consent is not { } filed)
        {
            return MayUse(source.Donor.Id, use);
        }

        List<Finding> against = [];
        State? state = _states.GetValueOrDefault(filed.Id);
        if (ConsentValidation.IsAnotherDonors(filed, source.Donor) || state?.Donors.Contains(source.Donor.Id) == false)
        {
            against.Add(Finding.Of(ConsentRules.ConsentIncomplete, "$.donor", filed.Id, ConsentValidation.RightDonor));
        }

        if (state is null)
        {
            return Against(against, filed.MayUse(use));
        }

        ConsentHistory history = _histories.Value[filed.Id];
        if (!history.Knows(filed))
        {
            against.Add(Finding.Of(LotRules.ContradictoryRecord, "$", "Consent " + filed.Id, "the record of the source is none of those that the events put in force"));
        }

        return Against(against, Decide(filed.Withdrawal is { } withdrawal ? history.Beside(withdrawal) : history, use) ?? WithoutConsent());
    }

    /// <summary>Whether the material of all these donors, as in a pooled lot, may be used so.</summary>
    /// <param name="donors">Every donor behind the material.</param>
    /// <param name="use">Purpose, country, day, and the lot's days of manufacture and distribution where there is a lot.</param>
    /// <returns>The decision: each donor's consent must carry it. Without a donor nothing is allowed.</returns>
    public UseDecision MayUse(IReadOnlyCollection<DonorId> donors, MaterialUse use)
    {
        ArgumentNullException.ThrowIfNull(donors);
        ArgumentNullException.ThrowIfNull(use);
        if (donors.Count == 0)
        {
            return new UseDecision([Finding.Of(ConsentRules.HumanSourceWithoutConsent, "$.donors", "Material without a known donor")], [], []);
        }

        List<UseDecision> decisions = [.. donors.Select((donor, index) => Under(FormattableString.Invariant($"$.donors[{index}]"), BestOf(donor, use)))];
        EquatableList<Finding> reasons = [.. decisions.SelectMany(d => d.Reasons)];
        return new UseDecision(
            reasons,
            [.. decisions.SelectMany(d => d.Cautions)],
            reasons.Count > 0 ? [] : [.. decisions.SelectMany(d => d.Grounds).Distinct()]);
    }

    /// <summary>The record of a consent as it stood on a day, in force or not.</summary>
    /// <param name="consent">The consent.</param>
    /// <param name="on">The day.</param>
    /// <returns>The record, or null when there was none yet.</returns>
    public Consent? RecordOn(ConsentId consent, DateOnly on) => _histories.Value.GetValueOrDefault(consent)?.RecordOn(on);

    private UseDecision BestOf(DonorId donor, MaterialUse use) =>
        _consentsOf.Value[donor].Select(consent => Decide(_histories.Value[consent], use)).OfType<UseDecision>().MinBy(decision => decision.Reasons.Count) ?? WithoutConsent();

    /// <summary>Null where there was no record yet on the day of the use.</summary>
    private static UseDecision? Decide(ConsentHistory history, MaterialUse use) => history.RecordOn(use.On) is { } record ? history.Decide(record, use) : null;

    private static UseDecision WithoutConsent() => new([Finding.Of(ConsentRules.HumanSourceWithoutConsent, "$", "Material of this donor")], [], []);

    private static UseDecision Against(List<Finding> reasons, UseDecision decision) =>
        reasons.Count == 0 ? decision : decision with { Reasons = [.. reasons, .. decision.Reasons], Grounds = [] };

    private static UseDecision Under(string path, UseDecision decision) => decision with
    {
        Reasons = [.. decision.Reasons.Select(f => f with { Path = path + f.Path[1..] })],
        Cautions = [.. decision.Cautions.Select(f => f with { Path = path + f.Path[1..] })],
    };

    private string? Refusal(ConsentEvent added)
    {
        State? state = _states.GetValueOrDefault(added.Consent);
        return added switch
        {
            ConsentRecorded { Record.Id: var id } when id != added.Consent => "its record is another consent's",
            ConsentRecorded { Record.Donor: { } signer } recorded when !MaySign(signer, recorded, state) => "its record is another donor's; where the birth mother signed, the event that it was given names her",
            ConsentGiven given when state is not null => Joins(given, state) ? null : "the consent was given before; renew or amend it",
            ConsentGiven => null,
            _ when state is null => "the consent was never given",
            _ when !state.Donors.Contains(added.Donor) && !state.Mothers.Contains(added.Donor) => "the consent is another donor's",
            _ when added.On < state.Last.On => "it lies before the last event of the consent",
            ConsentRenewed => null,
            _ when HasEnded(state.Last) => Ended,
            ConsentAmended when state.Record?.ExpiresOn < added.On => Ended,
            _ => null,
        };
    }

    /// <summary>Whether a record is the donor's own or the birth mother's. Where it carries several donors, none of them but her decides for the others.</summary>
    private static bool MaySign(DonorId signer, ConsentRecorded recorded, State? state) => recorded is ConsentGiven given
        ? signer == given.Donor || signer == given.BirthMother
        : state is null || state.Mothers.Contains(signer) || (signer == recorded.Donor && state.Donors.Count == 1);

    /// <summary>Whether one more donor stands on the record that was just given: the child beside the mother, the second of twins.</summary>
    private static bool Joins(ConsentGiven given, State state) =>
        state.Last is ConsentGiven first
        && first.On == given.On
        && first.Record == given.Record
        && !state.Donors.Contains(given.Donor)
        && given.Record.Donor is { } signer
        && (signer == given.Donor || signer == given.BirthMother);

    private static bool HasEnded(ConsentEvent last) => last is ConsentExpired or ConsentWithdrawn { Purposes: ConsentScope.None };

    /// <summary>Where a consent stands: its last event, the record that counts, whose material it carries, and the birth mothers who may speak for them.</summary>
    private sealed record State(ConsentEvent Last, Consent? Record, ImmutableHashSet<DonorId> Donors, ImmutableHashSet<DonorId> Mothers);
}
