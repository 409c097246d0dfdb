using System.Text.RegularExpressions;

namespace Exosome.Sdk.Packages.Tests;

/// <summary>A project whose lines say, in marks that nobody else sees, what is found on them: <c>text ⟦EXO1001⟧</c>.</summary>
internal sealed partial class TeamProject(string name, string project, params (string Path, string Text)[] files)
{
    public List<string> Expected { get; } =
    [
        .. files.SelectMany(file => file.Text.Split('\n').SelectMany((line, index) => Mark().Matches(line).Select(match => $"{Path.GetFileName(file.Path)}({index + 1}) {match.Groups["id"].Value}")))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    public Consumer In(PackedFeed feed) => feed.CreateConsumer(name, project, [.. files.Select(file => (file.Path, Mark().Replace(file.Text, "")))]);

    /// <summary>Each finding once, in order: <c>Intake.cs(18) EXO2001</c>.</summary>
    public static List<string> Findings(CommandRun build) =>
        [.. build.Diagnostics.Select(line => Finding().Match(line)).Where(match => match.Success).Select(match => $"{match.Groups["file"].Value}({match.Groups["line"].Value}) {match.Groups["id"].Value}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"(?<file>[^/\\]+)\((?<line>\d+),\d+\): (?:warning|error) (?<id>EXO\d{4})", RegexOptions.ExplicitCapture)]
    private static partial Regex Finding();

    [GeneratedRegex(@" ?⟦(?<id>EXO\d{4})⟧", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
