using System.CommandLine;
using Exosome.Sdk.Characterization;
using Exosome.Sdk.Serialization;
using Exosome.Sdk.Tool.Import;

namespace Exosome.Sdk.Tool.Commands;

/// <summary><c>--markers FILE</c>: marker results that a laboratory keeps in a table, for the one preparation of a dossier.</summary>
internal static class MarkerOption
{
    public static Option<string?> Create() => new("--markers") { Description = "Marker results (CSV) of the preparation; they replace those of the same protein in the dossier." };

    /// <summary>The dossier with the results; <c>null</c> when the error was told.</summary>
    public static async Task<Dossier?> ApplyAsync(ToolConsole console, Dossier dossier, string? file, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return dossier;
        }

        ImportResult result = await ImportResult.ReadMarkersAsync(file, cancellationToken);
        if (result.Markers is not { } table)
        {
            await console.Error.WriteLineAsync($"exosome: {file}: {result.Error}");
            return null;
        }

        if (table.Issues.Count > 0)
        {
            // A result that is left out would stand on the page as "not tested".
            foreach (Instruments.ImportIssue issue in table.Issues)
            {
                await console.Error.WriteLineAsync($"exosome: {file}: {issue}");
            }

            return null;
        }

        if (dossier.Preparations is not [var preparation])
        {
            await console.Error.WriteLineAsync($"exosome: --markers needs a dossier with one preparation; this one has {dossier.Preparations.Count}. Write the results into the dossier (\"markers\" of a preparation; 'exosome import {file} --format json' gives them in its form).");
            return null;
        }

        // A row that says nothing takes nothing away from what the dossier says.
        MarkerResult[] read = [.. table.Results.Where(result => result.WasTested || !preparation.Markers.Any(known => IsSame(known, result)))];
        return dossier with { Preparations = [preparation with { Markers = [.. preparation.Markers.Where(known => !read.Any(result => IsSame(known, result))), .. read] }] };
    }

    private static bool IsSame(MarkerResult one, MarkerResult other) =>
        MarkerCatalog.Find(one.Marker) is { } known ? MarkerCatalog.Find(other.Marker) == known : string.Equals(one.Marker, other.Marker, StringComparison.OrdinalIgnoreCase);
}
