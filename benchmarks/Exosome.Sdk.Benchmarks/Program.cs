using BenchmarkDotNet.Running;
using Exosome.Sdk.Benchmarks.Claims;
using Exosome.Sdk.Benchmarks.Instruments;
using Exosome.Sdk.Benchmarks.Quantities;

if (args is ["quantity-ratios"])
{
    QuantityRatios.Write(Console.Out);
    return;
}

if (args is ["claim-ratios", ..])
{
    ClaimRatios.Write(Console.Out, peers: args.Length > 1 ? args[1] : null);
    return;
}

if (args is ["instrument-ratios"])
{
    InstrumentRatios.Write(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
