using System.Globalization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Sources;

/// <summary>The events of one consent in the order in which they count, and what follows from them for a use.</summary>
internal sealed class ConsentHistory
{
    private readonly IReadOnlyList<ConsentEvent> _events;
    private readonly IReadOnlyList<ConsentWithdrawal> _standing;

    /// <param name="events">Events of one consent, by day and, on the same day, as they were added.</param>
    /// <param name="standing">Withdrawals that stand in a record outside of the events, such as the one that a source was filed with.</param>
    public ConsentHistory(IReadOnlyList<ConsentEvent> events, IReadOnlyList<ConsentWithdrawal> standing)
    {
        _events = events;
        _standing = standing;
    }

    /// <summary>The history of a record that stands alone.</summary>
    public static ConsentHistory Of(Consent consent)
    {
        // A record that stands alone may name no donor. These events never leave this history, which asks for days and purposes only.
#pragma warning disable EXO4005
        DonorId donor = consent.Donor ?? default;
#pragma warning restore EXO4005
        return consent.GivenOn is { } given
            ? new ConsentHistory([new ConsentGiven { Consent = consent.Id, Donor = donor, On = given, Record = consent }], [])
            : new ConsentHistory([], consent.Withdrawal is { } withdrawal ? [withdrawal] : []);
    }

    /// <summary>The history that also knows a withdrawal which stands in a record outside of the events.</summary>
    public ConsentHistory Beside(ConsentWithdrawal withdrawal) => new(_events, [.. _standing, withdrawal]);

    /// <summary>Whether the events put such a record in force, on whatever day. A withdrawal in it makes it no other one.</summary>
    public bool Knows(Consent filed)
    {
        Consent bare = filed with { Withdrawal = null };
        return _events.OfType<ConsentRecorded>().Any(recorded => recorded.Record is { } record && record with { Withdrawal = null } == bare);
    }

    /// <summary>The record that counts on a day, in force or not; null before the first one.</summary>
    public Consent? RecordOn(DateOnly day) => _events.OfType<ConsentRecorded>().LastOrDefault(e => e.On <= day)?.Record;

    /// <summary>Everything that stands against a use under <paramref name="record"/>.</summary>
    public UseDecision Decide(Consent record, MaterialUse use)
    {
        List<Finding> reasons = [];
        List<Finding> cautions = [];
        CheckSignature(record, use, reasons);
        ConsentDecision.CheckRecord(record, reasons, cautions);
        ConsentDecision.CheckScope(record, use.Purpose, reasons);
        if (use.IsCountryKnown)
        {
            ConsentDecision.CheckCountry(record, use.Country, reasons);
        }

        List<Step> steps = StepsKnownOn(use.On);
        CheckForce(steps, record, use, reasons);
        foreach (ConsentWithdrawal withdrawal in WithdrawalsIn(steps, use.On).Where(w => IsStoppedBy(w, use)))
        {
            reasons.Add(NotInForce(record.Id, "$.withdrawal", "was withdrawn", withdrawal.On, use));
        }

        ConsentDecision.CheckMinor(record, use.MaterialUsedOn, reasons, cautions);
        ConsentDecision.CheckApproval(record, use, reasons, cautions);
        if (record.ReviewBy is { } review && review < use.On)
        {
            cautions.Add(NotInForce(record.Id, "$.reviewBy", "was due for review", review, use) with { Severity = Severity.Info });
        }

        return new UseDecision([.. reasons.Distinct()], [.. cautions], reasons.Count == 0 ? [record.Id] : []);
    }

    /// <summary>
    /// What had happened by a day, as far as it was known then. A withdrawal counts whether it came as an event or stands in a
    /// record: from its own day on, which may lie before the day of the record, though never before the consent was given.
    /// </summary>
    private List<Step> StepsKnownOn(DateOnly day)
    {
        List<Step> steps = [];
        foreach (ConsentEvent happened in _events.TakeWhile(e => e.On <= day))
        {
            steps.Add(happened is ConsentWithdrawn said
                ? new Step(said.On, said, new ConsentWithdrawal { On = said.On, Purposes = said.Purposes, Effect = said.Effect })
                : new Step(happened.On, happened, null));
            if (happened is ConsentRecorded { Record.Withdrawal: { } standing })
            {
                steps.Add(Standing(standing));
            }
        }

        steps.AddRange(_standing.Select(Standing));
        return [.. steps.Where(step => step.On <= day).OrderBy(step => step.On)];
    }

    private Step Standing(ConsentWithdrawal withdrawal)
    {
        DateOnly first = _events.Count > 0 ? _events[0].On : withdrawal.On;
        return new Step(withdrawal.On < first ? first : withdrawal.On, null, withdrawal);
    }

