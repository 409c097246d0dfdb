using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Sources.Facts;

namespace Exosome.Sdk.Sources;

/// <summary>Whether a donor gave the material alive.</summary>
public enum DonorVitalStatus
{
    /// <summary>Not recorded.</summary>
    Unspecified = 0,

    /// <summary>A living donor.</summary>
    Living = 1,

    /// <summary>A deceased donor.</summary>
    Deceased = 2,
}

/// <summary>How a donor could decide at the time of donation.</summary>
public enum DonorAgeGroup
{
    /// <summary>Not recorded.</summary>
    Unspecified = 0,

    /// <summary>Of age where the material was recovered.</summary>
    Adult = 1,

    /// <summary>Under age, more than one month old.</summary>
    Minor = 2,

    /// <summary>One month old or younger: the birth mother is tested instead (21 CFR 1271.80(a)).</summary>
    Infant = 3,
}

/// <summary>
/// A donor as the model knows one: a pseudonym and the few facts that rules need. Names, dates of birth, addresses and
/// record numbers have no place here; they stay in the establishment's own key.
/// </summary>
/// <remarks>21 CFR 1271.290(c): the code must not use the donor's name, social security number or medical record number.</remarks>
public sealed record Donor : IValidatable
{
    /// <summary>The pseudonym.</summary>
    [DonorPseudonymData]
    public required DonorId Id { get; init; }

    /// <summary>Adult, minor or infant when the material was recovered.</summary>
    public DonorAgeGroup AgeGroup { get; init; }

    /// <summary>Living or deceased when the material was recovered.</summary>
    public DonorVitalStatus VitalStatus { get; init; }

    /// <summary>The pseudonym of the birth mother, where she is the one who is tested and who consents: cord, amnion, placenta, infants.</summary>
    [DonorPseudonymData]
    public DonorId? BirthMother { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Validate()
    {
        List<Finding> findings = [];
        Validate("$", findings);
        return findings;
    }

    /// <summary>Says that there is a donor and not which: a text that may land in a log.</summary>
    /// <returns>A fixed text with the age group.</returns>
    public override string ToString() => $"Donor {{ {AgeGroup}, pseudonym withheld }}";

    internal void Validate(string path, List<Finding> findings)
    {
        CheckPseudonym(Id, path + ".id", findings);
        if (BirthMother is { } mother)
        {
            CheckPseudonym(mother, path + ".birthMother", findings);
        }
    }

    private static void CheckPseudonym(DonorId id, string path, List<Finding> findings)
    {
        if (DirectIdentifier.Recognize(id.ToString()) is { } kind)
        {
            findings.Add(Finding.Of(ConsentRules.DirectIdentifier, path, "Donor pseudonym", kind));
        }
    }
}
