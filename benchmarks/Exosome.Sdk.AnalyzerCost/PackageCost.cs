using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.AnalyzerCost;

/// <summary>
/// Our analyzers and those of the peers over the same compilation, in one process, one after the other. The time is what
/// the compiler itself reports (csc /reportanalyzer): the time inside the actions of the analyzers.
/// </summary>
internal static class PackageCost
{
    private const int Rounds = 3;

    // A large folder is measured once or twice instead of three times, so that a run stays within minutes.
    private static readonly TimeSpan s_enough = TimeSpan.FromSeconds(45);

    // The goal of docs/performance.md.
    private const double MostOfCompileTime = 0.02;

    private sealed record Run(double Milliseconds, double WallClock, long Allocated, int Findings, int Crashes, IReadOnlyList<(string Analyzer, double Milliseconds)> Times);

    /// <summary>Prints the tables of one code base and gives a sentence for each goal that is missed.</summary>
    public static async Task<IReadOnlyList<string>> PrintAsync(CodeUnderMeasure code, int top)
    {
        (TimeSpan compile, int literals, int errors) = Compile(code);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"## {code.Name}: {code.Files.Count} files, {literals} string literals, compiles in {compile.TotalMilliseconds:F0} ms (parse, bind, emit; one thread), {errors} compile errors with these references"));
        Console.WriteLine();
        Console.WriteLine("| package | analyzers | rules | quickest round, ms | share of compile | wall clock of that round, ms | first round, ms | µs a rule | allocated by compiler and analyzers, MB | findings | crashes |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        var missed = new List<string>();
        (double Total, double PerRule) ours = (0, 0);
        var slowest = new List<(string Package, string Analyzer, double Milliseconds)>();
        foreach (AnalyzerPackage package in AnalyzerPackage.All)
        {
            (Run first, Run best) = await MeasureAsync(code, package);
            slowest.AddRange(best.Times.OrderByDescending(row => row.Milliseconds).Take(top).Select(row => (package.Name, row.Analyzer, row.Milliseconds)));
            int rules = package.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Distinct(StringComparer.Ordinal).Count();
            double perRule = best.Milliseconds / rules;
            if (package == AnalyzerPackage.All[0])
            {
                ours = (best.Milliseconds, perRule);
                if (best.Milliseconds > MostOfCompileTime * compile.TotalMilliseconds)
                {
                    missed.Add(string.Create(CultureInfo.InvariantCulture, $"{code.Name}: {package.Name} takes {best.Milliseconds / compile.TotalMilliseconds:P1} of compile time; the goal is at most {MostOfCompileTime:P0}."));
                }
            }
            else
            {
                if (best.Milliseconds < ours.Total)
                {
                    missed.Add(string.Create(CultureInfo.InvariantCulture, $"{code.Name}: {package.Name} is faster in total, {best.Milliseconds:F1} ms beside our {ours.Total:F1} ms."));
                }

                if (perRule < ours.PerRule)
                {
                    missed.Add(string.Create(CultureInfo.InvariantCulture, $"{code.Name}: {package.Name} is faster per rule, {perRule * 1000:F0} µs beside our {ours.PerRule * 1000:F0} µs."));
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {package.Name} {package.Version} | {package.Analyzers.Length} | {rules} | {best.Milliseconds:F1} | {best.Milliseconds / compile.TotalMilliseconds:P1} | {best.WallClock:F0} | {first.Milliseconds:F1} | {perRule * 1000:F0} | {best.Allocated / 1048576.0:F1} | {best.Findings} | {best.Crashes} |"));
        }

        Console.WriteLine();
        Console.WriteLine("| package | slowest analyzer | ms |");
        Console.WriteLine("|---|---|---:|");
        foreach ((string package, string analyzer, double milliseconds) in slowest)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {package} | {analyzer} | {milliseconds:F1} |"));
        }

        Console.WriteLine();
        return missed;
    }

    private static (TimeSpan Quickest, int Literals, int Errors) Compile(CodeUnderMeasure code)
    {
        TimeSpan quickest = TimeSpan.MaxValue;
        (int literals, int errors) = (0, 0);
        for (int round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            CSharpCompilation compilation = code.Compile();
            using var image = new MemoryStream();
            errors = compilation.Emit(image).Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            quickest = watch.Elapsed < quickest ? watch.Elapsed : quickest;
            literals = compilation.SyntaxTrees.Sum(tree => tree.GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>().Count(node => node.IsKind(SyntaxKind.StringLiteralExpression)));
        }

        return (quickest, literals, errors);
    }

    private static async Task<(Run First, Run Best)> MeasureAsync(CodeUnderMeasure code, AnalyzerPackage package)
    {
        var spent = Stopwatch.StartNew();
        Run first = await RunAsync(code, package), best = first;
        for (int round = 1; round < Rounds && spent.Elapsed < s_enough; round++)
        {
            Run next = await RunAsync(code, package);
            best = next.Milliseconds < best.Milliseconds ? next : best;
        }

        return (first, best);
    }

    private static async Task<Run> RunAsync(CodeUnderMeasure code, AnalyzerPackage package)
    {
        CSharpCompilation compilation = code.Compile();

        // The compiler has bound everything before it asks analyzers; so it is here.
        compilation.GetDiagnostics();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var watch = Stopwatch.StartNew();
        AnalysisResult result = await compilation.WithAnalyzers(package.Analyzers, options).GetAnalysisResultAsync(CancellationToken.None);
        double wallClock = watch.Elapsed.TotalMilliseconds;
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        var all = result.GetAllDiagnostics();
        int crashes = all.Count(diagnostic => diagnostic.Id == "AD0001");
        return new Run(
            result.AnalyzerTelemetryInfo.Values.Sum(info => info.ExecutionTime.TotalMilliseconds),
            wallClock,
            allocated,
            all.Length - crashes,
            crashes,
            [.. result.AnalyzerTelemetryInfo.Select(pair => (pair.Key.GetType().Name, pair.Value.ExecutionTime.TotalMilliseconds))]);
    }
}
