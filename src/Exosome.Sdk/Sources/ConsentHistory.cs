using System.Globalization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Sources;

/// <summary>The events of one consent in the order in which they count, and what follows from them for a use.</summary>
internal sealed class ConsentHistory
{
    private readonly IReadOnlyList<ConsentEvent> _events;

    /// <param name="events">Events of one consent, by day and, on the same day, as they were added.</param>
    public ConsentHistory(IReadOnlyList<ConsentEvent> events) => _events = events;

    /// <summary>The history of a record that stands alone.</summary>
    public static ConsentHistory Of(Consent consent)
    {
        // A record that stands alone may name no donor. These events never leave this history, which asks for days and purposes only.
#pragma warning disable EXO4005
        DonorId donor = consent.Donor ?? default;
#pragma warning restore EXO4005
        List<ConsentEvent> events = [];
        if (consent.GivenOn is { } given)
        {
            events.Add(new ConsentGiven { Consent = consent.Id, Donor = donor, On = given, Record = consent });
        }

        if (consent.Withdrawal is { } withdrawal)
        {
            events.Add(new ConsentWithdrawn { Consent = consent.Id, Donor = donor, On = withdrawal.On, Purposes = withdrawal.Purposes, Effect = withdrawal.Effect });
        }

        return new ConsentHistory([.. events.OrderBy(e => e.On)]);
    }

    /// <summary>The record that counts on a day, in force or not; null before the first one.</summary>
    public Consent? RecordOn(DateOnly day) => _events.OfType<ConsentRecorded>().LastOrDefault(e => e.On <= day)?.Record;

    /// <summary>Everything that stands against a use under <paramref name="record"/>.</summary>
    public UseDecision Decide(Consent record, MaterialUse use)
    {
        List<Finding> reasons = [];
        ConsentDecision.CheckModel(record, reasons);
        ConsentDecision.CheckScope(record, use.Purpose, reasons);
        ConsentDecision.CheckCountry(record, use.Country, reasons);
        CheckForce(record, use, reasons);
        foreach (ConsentWithdrawn withdrawal in WithdrawalsOn(use.On).Where(w => IsStoppedBy(w, use)))
        {
            reasons.Add(NotInForce(record.Id, "$.withdrawal", "was withdrawn", withdrawal.On, use));
        }

        ConsentDecision.CheckMinor(record, use.MaterialUsedOn, reasons);

        List<Finding> cautions = [];
        if (record.ReviewBy is { } review && review < use.On)
        {
            cautions.Add(NotInForce(record.Id, "$.reviewBy", "was due for review", review, use) with { Severity = Severity.Info });
        }

        return new UseDecision([.. reasons.Distinct()], [.. cautions], reasons.Count == 0 ? [record.Id] : []);
    }

    // Asked of the day on which the material was used up: what ended later does not reach back.
    private void CheckForce(Consent record, MaterialUse use, List<Finding> reasons)
    {
        DateOnly day = use.MaterialUsedOn;
        (string Path, string What, DateOnly When)? problem = null;
        Consent? counted = null;
        foreach (ConsentEvent happened in _events.TakeWhile(e => e.On <= day))
        {
            switch (happened)
            {
                case ConsentAmended amended:
                    counted = amended.Record;
                    break;
                case ConsentRecorded recorded:
                    counted = recorded.Record;
                    problem = null;
                    break;
                case ConsentExpired:
                    problem = ("$.expiresOn", "expired", happened.On);
                    break;
                case ConsentWithdrawn { Purposes: ConsentScope.None }:
                    problem = ("$.withdrawal", "was withdrawn", happened.On);
                    break;
            }
        }

        if (counted is null && _events.OfType<ConsentRecorded>().FirstOrDefault() is { } first)
        {
            problem = ("$.givenOn", "was first given", first.On);
        }
        else if (problem is null && counted?.ExpiresOn is { } last && last < day)
        {
            problem = ("$.expiresOn", "expired", last);
        }

        if (problem is { } found)
        {
            reasons.Add(NotInForce(record.Id, found.Path, found.What, found.When, use));
        }
    }

    // A renewal wipes the slate for what comes after it.
    private IEnumerable<ConsentWithdrawn> WithdrawalsOn(DateOnly day)
    {
        List<ConsentWithdrawn> withdrawals = [];
        foreach (ConsentEvent happened in _events.TakeWhile(e => e.On <= day))
        {
            if (happened is ConsentGiven or ConsentRenewed)
            {
                withdrawals.Clear();
            }
            else if (happened is ConsentWithdrawn withdrawal)
            {
                withdrawals.Add(withdrawal);
            }
        }

        return withdrawals;
    }

    private static bool IsStoppedBy(ConsentWithdrawn withdrawal, MaterialUse use)
    {
        if (withdrawal.Purposes != ConsentScope.None && (withdrawal.Purposes & use.Purpose) == ConsentScope.None)
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

    private static Finding NotInForce(ConsentId consent, string path, string what, DateOnly when, MaterialUse use)
    {
        string carried = "a use on " + Text(use.On) + (use.MaterialUsedOn == use.On ? string.Empty : " of material made on " + Text(use.MaterialUsedOn));
        return Finding.Of(ConsentRules.ConsentNotInForce, path, consent, what, Text(when), carried);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
