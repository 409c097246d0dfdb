using System.Text.Json.Serialization;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Separation;

/// <summary>Size exclusion chromatography.</summary>
public sealed record SizeExclusion : SeparationStep
{
    /// <summary>The resin or column, for example <c>qEV 35 nm</c> or <c>Sepharose CL-2B</c>.</summary>
    public string? Resin { get; init; }

    /// <summary>The pore size of the resin.</summary>
    public PoreSize? Pore { get; init; }

    /// <summary>The volume of the bed.</summary>
    public Volume? ColumnVolume { get; init; }

    /// <summary>The first fraction that was pooled, from 1.</summary>
    public int? FirstFraction { get; init; }

    /// <summary>The last fraction that was pooled.</summary>
    public int? LastFraction { get; init; }

    /// <summary>The volume of a fraction.</summary>
    public Volume? FractionVolume { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string MethodName => "size exclusion chromatography";

    /// <inheritdoc/>
    [JsonIgnore]
    public override PublishedRecovery? TypicalRecovery => PublishedRecovery.SizeExclusion;

    private protected override IEnumerable<string> MissingParameters()
    {
        if (string.IsNullOrWhiteSpace(Resin))
        {
            yield return "resin";
        }

        if (ColumnVolume is null)
        {
            yield return "column volume";
        }

        if (Input is null)
        {
            yield return "sample volume";
        }

        if (FirstFraction is null || LastFraction is null)
        {
            yield return "fractions pooled";
        }
    }
}

/// <summary>Dead-end filtration through pores, for example 0.22 µm.</summary>
/// <remarks>A sterile filter of 0.22 µm takes large vesicles away too; the recovery is measured, not assumed.</remarks>
public sealed record Filtration : SeparationStep
{
    /// <summary>The pore size.</summary>
    public required PoreSize Pore { get; init; }

    /// <summary>The membrane, for example <c>PES</c>.</summary>
    public string? Membrane { get; init; }

    /// <summary>Whether it makes the preparation sterile: then recovery and integrity of the filter are part of the batch record.</summary>
    public bool IsSterilizing { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string MethodName => "filtration";

    /// <inheritdoc/>
    [JsonIgnore]
    public override PublishedRecovery? TypicalRecovery => null;

    private protected override IEnumerable<string> MissingParameters()
    {
        if (string.IsNullOrWhiteSpace(Membrane))
        {
            yield return "membrane";
        }

        if (IsSterilizing && Recovery is null)
        {
            yield return "recovery over the sterile filter";
        }
    }
}

/// <summary>Ultrafiltration in a spin concentrator or stirred cell.</summary>
/// <remarks>Regenerated cellulose of 10 kDa recovered best, other membranes less than 40 % (EV-TRACK EV170001).</remarks>
public sealed record Ultrafiltration : SeparationStep
{
    /// <summary>The molecular weight cut-off.</summary>
    public required MolarMass CutOff { get; init; }

    /// <summary>The membrane, for example <c>regenerated cellulose</c>.</summary>
    public string? Membrane { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string MethodName => "ultrafiltration";

    /// <inheritdoc/>
    [JsonIgnore]
    public override PublishedRecovery? TypicalRecovery => PublishedRecovery.Ultrafiltration;

    private protected override IEnumerable<string> MissingParameters()
    {
        if (string.IsNullOrWhiteSpace(Membrane))
        {
            yield return "membrane";
        }

        if (Kept is KeptPart.Unspecified)
        {
            yield return "which part is kept";
        }
    }
}

/// <summary>Tangential flow filtration: concentration and exchange of buffer along a membrane.</summary>
/// <remarks>Membranes of 100 to 750 kDa are in use.</remarks>
public sealed record TangentialFlowFiltration : SeparationStep
{
    /// <summary>The molecular weight cut-off.</summary>
    public required MolarMass CutOff { get; init; }

    /// <summary>The membrane and its form, for example <c>mPES hollow fibre</c>.</summary>
    public string? Membrane { get; init; }

    /// <summary>How many volumes of buffer were exchanged.</summary>
    public double? DiafiltrationVolumes { get; init; }

    /// <summary>By how much the volume was reduced.</summary>
    public double? ConcentrationFactor { get; init; }

    /// <summary>Transmembrane pressure in kilopascals.</summary>
    public double? TransmembraneKilopascals { get; init; }

    /// <summary>Shear rate at the wall, per second.</summary>
    public double? ShearRatePerSecond { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string MethodName => "tangential flow filtration";

    /// <inheritdoc/>
    [JsonIgnore]
    public override PublishedRecovery? TypicalRecovery => null;

    private protected override IEnumerable<string> MissingParameters()
    {
        if (string.IsNullOrWhiteSpace(Membrane))
        {
            yield return "membrane";
        }

        if (DiafiltrationVolumes is null && ConcentrationFactor is null)
        {
            yield return "diafiltration volumes or concentration factor";
        }
    }
}
