using System.Globalization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Sources;

/// <summary>Judges one consent against one use.</summary>
internal static class ConsentDecision
{
    public static UseDecision Decide(Consent consent, MaterialUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        List<Finding> reasons = [];
        List<Finding> cautions = [];
        CheckModel(consent, reasons);
        CheckScope(consent, use.Purpose, reasons);
        CheckCountry(consent, use.Country, reasons);
        CheckForce(consent, use, reasons, cautions);
        CheckMinor(consent, use.MaterialUsedOn, reasons);
        return new UseDecision([.. reasons], [.. cautions], reasons.Count == 0 ? [consent.Id] : []);
    }

    private static void CheckModel(Consent consent, List<Finding> reasons)
    {
        if (consent.Model == ConsentModel.Blanket)
        {
            reasons.Add(Finding.Of(ConsentRules.ConsentIncomplete, "$.model", consent.Id, "a model that says what is agreed to (a blanket consent covers nothing)"));
        }
    }

    private static void CheckScope(Consent consent, ConsentScope purpose, List<Finding> reasons)
    {
        if (purpose == ConsentScope.None)
        {
            reasons.Add(Finding.Of(ConsentRules.ScopeDoesNotCoverUse, "$.scope", consent.Id, "no purpose named"));
            return;
        }

        ConsentScope lacking = purpose & ~(consent.Scope & ~consent.Declined);
        if (lacking != ConsentScope.None)
        {
            reasons.Add(Finding.Of(ConsentRules.ScopeDoesNotCoverUse, "$.scope", consent.Id, lacking));
        }
    }

    private static void CheckCountry(Consent consent, CountryCode country, List<Finding> reasons)
    {
        if (consent.Country != country && !consent.Countries.Contains(country))
        {
            reasons.Add(Finding.Of(ConsentRules.TransferNotCovered, "$.countries", consent.Id, country));
        }
    }

    private static void CheckForce(Consent consent, MaterialUse use, List<Finding> reasons, List<Finding> cautions)
    {
        DateOnly day = use.MaterialUsedOn;
        if (consent.GivenOn is not { } given)
        {
            reasons.Add(Finding.Of(ConsentRules.ConsentIncomplete, "$.givenOn", consent.Id, "the date of signature"));
        }
        else if (given > day)
        {
            reasons.Add(NotInForce(consent, "$.givenOn", "was first given", given, day));
        }

        if (consent.ExpiresOn is { } last && last < day)
        {
            reasons.Add(NotInForce(consent, "$.expiresOn", "expired", last, day));
        }

        if (consent.Withdrawal is { } withdrawal && IsStoppedBy(withdrawal, use))
        {
            reasons.Add(NotInForce(consent, "$.withdrawal", "was withdrawn", withdrawal.On, use.On));
        }

        if (consent.ReviewBy is { } review && review < use.On)
        {
            cautions.Add(NotInForce(consent, "$.reviewBy", "was due for review", review, use.On) with { Severity = Severity.Info });
        }
    }

    /// <summary>Whether a withdrawal stops a use: it works from its day on, for the purposes withdrawn, and on lots as far as its effect goes.</summary>
    public static bool IsStoppedBy(ConsentWithdrawal withdrawal, MaterialUse use)
    {
        bool concerned = withdrawal.Purposes == ConsentScope.None || (withdrawal.Purposes & use.Purpose) != ConsentScope.None;
        if (!concerned || withdrawal.On > use.On)
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

    private static void CheckMinor(Consent consent, DateOnly day, List<Finding> reasons)
    {
        if (consent.Capacity is not MinorCapacity minor)
        {
            return;
        }

        if (!minor.HasPermissionAndAssent)
        {
            reasons.Add(Finding.Of(ConsentRules.MinorWithoutPermission, "$.capacity", consent.Id, ConsentValidation.MissingOf(minor)));
        }

        if (minor.NeedsReconsent(day))
        {
            reasons.Add(Finding.Of(ConsentRules.MinorWithoutPermission, "$.capacity", consent.Id, "the donor's own consent after coming of age"));
        }
    }

    private static Finding NotInForce(Consent consent, string path, string what, DateOnly when, DateOnly day) =>
        Finding.Of(
            ConsentRules.ConsentNotInForce,
            path,
            consent.Id,
            what,
            when.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "a use on " + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
