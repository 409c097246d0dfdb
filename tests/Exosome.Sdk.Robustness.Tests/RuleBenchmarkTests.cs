using Exosome.Sdk.AnalyzerCost;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Testing.Pages;

namespace Exosome.Sdk.Robustness.Tests;

/// <summary>Every analyzer and every rule has a benchmark, and what it measures is the rule being raised.</summary>
public class RuleBenchmarkTests
{
    private static readonly RuleCost[] s_benchmarks = [.. RuleCost.All(copies: 2)];

    [Fact]
    public void Every_rule_in_code_and_every_analyzer_has_a_benchmark()
    {
        Assert.Equal(RuleCatalog.All.Where(rule => !rule.DataOnly).Select(rule => rule.Id).Order(StringComparer.Ordinal), s_benchmarks.Select(benchmark => benchmark.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(Product.Analyzers.Except(s_benchmarks.Select(benchmark => benchmark.Analyzer)));
    }

    [Fact]
    public async Task Every_benchmark_raises_its_rule()
    {
        var raised = new Dictionary<string, int>(StringComparer.Ordinal);
        var busy = new HashSet<Type>();
        foreach (RuleCost benchmark in s_benchmarks)
        {
            int count = (await benchmark.MeasureAsync()).Raised;
            raised[benchmark.Id] = raised.GetValueOrDefault(benchmark.Id) + count;
            if (count > 0)
            {
                busy.Add(benchmark.Analyzer.GetType());
            }
        }

        Assert.Empty(raised.Where(rule => rule.Value == 0).Select(rule => rule.Key));
        Assert.Empty(Product.Analyzers.Select(analyzer => analyzer.GetType()).Except(busy).Select(type => type.Name));
    }
}
