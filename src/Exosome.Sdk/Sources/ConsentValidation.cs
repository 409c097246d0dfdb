using System.Globalization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Sources;

/// <summary>Judges a consent record by itself: is it complete and free of contradictions?</summary>
internal static class ConsentValidation
{
    public static void Validate(Consent consent, Donor? donor, string path, List<Finding> findings)
    {
        List<string> missing = [.. Missing(consent)];
        if (donor is not null && consent.Donor is { } signer && signer != donor.Id && signer != donor.BirthMother)
        {
            missing.Add("the right donor (the consent is another donor's)");
        }

        if (missing.Count > 0)
        {
            findings.Add(Finding.Of(ConsentRules.ConsentIncomplete, path, consent.Id, string.Join(", ", missing)));
        }

        if (consent.Capacity is MinorCapacity minor && !minor.HasPermissionAndAssent)
        {
            findings.Add(Finding.Of(ConsentRules.MinorWithoutPermission, path + ".capacity", consent.Id, MissingOf(minor)));
        }
        else if (donor?.AgeGroup is DonorAgeGroup.Minor && consent.Capacity is AdultCapacity)
        {
            findings.Add(Finding.Of(ConsentRules.MinorWithoutPermission, path + ".capacity", consent.Id, "a parent's permission and the child's assent (it is recorded as an adult's)"));
        }

        if (consent.GivenOn is { } given && consent.ExpiresOn is { } last && last < given)
        {
            findings.Add(Finding.Of(
                ConsentRules.ConsentNotInForce,
                path + ".expiresOn",
                consent.Id,
                "expired",
                last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                "any use: that is before it was given"));
        }

        if (consent.Donor is { } pseudonym && DirectIdentifier.Recognize(pseudonym.ToString()) is { } kind)
        {
            findings.Add(Finding.Of(ConsentRules.DirectIdentifier, path + ".donor", "Donor pseudonym", kind));
        }
    }

    public static string MissingOf(MinorCapacity minor)
    {
        List<string> missing = [];
        if (minor.ParentalPermissionOn is null)
        {
            missing.Add("a parent's permission");
        }

        if (minor.BothParentsRequired && minor.SecondParentPermissionOn is null)
        {
            missing.Add("the second parent's permission");
        }

        if (minor.AssentOn is null && string.IsNullOrWhiteSpace(minor.AssentNotPossibleBecause))
        {
            missing.Add("the child's assent");
        }

        return string.Join(" and ", missing);
    }

    private static IEnumerable<string> Missing(Consent consent)
    {
        // The names are those of ConsentRules.RequiredConsentMembers, which the analyzer asks for in code.
        if (consent.Donor is null)
        {
            yield return "Donor";
        }

        if (string.IsNullOrWhiteSpace(consent.FormVersion))
        {
            yield return "FormVersion";
        }

        if (string.IsNullOrWhiteSpace(consent.Language))
        {
            yield return "Language";
        }

        if (consent.GivenOn is null)
        {
            yield return "GivenOn";
        }

        if (consent.Country is null)
        {
            yield return "Country";
        }

        if (consent.Signature is not { } signature)
        {
            yield return "Signature";
        }
        else if (signature.LacksWitness)
        {
            yield return "the witness of the short form";
        }

        if (consent.Capacity is null)
        {
            yield return "Capacity";
        }

        if (consent.Scope == ConsentScope.None)
        {
            yield return "Scope";
        }

        if (consent.Model is ConsentModel.Unspecified)
        {
            yield return "Model";
        }
        else if (consent.Model is ConsentModel.Blanket)
        {
            yield return "a model that says what is agreed to (a blanket consent covers nothing)";
        }

        if (consent.Compensation is null)
        {
            yield return "Compensation";
        }

        if (consent.WithdrawalTerms is null)
        {
            yield return "WithdrawalTerms";
        }

        if (consent.Elements is not { } elements)
        {
            yield return "Elements";
        }
        else if (elements.MissingBasic is { Count: > 0 } basic)
        {
            yield return "the information of 21 CFR " + string.Join(", ", basic);
        }

        if (consent.Covers(ConsentScope.Commercial) && consent.ProfitSharing == ProfitStatement.NotStated)
        {
            yield return "ProfitSharing (45 CFR 46.116(c)(7))";
        }

        if (consent.Covers(ConsentScope.Research) && consent.EthicsApproval is null)
        {
            yield return "EthicsApproval";
        }

        if (consent.EthicsApproval is { } approval && consent.GivenOn is { } signed && !approval.HeldOn(signed))
        {
            yield return "an EthicsApproval that held on the day of signature";
        }

        if (consent.Countries.Any(country => country != consent.Country) && consent.TransferSafeguards.Count == 0)
        {
            yield return "TransferSafeguards for use abroad";
        }
    }
}
