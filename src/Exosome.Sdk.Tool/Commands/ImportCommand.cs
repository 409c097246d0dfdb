using System.CommandLine;
using Exosome.Sdk.Tool.Import;

namespace Exosome.Sdk.Tool.Commands;

/// <summary><c>exosome import</c>: what instrument exports say, for a person or for a script.</summary>
internal static class ImportCommand
{
    public static Command Create(ToolConsole console)
    {
        var files = new Argument<string[]>("FILE") { Description = "Instrument exports: NanoSight NTA 3.x (CSV) or ZetaView (text); marker results (CSV); cargo of ExoCarta or Vesiclepedia (tab-separated); '-' is standard input. The kind is found by the content.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "text for people, json for scripts.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("import", "Reads instrument exports and says what they hold, dilution and damage included.") { files, format };
        command.SetAction((parsed, cancellationToken) => RunAsync(console, parsed.GetValue(files) ?? [], parsed.GetValue(format) == "json", cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ToolConsole console, string[] files, bool asJson, CancellationToken cancellationToken)
    {
        if (InputFile.Problem(files) is { } problem)
        {
            await console.Error.WriteLineAsync($"exosome: {problem}");
            return ExitCodes.Unusable;
        }

        var results = new List<ImportResult>();
        foreach (string file in files)
        {
            results.Add(await ImportResult.ReadAnyAsync(console, file, cancellationToken));
        }

        // Everything is read before anything is written: a script never sees half an array.
        if (asJson)
        {
            ImportJson.Write(console.StandardOutput, results);
        }
        else
        {
            ImportText.Write(console.Output, results);
        }

        foreach (ImportResult result in results.Where(result => result.Error is not null))
        {
            await console.Error.WriteLineAsync($"exosome: {result.File}: {result.Error}");
        }

        return results.Exists(result => result.Error is not null) ? ExitCodes.Unusable : ExitCodes.NothingFound;
    }
}
