using System.Globalization;
using Exosome.Sdk.Characterization;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Instruments.Reading;

namespace Exosome.Sdk.Instruments.ZetaView;

/// <summary>Turns a ZetaView size export into its one run.</summary>
internal static class ZetaViewSizeReader
{
    private const double PartsAgreement = 0.02;

    // √10 of 10 counted particles is 32 %: with fewer, another bin could as well have been the fullest.
    private const int FewInModeBin = 10;

    public static FileDraft Read(ZetaViewText text, int headerIndex, string fallbackName)
    {
        ZetaViewMetadata metadata = ZetaViewMetadata.Parse(text.Lines.Take(headerIndex));
        var file = new FileDraft(InstrumentFileKind.ZetaViewSize, "ZetaView");
        ZetaViewIdentity.Read(metadata, file);
        var run = new RunDraft(file.Sample ?? fallbackName);
        file.Runs.Add(run);
        ZetaViewIdentity.ReadDilution(metadata, run);
        ZetaViewIdentity.ReadChecks(metadata, run);

        if ((metadata.Contradiction("Number of Traces") ?? metadata.Contradiction("Median Number (D50)")) is { } contradiction)
        {
            run.Fail(contradiction);
        }

        ZetaViewSizeTable table = ZetaViewSizeTable.Read(text, headerIndex);
        if (table.Damage is { } damage)
        {
            file.Issues.Add(damage);
            run.Fail($"{damage} What was read of the table is not used.");
        }
        else if (table.Sizes.Count == 0)
        {
            run.Fail(metadata.Number("Median Number (D50)") is 0
                ? "The file ends with the table's header: the instrument gave no result for this run, and its D50 = 0 is none either."
                : "The file ends with the table's header: the instrument gave no result for this run.");
        }
        else
        {
            Measure(table, metadata, text, run, file);
        }

        return file;
    }

    private static void Measure(ZetaViewSizeTable table, ZetaViewMetadata metadata, ZetaViewText text, RunDraft run, FileDraft file)
    {
        double[] sizes = [.. table.Sizes];
        double[] numbers = [.. table.Numbers];
        double[] concentrations = [.. table.Concentrations];
        double counted = numbers.Sum();
        double concentration = concentrations.Sum();
        double? traces = metadata.Number("Number of Traces");
        run.TrackedParticles = traces ?? counted;

        if (!table.IsClosed && !(traces is { } expected && Math.Abs(expected - counted) < 0.5))
        {
            file.Issues.Add(new ImportIssue(text.Lines[^1].Number, "The size table has no end: rows are missing."));
            run.Fail("The size table has no end: the file is cut, and a sum over the rest would be too small.");
            return;
        }

        if (!table.IsClosed)
        {
            file.Issues.Add(new ImportIssue(text.Lines[^1].Number, "The size table has no closing row of −1: the file is cut or was changed. Its rows hold all traces that the file states, so that none of the counted particles is missing."));
        }

        if (table.SecondDamage is { } secondDamage)
        {
            file.Issues.Add(secondDamage);
            run.Warn($"{secondDamage} Only this run's own table bears its figures out.");
        }

        run.Concentration = concentration;
        run.Bins = new BinTable(sizes, concentrations, new EquatableList<double>(HistogramMath.Edges(sizes)), IsConcentration: true);
        if (counted <= 0 && concentration <= 0)
        {
            run.Bins = null;
            JudgeEmptiness(table, metadata, traces, run);
            return;
        }

        if (counted <= 0 || concentration <= 0)
        {
            run.Fail("The table has particles without a concentration, or a concentration without particles.");
            return;
        }

        Describe(sizes, numbers, metadata, run);
        CheckAgainstItself(table, counted, concentration, traces, run);
        ZetaViewConstant.Check(run, metadata.Number("Average Number of Particles"), metadata.Line("Average Number of Particles"));
    }

    /// <summary>A table of zeros is a result only where nothing else in the file has counted.</summary>
    private static void JudgeEmptiness(ZetaViewSizeTable table, ZetaViewMetadata metadata, double? traces, RunDraft run)
    {
        string[] others =
        [
            .. traces > 0 ? [string.Create(CultureInfo.InvariantCulture, $"{InvariantNumber.Text(traces.Value)} traces")] : (string[])[],
            .. Stated(metadata, 50) is { } median ? [string.Create(CultureInfo.InvariantCulture, $"D50 = {InvariantNumber.Text(median)} nm")] : (string[])[],
            .. table.SecondPart is { Number: > 0 } or { Concentration: > 0 } ? ["a second, logarithmic table that is filled"] : (string[])[],
        ];
        if (others.Length == 0)
        {
            run.IsEmpty = true;
            run.Warn("No particle was counted in this run.");
            return;
        }

        run.Concentration = null;
        run.Fail($"The size table holds only zeros, but the file states {string.Join(" and ", others)}: the 0 is no measured one.");
    }

