using System.Globalization;
using Exosome.Sdk.Characterization;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Instruments.Reports;

/// <summary>What the instruments say: the plot and the runs.</summary>
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

    /// <summary>The mean of the largest group of runs of one sample that were measured alike. The others are drawn, and not averaged in.</summary>
    private static (SizeDistribution Mean, string Note) Merged(IReadOnlyList<SizePlotSeries> series)
    {
        List<List<SizePlotSeries>> groups = [];
        foreach (SizePlotSeries one in series)
        {
            List<SizePlotSeries>? alike = groups.Find(group => WhyApart(group[0], one) is null);
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
        string[] reasons = [.. groups.Where(group => group != largest).Select(group => WhyApart(largest[0], group[0])).OfType<string>().Distinct(StringComparer.Ordinal)];
        string others = reasons.Length == 0 ? "" : $" The others are not averaged in: {reasons[0]}{(reasons.Length > 1 ? FormattableString.Invariant($" ({reasons.Length} different reasons)") : "")}";
        string note = (largest.Count, series.Count) switch
        {
            (_, 1) => "Dotted: D10, D50 and D90.",
            (1, _) => $"Dotted: D10, D50 and D90 of {largest[0].Name} alone.{others}",
            _ when groups.Count == 1 => "Dotted: D10, D50 and D90 of the mean of the runs.",
            _ => FormattableString.Invariant($"Dotted: D10, D50 and D90 of the mean of {largest.Count} runs of one sample that were measured alike ({Range(largest)}).{others}"),
        };
        return (mean, note);
    }

    /// <summary>Runs of several files of one sample often have one name.</summary>
    private static string Range(List<SizePlotSeries> runs) =>
        runs[0].Name == runs[^1].Name ? runs[0].Name : $"{runs[0].Name} to {runs[^1].Name}";

    private static string? WhyApart(SizePlotSeries one, SizePlotSeries other) =>
        one.Sample != other.Sample
            ? "They are of other samples."
            : SizeComparison.Of(one.Distribution, other.Distribution) is SizeComparison.NotComparable { Reasons: [var difference, ..] } ? difference : null;

    private static void WriteRuns(HtmlPage page, LotReport report)
    {
        page.Section("concentration", "Concentration");
        IReadOnlyList<InstrumentFile> files = MeasuredTogether.Once(report.Measurements, out IReadOnlyList<InstrumentFile> copies);
        foreach (InstrumentFile copy in copies)
        {
            page.Element("p", $"{string.Join(", ", new[] { copy.Instrument, copy.Sample }.Where(part => !string.IsNullOrWhiteSpace(part)))}: an export was given twice. It is shown and counted once.", "class=\"open\"").Markup("\n");
        }

        ConcentrationSummary.Write(page, files);
        page.Element("h3", "Run by run").Markup("\n");
        foreach (InstrumentFile file in files)
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
