using System.Globalization;
using Exosome.Sdk.Instruments.Reading;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Instruments.ZetaView;

/// <summary>
/// Reads the positions of a size run: one run a position. The rows Mean, St.Dev. and Rel.St.Dev. summarize and are no
/// runs. Here the file states both concentrations: in the cell, and of the undiluted sample ("Orig. Conc.").
/// </summary>
internal static class ZetaViewPositionReader
{
    public static bool IsHeader(string line) =>
        line.Contains("Position", StringComparison.OrdinalIgnoreCase)
        && line.Contains("Conc.", StringComparison.OrdinalIgnoreCase)
        && (line.Contains("Traces", StringComparison.OrdinalIgnoreCase) || line.Contains("X50", StringComparison.OrdinalIgnoreCase));

    public static FileDraft Read(ZetaViewText text, int headerIndex)
    {
        var file = new FileDraft(InstrumentFileKind.ZetaViewPositions, "ZetaView");
        if (headerIndex > 0)
        {
            ZetaViewIdentity.Read(ZetaViewMetadata.Parse(text.Lines.Take(headerIndex)), file);
        }

        var columns = Columns.Of(text.Lines[headerIndex].Cells());
        if (columns.Position < 0 || columns.Concentration < 0)
        {
            throw new InstrumentFormatException("The position table has no columns \"Position\" and \"Conc. (p./mL)\".");
        }

        for (int i = headerIndex + 1; i < text.Lines.Count; i++)
        {
            TextLine line = text.Lines[i];
            string[] cells = line.Cells();
            if (string.IsNullOrWhiteSpace(line.Text) || IsSummary(cells))
            {
                continue;
            }

            bool isCutHere = text.IsCut && i == text.Lines.Count - 1;
            ReadPosition(line, cells, columns, isCutHere, file);
        }

        if (file.Runs.Count == 0)
        {
            throw new InstrumentFormatException("The position table has a header and no positions.");
        }

        InferDilution(file);
        ReportEmptiness(file);
        return file;
    }

    private static bool IsSummary(string[] cells)
    {
        string? first = Array.Find(cells, cell => cell.Length > 0);
        return first is not null && (first.StartsWith("Mean", StringComparison.OrdinalIgnoreCase) || first.Contains("St.Dev", StringComparison.OrdinalIgnoreCase) || first.Contains("Std", StringComparison.OrdinalIgnoreCase));
    }

    private static void ReadPosition(TextLine line, string[] cells, Columns columns, bool isCutHere, FileDraft file)
    {
        string position = Cell(cells, columns.Position);
        // Real files give the depth in the cell as a fraction of its thickness ("0.10"), others a running number.
        if (!double.TryParse(position, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double depth) || !double.IsFinite(depth))
        {
            file.Issues.Add(new ImportIssue(line.Number, $"\"{Shorten(line.Text)}\" is no row of a position; it was left out."));
            return;
        }

        var run = new RunDraft($"position {position}");
        file.Runs.Add(run);
        if (isCutHere)
        {
            run.Fail("The file stops in the middle of this position.");
            return;
        }

        if (file.Runs.Take(file.Runs.Count - 1).Any(other => other.Name == run.Name))
        {
            run.Fail($"The file names {run.Name} twice.");
        }

        run.Concentration = Figure(line, cells, columns.Concentration, run, zeroIsData: true);
        run.StatedCorrectedConcentration = Figure(line, cells, columns.Original, run, zeroIsData: true);
        run.D50 = Figure(line, cells, columns.Median, run);
        run.Mode = Figure(line, cells, columns.Peak, run);
        run.TrackedParticles = Figure(line, cells, columns.Traces, run, zeroIsData: true);
        if (run.TrackedParticles is 0)
        {
            // Without a trace the instrument fills X50 with the last bin of its table (5997.5 nm): a place, not a size.
            run.D50 = null;
            run.Mode = null;
        }

        string removal = Cell(cells, columns.Removal);
        bool isUsed = columns.Use < 0 || Cell(cells, columns.Use).Length > 0;
        if (removal.Length > 0 || !isUsed)
        {
            run.Fail(removal.Length > 0 ? $"The instrument removed this position: {Explain(Shorten(removal))}." : "The instrument did not use this position.");
        }
        else if (run.Concentration is null && run.D50 is null)
        {
            run.Fail("The position has no figures.");
        }
        else if (run.Concentration is 0 && run.D50 is null)
        {
            run.IsEmpty = true;
            run.StatedCorrectedConcentration = null;
            run.Warn("No particle was counted at this position.");
        }
    }

