using System.Collections.Immutable;
using System.Globalization;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Testing.Pages;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.AnalyzerCost;

/// <summary>
/// What a rule costs where it has something to say: the analyzer that raises it, alone, over many copies of the flagged
/// samples of the rule's own page.
/// </summary>
/// <param name="Id">The rule.</param>
/// <param name="Analyzer">The analyzer that raises it.</param>
/// <param name="Projects">The page's samples, each as a project.</param>
internal sealed record RuleCost(string Id, DiagnosticAnalyzer Analyzer, IReadOnlyList<SampleProject> Projects)
{
    /// <summary>Every rule that has an analyzer, once for each analyzer that can raise it.</summary>
    public static IEnumerable<RuleCost> All(int copies) =>
        from rule in RuleCatalog.All
        where !rule.DataOnly
        let projects = SampleProject.Of(RulePage.Of(rule.Id).Flagged, copies)
        from analyzer in Product.Analyzers
        where analyzer.SupportedDiagnostics.Any(descriptor => descriptor.Id == rule.Id)
        select new RuleCost(rule.Id, analyzer, projects);

    /// <summary>Time inside the analyzer, what was allocated meanwhile, and how often it raised the rule.</summary>
    public async Task<(TimeSpan Time, long Allocated, int Raised)> MeasureAsync()
    {
        (TimeSpan time, long allocated, int raised) = (TimeSpan.Zero, 0L, 0);
        foreach (SampleProject project in Projects)
        {
            var options = new CompilationWithAnalyzersOptions(project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
            CompilationWithAnalyzers run = project.Compilation.WithAnalyzers(ImmutableArray.Create(Analyzer), options);
            long before = GC.GetTotalAllocatedBytes(precise: true);
            AnalysisResult result = await run.GetAnalysisResultAsync(CancellationToken.None);
            allocated += GC.GetTotalAllocatedBytes(precise: true) - before;
            time += result.AnalyzerTelemetryInfo[Analyzer].ExecutionTime;
            raised += result.GetAllDiagnostics().Count(diagnostic => diagnostic.Id == Id);
        }

        return (time, allocated, raised);
    }

    /// <summary>Prints the table; false when a rule was not raised by any of its analyzers, so that its row measures nothing.</summary>
    public static async Task<bool> PrintAsync()
    {
        const int Copies = 50;
        const int Rounds = 3;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"## Each rule over {Copies} copies of the flagged samples of its page"));
        Console.WriteLine();
        Console.WriteLine("| rule | analyzer | findings | ms | µs a finding | allocated by compiler and analyzer, MB |");
        Console.WriteLine("|---|---|---:|---:|---:|---:|");
        var silent = new List<string>();
        foreach (IGrouping<string, RuleCost> rule in All(Copies).GroupBy(cost => cost.Id, StringComparer.Ordinal))
        {
            bool isRaised = false;
            foreach (RuleCost cost in rule)
            {
                (TimeSpan Time, long Allocated, int Raised) best = await cost.MeasureAsync();
                for (int round = 1; round < Rounds; round++)
                {
                    var next = await cost.MeasureAsync();
                    best = next.Time < best.Time ? next : best;
                }

                if (best.Raised > 0)
                {
                    isRaised = true;
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {cost.Id} | {cost.Analyzer.GetType().Name} | {best.Raised} | {best.Time.TotalMilliseconds:F2} | {best.Time.TotalMicroseconds / best.Raised:F0} | {best.Allocated / 1048576.0:F1} |"));
                }
            }

            if (!isRaised)
            {
                silent.Add(rule.Key);
            }
        }

        Console.WriteLine();
        if (silent.Count > 0)
        {
            await Console.Error.WriteLineAsync("Not raised by their own samples: " + string.Join(", ", silent));
        }

        return silent.Count == 0;
    }
}
