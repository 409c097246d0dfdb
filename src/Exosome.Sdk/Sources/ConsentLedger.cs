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
    private readonly Dictionary<ConsentId, ConsentHistory> _histories;
    private readonly Dictionary<DonorId, IReadOnlyList<ConsentId>> _consentsOf;

    private ConsentLedger(EquatableList<ConsentEvent> events)
    {
        Events = events;

        // A stable sort: on the same day, what was added later counts later.
        List<ConsentEvent> ordered = [.. events.OrderBy(e => e.On)];
        _histories = ordered.GroupBy(e => e.Consent).ToDictionary(g => g.Key, g => new ConsentHistory([.. g]));
        _consentsOf = ordered.GroupBy(e => e.Donor).ToDictionary(g => g.Key, g => (IReadOnlyList<ConsentId>)[.. g.Select(e => e.Consent).Distinct()]);
    }

    /// <summary>The ledger without events.</summary>
    public static ConsentLedger Empty { get; } = new([]);

    /// <summary>The events, as they were added.</summary>
    public EquatableList<ConsentEvent> Events { get; }

    /// <summary>The ledger with these events, added one after the other.</summary>
    /// <param name="events">Events.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="InvalidOperationException">An event does not follow from those before it.</exception>
    public static ConsentLedger Of(IEnumerable<ConsentEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        List<ConsentEvent> accepted = [];
        Dictionary<ConsentId, ConsentEvent> last = [];
        foreach (ConsentEvent added in events)
        {
            Accept(added, last);
            accepted.Add(added);
        }

        return new ConsentLedger([.. accepted]);
    }

    /// <summary>The ledger with one event more.</summary>
    /// <param name="added">The event.</param>
    /// <returns>A new ledger.</returns>
    /// <exception cref="InvalidOperationException">The event does not follow from those before it: no such consent, another donor, an earlier day, or a consent that has ended.</exception>
    public ConsentLedger Append(ConsentEvent added)
    {
        ArgumentNullException.ThrowIfNull(added);
        return Of([.. Events, added]);
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
    public Consent? RecordOn(ConsentId consent, DateOnly on) => _histories.GetValueOrDefault(consent)?.RecordOn(on);

    private UseDecision BestOf(DonorId donor, MaterialUse use)
    {
        UseDecision? best = null;
        foreach (ConsentId consent in _consentsOf.GetValueOrDefault(donor) ?? [])
        {
            ConsentHistory history = _histories[consent];
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

    private static void Accept(ConsentEvent added, Dictionary<ConsentId, ConsentEvent> last)
    {
        bool known = last.TryGetValue(added.Consent, out ConsentEvent? before);
        string? problem = added switch
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

        if (problem is not null)
        {
            throw new InvalidOperationException($"{added} cannot be added: {problem}.");
        }

        last[added.Consent] = added;
    }

    private static bool HasEnded(ConsentEvent last) => last is ConsentExpired or ConsentWithdrawn { Purposes: ConsentScope.None };
}
