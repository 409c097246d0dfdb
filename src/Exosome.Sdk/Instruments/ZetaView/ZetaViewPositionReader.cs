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

        Columns columns = Columns.Of(text.Lines[headerIndex]);
        bool hasSummary = false;

        // Those that the instrument counts in its rows Mean and St.Dev., damaged ones too.
        List<RunDraft> kept = [];
        (TextLine Line, string[] Cells)? mean = null;
        (TextLine Line, string[] Cells)? deviation = null;
        List<(double Low, double High)> ratios = [];
        for (int i = headerIndex + 1; i < text.Lines.Count; i++)
        {
            TextLine line = text.Lines[i];
            string[] cells = line.Cells();
            if (string.IsNullOrWhiteSpace(line.Text))
            {
                continue;
            }

            if (IsSummary(cells))
            {
                hasSummary = true;
                mean ??= Array.Exists(cells, cell => cell.StartsWith("Mean", StringComparison.OrdinalIgnoreCase)) ? (line, cells) : null;
                deviation ??= Array.Exists(cells, cell => cell.StartsWith("St.Dev", StringComparison.OrdinalIgnoreCase)) ? (line, cells) : null;
                continue;
            }

            bool isCutHere = text.IsCut && i == text.Lines.Count - 1;
            int before = file.Runs.Count;
            ReadPosition(line, cells, columns, isCutHere, file, kept);
            if (!isCutHere && file.Runs.Count > before && Ratio(Cell(cells, columns.Concentration), Cell(cells, columns.Original)) is { } ratio)
            {
                ratios.Add(ratio);
            }
        }

        if (file.Runs.Count == 0)
        {
            throw new InstrumentFormatException(file.Issues is [var first, ..] ? $"The position table has no position that can be read. {first}" : "The position table has a header and no positions.");
        }

        if (!hasSummary)
        {
            file.Issues.Add(new ImportIssue(text.Lines[^1].Number, "The rows Mean and St.Dev. that close a position table are missing: the file is cut, and positions may be missing too."));
            foreach (RunDraft run in file.Runs)
            {
                run.Warn("The file is cut behind a position: whether this one counts in the mean is not known.");
            }
        }

        if (mean is { } stated)
        {
            ZetaViewPositionMean.Check(kept, stated.Line, [.. columns.Figures().Select(column => (column.Name, Cell(stated.Cells, column.Index), column.Figure))]);
            if (deviation is { } spread)
            {
                ZetaViewPositionMean.CheckEach(kept, [.. columns.Figures().Select(column => (column.Name, Cell(stated.Cells, column.Index), Cell(spread.Cells, column.Index), column.Figure))]);
            }
        }

        if (hasSummary && (mean is null || deviation is null))
        {
            file.Issues.Add(new ImportIssue(null, $"The row {(mean is null ? "Mean" : "St.Dev.")} that closes a position table is missing: the positions could not be held against it."));
        }

        InferDilution(file, ratios);
        ReportEmptiness(file);
        return file;
    }

    private static bool IsSummary(string[] cells)
    {
        string? first = Array.Find(cells, cell => cell.Length > 0);
        return first is not null && (first.StartsWith("Mean", StringComparison.OrdinalIgnoreCase) || first.Contains("St.Dev", StringComparison.OrdinalIgnoreCase) || first.Contains("Std", StringComparison.OrdinalIgnoreCase));
    }

    private static void ReadPosition(TextLine line, string[] cells, Columns columns, bool isCutHere, FileDraft file, List<RunDraft> kept)
    {
        string position = Cell(cells, columns.Position);
        // Real files give the depth in the cell as a fraction of its thickness ("0.10"), others a running number.
        if (!ZetaViewText.TryNumber(position, out double depth) || depth < 0)
        {
            file.Issues.Add(new ImportIssue(line.Number, $"\"{CellText.Short(line.Text)}\" is no row of a position; it was left out."));
            return;
        }

        var run = new RunDraft($"position {position.Replace(',', '.')}");
        file.Runs.Add(run);
        if (isCutHere)
        {
            run.Fail("The file stops in the middle of this position.");
            return;
        }

        if (file.Runs.Find(other => other != run && other.Name == run.Name) is { } twin)
        {
            // Which of the two is the damaged one, nobody can tell.
            twin.Fail($"The file names {run.Name} twice.");
            run.Fail($"The file names {run.Name} twice.");
        }

        run.Concentration = Figure(line, cells, columns.Concentration, run, zeroIsData: true);
        run.StatedCorrectedConcentration = Figure(line, cells, columns.Original, run, zeroIsData: true);
        ZetaViewConstant.Check(run, ZetaViewText.TryNumber(Cell(cells, columns.Average), out double average) ? average : null, line.Number);
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
        if (removal.Length == 0 && isUsed)
        {
            kept.Add(run);
        }

        if (removal.Length > 0 || !isUsed)
        {
            run.Fail(removal.Length > 0 ? $"The instrument removed this position: {Explain(CellText.Short(removal))}." : "The instrument did not use this position.");
        }
        else if (run.Concentration is null && run.D50 is null)
        {
            run.Fail("The position has no figures.");
        }
        else if (run.Concentration is 0 && (run.D50 is not null || run.TrackedParticles > 0 || run.StatedCorrectedConcentration > 0))
        {
            run.Concentration = null;
            run.Fail(string.Create(CultureInfo.InvariantCulture, $"Line {line.Number}: the concentration is 0, but the position has traces, a size or an original concentration."));
        }
        else if (run.Concentration is 0 && run.D50 is null)
        {
            run.IsEmpty = true;
            run.StatedCorrectedConcentration = null;
            run.Warn("No particle was counted at this position.");
        }

        if (columns.Original >= 0 && run.Concentration > 0 && run.StatedCorrectedConcentration is not > 0)
        {
            // The cell times the dilution would be a figure that the file does not have; none is given.
            run.Concentration = null;
            run.StatedCorrectedConcentration = null;
            run.Fail(string.Create(CultureInfo.InvariantCulture, $"Line {line.Number}: the original concentration reads \"{CellText.Short(Cell(cells, columns.Original))}\" beside a concentration in the cell of \"{CellText.Short(Cell(cells, columns.Concentration))}\": a figure is damaged, and neither is used."));
        }

        if (!run.HasFailed && !run.IsEmpty)
        {
            ReportMissing(line, columns, run);
        }
    }

    /// <summary>A figure that a used position does not have is told: its absence alone is easily overlooked.</summary>
    private static void ReportMissing(TextLine line, Columns columns, RunDraft run)
    {
        foreach ((string name, int index, Func<RunDraft, double?> figure) in columns.Figures())
        {
            bool isOfNoTrace = run.TrackedParticles is 0 && name is "X50" or "Peak";
            if (index >= 0 && figure(run) is null && !isOfNoTrace)
            {
                run.Warn(string.Create(CultureInfo.InvariantCulture, $"Line {line.Number}: the position has no usable figure for \"{name}\"."));
            }
        }

        if (run.Concentration is null && run.StatedCorrectedConcentration is not null)
        {
            run.StatedCorrectedConcentration = null;
            run.Fail(string.Create(CultureInfo.InvariantCulture, $"Line {line.Number}: an original concentration stands beside none in the cell: a figure is damaged, and neither is used."));
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
            run.Fail(string.Create(CultureInfo.InvariantCulture, $"Line {line.Number}: \"{CellText.Short(text)}\" is no number."));
            return null;
        }

        // −1 is this instrument's "no data" as much as 0 is.
        return value < 0 || (value == 0 && !zeroIsData) ? null : value;
    }

    /// <summary>Between which values the quotient of two rounded figures lies; <c>null</c> where one of them is none.</summary>
    private static (double Low, double High)? Ratio(string cell, string original)
    {
        if (!ZetaViewText.TryNumber(cell, out double below) || !ZetaViewText.TryNumber(original, out double above) || below <= 0 || above <= 0)
        {
            return null;
        }

        double belowError = Rounding(cell);
        double aboveError = Rounding(original);
        return below <= belowError ? null : ((above - aboveError) / (below + belowError), (above + aboveError) / (below - belowError));
    }

    /// <summary>Half a unit of the last digit that is shown: 0.05E+8 of "1.9E+8".</summary>
    private static double Rounding(string figure)
    {
        int exponentAt = figure.IndexOfAny(['E', 'e']);
        ReadOnlySpan<char> mantissa = exponentAt < 0 ? figure : figure.AsSpan(0, exponentAt);
        int point = mantissa.IndexOfAny('.', ',');
        int decimals = point < 0 ? 0 : mantissa.Length - point - 1;
        int exponent = exponentAt >= 0 && int.TryParse(figure.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int power) ? power : 0;
        return 0.5 * Math.Pow(10, exponent - decimals);
    }

    /// <summary>
    /// The file does not name its dilution; the two columns of concentration contain it, rounded to the digits shown. The
    /// factor is given only where every position agrees on it, as the roundest number that all of them allow.
    /// </summary>
    private static void InferDilution(FileDraft file, List<(double Low, double High)> ratios)
    {
        double low = 1;
        double high = double.PositiveInfinity;
        bool any = ratios.Count > 0;
        foreach ((double least, double most) in ratios)
        {
            low = Math.Max(low, least);
            high = Math.Min(high, most);
        }

        double? factor = any && low <= high ? RoundestBetween(low, high) : null;
        foreach (RunDraft run in file.Runs)
        {
            run.Dilution = factor is { } value ? new RunDilution.NotApplied(DilutionFactor.Of(value)) : new RunDilution.Unknown();
            if (factor == 1)
            {
                run.Warn("The two concentration columns are equal, a dilution of 1: the sample was measured undiluted, or nobody entered the dilution.");
            }

            if (run is { Concentration: > 0 and { } cell, StatedCorrectedConcentration: > 0 and { } original } && original * 1.03 < cell * 0.97)
            {
                run.Fail($"The concentration of the undiluted sample, {InvariantNumber.Text(original)}, is below that in the cell, {InvariantNumber.Text(cell)}: the two columns are mixed up, or one figure is wrong.");
            }

            if (factor is null && run.StatedCorrectedConcentration is not null)
            {
                // A column that contradicts the other positions is no figure of the sample.
                run.StatedCorrectedConcentration = null;
                run.Warn("The two concentration columns of the positions do not agree on one dilution: the concentration of the undiluted sample is not known.");
            }
        }

        // Said of the file, not of each of its eleven positions.
        file.Issues.Add(new ImportIssue(null, factor is { } shown
            ? $"The file does not name the dilution; {InvariantNumber.Text(shown)} follows from its two concentration columns, which are rounded."
            : any ? "The file does not name the dilution, and its two concentration columns do not agree on one." : "The file does not name the dilution, and no position has both concentrations."));
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

    /// <summary>Where the columns stand. Their units stand in their names and decide the figures' meaning, so that another one is refused.</summary>
    private sealed record Columns(int Use, int Position, int Average, int Concentration, int Original, int Traces, int Median, int Peak, int Removal)
    {
        private static readonly string[] s_perMilliliter = ["p./ml", "p/ml", "particles/ml", "1/ml", "/ml", "p./cm^3", "p./cm3", "p./cm\u00b3", "p/cm^3", "particles/cm^3", "1/cm^3", "cm-3", "cm^-3"];
        private static readonly string[] s_nanometers = ["nm"];

        public static Columns Of(TextLine header)
        {
            string[] names = header.Cells();
            var columns = new Columns(
                Index(header, names, "Use"),
                Index(header, names, "Position"),
                Index(header, names, "Av. No"),
                Index(header, names, "Conc.", s_perMilliliter),
                Index(header, names, "Orig. Conc.", s_perMilliliter),
                Index(header, names, "No. of Traces"),
                Index(header, names, "X50", s_nanometers),
                Index(header, names, "Peak", s_nanometers),
                Index(header, names, "Removal"));
            return columns.Position < 0 || columns.Concentration < 0
                ? throw new InstrumentFormatException($"Line {header.Number}: the position table has no columns \"Position\" and \"Conc. (p./mL)\".")
                : columns;
        }

        /// <summary>Columns that the row Mean summarizes, with the figure of a position that each holds.</summary>
        public IEnumerable<(string Name, int Index, Func<RunDraft, double?> Figure)> Figures() =>
        [
            ("Conc.", Concentration, run => run.Concentration),
            ("Orig. Conc.", Original, run => run.StatedCorrectedConcentration),
            ("No. of Traces", Traces, run => run.TrackedParticles),
            ("X50", Median, run => run.D50),
            ("Peak", Peak, run => run.Mode),
        ];

        private static int Index(TextLine header, string[] names, string start, string[]? units = null)
        {
            int found = Array.FindIndex(names, name => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
            if (found < 0)
            {
                return -1;
            }

            if (Array.FindLastIndex(names, name => name.StartsWith(start, StringComparison.OrdinalIgnoreCase)) != found)
            {
                throw new InstrumentFormatException($"Line {header.Number}: the position table has two columns \"{start}\".");
            }

            return units is null || units.Contains(Unit(names[found]), StringComparer.Ordinal)
                ? found
                : throw new InstrumentFormatException($"Line {header.Number}: the column \"{CellText.Short(names[found])}\" names no unit that is known for it; {(units == s_nanometers ? "(nm)" : "(p./mL) or (p./cm^3)")} is expected.");
        }

        /// <summary>What stands in the last parentheses, without spaces, in lower case.</summary>
        private static string Unit(string name)
        {
            int open = name.LastIndexOf('(');
            return open < 0 || !name.EndsWith(')') ? "" : name[(open + 1)..^1].Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        }
    }
}
