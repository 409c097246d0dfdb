using System.Text.Json.Serialization;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Separation;

/// <summary>What vesicles are caught with.</summary>
public enum AffinityLigand
{
    /// <summary>Not recorded.</summary>
    Unspecified = 0,

    /// <summary>An antibody.</summary>
    Antibody = 1,

    /// <summary>A protein that binds phosphatidylserine, for example annexin V or Tim4.</summary>
    PhosphatidylserineBinder = 2,

    /// <summary>A lectin.</summary>
    Lectin = 3,

    /// <summary>Heparin.</summary>
    Heparin = 4,

    /// <summary>An aptamer or a peptide.</summary>
    AptamerOrPeptide = 5,
}

/// <summary>Capture by affinity, on beads or a column. It takes the vesicles that carry the target and leaves the others.</summary>
public sealed record AffinityCapture : SeparationStep
{
    /// <summary>What catches.</summary>
    public AffinityLigand Ligand { get; init; }

    /// <summary>What is caught, for example <c>CD63</c>.</summary>
    public required string Target { get; init; }

    /// <summary>For antibodies: clone or catalogue number.</summary>
    public string? AntibodyClone { get; init; }

    /// <summary>Whether the matrix is magnetic beads.</summary>
    public bool OnMagneticBeads { get; init; }

    /// <summary>How the vesicles were released again; null when they stay on the matrix.</summary>
    public string? Elution { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string MethodName => "affinity capture";

    /// <inheritdoc/>
    [JsonIgnore]
    public override PublishedRecovery? TypicalRecovery =>
        OnMagneticBeads ? PublishedRecovery.Beads : Ligand == AffinityLigand.Antibody ? PublishedRecovery.Immunoaffinity : null;

    private protected override IEnumerable<string> MissingParameters()
    {
        if (Ligand is AffinityLigand.Unspecified)
        {
            yield return "ligand";
        }

        if (Ligand is AffinityLigand.Antibody && string.IsNullOrWhiteSpace(AntibodyClone))
        {
            yield return "antibody clone";
        }

        if (Kept is KeptPart.Unspecified)
        {
            yield return "which part is kept";
        }
    }
}

/// <summary>Precipitation with a polymer or a salt. It recovers much, and much of that is not vesicles.</summary>
public sealed record Precipitation : SeparationStep
{
    /// <summary>The agent, for example <c>PEG 6000</c>, or the kit.</summary>
    public required string Agent { get; init; }

    /// <summary>The final concentration of the agent, in percent by weight.</summary>
    public Percentage? AgentConcentration { get; init; }

    /// <summary>How long.</summary>
    public Duration? Incubation { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string MethodName => "precipitation";

    /// <inheritdoc/>
    [JsonIgnore]
    public override PublishedRecovery? TypicalRecovery => PublishedRecovery.Precipitation;

    private protected override IEnumerable<string> MissingParameters()
    {
        // A kit's recipe is the maker's: its name and lot stand for the concentration.
        if (AgentConcentration is null && string.IsNullOrWhiteSpace(Protocol))
        {
            yield return "concentration of the agent, or kit and lot";
        }

        if (Incubation is null)
        {
            yield return "incubation time";
        }
    }
}

/// <summary>By what a chip separates.</summary>
public enum MicrofluidicPrinciple
{
    /// <summary>Not recorded.</summary>
    Unspecified = 0,

    /// <summary>Deterministic lateral displacement.</summary>
    DeterministicLateralDisplacement = 1,

    /// <summary>Acoustofluidics.</summary>
    Acoustic = 2,

    /// <summary>Capture on functionalized walls.</summary>
    ImmunoCapture = 3,

    /// <summary>Viscoelastic flow.</summary>
    Viscoelastic = 4,

    /// <summary>Dielectrophoresis.</summary>
    Dielectrophoresis = 5,

    /// <summary>Field-flow fractionation.</summary>
    FieldFlowFractionation = 6,
}

/// <summary>Separation on a microfluidic chip.</summary>
public sealed record MicrofluidicSeparation : SeparationStep
{
    /// <summary>By what it separates.</summary>
    public MicrofluidicPrinciple Principle { get; init; }

    /// <summary>The device and its maker.</summary>
    public string? Device { get; init; }

    /// <summary>Flow rate in microlitres per minute.</summary>
    public double? FlowMicrolitersPerMinute { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string MethodName => "microfluidic separation";

    /// <inheritdoc/>
    [JsonIgnore]
    public override PublishedRecovery? TypicalRecovery => PublishedRecovery.Microfluidic;

    private protected override IEnumerable<string> MissingParameters()
    {
        if (Principle is MicrofluidicPrinciple.Unspecified)
        {
            yield return "principle";
        }

        if (string.IsNullOrWhiteSpace(Device))
        {
            yield return "device";
        }

        if (FlowMicrolitersPerMinute is null)
        {
            yield return "flow rate";
        }
    }
}
