using System.Diagnostics;
using System.Globalization;

namespace Exosome.Sdk.Benchmarks.Instruments;

/// <summary>
/// The same comparison in seconds and on a busy machine: the reader and Sylvan alone take turns on the same bytes within one
/// process, and the quickest turn of each counts.
/// </summary>
internal static class InstrumentRatios
{
    private const int Turns = 40;

    public static void Write(TextWriter output)
    {
        var files = new InstrumentsBenchmarks();
        files.Setup();
        Compare(output, "NanoSight summary, 100 videos", files.SummaryBytes, files.ReadSummary, files.SylvanSummary);
        Compare(output, "NanoSight tracks, 200,000 rows", files.TrackBytes, files.ReadTracks, files.SylvanTracks);
    }

    private static void Compare(TextWriter output, string name, int bytes, Func<int> reader, Func<int> sylvan)
    {
        double ours = double.PositiveInfinity;
        double theirs = double.PositiveInfinity;
        for (int turn = 0; turn < Turns; turn++)
        {
            ours = Math.Min(ours, Time(reader));
            theirs = Math.Min(theirs, Time(sylvan));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-32} {bytes / 1e6,6:F2} MB   {bytes / 1e6 / ours,7:F1} MB/s   Sylvan alone {bytes / 1e6 / theirs,7:F1} MB/s   ratio {ours / theirs:F2}"));
    }

    private static double Time(Func<int> action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
