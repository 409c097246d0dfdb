using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Exosome.Sdk.Instruments;
using Sylvan.Data.Csv;

namespace Exosome.Sdk.Benchmarks.Instruments;

/// <summary>
/// Reading a NanoSight summary of 100 videos (about 1,200 rows of 103 cells) and a track table, beside Sylvan reading the
/// same bytes and doing nothing with them. Bytes over time is the throughput.
/// </summary>
[MemoryDiagnoser]
public class InstrumentsBenchmarks
{
    private byte[] _summary = [];
    private byte[] _tracks = [];

    internal int SummaryBytes => _summary.Length;

    internal int TrackBytes => _tracks.Length;

    [GlobalSetup]
    public void Setup()
    {
        _summary = Encoding.Latin1.GetBytes(Summary(videos: 100));
        _tracks = Encoding.Latin1.GetBytes(Tracks(particles: 200_000));
    }

    [Benchmark(Baseline = true)]
    public int SylvanSummary() => Walk(_summary);

    [Benchmark]
    public int ReadSummary() => Read(_summary);

    [Benchmark]
    public int SylvanTracks() => Walk(_tracks);

    [Benchmark]
    public int ReadTracks() => Read(_tracks);

    private static int Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return InstrumentFileReader.ReadAsync(stream, "bench").GetAwaiter().GetResult().Runs.Count;
    }

    private static int Walk(byte[] bytes)
    {
        using var text = new StreamReader(new MemoryStream(bytes), Encoding.Latin1);
        using CsvDataReader reader = CsvDataReader.Create(text, new CsvDataReaderOptions { HasHeaders = false, BufferSize = 1 << 16, MaxBufferSize = 1 << 20 });
        int cells = 0;
        while (reader.Read())
        {
            for (int i = 0; i < reader.RowFieldCount; i++)
            {
                cells += reader.GetFieldSpan(i).Length;
            }
        }

        return cells;
    }

    private static string Summary(int videos)
    {
        var text = new StringBuilder();
        void Row(string label, Func<int, string> value) => text.Append(label).Append(',').AppendJoin(',', Enumerable.Range(0, videos).Select(value)).Append("\r\n");
        text.Append("NTA Experiment Summary File\r\nCreated with NTA 3.4 Build 3.4.003\r\n[Experiment Details]\r\n");
        Row("Filename:", i => "video_" + i.ToString(CultureInfo.InvariantCulture));
        text.Append("[Results]\r\n");
        Row("Dilution factor (concentrations adjusted for this factor)", _ => "1000");
        Row("Concentration (Particles / ml)", i => Enumerable.Range(0, 1000).Sum(bin => (long)InBin(i, bin)).ToString(CultureInfo.InvariantCulture));
        text.Append("[Size Data]\r\nWeighting,Number\r\n");
        foreach (string label in (string[])["Mean", "Mode", "SD", "D10", "D50", "D90", "Valid Tracks"])
        {
            Row(label, _ => "100.5");
        }

        text.Append("Graph Data\r\n");
        Row("Bin centre (nm)", _ => "Concentration (particles / ml)");
        for (int bin = 0; bin < 1000; bin++)
        {
            int current = bin;
            Row((bin + 0.5).ToString(CultureInfo.InvariantCulture), i => InBin(i, current).ToString(CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private static int InBin(int video, int bin) => bin is > 50 and < 200 ? 9_500_000 + (video * bin) : 0;

    private static string Tracks(int particles)
    {
        var text = new StringBuilder("Particle ID,Size/nm,Diffusion coefficient/nm^2 s^-1,Ln(Adjusted intensity)/AU,Start frame,Tracklength,Included in distribution?\r\n");
        for (int i = 0; i < particles; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{i},{80 + (i % 977) / 10.0},{4.1e6 + i},{3 + (i % 7) / 10.0},{i % 749},{10 + (i % 40)},{(i % 5 == 0 ? "False" : "True")}\r\n");
        }

        return text.ToString();
    }
}
