using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Formulations;

namespace Exosome.Sdk.Lots;

/// <summary>Which holds of a lot are open. A lift ends one hold: two unexplained things are not explained by one explanation.</summary>
internal static class LotHolds
{
    /// <summary>The holds that are open on a day, in order of time.</summary>
    public static List<LotHeld> Open(Lot lot, DateOnly day) => Walk(lot, day, null);

    /// <summary>Lifts that end nothing, or do not say which of several holds they end.</summary>
    public static void Check(Lot lot, string path, List<Finding> findings) => Walk(lot, DateOnly.MaxValue, (lift, what) =>
        findings.Add(Finding.Of(LotRules.ContradictoryRecord, FormattableString.Invariant($"{path}.events[{IndexOf(lot, lift)}]"), "Lot " + lot.Id, what)));

    private static List<LotHeld> Walk(Lot lot, DateOnly day, Action<LotHoldLifted, string>? report)
    {
        List<LotHeld> open = [];
        foreach (LotEvent happened in lot.Events.Where(happened => happened.On <= day).OrderBy(happened => happened.On))
        {
            if (happened is LotHeld held)
            {
                open.Add(held);
            }
            else if (happened is LotHoldLifted lift)
            {
                LotHeld[] named = [.. open.Where(hold => (lift.HeldOn is null || lift.HeldOn == hold.On) && (lift.AdverseEvent is null || lift.AdverseEvent == hold.AdverseEvent))];
                bool namesNone = lift is { HeldOn: null, AdverseEvent: null };
                if (named.Length == 0)
                {
                    report?.Invoke(lift, $"the lift of {Sentence.Day(lift.On)} ends no hold that is open");
                }
                else if (namesNone && named.Length > 1)
                {
                    report?.Invoke(lift, FormattableString.Invariant($"the lift of {Sentence.Day(lift.On)} does not say which of {named.Length} open holds it ends, so all stay"));
                }
                else
                {
                    // Of the holds of one day, one that rests on an adverse event waits for a lift that names the event.
                    LotHeld ended = named.OrderBy(hold => lift.AdverseEvent is null && hold.AdverseEvent is not null).First();
                    open.RemoveAt(open.FindIndex(hold => ReferenceEquals(hold, ended)));
                }
            }
        }

        return open;
    }

    private static int IndexOf(Lot lot, LotEvent happened) => lot.Events.ToList().FindIndex(candidate => ReferenceEquals(candidate, happened));
}