    // An event says from when a record counts; it cannot make it count before somebody signed it.
    private static void CheckSignature(Consent record, MaterialUse use, List<Finding> reasons)
    {
        if (record.GivenOn is not { } signed)
        {
            reasons.Add(Unsigned(record.Id));
        }
        else if (signed > use.On)
        {
            reasons.Add(NotInForce(record.Id, "$.givenOn", "was first given", signed, use));
        }
    }

    // Asked of the day on which the material was used up: what ended later does not reach back.
    private void CheckForce(List<Step> steps, Consent record, MaterialUse use, List<Finding> reasons)
    {
        DateOnly day = use.MaterialUsedOn;
        (string Path, string What, DateOnly When)? problem = null;
        Consent? counted = null;
        foreach (Step step in steps.TakeWhile(step => step.On <= day))
        {
            if (step.Withdrawal is { Purposes: ConsentScope.None } withdrawal)
            {
                problem = ("$.withdrawal", "was withdrawn", withdrawal.On);
            }

            switch (step.Event)
            {
                case ConsentAmended amended:
                    counted = amended.Record;
                    break;
                case ConsentRecorded recorded:
                    counted = recorded.Record;
                    problem = null;
                    break;
                case ConsentExpired:
                    problem = ("$.expiresOn", "expired", step.On);
                    break;
            }
        }

        if (counted is null && _events.OfType<ConsentRecorded>().FirstOrDefault() is { } first)
        {
            problem = ("$.givenOn", "was first given", first.On);
        }
        else if (problem is null && counted is not null)
        {
            problem = ProblemOf(counted, WithdrawalsIn(steps, day), day, use);
        }

        if (counted is { GivenOn: null })
        {
            reasons.Add(Unsigned(record.Id));
        }

        if (problem is { } found)
        {
            reasons.Add(NotInForce(record.Id, found.Path, found.What, found.When, use));
        }
    }

    // What a later renewal or amendment did not heal: the material was used up before.
    private static (string Path, string What, DateOnly When)? ProblemOf(Consent counted, List<ConsentWithdrawal> withdrawals, DateOnly day, MaterialUse use)
    {
        if (counted.GivenOn is { } signed && signed > day)
        {
            return ("$.givenOn", "was first given", signed);
        }

        if (counted.ExpiresOn is { } last && last < day)
        {
            return ("$.expiresOn", "expired", last);
        }

        return withdrawals.Find(withdrawal => Concerns(withdrawal, use)) is { } withdrawn ? ("$.withdrawal", "was withdrawn", withdrawn.On) : null;
    }

    // A renewal wipes the slate for what comes after it.
    private static List<ConsentWithdrawal> WithdrawalsIn(List<Step> steps, DateOnly day)
    {
        List<ConsentWithdrawal> withdrawals = [];
        foreach (Step step in steps.TakeWhile(step => step.On <= day))
        {
            if (step.Event is ConsentGiven or ConsentRenewed)
            {
                withdrawals.Clear();
            }
            else if (step.Withdrawal is { } withdrawal)
            {
                withdrawals.Add(withdrawal);
            }
        }

        return withdrawals;
    }

    private static bool Concerns(ConsentWithdrawal withdrawal, MaterialUse use) =>
        withdrawal.Purposes == ConsentScope.None || (withdrawal.Purposes & use.Purpose) != ConsentScope.None;

    private static bool IsStoppedBy(ConsentWithdrawal withdrawal, MaterialUse use)
    {
        if (!Concerns(withdrawal, use))
        {
            return false;
        }

        bool madeBefore = use.ManufacturedOn is { } made && made < withdrawal.On;
        bool distributedBefore = use.DistributedOn is { } left && left < withdrawal.On;
        return withdrawal.Effect switch
        {
            WithdrawalEffect.StopsNewManufacture => !madeBefore,
            WithdrawalEffect.BlocksUndistributedLots => !(madeBefore && distributedBefore),
            _ => true,
        };
    }

    private static Finding Unsigned(ConsentId consent) => Finding.Of(ConsentRules.ConsentIncomplete, "$.givenOn", consent, "the date of signature");

    private static Finding NotInForce(ConsentId consent, string path, string what, DateOnly when, MaterialUse use)
    {
        string carried = "a use on " + Text(use.On) + (use.MaterialUsedOn == use.On ? string.Empty : " of material made on " + Text(use.MaterialUsedOn));
        return Finding.Of(ConsentRules.ConsentNotInForce, path, consent, what, Text(when), carried);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An event, a withdrawal that stands in a record, or the event of a withdrawal; and the day from which it counts.</summary>
    private readonly record struct Step(DateOnly On, ConsentEvent? Event, ConsentWithdrawal? Withdrawal);
}
