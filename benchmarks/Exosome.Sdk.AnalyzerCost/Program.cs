using System.Diagnostics;
using System.Globalization;
using Exosome.Sdk.AnalyzerCost;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

// usage: dotnet run -c Release --project benchmarks/Exosome.Sdk.AnalyzerCost -- [FOLDER ...] [--top N]
// Every package's analyzers over the same compilation in one process, analyzers one after the other, three rounds,
// the fastest counts. Reported time is what the compiler itself reports (csc /reportanalyzer): the time inside actions.
int top = 10;
var folders = new List<string>();
for (int i = 0; i < args.Length; i++)
{
    if (args[i] == "--top" && i + 1 < args.Length)
    {
        top = int.Parse(args[++i], CultureInfo.InvariantCulture);
    }
    else
    {
        folders.Add(args[i]);
    }
}

IEnumerable<CodeUnderMeasure> measured = folders.Count > 0 ? folders.Select(CodeUnderMeasure.FromFolder) : [CodeUnderMeasure.Synthetic(1000)];
foreach (CodeUnderMeasure code in measured)
{
    const int Rounds = 3;
    TimeSpan compile = TimeSpan.MaxValue;
    int literals = 0;
    for (int round = 0; round < Rounds; round++)
    {
        var watch = Stopwatch.StartNew();
        CSharpCompilation compilation = code.Compile();
        using var image = new MemoryStream();
        compilation.Emit(image);
        compile = watch.Elapsed < compile ? watch.Elapsed : compile;
        literals = compilation.SyntaxTrees.Sum(tree => tree.GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>().Count(node => node.IsKind(SyntaxKind.StringLiteralExpression)));
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"## {code.Name}: {code.Files.Count} files, {literals} string literals, compiles in {compile.TotalMilliseconds:F0} ms (parse, bind, emit; one thread)"));
    Console.WriteLine();
    Console.WriteLine("| package | analyzers | reported time, ms | share of compile | allocated, MB | findings | crashes |");
    Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
    var slowest = new List<(string Package, string Analyzer, double Milliseconds)>();
    foreach (AnalyzerPackage package in AnalyzerPackage.All)
    {
        double best = double.MaxValue;
        long allocated = 0;
        int findings = 0, crashes = 0;
        List<(string, string, double)> times = [];
        for (int round = 0; round < Rounds; round++)
        {
            CSharpCompilation compilation = code.Compile();
            foreach (SyntaxTree tree in compilation.SyntaxTrees)
            {
                compilation.GetSemanticModel(tree);
            }

            // The compiler has bound everything before it asks analyzers; so it is here.
            compilation.GetDiagnostics();
            long before = GC.GetTotalAllocatedBytes(precise: true);
            var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
            AnalysisResult result = await compilation.WithAnalyzers(package.Analyzers, options).GetAnalysisResultAsync(CancellationToken.None);
            double total = result.AnalyzerTelemetryInfo.Values.Sum(info => info.ExecutionTime.TotalMilliseconds);
            if (total < best)
            {
                best = total;
                allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
                times = [.. result.AnalyzerTelemetryInfo.Select(pair => (package.Name, pair.Key.GetType().Name, pair.Value.ExecutionTime.TotalMilliseconds))];
                var all = result.GetAllDiagnostics();
                crashes = all.Count(diagnostic => diagnostic.Id == "AD0001");
                findings = all.Length - crashes;
            }
        }

        slowest.AddRange(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {package.Name} | {package.Analyzers.Length} | {best:F1} | {best / compile.TotalMilliseconds:P1} | {allocated / 1048576.0:F1} | {findings} | {crashes} |"));
    }

    Console.WriteLine();
    Console.WriteLine("| package | slowest analyzer | ms |");
    Console.WriteLine("|---|---|---:|");
    foreach ((string package, string analyzer, double milliseconds) in slowest.GroupBy(row => row.Package, StringComparer.Ordinal).SelectMany(rows => rows.OrderByDescending(row => row.Milliseconds).Take(top == 10 ? 3 : top)))
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {package} | {analyzer} | {milliseconds:F1} |"));
    }

    Console.WriteLine();
}
