using Exosome.Sdk.Analyzers.Values;

namespace Exosome.Sdk.Analyzers.Rules.Consent;

/// <summary>The days between which a consent holds, as far as they are written out.</summary>
internal static class ConsentDays
{
    /// <summary>What speaks against a use on that day, in the words of the data check; null if nothing is shown to.</summary>
    public static (string What, int Day)? WhyNotOn(ObjectValue consent, int day)
    {
        if (consent["GivenOn"] is DayValue given && given.Day > day)
        {
            return ("was first given", given.Day);
        }

        if (consent["ExpiresOn"] is DayValue last && last.Day < day)
        {
            return ("expired", last.Day);
        }

        // A withdrawal of some purposes only needs to know the purpose of the use.
        return consent["Withdrawal"] is ObjectValue withdrawal
            && withdrawal["On"] is DayValue on
            && on.Day <= day
            && withdrawal["Purposes"] is NullValue or ConstantValue { Integer: 0 }
            ? ("was withdrawn", on.Day)
            : null;
    }
}
