using Exosome.Sdk.Claims.Engine;
using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Tool.Screen;

/// <summary>A finding with its place, ready to be written in any format.</summary>
internal sealed record ScreenFinding
{
    public required string RuleId { get; init; }

    public required RuleSeverity Severity { get; init; }

    /// <summary>First UTF-16 unit in the file or text.</summary>
    public required int Start { get; init; }

    public required int Length { get; init; }

    public required string Phrase { get; init; }

    public string Category { get; init; } = "";

    public string[] Markets { get; init; } = [];

    public string Citation { get; init; } = "";

    public required string Message { get; init; }

    public string? Suggestion { get; init; }

    public static ScreenFinding Of(in ClaimMatch match, int start, int length, string phrase) => new()
    {
        RuleId = match.RuleId,
        Severity = match.Severity,
        Start = start,
        Length = length,
        Phrase = phrase,
        Category = match.Category,
        Markets = match.Markets,
        Citation = match.Citation,
        Message = match.Message,
        Suggestion = match.Suggestion,
    };

    public static string Word(RuleSeverity severity) => severity switch { RuleSeverity.Info => "info", RuleSeverity.Warning => "warning", _ => "error" };
}

/// <summary>What was found in one file, or in one line of JSON.</summary>
internal sealed record ScreenedText(string Name, string Content, IReadOnlyList<ScreenFinding> Findings)
{
    /// <summary>The id of a line of JSON, as it was written there: a number stays one.</summary>
    public string? JsonId { get; init; }

    /// <summary>The file, where <see cref="Name"/> is the id of a line in it.</summary>
    public string? File { get; init; }

    /// <summary>The line of the file that holds the text, from 1.</summary>
    public int? Line { get; init; }
}
