using System.Text.Json.Serialization;
using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Vesicles;

/// <summary>An experiment that can show where in the cell vesicles form.</summary>
public enum BiogenesisExperiment
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>Release seen live, for example fusion of a multivesicular body with the plasma membrane by TIRF microscopy.</summary>
    LiveImagingOfRelease = 1,

    /// <summary>Electron microscopy that catches formation or fusion in the cell.</summary>
    ElectronMicroscopyOfFormation = 2,

    /// <summary>Knock-down, knock-out or inhibition of a pathway, with the number of released vesicles as readout.</summary>
    PathwayPerturbation = 3,

    /// <summary>A label that is put on one compartment of the cell and is found on the vesicles.</summary>
    CompartmentLabelling = 4,
}

/// <summary>What shows that vesicles formed where a biogenesis term says they did.</summary>
/// <remarks>Size, density and markers such as CD63 do not: they are shared by vesicles of every origin.</remarks>
public sealed record BiogenesisEvidence
{
    /// <summary>The kind of experiment.</summary>
    public required BiogenesisExperiment Experiment { get; init; }

    /// <summary>What was seen, in a sentence.</summary>
    public required string Observation { get; init; }

    /// <summary>The record or publication, as an id of the team's evidence list.</summary>
    public EvidenceId? Evidence { get; init; }

    /// <summary>DOI of the publication, where there is one.</summary>
    public string? Doi { get; init; }

    /// <summary>Whether it says an experiment and what was seen; a bare marker or size is no such thing.</summary>
    [JsonIgnore]
    public bool IsSubstantial => Experiment != BiogenesisExperiment.Unspecified && !string.IsNullOrWhiteSpace(Observation);
}
