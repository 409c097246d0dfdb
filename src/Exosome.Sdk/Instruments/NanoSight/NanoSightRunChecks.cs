using System.Globalization;
using Exosome.Sdk.Characterization;
using Exosome.Sdk.Instruments.Reading;

namespace Exosome.Sdk.Instruments.NanoSight;

/// <summary>
/// Whether the figures of one video can be true. The file says much of it twice (the bins add up to the concentration, the
/// bins repeat D10, D50 and D90): what disagrees is damaged.
/// </summary>
internal static class NanoSightRunChecks
{
    // The bins are rounded to whole particles and the concentration to three digits: 0.4 % apart at most in real files.
    private const double ConcentrationAgreement = 0.02;

    // The software counts percentiles from one bin lower than the histogram that it writes: 1.0 nm apart in real files.
    private const double PercentileAgreementNanometers = 2.0;

    // By how much of all particles the shares below a percentile may differ.
    private const double ShareAgreement = 0.02;

    public static void Judge(NanoSightSheet sheet, RunDraft run)
    {
        bool noSizes = run.Mean is null && run.Mode is null && run.D10 is null && run.D50 is null && run.D90 is null;
        if (noSizes && run.Concentration is null)
        {
            run.Fail("The file holds no figure for this run.");
        }
        else if (run.Concentration == 0 && (!noSizes || run.Bins is { } counted && counted.Numbers.Any(number => number > 0)))
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

        if (sheet.IsCut)
        {
            run.Warn("The file is cut: what it held after the damaged row is missing.");
        }

        if (run.Bins is { IsConcentration: true } bins && run.Concentration is > 0 and { } stated)
        {
            double sum = bins.Numbers.Sum();
            if (Math.Abs(sum - stated) > ConcentrationAgreement * stated)
            {
                run.Fail($"The bins add up to {InvariantNumber.Text(sum)} particles/mL, but the file states {InvariantNumber.Text(stated)}: one of them is damaged.");
            }
        }

        if (run is { D10: { } d10, D50: { } d50, D90: { } d90 } && (d10 > d50 || d50 > d90))
        {
            run.Fail("D10, D50 and D90 do not rise: the figures cannot belong together.");
        }

        if (run.Bins is { } table && table.Numbers.Any(number => number > 0))
        {
            double[] edges = HistogramMath.Edges(table.Centers);
            ComparePercentile(run, table, edges, 10, run.D10);
            ComparePercentile(run, table, edges, 50, run.D50);
            ComparePercentile(run, table, edges, 90, run.D90);
        }
    }

    private static void ComparePercentile(RunDraft run, BinTable bins, double[] edges, int percent, double? stated)
    {
        if (stated is not { } diameter)
        {
            return;
        }

        double computed = HistogramMath.PercentileOfEdges(edges, bins.Numbers, percent / 100.0);
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
