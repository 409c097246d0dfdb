using System.CommandLine;
using System.Globalization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Serialization;
using Exosome.Sdk.Tool.Commands.Reporting;

namespace Exosome.Sdk.Tool.Commands;

/// <summary><c>exosome validate</c>: every rule over dossiers in JSON.</summary>
internal static class ValidateCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string[]> files = new("FILE") { Description = $"Dossiers in JSON ({DossierFile.Page}); '-' is standard input.", Arity = ArgumentArity.OneOrMore };
        Option<string> format = new("--format") { Description = "text, jsonl or sarif.", DefaultValueFactory = _ => "text" };
        Option<string?> asOf = new("--as-of") { Description = "Judge as of this day (yyyy-MM-dd). Default: the day in the dossier, else today in UTC." };
        _ = format.AcceptOnlyFromAmong("text", "jsonl", "sarif");
        asOf.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !TryParseDay(text, out _))
            {
                result.AddError($"'{text}' is not a day such as 2026-11-23.");
            }
        });
        Command command = new("validate", "Runs every rule over a dossier: consent, lots, therapy, markets, naming.") { files, format, asOf };
        command.SetAction((parsed, cancellation) =>
        {
            DateOnly? day = parsed.GetValue(asOf) is { } text && TryParseDay(text, out DateOnly given) ? given : null;
            return RunAsync(console, parsed.GetValue(files)!, parsed.GetValue(format)!, day, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(ToolConsole console, string[] files, string format, DateOnly? asOf, CancellationToken cancellation)
    {
        if (InputFile.Problem(files) is { } problem)
        {
            await console.Error.WriteLineAsync($"exosome: {problem}").ConfigureAwait(false);
            return ExitCodes.Unusable;
        }

        List<LocatedFinding> findings = [];
        foreach (string file in files)
        {
            if (!await CheckAsync(console, file, asOf, findings, cancellation).ConfigureAwait(false))
            {
                // Nothing half-written: results come out only when every file could be read.
                return ExitCodes.Unusable;
            }
        }

        await (format switch
        {
            "jsonl" => FindingReport.WriteJsonLinesAsync(console.Output, findings),
            "sarif" => FindingReport.WriteSarifAsync(console.Output, findings, Rules()),
            _ => FindingReport.WriteTextAsync(console.Output, findings),
        }).ConfigureAwait(false);
        return findings.Count == 0 ? ExitCodes.NothingFound : ExitCodes.Findings;
    }

    private static async Task<bool> CheckAsync(ToolConsole console, string file, DateOnly? asOf, List<LocatedFinding> findings, CancellationToken cancellation)
    {
        if (await DossierFile.OpenAsync(console, file, cancellation).ConfigureAwait(false) is not { } input)
        {
            return false;
        }

        byte[] json;
        Dossier? parsed;
        await using (input.ConfigureAwait(false))
        {
            json = await DossierFile.BytesAsync(input, cancellation).ConfigureAwait(false);
            parsed = await DossierFile.ParseAsync(console, input, json).ConfigureAwait(false);
        }

        if (parsed is not { } dossier)
        {
            return false;
        }

        DateOnly day = DossierFile.Day(console, asOf, dossier);
        JsonLineMap lines = JsonLineMap.Of(WithoutMark(json));
        foreach (Finding finding in dossier.Validate(day))
        {
            (int line, int column) = lines.Find(finding.Path);
            findings.Add(new LocatedFinding(file, line, column, finding));
        }

        return true;
    }

    private static ReadOnlySpan<byte> WithoutMark(byte[] json) => json is [0xEF, 0xBB, 0xBF, ..] ? json.AsSpan(3) : json;

    private static bool TryParseDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static IReadOnlyList<SarifRule> Rules() =>
        [.. RuleCatalog.All.Select(rule => new SarifRule(rule.Id, rule.Title, rule.Description, rule.HelpLink))];
}
