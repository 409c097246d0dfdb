using System.Globalization;
using Exosome.Sdk.Instruments.Reading;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Instruments.NanoSight;

/// <summary>What a summary says of the dilution of a video: the factor, and whether the concentrations contain it.</summary>
internal static class NanoSightDilution
{
    // The mean that the software writes behind the videos is rounded.
    private const double AverageAgreement = 0.01;

    // Words before "adjusted" by which it has not been done: denied, or still to do.
    private static readonly string[] s_denials = ["not", "n't", "never", "un", "non-", "not been", "not yet", "not yet been", "to be", "must be", "should be", "can be", "may be"];

    public static void Read(List<SheetRow> rows, RunDraft run, int column, string? extraCell)
    {
        // Only the row that says what was done with its factor counts; another one can contradict it and cannot replace it.
        List<SheetRow> speaking = rows.FindAll(row => IsAdjusted(row.Label) is not null);
        List<SheetRow> counted = speaking.Count > 0 && speaking.TrueForAll(row => DilutionStatement.IsSilent(row.Cell(column))) ? [] : rows;
        DilutionStatement statement = DilutionStatement.Read("Row", [.. counted.Select(row => (row.Cell(column), row.Line))], text => InvariantNumber.Parse(text));
        if ((statement.Problem ?? (statement.Factor is null ? null : extraCell)) is { } problem)
        {
            run.Dilution = new RunDilution.Unknown();
            run.Warn(problem);
            return;
        }

        if (statement.Factor is not { } factor)
        {
            run.Dilution = new RunDilution.Unknown();
            run.Warn("The dilution factor was not recorded: the concentration is that of the sample as it was measured, whatever its dilution was.");
            return;
        }

        bool?[] said = [.. speaking.Select(row => IsAdjusted(row.Label)).Distinct()];
        if (said is not [{ } isAdjusted])
        {
            run.Dilution = new RunDilution.Unknown();
            run.Warn(string.Create(CultureInfo.InvariantCulture, $"Row {rows[0].Line}: the dilution factor {InvariantNumber.Text(factor)} cannot be used: the file {(said.Length == 0 ? "does not say whether concentrations are adjusted for it" : "says both that concentrations are adjusted for it and that they are not")}."));
            return;
        }

        if (isAdjusted)
        {
            // NanoSight multiplies before it writes: correcting again would be wrong by the factor.
            run.Dilution = new RunDilution.Applied(DilutionFactor.Of(factor));
        }
        else
        {
            run.Dilution = new RunDilution.NotApplied(DilutionFactor.Of(factor));
            run.Warn($"Row {speaking[0].Line} says that concentrations are not adjusted for the dilution, which no version of the software seen here writes: it was taken at its word.");
        }

        if (statement.Doubt is { } doubt)
        {
            run.Warn(doubt);
        }

        if (factor == 1)
        {
            run.Warn("The recorded dilution factor is 1: the sample was measured undiluted, or nobody entered the dilution.");
        }
    }

    /// <summary>
    /// Why the cells of a row of dilutions may not stand below their videos: <c>10,000</c> without quotation marks is two
    /// cells, and moves all that follow. Behind the videos the row has nothing, or the mean under the heading "Average".
    /// </summary>
    public static string? ExtraCell(List<SheetRow> rows, SheetRow? headings, int videos)
    {
        foreach (SheetRow row in rows)
        {
            string extra = row.Cell(videos + 1);
            if (extra.Length == 0 || (string.Equals(headings?.Cell(videos + 1), "Average", StringComparison.OrdinalIgnoreCase) && IsMean(row, extra, videos)))
            {
                continue;
            }

            return string.Create(CultureInfo.InvariantCulture, $"Row {row.Line} has a dilution more than there are videos (\"{extra}\"): a number with a comma and without quotation marks is two cells, and moves those behind it. The dilution is taken as unknown.");
        }

        return null;
    }

    private static bool IsMean(SheetRow row, string text, int videos)
    {
        double[] factors = [.. Enumerable.Range(1, videos).Select(column => InvariantNumber.Parse(row.Span(column))).OfType<double>()];
        return factors.Length == 0
            ? DilutionStatement.IsSilent(text)
            : InvariantNumber.TryParse(text, out double mean) && Math.Abs(mean - factors.Average()) <= AverageAgreement * factors.Average();
    }

    /// <summary>Whether a label says that concentrations contain the factor, that they do not, or nothing.</summary>
    private static bool? IsAdjusted(string label)
    {
        int at = label.IndexOf("adjusted", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        string before = label[..at].TrimEnd();
        return !Array.Exists(s_denials, denial => before.EndsWith(denial, StringComparison.OrdinalIgnoreCase));
    }
}
