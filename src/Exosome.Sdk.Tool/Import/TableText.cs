using System.Globalization;
using Exosome.Sdk.Characterization;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Instruments;
using Exosome.Sdk.Instruments.Tables;

namespace Exosome.Sdk.Tool.Import;

/// <summary>Marker results and cargo for people.</summary>
internal static class TableText
{
    public static void Write(TextWriter output, ImportResult result)
    {
        output.WriteLine(result.File);
        if (result.Markers is { } markers)
        {
            WriteMarkers(output, markers);
        }

        if (result.Cargo is { } cargo)
        {
            WriteCargo(output, cargo);
        }
    }

    private static void WriteMarkers(TextWriter output, MarkerTable table)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"marker results · {table.Results.Count} rows"));
        output.WriteLine();
        foreach (MarkerResult result in table.Results)
        {
            string category = result.Category is { } known and not MarkerCategory.Unclassified ? string.Create(CultureInfo.InvariantCulture, $"category {(int)known}") : "no category known";
            output.WriteLine($"{Plain(result.Marker)}: {Sentence.Words(result.Detection)}, {category}");
        }

        WriteIssues(output, table.Issues, table.Issues.Count);
    }

    private static void WriteCargo(TextWriter output, CargoSummary cargo)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cargo · {cargo.Rows.Values.Sum()} rows of {cargo.Experiments} experiments"));
        output.WriteLine();
        foreach ((CargoContent content, int rows) in cargo.Rows)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{content}: {rows}"));
        }

        WriteIssues(output, cargo.Issues, cargo.IssueCount);
    }

    private static void WriteIssues(TextWriter output, IReadOnlyList<ImportIssue> issues, int count)
    {
        foreach (ImportIssue issue in issues)
        {
            output.WriteLine($"! {Plain(issue.ToString())}");
        }

        if (count > issues.Count)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"! and {count - issues.Count} more"));
        }
    }

    /// <summary>Text of a file without what would steer a terminal.</summary>
    internal static string Plain(string text) =>
        text.Any(IsSteering) ? string.Concat(text.Select(c => IsSteering(c) ? '\uFFFD' : c)) : text;

    private static bool IsSteering(char c) => char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
