using System.Globalization;
using Exosome.Sdk.Characterization;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Instruments.Reports;

/// <summary>What the instruments say: the plot, the runs, and the concentration with its uncertainty.</summary>
internal static class MeasurementSections
{
    public static void Write(HtmlPage page, LotReport report)
    {
        if (PlotSelection.Of(report.Series()) is { } selection)
        {
            WritePlot(page, selection);
        }

        if (report.Measurements.Count > 0)
        {
            WriteRuns(page, report);
        }
    }

    private static void WritePlot(HtmlPage page, PlotSelection selection)
    {
        IReadOnlyList<SizePlotSeries> series = selection.Drawn;
        (SizeDistribution mean, string note) = Merged(series);
        SizeStatistics marks = mean.Statistics(SizeWeighting.Number);
        string method = selection.Methods;
        string what = selection.Meaning;
        page.Section("sizes", "Size distribution");
        page.Markup("<figure>").Markup(SizePlot.Draw(series, marks, FormattableString.Invariant($"{series.Count} size distributions measured by {method}, {what}, as number of particles over diameter in nanometres. {marks}")));
        page.Markup("<figcaption>").Text(FormattableString.Invariant($"Number-weighted, per nanometre of diameter, {what}; {method}, {series.Count} {(series.Count == 1 ? "run" : "runs")}. {note}{selection.LeftOut}")).Markup("</figcaption></figure>\n");
        WriteLegend(page, series);
        SizeSplit split = mean.SplitAt();
        string Share(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);
        string below = split.Undecided > 0 ? $"{Share(split.SmallestShareBelow)} to {Share(split.LargestShareBelow)} %" : $"{Share(split.SmallestShareBelow)} %";
        page.Table(
            "Mean of the runs that were measured alike, by weighting",
            ["Weighting", "Mean, nm", "Mode, nm", "D10, nm", "D50, nm", "D90, nm", "Span"],
            [Row(marks), Row(mean.Statistics(SizeWeighting.Volume))]);
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

    /// <summary>The mean of the largest group of runs that were measured alike. Runs under other settings are drawn, and not averaged in.</summary>
    private static (SizeDistribution Mean, string Note) Merged(IReadOnlyList<SizePlotSeries> series)
    {
        List<List<SizePlotSeries>> groups = [];
        string reason = "";
        foreach (SizePlotSeries one in series)
        {
            List<SizePlotSeries>? alike = null;
            foreach (List<SizePlotSeries> group in groups)
            {
                if (SizeComparison.Of(group[0].Distribution, one.Distribution) is SizeComparison.NotComparable { Reasons: [var difference, ..] })
                {
                    reason = difference;
                }
                else
                {
                    alike = group;
                    break;
                }
            }

            if (alike is null)
            {
                groups.Add([one]);
            }
            else
            {
                alike.Add(one);
            }
        }

        List<SizePlotSeries> largest = groups.MaxBy(group => group.Count)!;
        SizeDistribution mean = SizeReplicates.Merge([.. largest.Select(one => one.Distribution)]).Mean;
        string note = (groups.Count, series.Count) switch
        {
            (_, 1) => "Dotted: D10, D50 and D90.",
            (1, _) => "Dotted: D10, D50 and D90 of the mean of the runs.",
            _ => FormattableString.Invariant($"Dotted: D10, D50 and D90 of the mean of {largest.Count} runs that were measured alike ({largest[0].Name} to {largest[^1].Name}). The others were not: {reason}"),
        };
        return (mean, note);
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

    /// <summary>One mean for each instrument and kind of export: what two instruments count is not the same, and a position table repeats its size run.</summary>
    private static void WriteMean(HtmlPage page, LotReport report)
    {
        (string Source, InstrumentRun[] Runs)[] sources =
        [
            .. report.Measurements.GroupBy(file => (file.Instrument, file.Kind))
                .Select(files => (Source(files.Key.Instrument, files.Key.Kind), Good(files)))
                .Where(source => source.Item2.Length > 0),
        ];
        if (sources.Length == 0)
        {
            page.Element("p", "No run gave a concentration.").Markup("\n");
            return;
        }

        foreach ((string source, InstrumentRun[] good) in sources)
        {
            if (sources.Length > 1)
            {
                page.Element("h3", source).Markup("\n");
            }

            WriteMean(page, good);
        }

        if (sources.Length > 1)
        {
            page.Element("h3", "Run by run").Markup("\n");
        }
    }

    private static InstrumentRun[] Good(IEnumerable<InstrumentFile> files) => [.. files.SelectMany(file => file.Runs).Where(run => run.Status == RunStatus.Ok && run.Concentration is not null)];

    private static string Source(string instrument, InstrumentFileKind kind) => kind == InstrumentFileKind.ZetaViewPositions ? $"{instrument}, positions" : instrument;

    private static void WriteMean(HtmlPage page, InstrumentRun[] good)
    {
        ParticleConcentration[] corrected = [.. good.Select(run => run.DilutionCorrectedConcentration).OfType<ParticleConcentration>()];
        if (corrected.Length == good.Length)
        {
            page.Facts(Facts("of the undiluted sample", corrected));
            return;
        }

        page.Element("p", "The dilution of at least one run is unknown. What the files state is the concentration in the instrument, and nothing is said here about the sample itself.").Markup("\n");
        if (corrected.Length == 0)
        {
            page.Facts(Facts("as in the files", [.. good.Select(run => run.Concentration!.Value)]));
        }
    }

    private static IEnumerable<(string Name, string? Value)> Facts(string what, ParticleConcentration[] values) =>
    [
        (values.Length > 1 ? $"Mean {what}, with its standard error" : $"Concentration {what}", Mean(values)),
        ("Runs", values.Length.ToString(CultureInfo.InvariantCulture)),
        ("Variation between runs", Variation(values)),
    ];

    private static string Mean(ParticleConcentration[] values)
    {
        if (values.Length == 1)
        {
            return ReportWords.Scientific(values[0].ParticlesPerMilliliter) + " particles/mL";
        }

        (double mean, double? error) = Moments(values);
        var average = ParticleConcentration.FromParticlesPerMilliliter(mean);
        return ReportWords.Of(error is { } deviation
            ? Measured.Of(average, ParticleConcentration.FromParticlesPerMilliliter(deviation / Math.Sqrt(values.Length)), values.Length)
            : Measured<ParticleConcentration>.Of(average, replicates: values.Length));
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
