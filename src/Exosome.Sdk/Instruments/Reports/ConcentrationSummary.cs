using System.Globalization;
using Exosome.Sdk.Characterization;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Instruments.Reports;

/// <summary>
/// The concentration with its uncertainty: one figure for each group of runs of one sample that were measured alike. What
/// two instruments count is not the same, two samples have no mean, and a position table repeats its size run.
/// </summary>
internal static class ConcentrationSummary
{
    // Settings that tell two groups apart, as many as a heading takes.
    private const int NamedSettings = 2;

    private const string UnknownDilution = "The dilution is unknown. What the files state is the concentration in the instrument, and nothing is said here about the sample itself.";

    public static void Write(HtmlPage page, IReadOnlyList<InstrumentFile> files)
    {
        IReadOnlyList<RunGroup> groups = MeasuredTogether.Groups(files);
        switch (groups.Count)
        {
            case 0:
                page.Element("p", "No run gave a concentration.").Markup("\n");
                break;
            case 1:
                WriteOne(page, groups[0]);
                break;
            default:
                WriteTable(page, groups);
                break;
        }
    }

    private static void WriteOne(HtmlPage page, RunGroup group)
    {
        if (!group.IsUndiluted)
        {
            page.Element("p", UnknownDilution).Markup("\n");
        }

        string what = group.IsUndiluted ? "of the undiluted sample" : "as in the files";
        page.Facts(
        [
            (group switch
            {
                { IsOneCell: true } => $"Mean over the positions of one cell, {what}",
                { Runs.Count: > 1 } => $"Mean {what}, with its standard error",
                _ => $"Concentration {what}",
            }, Mean(group)),
            (group.IsOneCell ? "Positions" : "Runs", group.Runs.Count.ToString(CultureInfo.InvariantCulture)),
            (group.IsOneCell ? "Variation between positions" : "Variation between runs", Variation(group)),
        ]);
    }

    private static void WriteTable(HtmlPage page, IReadOnlyList<RunGroup> groups)
    {
        page.Table(
            "Mean of the runs of one sample that were measured alike, with its standard error. Positions of one cell are one measurement and have none.",
            ["Measured", "Runs", "Concentration", "Of", "Variation"],
            groups.Select(group => (IReadOnlyList<HtmlCell>)
            [
                Name(group, groups),
                new HtmlCell(group.Runs.Count.ToString(CultureInfo.InvariantCulture) + (group.IsOneCell ? " positions" : ""), HtmlCell.Number),
                new HtmlCell(Mean(group), HtmlCell.Number),
                group.IsUndiluted ? "the undiluted sample" : "what was in the instrument",
                Variation(group) ?? "–",
            ]));
        if (groups.Any(group => !group.IsUndiluted))
        {
            page.Element("p", "In the instrument: " + UnknownDilution).Markup("\n");
        }
    }

    /// <summary>What a group is of, as far as another group differs from it.</summary>
    private static string Name(RunGroup group, IReadOnlyList<RunGroup> groups)
    {
        List<string> parts = [group.IsOneCell ? $"{group.Instrument}, positions" : group.Instrument];
        RunGroup[] others = [.. groups.Where(other => other != group && other.Instrument == group.Instrument && other.Kind == group.Kind)];
        if (others.Length > 0)
        {
            parts.Add(group.Sample);
        }

        RunGroup[] same = [.. others.Where(other => other.Sample == group.Sample)];
        parts.AddRange(group.Settings
            .Where(setting => Array.Exists(same, other => !other.Settings.Contains(setting)))
            .Take(NamedSettings)
            .Select(setting => $"{setting.Name} {setting.Value}"));
        return string.Join(", ", parts);
    }

    private static double[] Values(RunGroup group) =>
        [.. group.Runs.Select(run => (group.IsUndiluted ? run.DilutionCorrectedConcentration : run.Concentration)!.Value.ParticlesPerMilliliter)];

    private static string Mean(RunGroup group)
    {
        double[] values = Values(group);
        (double mean, double? deviation) = Moments(values);
        return deviation is not { } spread || group.IsOneCell
            ? ReportWords.Scientific(mean) + " particles/mL"
            : ReportWords.Of(Measured.Of(ParticleConcentration.FromParticlesPerMilliliter(mean), ParticleConcentration.FromParticlesPerMilliliter(spread / Math.Sqrt(values.Length)), values.Length));
    }

    private static string? Variation(RunGroup group)
    {
        (double mean, double? deviation) = Moments(Values(group));
        return deviation is { } known && mean > 0 ? (100 * known / mean).ToString("0.0", CultureInfo.InvariantCulture) + " % (coefficient of variation)" : null;
    }

    private static (double Mean, double? Deviation) Moments(double[] values)
    {
        double mean = values.Average();
        return (mean, values.Length > 1 ? Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1)) : null);
    }
}
