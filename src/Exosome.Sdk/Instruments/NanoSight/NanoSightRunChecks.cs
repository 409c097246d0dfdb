using System.Globalization;
using Exosome.Sdk.Characterization;
using Exosome.Sdk.Instruments.Reading;

namespace Exosome.Sdk.Instruments.NanoSight;

/// <summary>
/// Whether the figures of one video can be true. The file says much of it twice (the bins add up to the concentration, the
/// bins repeat mean, mode, SD, D10, D50 and D90): what disagrees is damaged.
/// </summary>
internal static class NanoSightRunChecks
{
    // The bins are rounded to whole particles and the concentration to three digits: 0.4 % apart at most in real files.
    private const double ConcentrationAgreement = 0.02;

    // The software counts percentiles from one bin lower than the histogram that it writes: 1.0 nm apart in real files.
    private const double PercentileAgreementNanometers = 2.0;

    // By how much of all particles the shares below a percentile may differ.
    private const double ShareAgreement = 0.02;

    // Mean and SD of the bins are the stated ones within 0.05 nm in real files, where both carry one decimal. Beyond the
    // first distance somebody should look, beyond the second one of the two is damaged. An export whose statistics come
    // from a wider range than its bins can lie between them: one particle in a thousand at 1.5 um adds half to the SD of a
    // usual sample, one in fifty a quarter to its mean. Nothing beyond the bins makes a figure smaller.
    private const double MomentAgreementNanometers = 1.0;
    private const double MeanAgreement = 0.01;
    private const double DeviationAgreement = 0.02;
    private const double MomentContradictionNanometers = 5.0;
    private const double MeanContradiction = 0.05;
    private const double DeviationContradiction = 0.2;
    private const double MeanContradictionAbove = 0.25;
    private const double DeviationContradictionAbove = 1.0;

    // The stated mode is the top of a smooth curve, 0.5 nm from the fullest bin at most in real files.
    private const double ModeShare = 0.99;
    private const double ModeContradictionShare = 0.5;

    public static void Judge(NanoSightSheet sheet, RunDraft run)
    {
        bool noSizes = run.Mean is null && run.Mode is null && run.D10 is null && run.D50 is null && run.D90 is null;
        if (noSizes && run.Concentration is null)
        {
            run.Fail("The file holds no figure for this run.");
        }
        else if (run.Concentration == 0 && (!noSizes || run.Bins is { } counted && HistogramMath.Sum(counted.Numbers) > 0))
        {
            run.Concentration = null;
            run.Fail("The file states a concentration of 0, but it has sizes or filled bins for this run: the 0 is no measured one.");
        }
        else if (noSizes && run.Concentration == 0)
        {
            run.IsEmpty = true;
            run.Warn("No particle was counted in this run.");
        }
        else if (run.Concentration is null)
        {
            run.Warn("The file holds no concentration for this run.");
        }

        if (!noSizes && !sheet.IsCut)
        {
            ReportMissing(run);
        }

        if (sheet.IsCut)
        {
            run.Warn("The file is cut or damaged: what it held from the damaged row on may be missing.");
        }

        if (run.Bins is { IsConcentration: true } bins && run.Concentration is > 0 and { } stated)
        {
            double sum = HistogramMath.Sum(bins.Numbers);
            if (Math.Abs(sum - stated) > ConcentrationAgreement * stated)
            {
                run.Fail($"The bins add up to {InvariantNumber.Text(sum)} particles/mL, but the file states {InvariantNumber.Text(stated)}: one of them is damaged.");
            }
        }

        if (run is { D10: { } d10, D50: { } d50, D90: { } d90 } && (d10 > d50 || d50 > d90))
        {
            run.Fail("D10, D50 and D90 do not rise: the figures cannot belong together.");
        }

        if (run.Bins is { } table && HistogramMath.Sum(table.Numbers) is > 0 and var total)
        {
            ReadOnlySpan<double> edges = table.Edges.AsSpan();
            double mean = HistogramMath.Mean(table.Centers, table.Numbers);
            CompareMoment(run, "Mean", run.Mean, mean, MeanAgreement, (MeanContradiction, MeanContradictionAbove));
            CompareMoment(run, "SD", run.StandardDeviation, HistogramMath.StandardDeviation(table.Centers, table.Numbers, mean), DeviationAgreement, (DeviationContradiction, DeviationContradictionAbove));
            CompareMode(run, table);
            ComparePercentile(run, table, edges, total, 10, run.D10);
            ComparePercentile(run, table, edges, total, 50, run.D50);
            ComparePercentile(run, table, edges, total, 90, run.D90);
        }
    }