    private static void Describe(double[] sizes, double[] numbers, ZetaViewMetadata metadata, RunDraft run)
    {
        run.Mean = HistogramMath.Mean(sizes, numbers);
        run.Mode = HistogramMath.Mode(sizes, numbers);
        run.StandardDeviation = HistogramMath.StandardDeviation(sizes, numbers);
        run.D10 = Stated(metadata, 10) ?? HistogramMath.Percentile(sizes, numbers, 0.10);
        run.D90 = Stated(metadata, 90) ?? HistogramMath.Percentile(sizes, numbers, 0.90);
        double computed = HistogramMath.Percentile(sizes, numbers, 0.50);
        double? stated = Stated(metadata, 50);
        run.D50 = stated ?? computed;
        run.Warn(stated is null
            ? "Mean, mode, D10, D50 and D90 are computed from the number-weighted distribution; the file states none of them."
            : "Mean, mode, D10 and D90 are computed from the number-weighted distribution where the file does not state them; D50 is the file's own.");

        if (numbers.Max() < FewInModeBin)
        {
            run.Warn("The fullest bin holds fewer than 10 particles, a counting error above 30 %: the mode is largely chance.");
        }

        double width = sizes.Length > 1 ? sizes[1] - sizes[0] : 1;
        if (stated is { } median && Math.Abs(median - computed) > Math.Max(2 * width, 0.05 * computed))
        {
            // In a sparse histogram the median can lie anywhere in a gap: only the share below it can contradict it.
            string message = string.Create(CultureInfo.InvariantCulture, $"The file states D50 = {InvariantNumber.Text(median)} nm, but its table gives {InvariantNumber.Text(computed)} nm.");
            double[] edges = HistogramMath.Edges(sizes);
            if (HistogramMath.ShareBelow(edges, numbers, median - (2 * width)) > 0.5 + PartsAgreement || HistogramMath.ShareBelow(edges, numbers, median + (2 * width)) < 0.5 - PartsAgreement)
            {
                run.Fail(message);
            }
            else
            {
                run.Warn(message);
            }
        }
    }

    /// <summary>The number-weighted percentile that the file states; zero and NaN mean that it states none.</summary>
    private static double? Stated(ZetaViewMetadata metadata, int percent)
    {
        string[] names =
        [
            string.Create(CultureInfo.InvariantCulture, $"Median Number (D{percent})"),
            string.Create(CultureInfo.InvariantCulture, $"Number (D{percent})"),
            string.Create(CultureInfo.InvariantCulture, $"D{percent} Number"),
            string.Create(CultureInfo.InvariantCulture, $"X{percent} Number"),
            string.Create(CultureInfo.InvariantCulture, $"Number X{percent}"),
            string.Create(CultureInfo.InvariantCulture, $"X{percent}"),
            string.Create(CultureInfo.InvariantCulture, $"D{percent}"),
        ];
        foreach (string name in names)
        {
            if (metadata.Number(name) is > 0 and { } value)
            {
                return value;
            }
        }

        return null;
    }

    private static void CheckAgainstItself(ZetaViewSizeTable table, double counted, double concentration, double? traces, RunDraft run)
    {
        if (traces is >= 0 and { } expected && Math.Abs(counted - expected) > Math.Max(0.5, PartsAgreement * expected))
        {
            run.Fail(string.Create(CultureInfo.InvariantCulture, $"The table counts {InvariantNumber.Text(counted)} particles, the file states {InvariantNumber.Text(expected)} traces."));
        }

        if (table.UnevenRow is { } uneven)
        {
            run.Fail(uneven.ToString());
        }

        if (table.SecondPart is not { } second)
        {
            return;
        }

        if (Math.Abs(second.Number - counted) > Math.Max(0.5, PartsAgreement * counted) || Math.Abs(second.Concentration - concentration) > PartsAgreement * concentration)
        {
            run.Fail(string.Create(CultureInfo.InvariantCulture, $"The evenly spaced table adds up to {InvariantNumber.Text(concentration)} particles/mL, the logarithmic one to {InvariantNumber.Text(second.Concentration)}."));
        }
    }
}
