using System.Diagnostics;
using System.Globalization;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Benchmarks.Quantities;

/// <summary>
/// The same comparisons in seconds and on a busy machine: both sides take turns within one process, and the quickest turn of
/// each counts, so that what else runs meanwhile disturbs neither.
/// </summary>
public static class QuantityRatios
{
    private const int Turns = 400;
    private const int Calls = 16;

    public static void Write(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);

        // What is measured first in a process pays for the tiered compiler's start; so the first figure is thrown away.
        _ = Measure(QuantityLoops.ConstructQuantity, QuantityLoops.ConstructDouble, Turns);
        Compare(output, "construct", QuantityLoops.ConstructQuantity, QuantityLoops.ConstructDouble);
        Compare(output, "convert", QuantityLoops.ConvertQuantity, QuantityLoops.ConvertDouble);
        Compare(output, "add", QuantityLoops.AddQuantity, QuantityLoops.AddDouble);
        Compare(output, "compare", QuantityLoops.CompareQuantity, QuantityLoops.CompareDouble);
        Compare(output, "divide", QuantityLoops.DivideQuantity, QuantityLoops.DivideDouble);
        Compare(output, "relate", QuantityLoops.RelateQuantity, QuantityLoops.RelateDouble);
        Compare(output, "construct and store", QuantityLoops.StoreQuantity, QuantityLoops.StoreDouble);
        Compare(output, "add and store", QuantityLoops.StoreSumQuantity, QuantityLoops.StoreSumDouble);

        var text = new QuantityTextBenchmarks();
        text.Setup();
        Single(output, "TryParse \"123.456 nm\"", () => Repeat(text.TryParse), 256);
        Single(output, "TryParse \"0.123456 µm\"", () => Repeat(text.TryParseMicrometers), 256);
        Single(output, "TryParse \"1.23e9 particles/mL\"", () => Repeat(text.TryParseConcentration), 256);
        Single(output, "TryParse UTF-8", () => Repeat(text.TryParseUtf8), 256);
        Single(output, "TryFormat", () => Repeat(text.TryFormat), 256);
        Single(output, "TryFormat UTF-8", () => Repeat(text.TryFormatUtf8), 256);
        Compare(output, "JSON write 10,000", () => text.WriteQuantities().Length, () => text.WritePlain().Length, 12, 10_000);
        Compare(output, "JSON read 10,000", () => text.ReadQuantities()!.Length, () => text.ReadPlain()!.Length, 12, 10_000);
    }

    private static double Repeat(Func<bool> action)
    {
        int count = 0;
        for (int i = 0; i < 256; i++)
        {
            count += action() ? 1 : 0;
        }

        return count;
    }

    private static void Single(TextWriter output, string name, Func<double> action, int operations)
    {
        (double nanoseconds, _, long bytes) = Measure(action, action, Turns);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-32} {nanoseconds / operations,9:F2} ns   {bytes} B"));
    }

    private static void Compare(TextWriter output, string name, Func<double> quantity, Func<double> raw, int turns = Turns, int operations = QuantityLoops.Length)
    {
        (double ours, double theirs, long bytes) = Measure(quantity, raw, turns);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-32} {ours / operations,9:F3} ns   raw {theirs / operations,9:F3} ns   ratio {ours / theirs:F3}   {bytes} B"));
    }

    private static (double Ours, double Theirs, long Bytes) Measure(Func<double> quantity, Func<double> raw, int turns)
    {
        // Enough calls, and a pause, for the tiered compiler to finish with both.
        for (int i = 0; i < Turns; i++)
        {
            _ = quantity() + raw();
        }

        Thread.Sleep(300);
        double ours = double.MaxValue;
        double theirs = double.MaxValue;
        for (int i = 0; i < turns; i++)
        {
            ours = Math.Min(ours, Time(quantity));
            theirs = Math.Min(theirs, Time(raw));
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = quantity();
        return (ours, theirs, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static double Time(Func<double> action)
    {
        // Several calls a turn: some clocks tick only every microsecond.
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < Calls; i++)
        {
            _ = action();
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / Calls;
    }
}
