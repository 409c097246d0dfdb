using System.Globalization;
using System.Text;

namespace Exosome.Sdk.Tests.Instruments;

/// <summary>Writes NanoSight summaries as the software does, from numbers that the test knows.</summary>
internal sealed record NanoSightText
{
    public string Title { get; init; } = "NTA Experiment Summary File";

    public string CreatedWith { get; init; } = "Created with NTA 3.2 Dev Build 3.2.16";

    /// <summary>3.2 pads every row to the full width, 3.4 does not and leaves a trailing comma here and there.</summary>
    public bool IsPadded { get; init; } = true;

    public bool HasAverage { get; init; } = true;

    public string NewLine { get; init; } = "\r\n";

    public string SampleLabel { get; init; } = "Sample Name";

    public string Sample { get; init; } = "UC-MSC EV";

    public string TimeCaptured { get; init; } = "11:52:04  16/06/2020";

    public string BinHeader { get; init; } = " Concentration (particles / ml)";

    /// <summary>Weightings written after the number-weighted block, each with figures that differ from it.</summary>
    public string[] OtherWeightings { get; init; } = [];

    public string Vibration { get; init; } = "No";

    public IReadOnlyList<NanoSightVideo> Videos { get; init; } = [new NanoSightVideo("ev_00"), new NanoSightVideo("ev_01") { Peak = 120 }];

    public override string ToString()
    {
        var text = new StringBuilder();
        int width = 1 + Videos.Count + (HasAverage ? 2 : 0);
        void Row(params string[] cells)
        {
            IEnumerable<string> padded = IsPadded ? cells.Concat(Enumerable.Repeat("", Math.Max(0, width - cells.Length))) : cells.Append("");
            bool isHeading = !IsPadded && cells.Length == 1 && cells[0].StartsWith('[');
            text.Append(isHeading ? cells[0] : string.Join(',', padded.Select(Quote))).Append(NewLine);
        }

        void Each(string label, Func<NanoSightVideo, string> value, bool summarized = false) =>
            Row([label, .. Videos.Select(value), .. summarized && HasAverage ? new[] { "777", "7" } : []]);

        Row(Title);
        Row(CreatedWith);
        Row("");
        Row("[Experiment Details]");
        Row("Software Version", "Unknown");
        Row("Experiment Name", "synthetic.nano");
        Row(SampleLabel, Sample);
        Row("Time Captured", TimeCaptured);
        Row("Remarks", "made by a test, with a comma");
        Row("");
        Each("Filename:", video => video.Name);
        Row("");
        Row("[Conditions]");
        Each("Temperature/C", _ => "22.348");
        Each("Camera Level", video => video.CameraLevel);
        Row("");
        Row("[Settings]");
        Each("Detection Threshold", _ => "8");
        Row("");
        Row(["[Results]", .. Videos.Select(_ => ""), .. HasAverage ? new[] { "Average", "Standard Error" } : []]);
        Each("Dilution factor (concentrations adjusted for this factor)", video => video.Dilution);
        Each("Concentration (Particles / ml)", video => video.ConcentrationText ?? Number(video.Concentration), summarized: true);
        Each("Completed tracks", video => Number(video.ValidTracks * 2));
        Row("");
        Row("[Information]");
        Each("Concentration", _ => "OK");
        Each("Vibration detected", _ => Vibration);
        Row("Errors (1)");
        Row("");
        Row("[Data Included]");
        Row("Size distribution - Number weighting - With Percentiles");
        Row("");
        Row("[Size Data]");
        Row("Analysis Method", "FTLA");
        Block(Row, Each, "Number", 1);
        foreach (string weighting in OtherWeightings)
        {
            Row("");
            Block(Row, Each, weighting, 2);
        }

        return text.ToString();
    }

    private void Block(Action<string[]> row, Action<string, Func<NanoSightVideo, string>, bool> each, string weighting, double scale)
    {
        row(["Weighting", weighting]);
        row(["Filename", .. Videos.Select(video => video.Name), .. HasAverage ? new[] { "Average", "Standard Error" } : []]);
        each("Mean", video => Number(video.Mean * scale), true);
        each("Mode", video => video.ModeText ?? Number(video.Mode * scale), true);
        each("SD", video => Number(video.Deviation * scale), true);
        each("D10", video => Number(video.D(0.1) * scale), true);
        each("D50", video => Number(video.D(0.5) * scale), true);
        each("D90", video => Number(video.D(0.9) * scale), true);
        each("Valid Tracks", video => Number(video.ValidTracks), false);
        row(["Graph Data"]);
        row(["Bin centre (nm)", .. Videos.Select(_ => BinHeader), .. HasAverage ? new[] { BinHeader, "Standard Error" } : []]);
        for (int bin = 0; bin < 1000; bin++)
        {
            int current = bin;
            each((bin + 0.5).ToString(CultureInfo.InvariantCulture), video => Number(video.Bins[current]), true);
        }

        row([""]);
        each("Percentile", _ => "Size (nm)", false);
        for (int percent = 1; percent <= 100; percent++)
        {
            int current = percent;
            each(percent.ToString(CultureInfo.InvariantCulture), video => Number(video.D(current / 100.0)), false);
        }
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Quote(string cell) => cell.AsSpan().IndexOfAny(',', '"') >= 0 ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell;
}

/// <summary>A video whose figures follow from its bins.</summary>
internal sealed record NanoSightVideo(string Name)
{
    private double[]? _bins;

    public double Peak { get; init; } = 100;

    public double Width { get; init; } = 15;

    public double Amount { get; init; } = 1e9;

    public string Dilution { get; init; } = "Not recorded";

    public string CameraLevel { get; init; } = "15";

    public string? ConcentrationText { get; init; }

    /// <summary>The mode as the file states it, where a test gives another than that of the bins.</summary>
    public string? ModeText { get; init; }

    public double ValidTracks { get; init; } = 4000;

    public double SecondPeak { get; init; }

    /// <summary>Height of the second peak over that of the first.</summary>
    public double SecondShare { get; init; }

    /// <summary>Whole particles per millilitre in 1 nm bins from 0.5 nm.</summary>
    public double[] Bins => _bins ??= [.. Enumerable.Range(0, 1000).Select(bin => Math.Round(Amount * (Bell(bin, Peak) + (SecondShare * Bell(bin, SecondPeak))) / (Width * Math.Sqrt(2 * Math.PI))))];

    public double Concentration => Bins.Sum();

    public double Mean => Round(Bins.Select((number, bin) => number * (bin + 0.5)).Sum() / Math.Max(Concentration, 1));

    public double Mode => Concentration == 0 ? 0 : Array.IndexOf(Bins, Bins.Max()) + 0.5;

    public double Deviation => Concentration == 0 ? 0 : Round(Math.Sqrt(Bins.Select((number, bin) => number * Math.Pow(bin + 0.5 - Mean, 2)).Sum() / Concentration));

    public double D(double fraction)
    {
        double target = fraction * Concentration;
        double sum = 0;
        for (int bin = 0; bin < 1000; bin++)
        {
            if (Bins[bin] > 0 && sum + Bins[bin] >= target)
            {
                return Round(bin + ((target - sum) / Bins[bin]));
            }

            sum += Bins[bin];
        }

        return 0;
    }

    private static double Round(double value) => Math.Round(value, 1);

    private double Bell(int bin, double peak) => Math.Exp(-0.5 * Math.Pow((bin + 0.5 - peak) / Width, 2));
}
