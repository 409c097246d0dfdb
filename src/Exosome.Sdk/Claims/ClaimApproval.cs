namespace Exosome.Sdk.Claims;

/// <summary>That a responsible person looked at a claim's evidence and said yes to exactly these words.</summary>
/// <param name="ApprovedBy">Who: a name or a role.</param>
/// <param name="ApprovedOn">First day on which the claim may be used.</param>
/// <param name="ExpiresOn">Last day on which the claim may be used without another look.</param>
public sealed record ClaimApproval(string ApprovedBy, DateOnly ApprovedOn, DateOnly ExpiresOn)
{
    /// <summary>Whether the approval holds on a day.</summary>
    /// <param name="day">The day, both ends included.</param>
    /// <returns>Whether it holds.</returns>
    public bool IsInForceOn(DateOnly day) => ApprovedOn <= day && day <= ExpiresOn;
}
