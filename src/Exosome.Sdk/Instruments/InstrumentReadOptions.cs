namespace Exosome.Sdk.Instruments;

/// <summary>Bounds that keep a hostile or broken file from taking the memory of the process.</summary>
public sealed record InstrumentReadOptions
{
    /// <summary>The bounds that are used when none are given.</summary>
    public static InstrumentReadOptions Default { get; } = new();

    /// <summary>Most bytes that are read from one file. Tables of tracks are streamed, so this bounds time, not memory. Default: 1 GiB.</summary>
    public long MaxBytes { get; init; } = 1L << 30;

    /// <summary>Most characters in one line or row. The widest real row (an experiment of 100 videos) is below 4,000. Default: 1,048,576.</summary>
    public int MaxLineCharacters { get; init; } = 1 << 20;

    /// <summary>Most rows of a summary that are held in memory. A real summary with all weightings has about 8,000. Default: 200,000.</summary>
    public int MaxSummaryRows { get; init; } = 200_000;
}
