using System.Globalization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Sources.Facts;

namespace Exosome.Sdk.Sources;

/// <summary>Judges a consent record by itself: is it complete and free of contradictions?</summary>
internal static class ConsentValidation
{
    /// <summary>What a grown-up donor's record lacks.</summary>
    public const string OwnConsent = "the donor's own consent after coming of age";

    /// <summary>What a record lacks that is another donor's.</summary>
    public const string RightDonor = "the right donor (the consent is another donor's)";

    /// <summary>Whether a record names somebody who is neither the donor nor the donor's birth mother.</summary>
    public static bool IsAnotherDonors(Consent consent, Donor donor) => consent.Donor is { } signer && signer != donor.Id && signer != donor.BirthMother;

    public static void Validate(Consent consent, Donor? donor, string path, List<Finding> findings)
    {
        List<string> missing = [.. Missing(consent)];
        if (donor is not null && IsAnotherDonors(consent, donor))
        {
            missing.Add(RightDonor);
        }

        if (missing.Count > 0)
        {
            findings.Add(Finding.Of(ConsentRules.ConsentIncomplete, path, consent.Id, string.Join(", ", missing)));
        }

        if (consent.Capacity is MinorCapacity minor && MissingOf(minor, null) is { } lacking)
        {
            findings.Add(Finding.Of(ConsentRules.MinorWithoutPermission, path + ".capacity", consent.Id, lacking));
        }
        else if (consent.Capacity is MinorCapacity { MajorityOn: { } majority, ReconsentOn: { } reconsent } && reconsent < majority)
        {
            findings.Add(Finding.Of(
                ConsentRules.MinorWithoutPermission,
                path + ".capacity",
                consent.Id,
                string.Create(CultureInfo.InvariantCulture, $"{OwnConsent} on {majority:yyyy-MM-dd} (it is of {reconsent:yyyy-MM-dd})")));
        }
        else if (consent.Capacity is MinorCapacity { MajorityOn: null, ReconsentOn: null })
        {
            findings.Add(NoMajority(consent.Id, path));
        }
        else if (consent.Capacity is AdultCapacity && donor is not null && IsSignedByChild(consent, donor))
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

    /// <summary>
    /// What a minor's record lacks, or null. With a day: also what came only after it, because permission and assent come before
    /// the material is taken and used.
    /// </summary>
    public static string? MissingOf(MinorCapacity minor, DateOnly? day)
    {
        List<string> missing = [];
        Ask("a parent's permission", minor.ParentalPermissionOn);
        if (minor.BothParentsRequired)
        {
            Ask("the second parent's permission", minor.SecondParentPermissionOn);
        }

        if (string.IsNullOrWhiteSpace(minor.AssentNotPossibleBecause))
        {
            Ask("the child's assent", minor.AssentOn);
        }

        return missing.Count == 0 ? null : string.Join(" and ", missing);

        void Ask(string what, DateOnly? on)
        {
            if (on is not { } given)
            {
                missing.Add(what);
            }
            else if (given > day)
            {
                missing.Add(string.Create(CultureInfo.InvariantCulture, $"{what} by {day:yyyy-MM-dd} (it is of {given:yyyy-MM-dd})"));
            }
        }
    }

    /// <summary>A hint: without the day nobody will know when the donor has to be asked again.</summary>
    public static Finding NoMajority(ConsentId consent, string path) => Finding.Of(
        ConsentRules.MinorWithoutPermission,
        path + ".capacity",
        consent,
        "the day of coming of age (MajorityOn), from which the donor's own consent is needed") with
    { Severity = Severity.Info };

    // The birth mother signs for an infant as the adult that she is; nobody signs as an adult under a child's own pseudonym.
    private static bool IsSignedByChild(Consent consent, Donor donor) =>
        donor.AgeGroup == DonorAgeGroup.Minor || (donor.AgeGroup == DonorAgeGroup.Infant && consent.Donor == donor.Id);

    /// <summary>What a record lacks without which nobody knows that anybody agreed, who did, and to what kind of question.</summary>
    public static IEnumerable<string> MissingForAnyUse(Consent consent)
    {
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

        if (consent.Model is ConsentModel.Unspecified)
        {
            yield return "Model";
        }
        else if (consent.Model is ConsentModel.Blanket)
        {
            yield return "a model that says what is agreed to (a blanket consent covers nothing)";
        }
    }

    /// <summary>Everything that a record lacks.</summary>
    public static IEnumerable<string> Missing(Consent consent)
    {
        // The names are those of ConsentRules.RequiredConsentMembers, which the analyzer asks for in code.
        if (consent.Id.ToString() == ConsentRules.PlaceholderId)
        {
            yield return "Id";
        }

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

        foreach (string unknown in MissingForAnyUse(consent))
        {
            yield return unknown;
        }

        if (consent.Scope == ConsentScope.None)
        {
            yield return "Scope";
        }

        if (consent.Compensation is null)
        {
            yield return "Compensation";
        }
        else if (consent.Compensation.Kind == CompensationKind.Payment && DonorPayment.MissingIn(consent.Country?.Value) is { } unpaid)
        {
            yield return unpaid;
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

        // What is more than the model can carry: a yes of its own was needed.
        ConsentScope beyond = consent.Scope & ~consent.Declined & ~ConsentDecision.Carried(consent.Model);
        if (beyond != ConsentScope.None)
        {
            yield return ConsentPurposes.MissingOfBroadConsent(beyond.ToString());
        }

        if (ConsentDecision.IsBroadForNothing(consent))
        {
            yield return ConsentPurposes.MissingSecondaryUse;
        }

        if (consent.Countries.Any(country => LeavesArea(consent.Country, country)) && consent.TransferSafeguards.All(safeguard => safeguard == TransferSafeguard.Unspecified))
        {
            yield return "TransferSafeguards for use abroad";
        }
    }

    private static bool LeavesArea(CountryCode? from, CountryCode to) =>
        from != to && !(from is { } home && EuropeanEconomicArea.Contains(home.Value) && EuropeanEconomicArea.Contains(to.Value));
}
