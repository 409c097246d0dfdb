using System.Text.Json.Serialization;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Separation;

/// <summary>One spin of a centrifuge. Differential ultracentrifugation is several of these with rising force.</summary>
/// <remarks>
/// The parameters are those that EV-TRACK asks for. A usual chain: 300 × g 10 min, 2,000 × g 10 to 20 min, 10,000 × g 30 to
/// 70 min, 100,000 × g 70 to 90 min, wash, again (PMC7763259, Table 1).
/// </remarks>
public sealed record Centrifugation : SeparationStep
{
    /// <summary>The force from which on a spin is called ultracentrifugation here.</summary>
    public static readonly RelativeCentrifugalForce LeastUltracentrifugalForce = RelativeCentrifugalForce.FromTimesGravity(50_000);

    /// <summary>The force. A speed alone is none: see <see cref="Separation.Rotor.MaximumForceAt"/>.</summary>
    public required RelativeCentrifugalForce Force { get; init; }

    /// <summary>Whether the force is that at the bottom of the tube or the average.</summary>
    public bool IsAverageForce { get; init; }

    /// <summary>How long.</summary>
    public Duration? Duration { get; init; }

    /// <summary>The rotor.</summary>
    public Rotor? Rotor { get; init; }

    /// <summary>The clearing factor at the speed of the run, adjusted, where it is known without the rotor's radii.</summary>
    public KFactor? AdjustedClearingFactor { get; init; }

    /// <summary>Whether this spin washes a pellet.</summary>
    public bool IsWash { get; init; }

    /// <summary>Whether the force is that of an ultracentrifuge.</summary>
    [JsonIgnore]
    public bool IsUltracentrifugation => Force >= LeastUltracentrifugalForce;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string MethodName => IsUltracentrifugation ? "ultracentrifugation" : "centrifugation";

    /// <inheritdoc/>
    [JsonIgnore]
    public override PublishedRecovery? TypicalRecovery => IsUltracentrifugation ? PublishedRecovery.Ultracentrifugation : null;

    private protected override IEnumerable<string> MissingParameters()
    {
        if (Duration is null)
        {
            yield return "duration";
        }

        if (Temperature is null)
        {
            yield return "temperature";
        }

        if (Rotor is null && AdjustedClearingFactor is null)
        {
            yield return "rotor or k-factor";
        }

        if (Kept is KeptPart.Unspecified)
        {
            yield return "which part is kept";
        }
    }
}

/// <summary>What a density gradient is made of.</summary>
public enum GradientMedium
{
    /// <summary>Not recorded.</summary>
    Unspecified = 0,

    /// <summary>Sucrose.</summary>
    Sucrose = 1,

    /// <summary>Iodixanol.</summary>
    Iodixanol = 2,

    /// <summary>Another medium, named in the protocol.</summary>
    Other = 3,
}

/// <summary>Where the sample is loaded.</summary>
public enum GradientLoading
{
    /// <summary>Not recorded.</summary>
    Unspecified = 0,

    /// <summary>On top: what is fast arrives first, lipoproteins stay behind.</summary>
    TopDown = 1,

    /// <summary>At the bottom: vesicles float up, protein stays below.</summary>
    BottomUp = 2,
}

/// <summary>Separation in a density gradient.</summary>
public sealed record DensityGradient : SeparationStep
{
    /// <summary>What the gradient is made of.</summary>
    public GradientMedium Medium { get; init; }

    /// <summary>Top-down or bottom-up.</summary>
    public GradientLoading Loading { get; init; }

    /// <summary>The least concentration of the medium, in percent by weight.</summary>
    public Percentage? LowestConcentration { get; init; }

    /// <summary>The greatest concentration of the medium, in percent by weight.</summary>
    public Percentage? HighestConcentration { get; init; }

    /// <summary>The number of fractions that were collected.</summary>
    public int? FractionCount { get; init; }

    /// <summary>The density of the fractions that were kept: lower end.</summary>
    public Density? KeptFrom { get; init; }

    /// <summary>The density of the fractions that were kept: upper end.</summary>
    public Density? KeptTo { get; init; }

    /// <summary>The force of the run.</summary>
    public RelativeCentrifugalForce? Force { get; init; }

    /// <summary>How long.</summary>
    public Duration? Duration { get; init; }

    /// <summary>The rotor.</summary>
    public Rotor? Rotor { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string MethodName => "density gradient centrifugation";

    /// <inheritdoc/>
    [JsonIgnore]
    public override PublishedRecovery? TypicalRecovery => PublishedRecovery.DensityGradient;

    private protected override IEnumerable<string> MissingParameters()
    {
        if (Medium is GradientMedium.Unspecified)
        {
            yield return "medium";
        }

        if (Loading is GradientLoading.Unspecified)
        {
            yield return "top-down or bottom-up";
        }

        if (LowestConcentration is null || HighestConcentration is null)
        {
            yield return "lowest and highest concentration";
        }

        if (Force is null)
        {
            yield return "force";
        }

        if (Duration is null)
        {
            yield return "duration";
        }

        if (KeptFrom is null || KeptTo is null)
        {
            yield return "density of the fractions kept";
        }
    }
}
