using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Characterization;

/// <summary>What is reported of the separation, as far as EV-METRIC asks for it.</summary>
public sealed record SeparationReport
{
    /// <summary>Whether a density gradient was used, at least to validate another method.</summary>
    public bool UsesDensityGradient { get; init; }

    /// <summary>Density at which the vesicles were recovered; <c>null</c> when it is not reported.</summary>
    public Density? VesicleDensity { get; init; }

    /// <summary>Ultracentrifugation steps; empty when none was made.</summary>
    public EquatableList<UltracentrifugationReport> Ultracentrifugation { get; init; } = [];
}

/// <summary>What is reported of one ultracentrifugation step.</summary>
public sealed record UltracentrifugationReport
{
    /// <summary>Relative centrifugal force; a rotor speed alone says nothing without its radius.</summary>
    public RelativeCentrifugalForce? Force { get; init; }

    /// <summary>Duration.</summary>
    public Duration? Duration { get; init; }

    /// <summary>Rotor type.</summary>
    public string? Rotor { get; init; }

    /// <summary>Whether another laboratory could repeat the step.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsRepeatable => Force is not null && Duration is not null && !string.IsNullOrWhiteSpace(Rotor);
}
