using System.Diagnostics;
using System.Globalization;
using Exosome.Sdk.AnalyzerCost;

const string Usage = """
    usage: dotnet run -c Release --project benchmarks/Exosome.Sdk.AnalyzerCost -- [FOLDER ...] [options]

    Writes the tables of docs/performance.md as Markdown: our analyzers beside Meziantou.Analyzer, Roslynator, StyleCop and
    Sonar over every FOLDER and over a made-up project, each rule over its own samples, and the generators at a keystroke.

    Exits with 1, and says why on the error stream, where we take more than 2 % of compile time, a peer is faster in total or
    per rule, an unrelated keystroke writes output anew or a rule is not raised by its own samples.

      --only packages|rules|keystroke   one of the tables alone
      --files N                         size of the made-up project (1000; 0 leaves it out)
      --top N                           how many of the slowest analyzers of each package to name (3)
    """;

string? only = null;
int files = 1000, top = 3;
var folders = new List<string>();
for (int i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--only" when i + 1 < args.Length && args[i + 1] is "packages" or "rules" or "keystroke":
            only = args[++i];
            break;
        case "--files" when i + 1 < args.Length && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out files):
            i++;
            break;
        case "--top" when i + 1 < args.Length && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out top):
            i++;
            break;
        case string folder when Directory.Exists(folder):
            folders.Add(folder);
            break;
        default:
            bool isHelp = args[i] is "--help" or "-h" or "-?";
            await (isHelp ? Console.Out : Console.Error).WriteLineAsync(isHelp ? Usage : $"'{args[i]}' is no option, or no folder that exists.{Environment.NewLine}{Environment.NewLine}{Usage}");
            return isHelp ? 0 : 2;
    }
}

var watch = Stopwatch.StartNew();
bool isWhole = true;
var missed = new List<string>();
if (only is null or "packages")
{
    foreach (CodeUnderMeasure code in folders.Select(CodeUnderMeasure.FromFolder).Concat(files > 0 ? [CodeUnderMeasure.Synthetic(files)] : []))
    {
        missed.AddRange(await PackageCost.PrintAsync(code, top));
    }
}

if (only is null or "rules")
{
    isWhole &= await RuleCost.PrintAsync();
}

if (only is null or "keystroke")
{
    missed.AddRange(KeystrokeCost.Print());
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Measured in {watch.Elapsed.TotalMinutes:F1} minutes on {Environment.ProcessorCount} processors, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}."));
foreach (string goal in missed)
{
    await Console.Error.WriteLineAsync(goal);
}

return isWhole && missed.Count == 0 ? 0 : 1;
