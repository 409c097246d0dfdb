using System.Globalization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Sources.Facts;

namespace Exosome.Sdk.Sources;

/// <summary>What a record says about a use, whatever its history.</summary>
internal static class ConsentDecision
{
    public static UseDecision Decide(Consent consent, MaterialUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return ConsentHistory.Of(consent).Decide(consent, use);
    }

    /// <summary>
    /// A form that nobody signed documents no consent (21 CFR 50.27(a); GDPR Art. 7(1): whoever processes has to show it), where nobody
    /// knows who decided it may have been a child, and where nobody knows how wide the question was the answer has no scope. What else
    /// the record lacks does not undo it and is worth a look.
    /// </summary>
    public static void CheckRecord(Consent consent, List<Finding> reasons, List<Finding> cautions)
    {
        List<string> unknown = [.. ConsentValidation.MissingForAnyUse(consent)];
        if (unknown.Count > 0)
        {
            reasons.Add(Finding.Of(ConsentRules.ConsentIncomplete, "$", consent.Id, string.Join(", ", unknown)));
        }

        List<string> others = [.. ConsentValidation.Missing(consent).Except(unknown)];
        if (others.Count > 0)
        {
            cautions.Add(Finding.Of(ConsentRules.ConsentIncomplete, "$", consent.Id, string.Join(", ", others)) with { Severity = Severity.Info });
        }
    }

    public static void CheckScope(Consent consent, ConsentScope purpose, List<Finding> reasons)
    {
        if (purpose == ConsentScope.None)
        {
            reasons.Add(Finding.Of(ConsentRules.ScopeDoesNotCoverUse, "$.scope", consent.Id, "no purpose named"));
            return;
        }

        ConsentScope lacking = purpose & ~(consent.Scope & ~consent.Declined & Carried(consent.Model));
        if (IsBroadForNothing(consent))
        {
            lacking |= purpose & ConsentScope.Research;
        }

        if (lacking != ConsentScope.None)
        {
            reasons.Add(Finding.Of(ConsentRules.ScopeDoesNotCoverUse, "$.scope", consent.Id, lacking));
        }
    }

    /// <summary>
    /// The purposes that a model can carry at all: a broad consent carries storage and research (45 CFR 46.116(d)), whatever its
    /// scope says; what is more needs a specific yes.
    /// </summary>
    public static ConsentScope Carried(ConsentModel model) => model == ConsentModel.Broad
        ? ~Purposes(ConsentPurposes.BeyondBroadConsent)
        : ~ConsentScope.None;

    /// <summary>
    /// Whether a broad consent forbids what it is for: 45 CFR 46.116(d) is consent to secondary research. Not said counts as not
    /// allowed.
    /// </summary>
    public static bool IsBroadForNothing(Consent consent) =>
        consent.Model == ConsentModel.Broad && !ConsentPurposes.AllowsSecondaryUse(consent.SecondaryUse.ToString());

    /// <summary>The purposes that <see cref="ConsentPurposes"/> names, as a set.</summary>
    public static ConsentScope Purposes(IEnumerable<string> names) => names.Aggregate(ConsentScope.None, (all, name) => all | Enum.Parse<ConsentScope>(name));

    /// <summary>
    /// Research stands on an approval that holds while it is done: 21 CFR 56.103(a) (read in a quotation) asks for it before research
    /// begins and keeps it under continuing review, 45 CFR 46.109(e) likewise, and with the approval the work on identifiable material
    /// stops. So the day on which the material was used up and the day of the use are both asked, and research without an approval on
    /// record is refused: whether an exemption applied is nowhere on record. Both laws speak of research. For any other purpose the
    /// approval was that of the collection, which has to have held on the days of signature and recovery; that it has ended since is
    /// worth a look, and no law was found that makes it a ground to stop.
    /// </summary>
    public static void CheckApproval(Consent consent, MaterialUse use, List<Finding> reasons, List<Finding> cautions)
    {
        bool isResearch = use.Purpose.HasFlag(ConsentScope.Research);
        if (consent.EthicsApproval is not { } approval)
        {
            if (isResearch)
            {
                reasons.Add(Lacking("an EthicsApproval for research"));
            }
        }
        else if (!approval.HeldOn(use.MaterialUsedOn))
        {
            Finding ended = Lacking(HeldOn(use.MaterialUsedOn));
            if (isResearch)
            {
                reasons.Add(ended);
            }
            else
            {
                cautions.Add(ended with { Severity = Severity.Info });
            }
        }
        else if (isResearch && !approval.HeldOn(use.On))
        {
            reasons.Add(Lacking(HeldOn(use.On)));
        }

        Finding Lacking(string what) => Finding.Of(ConsentRules.ConsentIncomplete, "$.ethicsApproval", consent.Id, what + " (21 CFR 56.103(a); 45 CFR 46.109(e))");

        static string HeldOn(DateOnly day) => "an EthicsApproval that held on " + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    public static void CheckCountry(Consent consent, CountryCode country, List<Finding> reasons)
    {
        if (consent.Country != country && !consent.Countries.Contains(country))
        {
            reasons.Add(Finding.Of(ConsentRules.TransferNotCovered, "$.countries", consent.Id, country));
        }
    }

    public static void CheckMinor(Consent consent, DateOnly day, List<Finding> reasons, List<Finding> cautions)
    {
        if (consent.Capacity is not MinorCapacity minor)
        {
            return;
        }

        if (ConsentValidation.MissingOf(minor, day) is { } missing)
        {
            reasons.Add(Finding.Of(ConsentRules.MinorWithoutPermission, "$.capacity", consent.Id, missing));
        }

        if (minor is { MajorityOn: null, ReconsentOn: null })
        {
            cautions.Add(ConsentValidation.NoMajority(consent.Id, "$"));
        }

        if (minor.NeedsReconsent(day))
        {
            reasons.Add(Finding.Of(ConsentRules.MinorWithoutPermission, "$.capacity", consent.Id, ConsentValidation.OwnConsent));
        }
    }
}
