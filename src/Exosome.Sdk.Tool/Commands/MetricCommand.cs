using System.CommandLine;
using Exosome.Sdk.Characterization;
using Exosome.Sdk.Serialization;
using Exosome.Sdk.Tool.Metric;

namespace Exosome.Sdk.Tool.Commands;

/// <summary><c>exosome metric</c>: how completely the preparations of a dossier are reported.</summary>
internal static class MetricCommand
{
    public static Command Create(ToolConsole console)
    {
        var file = new Argument<string>("FILE") { Description = $"A dossier in JSON with preparations ({DossierFile.Page}); '-' is standard input." };
        var format = new Option<string>("--format") { Description = "text for people, json for scripts.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var edition = new Option<string>("--misev") { Description = "Edition of MISEV to judge by: 2018 or 2023.", DefaultValueFactory = _ => "2023" };
        edition.AcceptOnlyFromAmong("2018", "2023");
        Option<string?> markers = MarkerOption.Create();
        var command = new Command("metric", "EV-METRIC 1 and the MISEV checklist over the preparations of a dossier; MIFlowCyt-EV and MIBlood-EV where a preparation has 'flowCytometry' or 'blood'.") { file, format, edition, markers };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            console,
            parsed.GetValue(file)!,
            parsed.GetValue(markers),
            parsed.GetValue(format) == "json",
            parsed.GetValue(edition) == "2018" ? MisevEdition.Misev2018 : MisevEdition.Misev2023,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ToolConsole console, string file, string? markers, bool asJson, MisevEdition edition, CancellationToken cancellationToken)
    {
        if (InputFile.Problem([file, markers]) is { } problem)
        {
            await console.Error.WriteLineAsync($"exosome: {problem}");
            return ExitCodes.Unusable;
        }

        if (await DossierFile.ReadAsync(console, file, cancellationToken) is not { } read || await MarkerOption.ApplyAsync(console, read, markers, cancellationToken) is not { Dossier: { } dossier } marked)
        {
            return ExitCodes.Unusable;
        }

        if (dossier.Preparations.Count == 0)
        {
            await console.Error.WriteLineAsync($"exosome: {file} has no preparations; EV-METRIC and MISEV are about preparations (\"preparations\": [...]).");
            return ExitCodes.Unusable;
        }

        PreparationMetrics[] metrics = [.. dossier.Preparations.Select(preparation => PreparationMetrics.Of(preparation, edition, marked.Replaced))];
        if (asJson)
        {
            MetricJson.Write(console.StandardOutput, metrics);
        }
        else
        {
            MetricText.Write(console.Output, metrics);
        }

        return Array.Exists(metrics, metric => metric.Checklists.Any(checklist => checklist.Missing.Count > 0)) ? ExitCodes.Findings : ExitCodes.NothingFound;
    }
}
