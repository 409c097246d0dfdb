using System.Globalization;
using Exosome.Sdk.Characterization;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Instruments.Reports;

/// <summary>What the instruments say: the plot, the runs, and the concentration with its uncertainty.</summary>
internal static class MeasurementSections
{
    public static void Write(HtmlPage page, LotReport report)
    {
        IReadOnlyList<SizePlotSeries> series = report.Series();
        if (series.Count > 0)
        {
            WritePlot(page, series);
        }

        if (report.Measurements.Count > 0)
        {
            WriteRuns(page, report);
        }
    }

    private static void WritePlot(HtmlPage page, IReadOnlyList<SizePlotSeries> series)
    {
        (SizeStatistics? marks, string note) = Merged(series);
        string description = FormattableString.Invariant($"{series.Count} size distributions measured by {ReportWords.Of(series[0].Distribution.Method)}, as number of particles over diameter in nanometres. {(marks is null ? note : marks.ToString())}");
        page.Section("sizes", "Size distribution");
        page.Markup("<figure>").Markup(SizePlot.Draw(series, marks, description)).Markup("<figcaption>");
        page.Text(FormattableString.Invariant($"Number-weighted, per nanometre of diameter, {ReportWords.Of(series[0].Distribution.Method)}, {series.Count} {(series.Count == 1 ? "run" : "runs")}. {note}"));
        page.Markup("</figcaption></figure>\n");
        WriteLegend(page, series);
        if (marks is null)
        {
            page.EndSection();
            return;
        }

        SizeDistribution mean = SizeReplicates.Merge([.. series.Select(one => one.Distribution)]).Mean;
        SizeSplit split = mean.SplitAt();
        string Share(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);
        string below = split.Undecided > 0 ? $"{Share(split.SmallestShareBelow)} to {Share(split.LargestShareBelow)} %" : $"{Share(split.SmallestShareBelow)} %";
        page.Table(
            "Mean of the runs, by weighting",
            ["Weighting", "Mean, nm", "Mode, nm", "D10, nm", "D50, nm", "D90, nm", "Span"],
            [Row(mean.Statistics(SizeWeighting.Number)), Row(mean.Statistics(SizeWeighting.Volume))]);
        page.Element("p", $"Below {split.Boundary.Nanometers:0} nm by this method: {below} of the particles. Another method measures another diameter; a particle of exactly this size counts on neither side (MISEV2023, Table 2).").Markup("\n");
        page.EndSection();
    }

    private static IReadOnlyList<HtmlCell> Row(SizeStatistics statistics) =>
    [
        statistics.Weighting == SizeWeighting.Number ? "by number" : "by volume",
        new HtmlCell(ReportWords.Size(statistics.Mean), HtmlCell.Number),
        new HtmlCell(ReportWords.Size(statistics.Mode), HtmlCell.Number),
        new HtmlCell(ReportWords.Size(statistics.D10), HtmlCell.Number),
        new HtmlCell(ReportWords.Size(statistics.D50), HtmlCell.Number),
        new HtmlCell(ReportWords.Size(statistics.D90), HtmlCell.Number),
        new HtmlCell(statistics.Span.ToString("0.00", CultureInfo.InvariantCulture), HtmlCell.Number),
    ];

    private static void WriteLegend(HtmlPage page, IReadOnlyList<SizePlotSeries> series)
    {
        page.Markup("<ul class=\"legend\" aria-label=\"Lines of the plot\">");
        for (int i = 0; i < series.Count; i++)
        {
            page.Markup($"<li><svg viewBox=\"0 0 30 10\" aria-hidden=\"true\"><path class=\"series {SizePlot.StyleOf(i)}\" d=\"M0 5H30\"/></svg>").Text(series[i].Name).Markup("</li>");
        }

        page.Markup("</ul>\n");
    }

    private static (SizeStatistics? Marks, string Note) Merged(IReadOnlyList<SizePlotSeries> series)
    {
        foreach (SizePlotSeries other in series.Skip(1))
        {
            if (SizeComparison.Of(series[0].Distribution, other.Distribution) is SizeComparison.NotComparable { Reasons: [var reason, ..] })
            {
                return (null, $"The runs were not measured alike, so that no mean and no D10, D50, D90 is drawn: {reason}");
            }
        }

        SizeDistribution mean = SizeReplicates.Merge([.. series.Select(one => one.Distribution)]).Mean;
        return (mean.Statistics(SizeWeighting.Number), series.Count == 1 ? "Dotted: D10, D50 and D90." : "Dotted: D10, D50 and D90 of the mean of the runs.");
    }

