namespace Exosome.Sdk.Instruments.Reading;

/// <summary>A file while it is read.</summary>
internal sealed class FileDraft
{
    public FileDraft(InstrumentFileKind kind, string instrument)
    {
        Kind = kind;
        Instrument = instrument;
    }

    public InstrumentFileKind Kind { get; }

    public string Instrument { get; }

    public string? SoftwareVersion { get; set; }

    public string? Sample { get; set; }

    public DateTime? MeasuredAt { get; set; }

    public Dictionary<string, string> Settings { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<RunDraft> Runs { get; } = [];

    public List<ImportIssue> Issues { get; } = [];
}
