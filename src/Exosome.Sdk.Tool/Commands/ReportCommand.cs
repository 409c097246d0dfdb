using System.CommandLine;
using System.Globalization;
using System.Text;
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
        var file = new Argument<string>("FILE") { Description = "A dossier in JSON ('-' is standard input), or an instrument export for a page about measurements alone." };
        var output = new Option<string>("--out") { Description = "The HTML file to write.", Required = true };
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
        bool isExport = file != DossierFile.StandardInputName && File.Exists(file) && !await StartsAsJsonAsync(file, cancellationToken);
        if (isExport && (lot is not null || markers is not null))
        {
            await console.Error.WriteLineAsync($"exosome: {(lot is not null ? "--lot" : "--markers")} needs a dossier; {file} is none.");
            return ExitCodes.Unusable;
        }

        if (ReportOutput.Problem(output, [file, .. measurements, .. markers is null ? (string[])[] : [markers]]) is { } problem)
        {
            await console.Error.WriteLineAsync($"exosome: {problem}");
            return ExitCodes.Unusable;
        }

        List<InstrumentFile> exports = [];
        foreach (string path in isExport ? [file, .. measurements] : measurements)
        {
            ImportResult result = await ImportResult.ReadAsync(path, cancellationToken);
            if (result.Content is not { } content)
            {
                await console.Error.WriteLineAsync($"exosome: {path}: {result.Error}");
                return ExitCodes.Unusable;
            }

            exports.Add(content);
        }

        LotReport report;
        if (isExport)
        {
            report = new LotReport { Measurements = [.. exports], AsOf = DossierFile.Day(console, asOf, null) };
        }
        else
        {
            if (await DossierFile.ReadAsync(console, file, cancellationToken) is not { } read || await MarkerOption.ApplyAsync(console, read, markers, cancellationToken) is not { } dossier)
            {
                return ExitCodes.Unusable;
            }

            try
            {
                report = LotReport.Of(dossier, lot, exports, DossierFile.Day(console, asOf, dossier));
            }
            catch (ArgumentException wrong)
            {
                // .NET adds the name of the parameter, which is no word of the command line.
                await console.Error.WriteLineAsync($"exosome: {wrong.Message.Split(" (Parameter ", 2)[0]}");
                return ExitCodes.Unusable;
            }
        }

        await ReportOutput.WriteAsync(output, report.ToHtml(), cancellationToken);
        await console.Output.WriteLineAsync(output);
        bool isClean = report.Findings().Count == 0 && (report.Decide("report") is null or LotApproved) && exports.TrueForAll(export => export.Runs.All(run => run.Status == RunStatus.Ok));
        return isClean ? ExitCodes.NothingFound : ExitCodes.Findings;
    }

    private static async Task<bool> StartsAsJsonAsync(string file, CancellationToken cancellationToken)
    {
        byte[] head = new byte[256];
        var stream = File.OpenRead(file);
        await using (stream.ConfigureAwait(false))
        {
            int read = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
            string text = Encoding.UTF8.GetString(head, 0, read).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
            return text.StartsWith('{');
        }
    }

    private static bool TryDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
