using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace Exosome.Sdk.Benchmarks.Quantities;

/// <summary>Quantities beside raw doubles: the ratio has to stay at 1.05 or below, with nothing allocated.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class QuantityBenchmarks
{
    [Benchmark(Baseline = true), BenchmarkCategory("construct")]
    public double ConstructDouble() => QuantityLoops.ConstructDouble();

    [Benchmark, BenchmarkCategory("construct")]
    public double ConstructQuantity() => QuantityLoops.ConstructQuantity();

    [Benchmark(Baseline = true), BenchmarkCategory("convert")]
    public double ConvertDouble() => QuantityLoops.ConvertDouble();

    [Benchmark, BenchmarkCategory("convert")]
    public double ConvertQuantity() => QuantityLoops.ConvertQuantity();

    [Benchmark(Baseline = true), BenchmarkCategory("add")]
    public double AddDouble() => QuantityLoops.AddDouble();

    [Benchmark, BenchmarkCategory("add")]
    public double AddQuantity() => QuantityLoops.AddQuantity();

    [Benchmark(Baseline = true), BenchmarkCategory("compare")]
    public double CompareDouble() => QuantityLoops.CompareDouble();

    [Benchmark, BenchmarkCategory("compare")]
    public double CompareQuantity() => QuantityLoops.CompareQuantity();

    [Benchmark(Baseline = true), BenchmarkCategory("divide")]
    public double DivideDouble() => QuantityLoops.DivideDouble();

    [Benchmark, BenchmarkCategory("divide")]
    public double DivideQuantity() => QuantityLoops.DivideQuantity();

    [Benchmark(Baseline = true), BenchmarkCategory("relate")]
    public double RelateDouble() => QuantityLoops.RelateDouble();

    [Benchmark, BenchmarkCategory("relate")]
    public double RelateQuantity() => QuantityLoops.RelateQuantity();
}
