using System.Text.Json.Serialization;
using Exosome.Sdk.Characterization;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Instruments;

/// <summary>One measurement in an export: a video, a size run, a position or a zeta-potential profile.</summary>
public sealed record InstrumentRun
{
    /// <summary>The name that the file gives the run.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the figures can be used.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>What is known of the dilution, and whether <see cref="Concentration"/> contains it.</summary>
    public required RunDilution Dilution { get; init; }

    /// <summary>Particles per volume exactly as the export has it; see <see cref="Dilution"/> for what that means.</summary>
    public ParticleConcentration? Concentration { get; init; }

    /// <summary>
    /// Particles per volume of the undiluted sample: the export's figure where it contains the dilution, multiplied once
    /// where it does not, and nothing where the dilution is unknown.
    /// </summary>
    public ParticleConcentration? DilutionCorrectedConcentration { get; init; }

    /// <summary>Number-weighted mean diameter.</summary>
    public Diameter? Mean { get; init; }

    /// <summary>Most frequent diameter (number-weighted).</summary>
    public Diameter? Mode { get; init; }

    /// <summary>Standard deviation of the number-weighted distribution.</summary>
    public Diameter? StandardDeviation { get; init; }

    /// <summary>Diameter below which 10 % of the particles lie.</summary>
    public Diameter? D10 { get; init; }

    /// <summary>Median diameter by number.</summary>
    public Diameter? D50 { get; init; }

    /// <summary>Diameter below which 90 % of the particles lie.</summary>
    public Diameter? D90 { get; init; }

    /// <summary>Zeta potential; only a zeta-potential profile has one.</summary>
    public ZetaPotential? ZetaPotential { get; init; }

    /// <summary>Particles that were tracked for these figures.</summary>
    public ParticleCount? TrackedParticles { get; init; }

    /// <summary>The histogram as the export has it, where it holds a whole one; see <see cref="Dilution"/> for what its numbers mean.</summary>
    public SizeDistribution? Distribution { get; init; }

    /// <summary>
    /// <see cref="Distribution"/> of the undiluted sample, in particles per millilitre: as it is where the figures contain the
    /// dilution, multiplied once where they do not; <c>null</c> where the dilution is unknown or particles were only counted.
    /// Runs at different dilutions compare and merge by this one.
    /// </summary>
    [JsonIgnore]
    public SizeDistribution? UndilutedDistribution => DilutionSetting.Undiluted(Distribution, Dilution);

    /// <summary>What a reader of the figures must know: the instrument's own notes, what was computed, what contradicts.</summary>
    public EquatableList<string> Warnings { get; init; } = [];
}
