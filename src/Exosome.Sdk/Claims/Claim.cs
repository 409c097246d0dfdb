using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Regulation;

namespace Exosome.Sdk.Claims;

/// <summary>
/// A sentence about a product that somebody relies on, with the evidence that supports it. The analyzer asks for the
/// evidence where the object is made (EXO1010); <see cref="Validate()"/> asks the same of data.
/// </summary>
public sealed record Claim : IValidatable
{
    /// <summary>The id in the claims matrix, where the claim is recorded there.</summary>
    public ClaimId? Id { get; init; }

    /// <summary>The words, as customers read them.</summary>
    [ClaimText]
    public required string Text { get; init; }

    /// <summary>BCP 47 tag of the language of <see cref="Text"/>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The studies that the claim rests on. Without any it must not be made (EXO1010).</summary>
    public EquatableList<Evidence> Evidence { get; init; } = [];

    /// <summary>The markets in which the claim is made; empty means wherever a law forbids something.</summary>
    public EquatableList<Market> Markets { get; init; } = [];

    /// <summary>What the law takes the product for.</summary>
    public ProductClass ProductClass { get; init; }

    /// <summary>Who approved the words, and until when.</summary>
    public ClaimApproval? Approval { get; init; }

    /// <summary>The highest level of evidence among the studies that found the effect.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public EvidenceLevel EvidenceLevel
    {
        get
        {
            var best = EvidenceLevel.None;
            foreach (Evidence study in Evidence)
            {
                best = study.Level > best ? study.Level : best;
            }

            return best;
        }
    }

    /// <summary>Runs every rule that needs no calendar: evidence there and strong enough, words lawful in the markets.</summary>
    /// <returns>EXO1001 to EXO1007 on <c>$.text</c>, EXO1010 and EXO1011; empty when nothing is wrong.</returns>
    public IReadOnlyList<Finding> Validate()
    {
        var findings = new List<Finding>();
        Validate("$", findings, day: null);
        return findings;
    }

    /// <summary>The same, and whether an approval is there and in force (EXO1012).</summary>
    /// <param name="day">The day of use.</param>
    /// <returns>What was found; empty when nothing is wrong.</returns>
    public IReadOnlyList<Finding> Validate(DateOnly day)
    {
        var findings = new List<Finding>();
        Validate("$", findings, day);
        return findings;
    }

    internal void Validate(string path, List<Finding> findings, DateOnly? day) => ClaimValidation.Validate(this, path, findings, day);
}
