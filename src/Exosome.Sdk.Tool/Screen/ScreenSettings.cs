using Exosome.Sdk.Claims.Engine;

namespace Exosome.Sdk.Tool.Screen;

/// <summary>How results are written.</summary>
internal enum ScreenFormat
{
    Text,
    JsonLines,
    Sarif,
}

/// <summary>From which severity on findings make the exit code 1.</summary>
internal enum FailOn
{
    Info,
    Warning,
    Error,
    Never,
}

/// <summary>What one run of <c>exosome screen</c> was asked to do.</summary>
internal sealed record ScreenSettings
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required ScreeningContext Context { get; init; }

    /// <summary>Null: every market with a deny-list.</summary>
    public string[]? Markets { get; init; }

    public string? ProductClass { get; init; }

    /// <summary>JSON lines whatever the input's name.</summary>
    public bool IsJsonLines { get; init; }

    public ScreenFormat Format { get; init; }

    public FailOn FailOn { get; init; }

    public IReadOnlyList<string> Exclude { get; init; } = [];

    public IReadOnlyList<string> Packs { get; init; } = [];

    public IReadOnlyList<string> ClaimsFiles { get; init; } = [];

    public IReadOnlyList<string> EvidenceFiles { get; init; } = [];

    public ScreeningRequest Request => new(Context, Markets, ProductClass);
}