    private static double? Figure(TextLine line, string[] cells, int column, RunDraft run, bool zeroIsData = false)
    {
        string text = Cell(cells, column);
        if (text.Length == 0 || string.Equals(text, "NaN", StringComparison.OrdinalIgnoreCase) || text == "-")
        {
            return null;
        }

        if (!ZetaViewText.TryNumber(text, out double value))
        {
            run.Fail(string.Create(CultureInfo.InvariantCulture, $"Line {line.Number}: \"{Shorten(text)}\" is no number."));
            return null;
        }

        // −1 is this instrument's "no data" as much as 0 is.
        return value < 0 || (value == 0 && !zeroIsData) ? null : value;
    }

    /// <summary>
    /// The file does not name its dilution; the two columns of concentration contain it, rounded to the digits shown. The
    /// factor is given only where every position agrees on it, as the roundest number that all of them allow.
    /// </summary>
    private static void InferDilution(FileDraft file)
    {
        double low = 1;
        double high = double.PositiveInfinity;
        bool any = false;
        foreach (RunDraft run in file.Runs)
        {
            if (run is { Concentration: > 0 and { } cell, StatedCorrectedConcentration: > 0 and { } original })
            {
                any = true;
                low = Math.Max(low, original * 0.97 / (cell * 1.03));
                high = Math.Min(high, original * 1.03 / (cell * 0.97));
            }
        }

        double? factor = any && low <= high ? RoundestBetween(low, high) : null;
        foreach (RunDraft run in file.Runs)
        {
            run.Dilution = factor is { } value ? new RunDilution.NotApplied(DilutionFactor.Of(value)) : new RunDilution.Unknown();
        }

        // Said of the file, not of each of its eleven positions.
        file.Issues.Add(new ImportIssue(null, factor is { } shown
            ? $"The file does not name the dilution; {InvariantNumber.Text(shown)} follows from its two concentration columns, which are rounded."
            : "The file does not name the dilution, and its two concentration columns do not agree on one."));
    }

    /// <summary>A table in which the instrument kept nothing looks like a table; its row "Mean" is then full of zeros.</summary>
    private static void ReportEmptiness(FileDraft file)
    {
        if (file.Runs.TrueForAll(run => run.HasFailed))
        {
            file.Issues.Add(new ImportIssue(null, "The instrument kept none of the positions: this measurement has no result."));
        }
    }

    private static string Explain(string removal) => removal switch
    {
        "MIN_TRACES" => "too few traces",
        "MAX_DRIFT" => "the sample drifted",
        "RANGE_NUMBER" => "particle number out of range",
        "GRUBBS_NUMBER" => "outlier in particle number",
        "GRUBBS_SIZE" => "outlier in size",
        "GRUBBS_MI" => "outlier in mean intensity",
        _ => "",
    } is { Length: > 0 } words ? $"{removal} ({words})" : removal;

    private static double? RoundestBetween(double low, double high)
    {
        double middle = Math.Sqrt(low * high);
        double magnitude = Math.Pow(10, Math.Floor(Math.Log10(middle)));
        for (int digits = 0; digits < 4; digits++)
        {
            double step = magnitude / Math.Pow(10, digits);
            double candidate = Math.Round(middle / step) * step;
            if (candidate >= low && candidate <= high)
            {
                return candidate;
            }
        }

        return null;
    }

    private static string Cell(string[] cells, int column) => column >= 0 && column < cells.Length ? cells[column] : "";

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private sealed record Columns(int Use, int Position, int Concentration, int Original, int Traces, int Median, int Peak, int Removal)
    {
        public static Columns Of(string[] names) => new(
            Index(names, "Use"),
            Index(names, "Position"),
            Index(names, "Conc. (p./mL)", "Conc."),
            Index(names, "Orig. Conc."),
            Index(names, "No. of Traces"),
            Index(names, "X50 (nm)"),
            Index(names, "Peak"),
            Index(names, "Removal"));

        private static int Index(string[] names, params string[] starts)
        {
            foreach (string start in starts)
            {
                int found = Array.FindIndex(names, name => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
                if (found >= 0)
                {
                    return found;
                }
            }

            return -1;
        }
    }
}
