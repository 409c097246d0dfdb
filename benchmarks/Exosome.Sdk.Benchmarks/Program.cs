using BenchmarkDotNet.Running;
using Exosome.Sdk.Benchmarks.Quantities;

if (args is ["quantity-ratios"])
{
    QuantityRatios.Write(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
