using System.CommandLine;
using System.CommandLine.Parsing;
using Exosome.Sdk.Claims.Engine;
using Exosome.Sdk.Claims.Engine.Matrix;
using Exosome.Sdk.Tool.Screen;

namespace Exosome.Sdk.Tool.Commands;

/// <summary><c>exosome screen</c>: copy in, findings out. The options are a contract that scripts depend on.</summary>
internal static class ScreenCommand
{
    public static Command Create(ToolConsole console)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders or patterns such as 'site/**/*.md'; '-' or nothing is standard input.", Arity = ArgumentArity.ZeroOrMore };
        var markets = new Option<string>("--markets") { Description = "Markets separated by commas (" + string.Join(", ", KnownCodes.Markets) + "), or 'all' for every market with a deny-list. An allow-list market such as JP acts only when it is named.", DefaultValueFactory = _ => "all" };
        var productClass = new Option<string?>("--class") { Description = "Product class: " + string.Join(", ", KnownCodes.ProductClasses) + "." };
        var context = OneOf("--context", "copy is text for customers; code is any string of a program.", "copy", "code");
        var input = OneOf("--input", "auto reads each file by its name; jsonl reads {\"id\",\"text\",\"markets\"} a line.", "auto", "jsonl");
        var format = OneOf("--format", "text for people, jsonl for scripts, sarif for code scanning.", "text", "jsonl", "sarif");
        var failOn = OneOf("--fail-on", "From which severity on findings make the exit code 1.", "info", "warning", "error", "never");
        var exclude = Many("--exclude", "Patterns of files and folders to leave out; a file that is named itself is screened all the same.");
        var packs = Many("--pack", "Own packs on top of those that ship.");
        var claims = Many("--claims", "Claims matrices (*.claims.csv); those in screened folders are found by themselves.");
        var evidence = Many("--evidence", "Evidence registers (*.evidence.csv); those in screened folders are found by themselves.");
        markets.Validators.Add(CheckMarkets);
        productClass.Validators.Add(CheckProductClass);

        var command = new Command("screen", "Finds health claims that nobody can support, in files, folders or a stream.")
        {
            paths, markets, productClass, context, input, format, failOn, exclude, packs, claims, evidence,
        };
        command.SetAction((parsed, cancellation) => ScreenRun.RunAsync(
            console,
            new ScreenSettings
            {
                Paths = parsed.GetValue(paths) ?? [],
                Markets = MarketsOf(parsed.GetValue(markets)!),
                ProductClass = parsed.GetValue(productClass) is { } word ? KnownCodes.FindProductClass(word) : null,
                Context = Word(parsed.GetValue(context)) == "code" ? ScreeningContext.Code : ScreeningContext.Copy,
                IsJsonLines = Word(parsed.GetValue(input)) == "jsonl",
                Format = Word(parsed.GetValue(format)) switch { "jsonl" => ScreenFormat.JsonLines, "sarif" => ScreenFormat.Sarif, _ => ScreenFormat.Text },
                FailOn = Word(parsed.GetValue(failOn)) switch { "warning" => FailOn.Warning, "error" => FailOn.Error, "never" => FailOn.Never, _ => FailOn.Info },
                Exclude = parsed.GetValue(exclude) ?? [],
                Packs = parsed.GetValue(packs) ?? [],
                ClaimsFiles = parsed.GetValue(claims) ?? [],
                EvidenceFiles = parsed.GetValue(evidence) ?? [],
            },
            cancellation));
        return command;
    }

    private static Option<string> OneOf(string name, string description, params string[] words)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => words[0] };
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } written && !words.Contains(written, StringComparer.OrdinalIgnoreCase))
            {
                result.AddError($"'{written}' is no value of {name}. Expected {string.Join(", ", words)}.");
            }
        });
        return option;
    }

    private static string? Word(string? written) => written?.ToLowerInvariant();

    private static Option<string[]> Many(string name, string description) => new(name) { Description = description, AllowMultipleArgumentsPerToken = false };

    private static string[]? MarketsOf(string named) => string.Equals(named, "all", StringComparison.OrdinalIgnoreCase) ? null : Split(named);

    private static string[] Split(string named) => named.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static void CheckMarkets(OptionResult result)
    {
        string named = result.GetValueOrDefault<string>() ?? "";
        if (MarketsOf(named) is not { } markets)
        {
            return;
        }

        foreach (string market in markets.Where(m => !ScreeningEngine.BuiltIn.Markets.Knows(m)))
        {
            result.AddError($"'{market}' is no known market. Known are all, {string.Join(", ", KnownCodes.Markets)}.");
        }

        if (markets.Length == 0)
        {
            result.AddError("--markets names no market.");
        }
    }

    /// <summary>Refuses a word that is no product class.</summary>
    public static void CheckProductClass(OptionResult result)
    {
        if (result.GetValueOrDefault<string?>() is { } word && KnownCodes.FindProductClass(word) is null)
        {
            result.AddError($"'{word}' is no known product class. Known are {string.Join(", ", KnownCodes.ProductClasses)}.");
        }
    }
}