    private static void WriteRuns(HtmlPage page, LotReport report)
    {
        page.Section("concentration", "Concentration");
        WriteMean(page, report);
        foreach (InstrumentFile file in report.Measurements)
        {
            string caption = string.Join(", ", new[] { file.Instrument, file.SoftwareVersion, file.Sample, file.MeasuredAt?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) }.Where(part => !string.IsNullOrWhiteSpace(part)));
            page.Table(
                caption,
                ["Run", "Status", "As in the file, /mL", "Dilution", "Undiluted, /mL", "Mean, nm", "Mode, nm", "D10, nm", "D50, nm", "D90, nm"],
                file.Runs.Select(run => (IReadOnlyList<HtmlCell>)
                [
                    run.Name,
                    run.Status switch { RunStatus.Ok => new HtmlCell("✓ ok", "pass"), RunStatus.Empty => new HtmlCell("– empty", "open"), _ => new HtmlCell("✗ failed", "fail") },
                    new HtmlCell(ReportWords.Concentration(run.Concentration), HtmlCell.Number),
                    Dilution(run),
                    new HtmlCell(ReportWords.Concentration(run.DilutionCorrectedConcentration), HtmlCell.Number),
                    new HtmlCell(ReportWords.Size(run.Mean), HtmlCell.Number),
                    new HtmlCell(ReportWords.Size(run.Mode), HtmlCell.Number),
                    new HtmlCell(ReportWords.Size(run.D10), HtmlCell.Number),
                    new HtmlCell(ReportWords.Size(run.D50), HtmlCell.Number),
                    new HtmlCell(ReportWords.Size(run.D90), HtmlCell.Number),
                ]));
            WriteNotes(page, file);
        }

        page.EndSection();
    }

    private static void WriteMean(HtmlPage page, LotReport report)
    {
        InstrumentRun[] good = [.. report.Measurements.SelectMany(file => file.Runs).Where(run => run.Status == RunStatus.Ok && run.Concentration is not null)];
        if (good.Length == 0)
        {
            page.Element("p", "No run gave a concentration.").Markup("\n");
            return;
        }

        ParticleConcentration[] corrected = [.. good.Select(run => run.DilutionCorrectedConcentration).OfType<ParticleConcentration>()];
        if (corrected.Length == good.Length)
        {
            page.Facts([("Mean of the undiluted sample, with its standard error", Mean(corrected)), ("Runs", good.Length.ToString(CultureInfo.InvariantCulture)), ("Variation between runs", Variation(corrected))]);
            return;
        }

        page.Element("p", "The dilution of at least one run is unknown. What the files state is the concentration in the instrument, and nothing is said here about the sample itself.").Markup("\n");
        if (corrected.Length == 0)
        {
            ParticleConcentration[] measured = [.. good.Select(run => run.Concentration!.Value)];
            page.Facts([("Mean as in the files, with its standard error", Mean(measured)), ("Runs", good.Length.ToString(CultureInfo.InvariantCulture)), ("Variation between runs", Variation(measured))]);
        }
    }

    private static string Mean(ParticleConcentration[] values)
    {
        (double mean, double? error) = Moments(values);
        return Measured<ParticleConcentration>.Of(ParticleConcentration.FromParticlesPerMilliliter(mean), values.Length > 1 ? error / Math.Sqrt(values.Length) : null, values.Length).ToString();
    }

    private static string? Variation(ParticleConcentration[] values)
    {
        (double mean, double? deviation) = Moments(values);
        return deviation is { } known && mean > 0 ? (100 * known / mean).ToString("0.0", CultureInfo.InvariantCulture) + " % (coefficient of variation)" : null;
    }

    private static (double Mean, double? Deviation) Moments(ParticleConcentration[] values)
    {
        double mean = values.Average(value => value.ParticlesPerMilliliter);
        return (mean, values.Length > 1 ? Math.Sqrt(values.Sum(value => Math.Pow(value.ParticlesPerMilliliter - mean, 2)) / (values.Length - 1)) : null);
    }

    private static string Dilution(InstrumentRun run) => run.Dilution switch
    {
        RunDilution.Applied(var factor) => FormattableString.Invariant($"{factor.Value:0.###}, in the figure"),
        RunDilution.NotApplied(var factor) => FormattableString.Invariant($"{factor.Value:0.###}, not in the figure"),
        _ => "unknown",
    };

    private static void WriteNotes(HtmlPage page, InstrumentFile file)
    {
        string[] shared = file.Runs.Count > 1 ? [.. file.Runs[0].Warnings.Where(warning => file.Runs.All(run => run.Warnings.Contains(warning)))] : [];
        List<string> notes = [.. file.Issues.Select(issue => issue.ToString()), .. shared];
        notes.AddRange(file.Runs.SelectMany(run => run.Warnings.Except(shared, StringComparer.Ordinal).Select(warning => $"{run.Name}: {warning}")));
        if (notes.Count == 0)
        {
            return;
        }

        page.Markup("<ul class=\"notes\">");
        foreach (string note in notes)
        {
            page.Element("li", note);
        }

        page.Markup("</ul>\n");
    }
}
