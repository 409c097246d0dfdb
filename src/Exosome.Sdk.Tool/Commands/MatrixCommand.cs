using System.CommandLine;
using System.Globalization;
using System.Text;
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
                string state = row.IsComplete && Judge(row, tables, parsed.GetValue(productClass), console).Count == 0 ? "usable" : "not usable";
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
            string known = written.Length == 0 ? "" : KnownCodes.FindProductClass(written) ?? throw new UnusableInputException($"'{written}' is no known product class. Known are {string.Join(", ", KnownCodes.ProductClasses)}.");
            string studies = string.Join(";", parsed.GetValue(evidence)!.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries));
            await AppendAsync(path, new ClaimDraft(parsed.GetValue(text)!)
            {
                Markets = string.Join(";", codes.Select(KnownCodes.FindMarket)),
                ProductClass = known,
                Language = parsed.GetValue(language)!,
                Id = parsed.GetValue(id),
                Evidence = studies,
            }, cancellation);
            await console.Output.WriteLineAsync($"Added to {path}. It may be used once somebody wrote evidence, approval and its last day into the row.");
            return ExitCodes.NothingFound;
        }));
        return command;
    }

    /// <summary>Writes the row behind what is there, in the file's own encoding; no byte of the rest is touched.</summary>
    private static async Task AppendAsync(string path, ClaimDraft draft, CancellationToken cancellation)
    {
        bool isNew = !File.Exists(path);
        if (isNew && !path.EndsWith(".claims.csv", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnusableInputException($"'{path}' does not exist. A new claims matrix is named *.claims.csv, so that the build and this command find it.");
        }

        byte[] bytes = isNew ? [] : await TextFile.ReadBytesAsync(path, cancellation);
        (Encoding encoding, int mark) = TextFile.EncodingOf(bytes) ?? throw new UnusableInputException($"'{path}' is a binary file, not text.");
        string addition = MatrixEdit.Addition(encoding.GetString(bytes.AsSpan(mark)), draft, out string problem) ?? throw new UnusableInputException($"'{path}': {problem}.");
        byte[] added = encoding.GetBytes(addition);
        if (encoding.GetString(added) != addition)
        {
            throw new UnusableInputException($"'{path}' is written in {encoding.WebName}, which has not all letters of the claim. Save it as UTF-8 first.");
        }

        await using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        await file.WriteAsync(added, CancellationToken.None);
    }

    private static (Argument<string[]> Paths, Option<string?> ProductClass) Inputs()
    {
        var productClass = new Option<string?>("--class") { Description = "Product class of rows that name none." };
        productClass.Validators.Add(ScreenCommand.CheckProductClass);
        return (new Argument<string[]>("PATH") { Description = "Matrices and registers, or folders that hold them.", Arity = ArgumentArity.OneOrMore }, productClass);
    }

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
        foreach ((RuleInfo rule, string place, string message) in tables.Problems)
        {
            await console.Error.WriteLineAsync($"exosome: {place}: {ScreenFinding.Word(rule.Severity)} {rule.Id}: {message}");
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
