using System.Text.Json.Serialization;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Sources;

/// <summary>How a form was signed.</summary>
public enum SignatureMethod
{
    /// <summary>Not recorded.</summary>
    Unspecified = 0,

    /// <summary>By hand on paper.</summary>
    Handwritten = 1,

    /// <summary>Electronically (ICH E6(R3) Annex 1 §2.8 allows an electronic process).</summary>
    Electronic = 2,

    /// <summary>Short form after an oral presentation, before a witness (21 CFR 50.27(b)(2)).</summary>
    ShortFormWithWitness = 3,
}

/// <summary>The signature under a consent form, without the name of who signed.</summary>
public sealed record ConsentSignature
{
    /// <summary>By hand, electronically, or short form with witness.</summary>
    public SignatureMethod Method { get; init; }

    /// <summary>Whether the signer dated the signature at the time (21 CFR 50.27(a)).</summary>
    public bool DatedBySigner { get; init; }

    /// <summary>Whether a witness signed.</summary>
    public bool Witnessed { get; init; }

    /// <summary>Whether the signer received a copy (21 CFR 50.27(a)).</summary>
    public bool CopyGiven { get; init; }

    /// <summary>Whether the short form lacks the witness that it needs.</summary>
    [JsonIgnore]
    public bool LacksWitness => Method == SignatureMethod.ShortFormWithWitness && !Witnessed;
}

/// <summary>What a donor receives.</summary>
public enum CompensationKind
{
    /// <summary>Not recorded.</summary>
    Unspecified = 0,

    /// <summary>Nothing.</summary>
    None = 1,

    /// <summary>Expenses and inconvenience only (Dir. 2004/23/EC Art. 12(1); Reg. (EU) 2024/1938 Art. 54).</summary>
    ExpensesOnly = 2,

    /// <summary>More than expenses: a payment or other inducement.</summary>
    Payment = 3,
}

/// <summary>What a donor receives for a donation.</summary>
public sealed record DonorCompensation
{
    /// <summary>Nothing, expenses, or a payment.</summary>
    public CompensationKind Kind { get; init; }

    /// <summary>How much, where it was something.</summary>
    public Money? Amount { get; init; }
}

/// <summary>The approval of an ethics committee or institutional review board.</summary>
public sealed record EthicsApproval
{
    /// <summary>The committee's number for the protocol.</summary>
    public required EthicsApprovalId Id { get; init; }

    /// <summary>The committee.</summary>
    public string? Committee { get; init; }

    /// <summary>The country in which the committee sits.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>The day of the approval.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>The last day on which it holds; null when it has no end.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>Whether it held on a day, as far as its days are on record.</summary>
    /// <param name="day">The day.</param>
    /// <returns>False when it was given later or had run out.</returns>
    public bool HeldOn(DateOnly day) => !(ApprovedOn > day) && !(ExpiresOn < day);
}

/// <summary>What a withdrawal does to what already exists.</summary>
public enum WithdrawalEffect
{
    /// <summary>Not said: treated as the widest, so that nothing is used by oversight.</summary>
    Unspecified = 0,

    /// <summary>No new material and no new lots; lots made before may be used up.</summary>
    StopsNewManufacture = 1,

    /// <summary>Lots that have not left the manufacturer are blocked; distributed ones may be used up.</summary>
    BlocksUndistributedLots = 2,

    /// <summary>Every use stops and distributed lots are called back.</summary>
    StopsAllUse = 3,
}

/// <summary>What the form promised about withdrawal (21 CFR 50.25(a)(8), (b)(4); GDPR Art. 7(3)).</summary>
public sealed record WithdrawalTerms
{
    /// <summary>How a donor withdraws, for example <c>e-mail to the biobank's contact address</c>.</summary>
    public required string Route { get; init; }

    /// <summary>What a withdrawal does to lots.</summary>
    public WithdrawalEffect Effect { get; init; }
}

/// <summary>A withdrawal that has happened.</summary>
public sealed record ConsentWithdrawal
{
    /// <summary>The day on which the donor withdrew; from this day on it holds.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What it does to lots; it may go further than the form promised.</summary>
    public WithdrawalEffect Effect { get; init; }

    /// <summary>The purposes withdrawn; <see cref="ConsentScope.None"/> means all of them.</summary>
    public ConsentScope Purposes { get; init; }

    /// <summary>How it was received, for example <c>letter</c>.</summary>
    public string? ReceivedBy { get; init; }
}
