using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Regulation;

namespace Exosome.Sdk.Claims;

/// <summary>
/// A claim of the claims matrix whose approval was in order when the program was built. The generator makes one for
/// every such row, in <c>ApprovedClaims</c>; code that uses it cannot drift from the approved words.
/// </summary>
public sealed record ApprovedClaim
{
    /// <summary>The id in the claims matrix.</summary>
    public required ClaimId Id { get; init; }

    /// <summary>The approved words.</summary>
    public required string Text { get; init; }

    /// <summary>BCP 47 tag of the language of <see cref="Text"/>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The markets for which the words are approved.</summary>
    public EquatableList<Market> Markets { get; init; } = [];

    /// <summary>The product class for which they are approved; unspecified where the matrix says none.</summary>
    public ProductClass ProductClass { get; init; }

    /// <summary>The studies behind the claim, by their ids in the evidence register.</summary>
    public EquatableList<EvidenceId> Evidence { get; init; } = [];

    /// <summary>Who approved, and from when to when.</summary>
    public required ClaimApproval Approval { get; init; }

    /// <summary>Whether the words may be used in a market on a day.</summary>
    /// <param name="market">The market.</param>
    /// <param name="day">The day.</param>
    /// <returns>Whether the market is among the approved ones and the approval is in force.</returns>
    public bool IsUsable(Market market, DateOnly day) => Markets.Contains(market) && Approval.IsInForceOn(day);

    /// <summary>The words, so that an approved claim can stand where a text is written.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
