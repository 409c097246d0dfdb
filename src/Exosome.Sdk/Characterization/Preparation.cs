using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Vesicles;

namespace Exosome.Sdk.Characterization;

/// <summary>A separated preparation of vesicles and what is known of it: the subject of MISEV and EV-METRIC.</summary>
public sealed record Preparation : IValidatable
{
    /// <summary>The preparation's id.</summary>
    public required PreparationId Id { get; init; }

    /// <summary>The batch that it was sampled from, where it belongs to one.</summary>
    public BatchId? Batch { get; init; }

    /// <summary>What the vesicles are called, and why.</summary>
    public VesiclePopulation? Population { get; init; }

    /// <summary>Amounts of source.</summary>
    public EquatableList<SourceAmount> SourceAmounts { get; init; } = [];

    /// <summary>Global quantifications.</summary>
    public EquatableList<GlobalQuantification> Quantifications { get; init; } = [];

    /// <summary>Proteins that were looked for. A protein that is not listed was not tested.</summary>
    public EquatableList<MarkerResult> Markers { get; init; } = [];

    /// <summary>Proteins that the report says are absent. Each needs a test that could have seen it.</summary>
    public EquatableList<string> ReportedAbsent { get; init; } = [];

    /// <summary>Images and counts of single vesicles.</summary>
    public EquatableList<SingleVesicleEvidence> SingleVesicles { get; init; } = [];

    /// <summary>What is reported of the separation; <c>null</c> when nothing is.</summary>
    public SeparationReport? Separation { get; init; }

    /// <summary>Composition of the lysis buffer; <c>null</c> when it is not reported.</summary>
    public string? LysisBuffer { get; init; }

    /// <summary>Whether it is claimed that the vesicles are small EVs and nothing else. Category 4 proteins are then mandatory.</summary>
    public bool ClaimsSmallVesicleSpecificity { get; init; }

    /// <summary>Whether a function is studied or claimed. Category 5 proteins are then mandatory.</summary>
    public bool ClaimsFunction { get; init; }

    /// <summary>Controls that were made where a function is studied or claimed.</summary>
    public EquatableList<FunctionalControl> FunctionalControls { get; init; } = [];

    /// <summary>Whether the place of functional components (inside, in the membrane, on the surface) was shown.</summary>
    public bool ShowsTopology { get; init; }

    /// <summary>What is reported of flow cytometry of vesicles; <c>null</c> when there was none.</summary>
    public VesicleFlowCytometryReport? FlowCytometry { get; init; }

    /// <summary>What is reported of the blood that it was made from; <c>null</c> when it was not made from blood.</summary>
    public BloodReport? Blood { get; init; }

    /// <summary>Particles for each microgram of protein, where both were measured at the same point.</summary>
    [JsonIgnore]
    public PurityAssessment Purity => PurityAssessment.Of(this);

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Validate()
    {
        List<Finding> findings = [];
        Validate("$", findings);
        return findings;
    }

    internal void Validate(string path, List<Finding> findings)
    {
        Population?.Validate(path + ".population", findings);
        PreparationChecks.Check(this, path, findings);
    }
}
