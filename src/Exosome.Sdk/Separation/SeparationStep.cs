using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Separation;

/// <summary>Which part goes on to the next step.</summary>
public enum KeptPart
{
    /// <summary>Not recorded.</summary>
    Unspecified = 0,

    /// <summary>What was pelleted.</summary>
    Pellet = 1,

    /// <summary>What stayed in solution.</summary>
    Supernatant = 2,

    /// <summary>What a membrane held back.</summary>
    Retentate = 3,

    /// <summary>What passed a membrane.</summary>
    Filtrate = 4,

    /// <summary>Chosen fractions of a column or gradient.</summary>
    Fractions = 5,

    /// <summary>What was released from an affinity matrix.</summary>
    Eluate = 6,

    /// <summary>What did not bind.</summary>
    FlowThrough = 7,
}

/// <summary>
/// One step by which vesicles are separated from what they are found in. The hierarchy is closed; a chain of steps is a list
/// of these in order, see <see cref="SeparationChain"/>.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Centrifugation), "centrifugation")]
[JsonDerivedType(typeof(DensityGradient), "densityGradient")]
[JsonDerivedType(typeof(SizeExclusion), "sizeExclusion")]
[JsonDerivedType(typeof(Filtration), "filtration")]
[JsonDerivedType(typeof(Ultrafiltration), "ultrafiltration")]
[JsonDerivedType(typeof(TangentialFlowFiltration), "tangentialFlow")]
[JsonDerivedType(typeof(AffinityCapture), "affinityCapture")]
[JsonDerivedType(typeof(Precipitation), "precipitation")]
[JsonDerivedType(typeof(MicrofluidicSeparation), "microfluidic")]
public abstract record SeparationStep : IValidatable
{
    private protected SeparationStep()
    {
    }

    /// <summary>The method in words, for example <c>size exclusion chromatography</c>.</summary>
    [JsonIgnore]
    public abstract string MethodName { get; }

    /// <summary>The recovery that is published for the method; ranges overlap and depend on the sample.</summary>
    [JsonIgnore]
    public abstract PublishedRecovery? TypicalRecovery { get; }

    /// <summary>Which part goes on.</summary>
    public KeptPart Kept { get; init; }

    /// <summary>The volume that went in.</summary>
    public Volume? Input { get; init; }

    /// <summary>The volume that came out.</summary>
    public Volume? Output { get; init; }

    /// <summary>The share of vesicles that was recovered, by particle count or another measure that is stated in the characterization.</summary>
    public Percentage? Recovery { get; init; }

    /// <summary>The temperature at which it was done.</summary>
    public Temperature? Temperature { get; init; }

    /// <summary>The protocol's or kit's name and lot.</summary>
    public string? Protocol { get; init; }

    /// <summary>The parameters that another laboratory would need to repeat the step and that are not recorded.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Unreported => [.. MissingParameters()];

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Validate()
    {
        List<Finding> findings = [];
        Validate("$", findings);
        return findings;
    }

    internal void Validate(string path, List<Finding> findings)
    {
        if (Unreported is { Count: > 0 } missing)
        {
            findings.Add(Finding.Of(NomenclatureRules.MandatoryReportingItemMissing, path, MethodName, string.Join(", ", missing), "EV-TRACK, separation"));
        }
    }

    private protected abstract IEnumerable<string> MissingParameters();
}
