using System.Globalization;
using System.Text;

namespace Exosome.Sdk.Tests.Instruments;

/// <summary>Writes ZetaView size exports in the layout of software 8.06, from numbers that the test knows.</summary>
internal sealed record ZetaViewSizeText
{
    public const string Header = "Size / nm\tNumber\tConcentration / cm-3\tVolume / nm^3\tArea / nm^2";

    private readonly double? _median;

    public string Sample { get; init; } = "EV_P1_F8";

    public string DilutionLine { get; init; } = "Number of Traces:\t{0}\t(at 0.099990)\tAverage Number of Particles:\t{1}\tDilution::\t1000.000000";

    /// <summary>Particles in view on the average, as the file states it; what belongs to its concentration where a test gives no other.</summary>
    public double? AverageNumber { get; init; }

    public string ConductivityLine { get; init; } = "Conductivity: 53.000000\tsensed";

    public string DriftChecked { get; init; } = "1904-01-01 05:30:00";

    public string Date { get; init; } = "2025-02-19";

    /// <summary>Other lines above the table: older software writes fewer of them.</summary>
    public int ExtraLines { get; init; } = 60;

    /// <summary>Settings by name and value, as lines.</summary>
    public IReadOnlyList<string> SettingLines { get; init; } = [];

    public string NewLine { get; init; } = "\n";

    public bool HasSentinel { get; init; } = true;

    public bool HasLogTable { get; init; } = true;

    public bool IsFailedRun { get; init; }

    public bool StatesMedian { get; init; } = true;

    /// <summary>Tracks by size in nm.</summary>
    public IReadOnlyList<(double Size, int Tracks)> Particles { get; init; } = [(97.5, 20), (127.5, 30), (202.5, 9)];

    public double ConcentrationPerTrack { get; init; } = 3.226e6;

    public double Concentration => IsFailedRun ? 0 : Particles.Sum(particle => double.Parse(Figure(particle.Tracks * ConcentrationPerTrack), CultureInfo.InvariantCulture));

    public int Tracks => IsFailedRun ? 0 : Particles.Sum(particle => particle.Tracks);

    /// <summary>D50 as the file states it; the one of its table where a test gives no other.</summary>
    public double Median { get => _median ?? TableMedian(); init => _median = value; }

    public override string ToString()
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append(NewLine);
        Line("Original File:\tC:\\data\\run: 1.avi\tSection:\t");
        Line("Operator:\tAdmin");
        Line("ZetaView S/N:\t21-0000");
        Line("Software:\tZetaView (version 8.06.01 SP1)\tAnalyze:\t8.06.01 SP1");
        Line("SOP:\tEV_488");
        Line("Sample:\t" + Sample);
        Line("Electrolyte:\t");
        Line("pH:\t7.0\tentered");
        Line(ConductivityLine);
        Line("Temperature:\t25.13\tsensed");
        Line("Viscosity:\t0.89");
        Line("Date:\t" + Date);
        Line("Time:\t10:20:30");
        Line("Camera Trigger Duration \u00b5s:\t100");
        Line("Particle Drift Checked:\t" + DriftChecked);
        Line("Particle Drift Check Result:\ttoo high");
        Line("Cell Check Result:\tVery Good");
        Line(string.Format(CultureInfo.InvariantCulture, DilutionLine, Tracks, AverageNumber ?? Concentration / 4.29e5));
        Line("Scattering Intensity:\tNaN");
        for (int i = 0; i < ExtraLines; i++)
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"Setting {i}:\t{i}"));
        }

        foreach (string setting in SettingLines)
        {
            Line(setting);
        }

        Line("Median Number (D50):\t" + (IsFailedRun || !StatesMedian ? "0.000000" : Median.ToString("F6", CultureInfo.InvariantCulture)));
        Line("Size Distribution");
        Line(Header);
        if (!IsFailedRun)
        {
            for (int i = 0; i < 1200; i++)
            {
                Row(text, 2.5 + (5.0 * i), 2.5);
            }
        }

        if (HasSentinel)
        {
            Line("-1.000E+0\t-1.000E+0\t-1.000E+0\t-1.000E+0\t0.000E+0");
        }

        if (HasLogTable && !IsFailedRun)
        {
            double ratio = Math.Pow(6025 / 4.683, 1 / 199.0);
            for (int i = 0; i < 200; i++)
            {
                double center = 4.683 * Math.Pow(ratio, i);
                RowBetween(text, center, center / Math.Sqrt(ratio), center * Math.Sqrt(ratio));
            }
        }

        return text.ToString();
    }

    public byte[] ToLatin1() => Encoding.Latin1.GetBytes(ToString());

    /// <summary>Linear within its bin of 5 nm.</summary>
    private double TableMedian()
    {
        double target = Tracks / 2.0;
        double sum = 0;
        foreach ((double size, int tracks) in Particles.OrderBy(particle => particle.Size))
        {
            if (tracks > 0 && sum + tracks >= target)
            {
                return Math.Round(size - 2.5 + (5 * (target - sum) / tracks), 4);
            }

            sum += tracks;
        }

        return 0;
    }

    private static string Figure(double value) => value.ToString("0.000E+0", CultureInfo.InvariantCulture);

    private void Row(StringBuilder text, double center, double half) => RowBetween(text, center, center - half, center + half);

    private void RowBetween(StringBuilder text, double center, double low, double high)
    {
        int tracks = Particles.Where(particle => particle.Size > low && particle.Size <= high).Sum(particle => particle.Tracks);
        text.Append(Figure(center)).Append('\t').Append(Figure(tracks)).Append('\t').Append(Figure(tracks * ConcentrationPerTrack)).Append('\t')
            .Append(Figure(tracks * Math.PI * center * center * center / 6)).Append('\t').Append(Figure(tracks * Math.PI * center * center / 4)).Append(NewLine);
    }
}
