using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Instruments.Reading;

/// <summary>What is known of a run while its file is read: bare numbers in the file's units, not yet promised to anybody.</summary>
internal sealed class RunDraft
{
    public RunDraft(string name)
    {
        Name = name;
    }

    public string Name { get; }

    public RunDilution Dilution { get; set; } = new RunDilution.Unknown();

    /// <summary>Particles per millilitre, as the file states it or as its bins add up to.</summary>
    public double? Concentration { get; set; }

    /// <summary>Particles per millilitre of the undiluted sample, where the file itself states it.</summary>
    public double? StatedCorrectedConcentration { get; set; }

    public double? Mean { get; set; }

    public double? Mode { get; set; }

    public double? StandardDeviation { get; set; }

    public double? D10 { get; set; }

    public double? D50 { get; set; }

    public double? D90 { get; set; }

    public double? ZetaPotential { get; set; }

    /// <summary>Particles that the figures rest on.</summary>
    public double? TrackedParticles { get; set; }

    /// <summary>Bin centres in nm and what was counted in each; empty when the run has no whole table.</summary>
    public BinTable? Bins { get; set; }

    /// <summary>Whether the run was made and counted nothing.</summary>
    public bool IsEmpty { get; set; }

    /// <summary>Whether the run gave nothing, or what the file holds of it cannot be trusted.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Settings of this run where the file states them run by run.</summary>
    public Dictionary<string, string> Settings { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<string> Warnings { get; } = [];

    public void Warn(string message)
    {
        if (!Warnings.Contains(message, StringComparer.Ordinal))
        {
            Warnings.Add(message);
        }
    }

    public void Fail(string message)
    {
        HasFailed = true;
        Warn(message);
    }
}

/// <summary>Columns of a size table.</summary>
/// <param name="Centers">Bin centres in nm, rising.</param>
/// <param name="Numbers">Particles, or particles per millilitre, a bin.</param>
/// <param name="Edges">Edges of the bins in nm, as they follow from the centres.</param>
/// <param name="IsConcentration">Whether <paramref name="Numbers"/> are per millilitre.</param>
internal sealed record BinTable(double[] Centers, double[] Numbers, EquatableList<double> Edges, bool IsConcentration);
