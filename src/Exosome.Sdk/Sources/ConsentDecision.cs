using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Sources;

/// <summary>What a record says about a use, whatever its history.</summary>
internal static class ConsentDecision
{
    public static UseDecision Decide(Consent consent, MaterialUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        UseDecision decision = ConsentHistory.Of(consent).Decide(consent, use);
        if (consent.GivenOn is not null)
        {
            return decision;
        }

        Finding unsigned = Finding.Of(ConsentRules.ConsentIncomplete, "$.givenOn", consent.Id, "the date of signature");
        return decision with { Reasons = [unsigned, .. decision.Reasons], Grounds = [] };
    }

    public static void CheckModel(Consent consent, List<Finding> reasons)
    {
        if (consent.Model == ConsentModel.Blanket)
        {
            reasons.Add(Finding.Of(ConsentRules.ConsentIncomplete, "$.model", consent.Id, "a model that says what is agreed to (a blanket consent covers nothing)"));
        }
    }

    public static void CheckScope(Consent consent, ConsentScope purpose, List<Finding> reasons)
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

    public static void CheckCountry(Consent consent, CountryCode country, List<Finding> reasons)
    {
        if (consent.Country != country && !consent.Countries.Contains(country))
        {
            reasons.Add(Finding.Of(ConsentRules.TransferNotCovered, "$.countries", consent.Id, country));
        }
    }

    public static void CheckMinor(Consent consent, DateOnly day, List<Finding> reasons)
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
}
