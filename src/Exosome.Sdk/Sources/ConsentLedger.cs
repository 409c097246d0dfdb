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
    private readonly ImmutableList<ConsentEvent> _events;
    private readonly ImmutableDictionary<ConsentId, ConsentEvent> _last;
    private readonly Lazy<Dictionary<ConsentId, ConsentHistory>> _histories;
    private readonly Lazy<ILookup<DonorId, ConsentId>> _consentsOf;

    private ConsentLedger(ImmutableList<ConsentEvent> events, ImmutableDictionary<ConsentId, ConsentEvent> last)
    {
        _events = events;
        _last = last;

        // A stable sort: on the same day, what was added later counts later. Worked out at the first question, so that a long
        // row of appends costs nothing.
        _histories = new(() => _events.OrderBy(e => e.On).GroupBy(e => e.Consent).ToDictionary(g => g.Key, g => new ConsentHistory([.. g])));
        _consentsOf = new(() => _events.Select(e => (e.Donor, e.Consent)).Distinct().ToLookup(pair => pair.Donor, pair => pair.Consent));
    }

    /// <summary>The ledger without events.</summary>
    public static ConsentLedger Empty { get; } = new([], ImmutableDictionary<ConsentId, ConsentEvent>.Empty);

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
    /// <exception cref="InvalidOperationException">Two sources carry different records under one consent id.</exception>
    public static ConsentLedger FromSources(IEnumerable<HumanSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ConsentLedger ledger = Empty;
        foreach ((DonorId donor, Consent? consent) in sources.Select(source => (source.Donor.Id, source.Consent)).Distinct())
        {
            if (consent is { GivenOn: { } given })
            {
                ledger = ledger.Append(new ConsentGiven { Consent = consent.Id, Donor = donor, On = given, Record = consent });
                if (consent.Withdrawal is { } withdrawal)
                {
                    ledger = ledger.Append(new ConsentWithdrawn { Consent = consent.Id, Donor = donor, On = withdrawal.On, Purposes = withdrawal.Purposes, Effect = withdrawal.Effect });
                }
            }
        }

        return ledger;
    }

    /// <summary>The ledger with one event more.</summary>
    /// <param name="added">The event.</param>
    /// <returns>A new ledger.</returns>
    /// <exception cref="InvalidOperationException">The event does not follow from those before it: no such consent, another donor, an earlier day, or a consent that has ended.</exception>
    public ConsentLedger Append(ConsentEvent added)
    {
        ArgumentNullException.ThrowIfNull(added);
        if (Refusal(added) is { } problem)
        {
            throw new InvalidOperationException($"{added} cannot be added: {problem}.");
        }

        return new ConsentLedger(_events.Add(added), _last.SetItem(added.Consent, added));
    }

    /// <summary>Whether the material of one donor may be used so.</summary>
    /// <param name="donor">The donor.</param>
    /// <param name="use">Purpose, country, day, and the lot's days of manufacture and distribution where there is a lot.</param>
    /// <returns>The decision. Of several consents of a donor one must carry the whole use.</returns>
    public UseDecision MayUse(DonorId donor, MaterialUse use) => MayUse([donor], use);

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

    private UseDecision BestOf(DonorId donor, MaterialUse use)
    {
        UseDecision? best = null;
        foreach (ConsentId consent in _consentsOf.Value[donor])
        {
            ConsentHistory history = _histories.Value[consent];
            if (history.RecordOn(use.On) is { } record)
            {
                UseDecision decision = history.Decide(record, use);
                if (best is null || decision.Reasons.Count < best.Reasons.Count)
                {
                    best = decision;
                }
            }
        }

        return best ?? new UseDecision([Finding.Of(ConsentRules.HumanSourceWithoutConsent, "$", "Material of this donor")], [], []);
    }

    private static UseDecision Under(string path, UseDecision decision) => decision with
    {
        Reasons = [.. decision.Reasons.Select(f => f with { Path = path + f.Path[1..] })],
        Cautions = [.. decision.Cautions.Select(f => f with { Path = path + f.Path[1..] })],
    };

    private string? Refusal(ConsentEvent added)
    {
        bool known = _last.TryGetValue(added.Consent, out ConsentEvent? before);
        return added switch
        {
            ConsentRecorded { Record.Id: var id } when id != added.Consent => "its record is another consent's",
            ConsentGiven when known => "the consent was given before; renew or amend it",
            ConsentGiven => null,
            _ when !known => "the consent was never given",
            _ when before!.Donor != added.Donor => "the consent is another donor's",
            _ when added.On < before!.On => "it lies before the last event of the consent",
            ConsentRenewed => null,
            _ when HasEnded(before!) => "the consent has ended; only a renewal can follow",
            _ => null,
        };
    }

    private static bool HasEnded(ConsentEvent last) => last is ConsentExpired or ConsentWithdrawn { Purposes: ConsentScope.None };
}
