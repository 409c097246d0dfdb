using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Sources;

/// <summary>What a donor agreed to: who, when, on which form, to which uses, where, and until when.</summary>
/// <remarks>
/// The fields are those that 21 CFR 50.25 and 50.27, 45 CFR 46.116, GDPR Art. 7 and 9, Reg. (EU) 2024/1938 Art. 53 to 55 and
/// the Declaration of Taipei ask for. A consent says nothing about uses that it does not name.
/// </remarks>
[DonorConsentData]
public sealed record Consent : IValidatable
{
    /// <summary>The id of this consent.</summary>
    public required ConsentId Id { get; init; }

    /// <summary>The pseudonym of the donor whose consent it is.</summary>
    [DonorPseudonymData]
    public DonorId? Donor { get; init; }

    /// <summary>The version of the form that was signed (21 CFR 50.27(a): the form that the ethics committee approved).</summary>
    public string? FormVersion { get; init; }

    /// <summary>The language of the form, as a BCP 47 tag: it must be one that the person reads.</summary>
    public string? Language { get; init; }

    /// <summary>The day on which it was signed.</summary>
    public DateOnly? GivenOn { get; init; }

    /// <summary>Where it was signed: the institution or town, not a private address.</summary>
    public string? Place { get; init; }

    /// <summary>The country in which it was signed, whose law governs it first.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>How it was signed and witnessed.</summary>
    public ConsentSignature? Signature { get; init; }

    /// <summary>Who decided: the adult donor, a legal representative, or parents and child.</summary>
    public ConsentCapacity? Capacity { get; init; }

    /// <summary>The uses that were agreed to.</summary>
    public ConsentScope Scope { get; init; }

    /// <summary>The uses that were offered and declined (tiered forms): a declined use is a no, not a gap.</summary>
    public ConsentScope Declined { get; init; }

    /// <summary>Specific, tiered, broad or dynamic. A blanket consent is rejected.</summary>
    public ConsentModel Model { get; init; }

    /// <summary>The countries in which material and data may be used; the country of signature is always among them.</summary>
    public EquatableList<CountryCode> Countries { get; init; } = [];

    /// <summary>How data and material are protected on their way abroad (GDPR Art. 44 to 49).</summary>
    public EquatableList<TransferSafeguard> TransferSafeguards { get; init; } = [];

    /// <summary>The institutions that receive material or data, by name of the institution.</summary>
    public EquatableList<string> Recipients { get; init; } = [];

    /// <summary>Whether the donor consented explicitly to the processing of health and genetic data (GDPR Art. 9(2)(a)); null when another ground is relied on or none is recorded.</summary>
    public bool? ExplicitDataConsent { get; init; }

    /// <summary>Whether material and data may be used again for a purpose not known at the time of signature.</summary>
    public SecondaryUse SecondaryUse { get; init; }

    /// <summary>Whether the donor may be contacted again.</summary>
    public bool? RecontactAllowed { get; init; }

    /// <summary>What the donor gets for it.</summary>
    public DonorCompensation? Compensation { get; init; }

    /// <summary>Whether the form said that there may be commercial profit, and whether the donor shares in it (45 CFR 46.116(c)(7)).</summary>
    public ProfitStatement ProfitSharing { get; init; }

    /// <summary>The approval of the ethics committee or institutional review board.</summary>
    public EthicsApproval? EthicsApproval { get; init; }

    /// <summary>The number of the investigational application under which it was collected (IND, CTA), if there is one.</summary>
    public string? InvestigationalApplication { get; init; }

    /// <summary>The elements of information that the form carries.</summary>
    public InformedConsentElements? Elements { get; init; }

    /// <summary>The last day on which it holds; null when it has no end.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The day by which it must be looked at again; null when none was set.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>What the form says about withdrawal: the right, the way, what it does to lots.</summary>
    public WithdrawalTerms? WithdrawalTerms { get; init; }

    /// <summary>The donor's withdrawal, if there was one.</summary>
    public ConsentWithdrawal? Withdrawal { get; init; }

    /// <summary>Whether all purposes of <paramref name="purposes"/> were agreed to and none was declined.</summary>
    /// <param name="purposes">One purpose or several.</param>
    /// <returns>Whether the scope covers them.</returns>
    public bool Covers(ConsentScope purposes) => purposes != ConsentScope.None && (Scope & purposes) == purposes && (Declined & purposes) == ConsentScope.None;

    /// <summary>Whether the material may be used so, judged from this consent alone.</summary>
    /// <param name="use">Purpose, country and day.</param>
    /// <returns>The decision with every reason against it.</returns>
    public UseDecision MayUse(MaterialUse use) => ConsentDecision.Decide(this, use);

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Validate()
    {
        List<Finding> findings = [];
        ConsentValidation.Validate(this, null, "$", findings);
        return findings;
    }

    /// <summary>The consent's id and state without whose it is: a text that may land in a log.</summary>
    /// <returns>A fixed text with the consent's id.</returns>
    public override string ToString() => $"Consent {{ {Id}, {Scope}, donor withheld }}";
}
