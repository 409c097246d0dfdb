namespace Exosome.Sdk.Sources;

/// <summary>How wide the question was that the donor answered.</summary>
public enum ConsentModel
{
    /// <summary>Not recorded.</summary>
    Unspecified = 0,

    /// <summary>One named study or product.</summary>
    Specific = 1,

    /// <summary>Options that are accepted or declined one by one.</summary>
    Tiered = 2,

    /// <summary>Storage and unspecified research under governance (45 CFR 46.116(d); GDPR recital 33; CIOMS 2016 guideline 11).</summary>
    Broad = 3,

    /// <summary>Decisions that the donor can look at and change over time.</summary>
    Dynamic = 4,

    /// <summary>Anything, for ever, without governance. It is here so that a record can say so; it covers no use.</summary>
    Blanket = 5,
}

/// <summary>Whether material may be used again for a purpose that was not known at signature.</summary>
public enum SecondaryUse
{
    /// <summary>Not said: treated as not allowed.</summary>
    Unspecified = 0,

    /// <summary>Not allowed.</summary>
    NotAllowed = 1,

    /// <summary>Only after the donor is asked again.</summary>
    AfterNewConsent = 2,

    /// <summary>After an ethics committee has approved it.</summary>
    AfterEthicsApproval = 3,

    /// <summary>With identifiers removed, without asking again (the statement of 45 CFR 46.116(b)(9)(i)).</summary>
    Deidentified = 4,
}

/// <summary>What the form said about commercial profit from the material (45 CFR 46.116(c)(7)).</summary>
public enum ProfitStatement
{
    /// <summary>The form says nothing about profit.</summary>
    NotStated = 0,

    /// <summary>No commercial profit is intended.</summary>
    NoCommercialProfit = 1,

    /// <summary>There may be commercial profit and the donor has no share in it.</summary>
    ProfitWithoutShare = 2,

    /// <summary>There may be commercial profit and the donor shares in it.</summary>
    ProfitWithShare = 3,
}

/// <summary>What protects material and data that leave the country (GDPR Art. 44 to 49).</summary>
public enum TransferSafeguard
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>A decision that the country protects data adequately (GDPR Art. 45).</summary>
    AdequacyDecision = 1,

    /// <summary>Standard contractual clauses or binding corporate rules (GDPR Art. 46, 47).</summary>
    ContractualClauses = 2,

    /// <summary>The donor's explicit consent to this transfer after being told of its risks (GDPR Art. 49(1)(a)).</summary>
    ExplicitConsent = 3,

    /// <summary>A material transfer agreement with the receiving institution.</summary>
    MaterialTransferAgreement = 4,
}
