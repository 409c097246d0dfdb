using System.Globalization;
using System.Text;
using Exosome.Sdk.Characterization;

namespace Exosome.Sdk.Instruments.Reports;

/// <summary>One line of a size plot.</summary>
/// <param name="Name">What it is called in the legend.</param>
/// <param name="Sample">What it is of: only lines of one sample are averaged.</param>
/// <param name="Distribution">What is drawn.</param>
/// <param name="Undiluted">The same for the undiluted sample; <c>null</c> where its dilution is not known.</param>
internal sealed record SizePlotSeries(string Name, string Sample, SizeDistribution Distribution, SizeDistribution? Undiluted);

/// <summary>
/// The size-distribution plot as SVG: replicates as lines that differ in colour and dash, number density over diameter,
/// D10, D50 and D90 of their mean as marks.
/// </summary>
internal static class SizePlot
{
    private const double Width = 560;
    private const double Height = 350;
    private const double Left = 58;
    private const double Right = 14;
    private const double Top = 34;
    private const double Bottom = 50;

    // Colours and dashes of ReportStyle, six of each, and its three widths.
    private const int Styles = 6;
    private const int Widths = 3;

    // A label and the space to the next, in units of the picture, at the larger type of a narrow screen.
    private const double LabelWidth = 46;
    private const double LabelRow = 19;

    // Beyond this share of the particles the axis would show an almost empty tail, and squeeze the peak.
    private const double ShownShare = 0.98;

    /// <summary>The style classes of a series, for the legend: colour and dash move against each other, so that 36 lines differ, and 108 with the width.</summary>
    public static string StyleOf(int index) => string.Create(CultureInfo.InvariantCulture, $"s{index % Styles} d{(index + (index / Styles)) % Styles}{WidthOf(index / (Styles * Styles) % Widths)}");

    private static string WidthOf(int width) => width == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" w{width}");

    public static string Draw(IReadOnlyList<SizePlotSeries> series, SizeStatistics? marks, string description)
    {
        double largest = NiceCeiling(1.2 * series.Max(one => one.Distribution.Percentile(100 * ShownShare, SizeWeighting.Number).Nanometers));
        (double X, double Y)[][] lines = [.. series.Select(one => Points(one.Distribution, largest))];
        double highest = lines.SelectMany(line => line).Max(point => point.Y);
        int exponent = (int)Math.Floor(Math.Log10(highest));
        double unit = Math.Pow(10, exponent);
        double top = NiceCeiling(1.08 * highest / unit);

        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg id=\"size-plot\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-labelledby=\"size-plot-title size-plot-text\" data-series=\"{series.Count}\">");
        svg.Append("<title id=\"size-plot-title\">Size distribution</title><desc id=\"size-plot-text\">").Append(HtmlPage.Encode(description)).Append("</desc>");
        Axes(svg, largest, top, AxisTitle(series[0].Distribution.Basis, exponent));
        for (int i = 0; i < lines.Length; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<polyline class=\"series {StyleOf(i)}\" points=\"");
            foreach ((double x, double y) in lines[i])
            {
                svg.Append(CultureInfo.InvariantCulture, $"{X(x, largest):0.#},{Y(y / unit, top):0.#} ");
            }

            svg.Append("\"><title>").Append(HtmlPage.Encode(series[i].Name)).Append("</title></polyline>");
        }

        if (marks is not null)
        {
            Marks(svg, marks, largest);
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>Number density: instruments bin at 1 nm, 5 nm or logarithmically, and only per nanometre do they compare.</summary>
    private static (double X, double Y)[] Points(SizeDistribution distribution, double largest)
    {
        double[] centers = distribution.Centers();
        var points = new List<(double X, double Y)>();
        for (int i = 0; i < centers.Length && centers[i] <= largest; i++)
        {
            points.Add((centers[i], distribution.Numbers[i] / (distribution.BinEdges[i + 1] - distribution.BinEdges[i])));
        }

        return [.. points];
    }

    private static void Axes(StringBuilder svg, double largest, double top, string title)
    {
        double xStep = Step(largest, 6);
        for (double x = 0; x <= largest * 1.0001; x += xStep)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"grid\" d=\"M{X(x, largest):0.#} {Top}V{Height - Bottom}\"/><text class=\"soft\" x=\"{X(x, largest):0.#}\" y=\"{Height - Bottom + 18}\" text-anchor=\"middle\">{x:0.##}</text>");
        }

        double yStep = Step(top, 5);
        for (double y = 0; y <= top * 1.0001; y += yStep)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"grid\" d=\"M{Left} {Y(y, top):0.#}H{Width - Right}\"/><text class=\"soft\" x=\"{Left - 7}\" y=\"{Y(y, top) + 4:0.#}\" text-anchor=\"end\">{y:0.##}</text>");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"axis\" d=\"M{Left} {Top}V{Height - Bottom}H{Width - Right}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{(Left + Width - Right) / 2:0.#}\" y=\"{Height - 10}\" text-anchor=\"middle\">Diameter (nm)</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text transform=\"translate(14 {(Top + Height - Bottom) / 2:0.#}) rotate(-90)\" text-anchor=\"middle\">{title}</text>");
    }

    private static void Marks(StringBuilder svg, SizeStatistics marks, double largest)
    {
        (string Name, double At)[] all = [("D10", marks.D10.Nanometers), ("D50", marks.D50.Nanometers), ("D90", marks.D90.Nanometers)];
        var ends = new List<double>();
        foreach ((string name, double at) in all)
        {
            if (at > largest)
            {
                continue;
            }

            // Labels of a narrow distribution would lie on each other: each takes the first row that is free where it begins.
            double x = X(at, largest);
            int row = ends.FindIndex(end => x >= end);
            if (row < 0)
            {
                row = ends.Count;
                ends.Add(0);
            }

            ends[row] = x + LabelWidth;
            double y = Top - 6 + (row * LabelRow);
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"mark\" d=\"M{x:0.#} {y - 10:0.#}V{Height - Bottom}\"/><text class=\"soft mark-name\" x=\"{x + 3:0.#}\" y=\"{y:0.#}\">{name}</text>");
        }
    }

    private static string AxisTitle(SizeDistributionBasis basis, int exponent)
    {
        string scale = exponent == 0 ? "" : "10" + ReportWords.Superscript(exponent) + " ";
        return scale + (basis == SizeDistributionBasis.ParticlesPerMilliliter ? "particles/mL per nm" : "particles per nm");
    }

    private static double X(double value, double largest) => Left + (value / largest * (Width - Left - Right));

    private static double Y(double value, double top) => Height - Bottom - (value / top * (Height - Top - Bottom));

    private static double Step(double range, int wanted)
    {
        double raw = range / wanted;
        double magnitude = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        double digit = raw / magnitude;
        return (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10) * magnitude;
    }

    private static double NiceCeiling(double value)
    {
        double step = Step(value, 5);
        return Math.Ceiling(value / step) * step;
    }
}
