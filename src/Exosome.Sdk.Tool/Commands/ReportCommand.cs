using System.CommandLine;
using System.Globalization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Instruments;
using Exosome.Sdk.Instruments.Reports;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Serialization;
using Exosome.Sdk.Tool.Import;

namespace Exosome.Sdk.Tool.Commands;

/// <summary><c>exosome report</c>: a lot, or measurements alone, as one HTML page.</summary>
internal static class ReportCommand
{
    public static Command Create(ToolConsole console)
    {
        var file = new Argument<string>("FILE") { Description = $"A dossier in JSON ({DossierFile.Page}), or an instrument export for a page about measurements alone; '-' is standard input." };
        var output = new Option<string>("--out") { Description = "The HTML file to write; '-' is standard output.", Required = true };
        var lot = new Option<string?>("--lot") { Description = "The lot, where the dossier has several." };
        var measurements = new Option<string[]>("--measurements") { Description = "Instrument exports that belong to the lot.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        Option<string?> markers = MarkerOption.Create();
        var asOf = new Option<string?>("--as-of") { Description = "Judge as of this day (yyyy-MM-dd). Default: the day in the dossier, else today in UTC." };
        asOf.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !TryDay(text, out _))
            {
                result.AddError($"'{text}' is not a day such as 2026-11-23.");
            }
        });
        lot.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !LotId.TryParse(text, CultureInfo.InvariantCulture, out _))
            {
                result.AddError($"'{text}' is no lot id.");
            }
        });
        var command = new Command("report", "Writes a self-contained HTML page about a lot: lineage, sizes, concentration, markers, release tests, findings.") { file, output, lot, measurements, markers, asOf };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            console,
            parsed.GetValue(file)!,
            parsed.GetValue(output)!,
            parsed.GetValue(lot) is { } id ? LotId.Parse(id, CultureInfo.InvariantCulture) : null,
            parsed.GetValue(measurements) ?? [],
            parsed.GetValue(markers),
            parsed.GetValue(asOf) is { } text && TryDay(text, out DateOnly day) ? day : null,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ToolConsole console, string file, string output, LotId? lot, string[] measurements, string? markers, DateOnly? asOf, CancellationToken cancellationToken)
    {
        string[] inputs = [file, .. measurements, .. markers is null ? (string[])[] : [markers]];
        if ((InputFile.Problem(inputs) ?? ReportOutput.Problem(output, inputs)) is { } problem)
        {
            await console.Error.WriteLineAsync($"exosome: {problem}");
            return ExitCodes.Unusable;
        }

        if (await DossierFile.OpenAsync(console, file, cancellationToken) is not { } input)
        {
            return ExitCodes.Unusable;
        }

        await using (input)
        {
            return await RunAsync(console, input, output, lot, measurements, markers, asOf, cancellationToken);
        }
    }

    private static async Task<int> RunAsync(ToolConsole console, InputFile input, string output, LotId? lot, string[] measurements, string? markers, DateOnly? asOf, CancellationToken cancellationToken)
    {
        bool isExport = !input.IsJson;
        if (isExport && (lot is not null || markers is not null))
        {
            await console.Error.WriteLineAsync($"exosome: {(lot is not null ? "--lot" : "--markers")} needs a dossier; {input.Name} is none.");
            return ExitCodes.Unusable;
        }

        List<InstrumentFile> exports = [];
        if (isExport && !await TakeAsync(console, await ImportResult.ReadAsync(input, cancellationToken), exports))
        {
            return ExitCodes.Unusable;
        }

        foreach (string path in measurements)
        {
            if (!await TakeAsync(console, await ImportResult.ReadAsync(console, path, cancellationToken), exports))
            {
                return ExitCodes.Unusable;
            }
        }

        LotReport report;
        if (isExport)
        {
            report = new LotReport { Measurements = [.. exports], AsOf = DossierFile.Day(console, asOf, null) };
        }
        else
        {
            if (await DossierFile.ReadAsync(console, input, cancellationToken) is not { } read || await MarkerOption.ApplyAsync(console, read, markers, cancellationToken) is not { Dossier: { } dossier } marked)
            {
                return ExitCodes.Unusable;
            }

            try
            {
                report = LotReport.Of(dossier, lot, exports, DossierFile.Day(console, asOf, dossier)) with { ReplacedMarkers = marked.Replaced };
            }
            catch (ArgumentException wrong)
            {
                // .NET adds the name of the parameter, which is no word of the command line.
                await console.Error.WriteLineAsync($"exosome: {wrong.Message.Split(" (Parameter ", 2)[0]}");
                return ExitCodes.Unusable;
            }
        }

        await ReportOutput.WriteAsync(console, output, report.ToHtml(), cancellationToken);
        IReadOnlyList<Finding> findings = report.Findings();
        Finding[] contradicted = [.. ExportedFigures.Check(report).Except(findings)];
        foreach (Finding finding in contradicted)
        {
            await console.Error.WriteLineAsync($"exosome: {finding}");
        }

        bool isClean = findings.Count == 0 && contradicted.Length == 0 && (report.Decide("report") is null or LotApproved) && exports.TrueForAll(export => export.Runs.All(run => run.Status == RunStatus.Ok));
        return isClean ? ExitCodes.NothingFound : ExitCodes.Findings;
    }

    /// <summary>Adds what was read; false when it could not be, and the error was told.</summary>
    private static async Task<bool> TakeAsync(ToolConsole console, ImportResult result, List<InstrumentFile> exports)
    {
        if (result.Content is not { } content)
        {
            await console.Error.WriteLineAsync($"exosome: {result.File}: {result.Error}");
            return false;
        }

        exports.Add(content);
        return true;
    }

    private static bool TryDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
