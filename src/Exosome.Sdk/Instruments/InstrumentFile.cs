using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Instruments;

/// <summary>What an instrument export says.</summary>
public sealed record InstrumentFile
{
    /// <summary>Which export it is.</summary>
    public required InstrumentFileKind Kind { get; init; }

    /// <summary>Name of the instrument's family, for example <c>NanoSight</c>.</summary>
    public required string Instrument { get; init; }

    /// <summary>Version of the software that wrote the file, as it writes it; <c>null</c> when it does not.</summary>
    public string? SoftwareVersion { get; init; }

    /// <summary>Name of the sample, as the operator entered it.</summary>
    public string? Sample { get; init; }

    /// <summary>When the measurement was made, by the instrument's clock and without a zone; <c>null</c> when it is not stated or the clock was never set.</summary>
    public DateTime? MeasuredAt { get; init; }

    /// <summary>The runs, in the file's order. Columns and rows that summarize runs (average, standard error, mean) are not among them.</summary>
    public EquatableList<InstrumentRun> Runs { get; init; } = [];

    /// <summary>Conditions and settings by the file's own names.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>What could not be taken at its word, by line.</summary>
    public EquatableList<ImportIssue> Issues { get; init; } = [];
}
