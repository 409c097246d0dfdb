using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Regulation;

/// <summary>What an authority gave.</summary>
public enum AuthorizationKind
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>US biologics license application (PHS Act 351(a)).</summary>
    Bla = 1,

    /// <summary>US new drug application (FD&amp;C Act 505(b)).</summary>
    Nda = 2,

    /// <summary>US investigational new drug application (21 CFR part 312): for a trial, not for sale.</summary>
    Ind = 3,

    /// <summary>Marketing authorisation in the Union or the United Kingdom.</summary>
    MarketingAuthorisation = 4,

    /// <summary>Clinical trial authorisation: for a trial, not for sale.</summary>
    ClinicalTrialAuthorisation = 5,

    /// <summary>Canadian notice of compliance with its drug identification number.</summary>
    NoticeOfComplianceAndDin = 6,

    /// <summary>Canadian no-objection letter: for a trial, not for sale.</summary>
    NoObjectionLetter = 7,

    /// <summary>Entry in the Australian Register of Therapeutic Goods.</summary>
    ArtgEntry = 8,

    /// <summary>Approval of another authority.</summary>
    OtherApproval = 9,

    /// <summary>Favourable outcome of a case review or an accepted dossier for an ingredient.</summary>
    CaseReview = 10,

    /// <summary>Clearance, de novo classification or premarket approval of a US device, in vitro diagnostics among them.</summary>
    DeviceClearance = 11,

    /// <summary>Certificate or declaration under the Union's regulation on in vitro diagnostics.</summary>
    IvdrConformity = 12,
}

/// <summary>An approval, licence or accepted dossier, with its number. Registration and listing are none.</summary>
/// <remarks>21 CFR 1271.27(b): acceptance of a registration is neither a compliance finding nor a licence or approval.</remarks>
public sealed record MarketingAuthorization
{
    /// <summary>What it is.</summary>
    public required AuthorizationKind Kind { get; init; }

    /// <summary>The number that the authority gave.</summary>
    public required string Number { get; init; }

    /// <summary>The market in which it holds.</summary>
    public required Market Market { get; init; }

    /// <summary>The authority, for example <c>FDA</c>.</summary>
    public string? Authority { get; init; }

    /// <summary>The product for which it was given, where it is tied to one.</summary>
    public ProductId? Product { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public DateOnly? GrantedOn { get; init; }

    /// <summary>The last day on which it holds; null when it has no end.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The day on which it was suspended or withdrawn.</summary>
    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>Whether it lets a product be tried in people but not sold.</summary>
    /// <returns>True for an IND, a clinical trial authorisation and a no-objection letter.</returns>
    public bool IsForTrialsOnly() => Kind is AuthorizationKind.Ind or AuthorizationKind.ClinicalTrialAuthorisation or AuthorizationKind.NoObjectionLetter;

    /// <summary>Whether it was given for this product, or is tied to none.</summary>
    internal bool IsFor(ProductId product) => Product is not { } named || named == product;

    /// <summary>Whether it holds in a market on a day. One without a number or a first day never holds.</summary>
    /// <param name="market">The market.</param>
    /// <param name="on">The day.</param>
    /// <returns>Whether it can be relied on.</returns>
    public bool HoldsIn(Market market, DateOnly on) =>
        Market == market
        && market != Market.Unspecified
        && Kind != AuthorizationKind.Unspecified
        && !string.IsNullOrWhiteSpace(Number)
        && GrantedOn is { } first && first <= on
        && (ExpiresOn is not { } last || on <= last)
        && (WithdrawnOn is not { } gone || on < gone);
}
