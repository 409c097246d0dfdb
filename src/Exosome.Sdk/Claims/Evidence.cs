using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Claims;

/// <summary>What a study found about the effect that is claimed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EvidenceResult>))]
public enum EvidenceResult
{
    /// <summary>Not recorded.</summary>
    Unspecified = 0,

    /// <summary>It found the effect.</summary>
    Supports = 1,

    /// <summary>It looked for the effect and did not find it.</summary>
    DoesNotSupport = 2,

    /// <summary>It cannot tell.</summary>
    Inconclusive = 3,
}

/// <summary>One study, test or review that a claim rests on: a row of the evidence register.</summary>
public sealed record Evidence : IValidatable
{
    /// <summary>The id in the evidence register.</summary>
    public required EvidenceId Id { get; init; }

    /// <summary>How the study was made.</summary>
    public required EvidenceDesign Design { get; init; }

    /// <summary>Number of subjects (people, animals or replicates, as the design says), 1 or more; null where not recorded.</summary>
    public int? Subjects { get; init; }

    /// <summary>What was measured, for example <c>wrinkle depth by profilometry</c>.</summary>
    public string? Outcome { get; init; }

    /// <summary>What was found about the effect.</summary>
    public EvidenceResult Result { get; init; } = EvidenceResult.Supports;

    /// <summary>What was tested. Evidence for an ingredient or for another product does not carry over by itself (Reg. (EU) 655/2013 Annex 2(2)).</summary>
    public ProductId? Product { get; init; }

    /// <summary>Digital object identifier, for example <c>10.1002/jev2.12404</c>.</summary>
    public string? Doi { get; init; }

    /// <summary>PubMed id.</summary>
    public string? PubMedId { get; init; }

    /// <summary>Number in a trial register, for example <c>NCT04173650</c>.</summary>
    public string? TrialNumber { get; init; }

    /// <summary>The level that the study reaches for a claim: that of its design, or none where it did not find the effect.</summary>
    [JsonIgnore]
    public EvidenceLevel Level => Result == EvidenceResult.Supports ? Design.Level() : EvidenceLevel.None;

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Validate()
    {
        var findings = new List<Finding>();
        Validate("$", findings);
        return findings;
    }

    internal void Validate(string path, List<Finding> findings)
    {
        if (Design == EvidenceDesign.Unspecified)
        {
            findings.Add(Finding.Of(ConfigurationRules.MalformedTable, path + ".design", $"The evidence '{Id}' names no study design"));
        }

        if (Subjects <= 0)
        {
            findings.Add(Finding.Of(ConfigurationRules.MalformedTable, path + ".subjects", $"The evidence '{Id}' has no subjects"));
        }
    }
}
