using System.CommandLine;
using System.Globalization;
using Exosome.Sdk.Claims.Engine;
using Exosome.Sdk.Claims.Engine.Matrix;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Tool.Screen;

namespace Exosome.Sdk.Tool.Commands;

/// <summary><c>exosome matrix</c>: the claims matrix from the shell: list it, check it, add to it.</summary>
internal static class MatrixCommand
{
    public static Command Create(ToolConsole console)
    {
        var command = new Command("matrix", "Works on a claims matrix (*.claims.csv) and its evidence register (*.evidence.csv).");
        command.Subcommands.Add(List(console));
        command.Subcommands.Add(Check(console));
        command.Subcommands.Add(Add(console));
        return command;
    }

    private static Command List(ToolConsole console)
    {
        (Argument<string[]> paths, Option<string?> productClass) = Inputs();
        var command = new Command("list", "Lists every claim with its markets, its last day and whether it may be used.") { paths, productClass };
        command.SetAction((parsed, cancellation) => GuardAsync(console, async () =>
        {
            Tables tables = await ReadAsync(parsed.GetValue(paths)!, cancellation);
            foreach (ClaimRow row in tables.Claims.Rows)
            {
                string state = Judge(row, tables, parsed.GetValue(productClass), console).Count == 0 ? "usable" : "not usable";
                string markets = row.Markets.Count == 0 ? "-" : string.Join(" ", row.Markets);
                await console.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{row.Id.Value}\t{state}\t{markets}\t{(row.ExpiresOn is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "-")}\t{row.Text.Value.ReplaceLineEndings(" ")}"));
            }

            return await ReportProblemsAsync(console, tables) ? ExitCodes.Findings : ExitCodes.NothingFound;
        }));
        return command;
    }

    private static Command Check(ToolConsole console)
    {
        (Argument<string[]> paths, Option<string?> productClass) = Inputs();
        var command = new Command("check", "Checks every row: evidence there and strong enough, words lawful, approval in force.") { paths, productClass };
        command.SetAction((parsed, cancellation) => GuardAsync(console, async () =>
        {
            Tables tables = await ReadAsync(parsed.GetValue(paths)!, cancellation);
            int count = 0;
            foreach (ClaimRow row in tables.Claims.Rows)
            {
                foreach (ClaimRowFinding finding in Judge(row, tables, parsed.GetValue(productClass), console))
                {
                    count++;
                    string message = string.Format(CultureInfo.InvariantCulture, finding.Rule.MessageFormat, row.Text.Value, finding.Message);
                    await console.Output.WriteLineAsync($"{row.Id.Value}: {ScreenFinding.Word(finding.Rule.Severity)} {finding.Rule.Id}: {message} ({finding.Rule.Citation})");
                }
            }

            bool isBroken = await ReportProblemsAsync(console, tables);
            await console.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{tables.Claims.Rows.Count} {(tables.Claims.Rows.Count == 1 ? "claim" : "claims")}, {count} {(count == 1 ? "finding" : "findings")}."));
            return count > 0 || isBroken ? ExitCodes.Findings : ExitCodes.NothingFound;
        }));
        return command;
    }

    private static Command Add(ToolConsole console)
    {
        var file = new Argument<string>("FILE") { Description = "The claims matrix; it is made where it is not there." };
        var text = new Option<string>("--text") { Description = "The claim's words.", Required = true };
        var id = new Option<string?>("--id") { Description = "The claim's id; by default the next C-number." };
        var markets = new Option<string>("--markets") { Description = "Markets, separated by commas.", DefaultValueFactory = _ => "" };
        var productClass = new Option<string>("--class") { Description = "Product class.", DefaultValueFactory = _ => "" };
        var language = new Option<string>("--language") { Description = "Language tag.", DefaultValueFactory = _ => "en" };
        var evidence = new Option<string>("--evidence") { Description = "Ids of the evidence register, separated by commas.", DefaultValueFactory = _ => "" };
        var command = new Command("add", "Adds a claim, to be approved by a person in the file.") { file, text, id, markets, productClass, language, evidence };
        command.SetAction((parsed, cancellation) => GuardAsync(console, async () =>
        {
            string path = parsed.GetValue(file)!;
            string[] codes = parsed.GetValue(markets)!.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries);
            if (codes.FirstOrDefault(c => KnownCodes.FindMarket(c) is null) is { } unknown)
            {
                throw new UnusableInputException($"'{unknown}' is no known market. Known are {string.Join(", ", KnownCodes.Markets)}.");
            }

            string written = parsed.GetValue(productClass)!;
            string? known = written.Length == 0 ? "" : KnownCodes.FindProductClass(written) ?? throw new UnusableInputException($"'{written}' is no known product class. Known are {string.Join(", ", KnownCodes.ProductClasses)}.");
            string content = File.Exists(path) ? await TextFile.ReadAsync(path, cancellation) : "";
            string studies = string.Join(";", parsed.GetValue(evidence)!.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries));
            CheckId(content, parsed.GetValue(id));
            string changed = MatrixEdit.Append(content, parsed.GetValue(text)!, string.Join(";", codes.Select(KnownCodes.FindMarket)), known, parsed.GetValue(language)!, parsed.GetValue(id), studies)
                ?? throw new UnusableInputException("The matrix has a claim with this text already, or its header cannot be read.");
            await File.WriteAllTextAsync(path, changed, cancellation);
            await console.Output.WriteLineAsync($"Added to {path}. It may be used once somebody wrote evidence, approval and its last day into the row.");
            return ExitCodes.NothingFound;
        }));
        return command;
    }

    private static void CheckId(string content, string? id)
    {
        var matrix = new ClaimsMatrix();
        matrix.Add(content);
        if (id is not null && matrix.Find(id) is not null)
        {
            throw new UnusableInputException($"The matrix has a claim '{id}' already.");
        }
    }

    private static (Argument<string[]> Paths, Option<string?> ProductClass) Inputs() => (
        new Argument<string[]>("PATH") { Description = "Matrices and registers, or folders that hold them.", Arity = ArgumentArity.OneOrMore },
        new Option<string?>("--class") { Description = "Product class of rows that name none." });

    private static async Task<Tables> ReadAsync(string[] paths, CancellationToken cancellation)
    {
        InputFiles files = InputFiles.Find(paths, []);
        return files.ClaimsFiles.Count == 0
            ? throw new UnusableInputException("There is no claims matrix (*.claims.csv) among the paths.")
            : await Tables.ReadAsync(files.ClaimsFiles, files.EvidenceFiles, cancellation);
    }

    private static List<ClaimRowFinding> Judge(ClaimRow row, Tables tables, string? productClass, ToolConsole console)
    {
        var findings = new List<ClaimRowFinding>();
        string? known = productClass is null ? null : KnownCodes.FindProductClass(productClass);
        ClaimRowJudge.Judge(row, tables.Evidence ?? new EvidenceRegister(), ScreeningEngine.BuiltIn, known, console.Time.GetUtcNow().UtcDateTime.Date, findings);
        return findings;
    }

    private static async Task<bool> ReportProblemsAsync(ToolConsole console, Tables tables)
    {
        foreach (string problem in tables.Problems)
        {
            await console.Error.WriteLineAsync("exosome: " + problem);
        }

        return tables.Problems.Count > 0;
    }

    private static async Task<int> GuardAsync(ToolConsole console, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (UnusableInputException exception)
        {
            await console.Error.WriteLineAsync("exosome: " + exception.Message);
            return ExitCodes.Unusable;
        }
    }
}
