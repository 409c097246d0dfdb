using System.CommandLine;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Instruments.Tables;
using Exosome.Sdk.Serialization;
using Exosome.Sdk.Tool.Import;

namespace Exosome.Sdk.Tool.Commands;

/// <summary><c>--markers FILE</c>: marker results that a laboratory keeps in a table, for the one preparation of a dossier.</summary>
internal static class MarkerOption
{
    public static Option<string?> Create() => new("--markers") { Description = "Marker results (CSV) of the preparation; they replace those of the same protein in the dossier, and the page says which. '-' is standard input.", HelpName = "FILE" };

    /// <summary>The dossier with the results, and what they replaced; <c>null</c> when the error was told.</summary>
    public static async Task<MarkedDossier?> ApplyAsync(ToolConsole console, Dossier dossier, string? file, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return new MarkedDossier(dossier, []);
        }

        ImportResult result = await ImportResult.ReadMarkersAsync(console, file, cancellationToken);
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

        MarkedPreparation marked = table.ApplyTo(preparation, file == InputFile.StandardInputName ? "standard input" : Path.GetFileName(file));
        return new MarkedDossier(dossier with { Preparations = [marked.Preparation] }, marked.Replaced);
    }
}

/// <summary>A dossier with the results of a table of markers.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Replaced">Results of the dossier that are not counted any more.</param>
internal sealed record MarkedDossier(Dossier Dossier, EquatableList<MarkerReplacement> Replaced);
