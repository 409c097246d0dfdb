using System.Globalization;
using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Sources;

/// <summary>
/// Human cells, tissue or body fluid of one donor, with what makes its use lawful: the donor's consent and the
/// eligibility determination. A pool is several of these.
/// </summary>
/// <remarks>
/// 21 CFR part 1271 binds the source cells and tissue, not the vesicle product, which is a secreted product and
/// therefore no HCT/P (21 CFR 1271.3(d)(3)).
/// </remarks>
public sealed record HumanSource : VesicleSource
{
    /// <summary>The donor, by pseudonym.</summary>
    public required Donor Donor { get; init; }

    /// <summary>Cells, tissue or body fluid.</summary>
    public required SourceMaterial Material { get; init; }

    /// <summary>What the donor agreed to. Without it the material must not be used (EXO2001).</summary>
    public Consent? Consent { get; init; }

    /// <summary>The donor-eligibility determination with its tests. Until it is there the material is in quarantine.</summary>
    public DonorEligibility? Eligibility { get; init; }

    /// <summary>The day the material was recovered from the donor.</summary>
    public DateOnly? RecoveredOn { get; init; }

    /// <summary>The country in which the material was recovered.</summary>
    public CountryCode? RecoveredIn { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override SourceOrigin Origin => SourceOrigin.Human;

    /// <summary>Whether the material must stay in quarantine: the eligibility determination is not there or not favourable.</summary>
    /// <remarks>21 CFR 1271.60(a): quarantine until the donor-eligibility determination is complete.</remarks>
    [JsonIgnore]
    public bool IsInQuarantine => Eligibility is not ({ Determination: EligibilityDetermination.Eligible }
        or { Determination: EligibilityDetermination.NotRequired, Exemption: not EligibilityExemption.Unspecified });

    /// <inheritdoc/>
    internal override void Validate(string path, List<Finding> findings) => Validate(path, [], findings);

    /// <summary>The source in the company of the consent events around it: of a consent that has events, they tell what held on the day of recovery.</summary>
    internal void Validate(string path, IReadOnlyList<ConsentEvent> events, List<Finding> findings)
    {
        Material.Validate(path + ".material", findings);
        Donor.Validate(path + ".donor", findings);
        if (Consent is null)
        {
            findings.Add(Finding.Of(ConsentRules.HumanSourceWithoutConsent, path + ".consent", DisplayName));
        }
        else
        {
            ConsentValidation.Validate(Consent, Donor, path + ".consent", findings);
            CheckRecovery(Consent, [.. events.Where(happened => happened.Consent == Consent.Id)], path, findings);
        }

        EligibilityValidation.Validate(this, path, findings);
    }

    // Tissue is procured only after consent was given, and while it holds (Dir. 2004/23/EC Art. 13(1); 21 CFR 50.27(a)).
    private void CheckRecovery(Consent filed, IReadOnlyList<ConsentEvent> events, string path, List<Finding> findings)
    {
        if (RecoveredOn is not { } recovered)
        {
            return;
        }

        // The record in the source may be a renewed one; the recovery stood on the one before it.
        Consent consent = events.OfType<ConsentRecorded>().LastOrDefault(happened => happened.On <= recovered)?.Record ?? filed;

        if (consent.Capacity is MinorCapacity minor && ConsentValidation.MissingOf(minor, null) is null && ConsentValidation.MissingOf(minor, recovered) is { } late)
        {
            findings.Add(Finding.Of(ConsentRules.MinorWithoutPermission, path + ".consent.capacity", consent.Id, late));
        }

        // The collection itself is what the committee approved. One that had not begun or had ended by the signature is told there.
        if (consent is { EthicsApproval: { } approval, GivenOn: { } signed } && approval.HeldOn(signed) && !approval.HeldOn(recovered))
        {
            findings.Add(Finding.Of(
                ConsentRules.ConsentIncomplete,
                path + ".consent.ethicsApproval",
                consent.Id,
                "an EthicsApproval that held on the day of recovery, " + recovered.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        if (WhyNotOn(recovered, filed, consent, events) is { } found)
        {
            findings.Add(Finding.Of(
                ConsentRules.ConsentNotInForce,
                path + ".recoveredOn",
                consent.Id,
                found.What,
                found.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                "a recovery on " + recovered.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }
    }

    private static (string What, DateOnly Day)? WhyNotOn(DateOnly day, Consent filed, Consent record, IReadOnlyList<ConsentEvent> events)
    {
        // A renewal ends what was withdrawn or had expired before it.
        DateOnly? begun = events.LastOrDefault(happened => happened is ConsentGiven or ConsentRenewed && happened.On <= day)?.On;
        if (begun is null && events.OfType<ConsentGiven>().FirstOrDefault() is { } first)
        {
            return ("was first given", first.On);
        }

        ConsentEvent? end = events.LastOrDefault(happened => happened is ConsentExpired or ConsentWithdrawn { Purposes: ConsentScope.None } && happened.On >= begun && happened.On <= day);
        return record.GivenOn is { } given && given > day ? ("was first given", given)
            : record.ExpiresOn is { } last && last < day ? ("expired", last)
            : end is ConsentExpired ? ("expired", end.On)
            : end is not null ? ("was withdrawn", end.On)
            : (record.Withdrawal ?? filed.Withdrawal) is { Purposes: ConsentScope.None } withdrawal && withdrawal.On <= day && !(withdrawal.On < begun) ? ("was withdrawn", withdrawal.On)
            : null;
    }
}