    /// <summary>The software writes all of these; one that is empty, NaN or 0 was lost.</summary>
    private static void ReportMissing(RunDraft run)
    {
        (string Name, double? Value)[] figures = [("mean", run.Mean), ("mode", run.Mode), ("D10", run.D10), ("D50", run.D50), ("D90", run.D90)];
        string[] missing = [.. figures.Where(figure => figure.Value is null).Select(figure => figure.Name)];
        if (missing.Length > 0)
        {
            run.Warn($"The file holds no figure for {string.Join(", ", missing)} of this run, though it has others.");
        }
    }

    private static void CompareMoment(RunDraft run, string name, double? stated, double computed, double agreement, (double Below, double Above) contradiction)
    {
        if (stated is not { } value)
        {
            return;
        }

        double distance = Math.Abs(value - computed);
        string message = string.Create(CultureInfo.InvariantCulture, $"{name} is stated as {InvariantNumber.Text(value)} nm, but the bins give {InvariantNumber.Text(computed)} nm.");
        if (distance > Math.Max(MomentContradictionNanometers, (value > computed ? contradiction.Above : contradiction.Below) * computed))
        {
            run.Fail(message);
        }
        else if (distance > Math.Max(MomentAgreementNanometers, agreement * computed))
        {
            run.Warn(message);
        }
    }

    /// <summary>Several peaks can be almost equally high: a mode is doubted only where the bins around it are lower than the fullest.</summary>
    private static void CompareMode(RunDraft run, BinTable bins)
    {
        if (run.Mode is not { } mode)
        {
            return;
        }

        double step = bins.Centers.Length > 1 ? bins.Centers[1] - bins.Centers[0] : 1;
        double around = 0;
        for (int i = 0; i < bins.Centers.Length; i++)
        {
            if (Math.Abs(bins.Centers[i] - mode) <= 1.5 * step)
            {
                around = Math.Max(around, bins.Numbers[i]);
            }
        }

        double highest = bins.Numbers.Max();
        if (around >= ModeShare * highest)
        {
            return;
        }

        double computed = HistogramMath.Mode(bins.Centers, bins.Numbers);
        string message = string.Create(CultureInfo.InvariantCulture, $"The mode is stated as {InvariantNumber.Text(mode)} nm, but the fullest bin is that of {InvariantNumber.Text(computed)} nm.");
        if (around < ModeContradictionShare * highest && Math.Abs(mode - computed) > Math.Max(MomentContradictionNanometers, MeanContradiction * computed))
        {
            run.Fail(message);
        }
        else
        {
            run.Warn(message);
        }
    }

    private static void ComparePercentile(RunDraft run, BinTable bins, ReadOnlySpan<double> edges, double total, int percent, double? stated)
    {
        if (stated is not { } diameter)
        {
            return;
        }

        double computed = HistogramMath.PercentileOfEdges(edges, bins.Numbers, percent / 100.0, total);
        double step = bins.Centers.Length > 1 ? bins.Centers[1] - bins.Centers[0] : 1;
        double tolerance = PercentileAgreementNanometers * Math.Max(step, 1);
        if (Math.Abs(computed - diameter) <= tolerance)
        {
            return;
        }

        // In a sparse histogram a percentile can lie anywhere in a gap: only the share below it can contradict it.
        string message = string.Create(CultureInfo.InvariantCulture, $"D{percent} is stated as {InvariantNumber.Text(diameter)} nm, but the bins give {InvariantNumber.Text(computed)} nm.");
        if (HistogramMath.ShareBelow(edges, bins.Numbers, diameter - tolerance) > (percent / 100.0) + ShareAgreement
            || HistogramMath.ShareBelow(edges, bins.Numbers, diameter + tolerance) < (percent / 100.0) - ShareAgreement)
        {
            run.Fail(message);
        }
        else
        {
            run.Warn(message);
        }
    }
}
