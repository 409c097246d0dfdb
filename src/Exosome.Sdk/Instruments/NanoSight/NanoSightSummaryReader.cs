using System.Globalization;
using Exosome.Sdk.Characterization;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Instruments.Reading;

namespace Exosome.Sdk.Instruments.NanoSight;

/// <summary>
/// Turns a NanoSight NTA 3.x summary into runs, one a video. The file's own figures are taken; <see cref="NanoSightRunChecks"/>
/// holds them against each other.
/// </summary>
internal static class NanoSightSummaryReader
{
    private const string ConcentrationLabel = "Concentration (Particles / ml)";

    // The software writes 100 rows, or 101 from 0.
    private const int LastPercentile = 99;

    public static async Task<FileDraft> ReadAsync(BoundedStream stream, TextReader text, InstrumentReadOptions options, CancellationToken cancellationToken)
    {
        NanoSightSheet sheet = await NanoSightSheet.ReadAsync(stream, text, options, cancellationToken).ConfigureAwait(false);
        RefuseSecondExport(sheet);
        var file = new FileDraft(InstrumentFileKind.NanoSightSummary, "NanoSight");
        file.Issues.AddRange(sheet.Issues);
        ReadIdentity(sheet, file);

        NanoSightSizeBlock? sizes = NanoSightSizeBlock.Find(sheet, out IReadOnlyList<string> otherWeightings);
        string[] names = Names(sheet, sizes, file);
        if (names.Length == 0)
        {
            throw new InstrumentFormatException(sheet.Issues is [var damage, ..]
                ? $"This is a damaged NanoSight summary, and no row \"Filename:\" that names the videos could be read. {damage}"
                : string.Create(CultureInfo.InvariantCulture, $"This is a NanoSight summary, but none of its {sheet.Rows.Count} rows is a \"Filename:\" that names a video: the file is cut or was changed by hand."));
        }

        ReportMissingParts(sheet, sizes, otherWeightings, file);
        string? missingEnd = ReportMissingEnd(sheet, sizes, file);
        NanoSightRowWidths widths = NanoSightRowWidths.Of(sheet, ConcentrationLabel);
        file.Issues.AddRange(widths.Issues);
        ResultRows results = ResultRows.Of(sheet, names.Length, widths.DilutionDoubt);
        SheetRow[] notes = sheet.In("concentrationwarnings", "information");
        SheetRow[] settings = sheet.In("conditions", "settings");
        for (int video = 0; video < names.Length; video++)
        {
            var run = new RunDraft(names[video]);
            int column = video + 1;
            ReadResults(results, run, column);
            ReadSizes(sizes, run, column, names[video]);
            ReadInstrumentWarnings(notes, run, column);
            ReadSettings(settings, run, column);
            if (sheet.Find("Analysis Method", "sizedata")?.Cell(1) is { Length: > 0 } analysis)
            {
                run.Settings.TryAdd("Analysis Method", analysis);
            }

            NanoSightRunChecks.Judge(sheet, run);
            if (missingEnd is not null)
            {
                run.Warn(missingEnd);
            }

            if (widths.Doubt is { } doubt)
            {
                run.Fail(doubt);
            }

            file.Runs.Add(run);
        }

        return file;
    }

    /// <summary>Two exports that were written into one file share no columns: the figures of one would stand under the names of the other.</summary>
    private static void RefuseSecondExport(NanoSightSheet sheet)
    {
        foreach (List<SheetRow> same in (ReadOnlySpan<List<SheetRow>>)[sheet.All(sheet.Rows is [var first, ..] && first.Label.StartsWith("NTA ", StringComparison.OrdinalIgnoreCase) ? first.Label : "Filename:"), sheet.All("Filename:")])
        {
            if (same is [var one, var other, ..])
            {
                throw new InstrumentFormatException(string.Create(CultureInfo.InvariantCulture, $"The row \"{CellText.Short(one.Label)}\" stands twice, in row {one.Line} and in row {other.Line}: these are two NanoSight summaries in one file, or a row was doubled. Read each export as the NTA software wrote it."));
            }
        }
    }

    private static void ReadIdentity(NanoSightSheet sheet, FileDraft file)
    {
        string created = sheet.FindStarting("Created with")?.Label ?? "";
        file.SoftwareVersion = created.StartsWith("Created with ", StringComparison.OrdinalIgnoreCase) ? created["Created with ".Length..].Trim() : null;

        // NTA 3.4 renamed "Sample Name" to "Sample Description".
        file.Sample = FirstText(sheet, "Sample Name") ?? FirstText(sheet, "Sample Description") ?? FirstText(sheet, "Experiment Name");
        file.MeasuredAt = ParseMoment(FirstText(sheet, "Time Captured"));
        foreach (SheetRow row in sheet.Rows)
        {
            if (row.Section is "experimentdetails" or "conditions" or "settings" && row.Label.Length > 0 && !row.Label.StartsWith('['))
            {
                file.Settings.TryAdd(row.Label.TrimEnd(':'), string.Join("; ", row.Values().Where(cell => cell.Length > 0).Distinct(StringComparer.Ordinal)));
            }
        }
    }

    /// <summary>Time first, then the date with the day first: <c>11:52:04  16/06/2020</c>, with one or two spaces.</summary>
    private static DateTime? ParseMoment(string? text) =>
        DateTime.TryParseExact(text, "H:m:s d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out DateTime moment) ? moment : null;

    private static string? FirstText(NanoSightSheet sheet, string label) =>
        sheet.Find(label)?.Cell(1) is { Length: > 0 } text ? text : null;

    private static string[] Names(NanoSightSheet sheet, NanoSightSizeBlock? sizes, FileDraft file)
    {
        SheetRow? row = sheet.Find("Filename:") ?? sizes?.Filenames ?? sheet.Find("Filename");
        if (row is null)
        {
            return [];
        }

        var names = new List<string>();
        foreach (string cell in row.Values())
        {
            // In [Size Data] two more columns follow the videos. They summarize; they are no runs.
            if (string.Equals(cell, "Average", StringComparison.OrdinalIgnoreCase) || string.Equals(cell, "Standard Error", StringComparison.OrdinalIgnoreCase))
            {
                break;
            }

            names.Add(cell);
        }

        while (names.Count > 0 && names[^1].Length == 0)
        {
            names.RemoveAt(names.Count - 1);
        }

        for (int i = 0; i < names.Count; i++)
        {
            if (names[i].Length == 0)
            {
                names[i] = string.Create(CultureInfo.InvariantCulture, $"video {i + 1}");
                file.Issues.Add(new ImportIssue(row.Line, string.Create(CultureInfo.InvariantCulture, $"Video {i + 1} has no name.")));
            }
        }

        if (names.Distinct(StringComparer.Ordinal).Count() != names.Count)
        {
            file.Issues.Add(new ImportIssue(row.Line, "Two videos have the same name."));
        }

        return [.. names.Select(WithoutFolder)];
    }

    private static string WithoutFolder(string name)
    {
        int slash = name.LastIndexOfAny(['\\', '/']);
        return slash >= 0 && slash < name.Length - 1 ? name[(slash + 1)..] : name;
    }

    private static void ReportMissingParts(NanoSightSheet sheet, NanoSightSizeBlock? sizes, IReadOnlyList<string> otherWeightings, FileDraft file)
    {
        if (sheet.Find(ConcentrationLabel) is null)
        {
            file.Issues.Add(new ImportIssue(null, $"No row \"{ConcentrationLabel}\" was found: concentrations are missing."));
        }

        if (sizes is null)
        {
            file.Issues.Add(new ImportIssue(null, otherWeightings.Count == 0
                ? "No number-weighted block was found in [Size Data]: sizes are missing."
                : $"[Size Data] has no number-weighted block, only one weighted by {string.Join(", ", otherWeightings)}, which was not read: sizes are missing."));
        }
        else if (sizes.Weighting is null)
        {
            file.Issues.Add(new ImportIssue(null, "The size block does not name its weighting; it was read as number-weighted, which is the software's default."));
        }
    }

    /// <summary>A file that was cut at the end of a row has no damaged row; what it says it includes tells. Every run is marked with it.</summary>
    private static string? ReportMissingEnd(NanoSightSheet sheet, NanoSightSizeBlock? sizes, FileDraft file)
    {
        if (sizes is null || sheet.IsCut || sizes.LastPercentile >= LastPercentile || !Array.Exists(sheet.In("dataincluded"), row => row.Key.Contains("withpercentiles", StringComparison.Ordinal)))
        {
            return null;
        }

        string message = sizes.LastPercentile < 0
            ? "The file says that it includes percentiles, and ends without them: it is cut, and bins may be missing too."
            : string.Create(CultureInfo.InvariantCulture, $"The table of percentiles ends at {sizes.LastPercentile} instead of 100: the file is cut.");
        file.Issues.Add(new ImportIssue(sheet.Rows[^1].Line, message));
        return message;
    }

    private static void ReadResults(ResultRows rows, RunDraft run, int column)
    {
        run.Concentration = Figure(rows.Concentrations is [var only, ..] ? only : null, run, column, "concentration", zeroIsData: true);
        if (rows.Concentrations.Find(row => !row.Span(column).SequenceEqual(rows.Concentrations[0].Span(column))) is { } other)
        {
            run.Fail(string.Create(CultureInfo.InvariantCulture, $"The concentration is stated twice and differently: \"{CellText.Short(rows.Concentrations[0].Cell(column))}\" in row {rows.Concentrations[0].Line} and \"{CellText.Short(other.Cell(column))}\" in row {other.Line}."));
            run.Concentration = null;
        }

        run.TrackedParticles = InvariantNumber.Parse(rows.CompletedTracks?.Cell(column) ?? "");

        NanoSightDilution.Read(rows.Dilutions, run, column, rows.Extra);
    }

    private static void ReadSizes(NanoSightSizeBlock? sizes, RunDraft run, int column, string name)
    {
        if (sizes is null)
        {
            run.Warn("The file holds no number-weighted sizes for this run.");
            return;
        }

        if (sizes.Filenames is { } names && !string.Equals(WithoutFolder(names.Cell(column)), name, StringComparison.Ordinal))
        {
            run.Fail($"[Size Data] names column {column} \"{names.Cell(column)}\", the list of videos \"{name}\": the columns cannot be matched.");
            return;
        }

        run.Mean = Figure(sizes.Statistic("Mean"), run, column, "mean size");
        run.Mode = Figure(sizes.Statistic("Mode"), run, column, "mode");
        run.StandardDeviation = Figure(sizes.Statistic("SD"), run, column, "standard deviation");
        run.D10 = Figure(sizes.Statistic("D10"), run, column, "D10");
        run.D50 = Figure(sizes.Statistic("D50"), run, column, "D50");
        run.D90 = Figure(sizes.Statistic("D90"), run, column, "D90");
        run.TrackedParticles = InvariantNumber.Parse(sizes.Statistic("Valid Tracks")?.Cell(column) ?? "") ?? run.TrackedParticles;
        if (sizes.Disorder is { } disorder)
        {
            run.Fail(disorder + " The figures cannot be tied to their block.");
            return;
        }

        ReadBins(sizes, run, column);
    }

    private static void ReadBins(NanoSightSizeBlock sizes, RunDraft run, int column)
    {
        if (sizes.Bins.Count == 0)
        {
            run.Warn("The file holds no size distribution for this run, only its summary figures.");
            return;
        }

        if (sizes.UnknownBinUnit is { } unit)
        {
            run.Warn($"{unit} The size distribution of this run was left out.");
            return;
        }

        var numbers = new double[sizes.Bins.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            SheetRow row = sizes.Bins[i];
            numbers[i] = row.Figure(column) ?? -1;
            if (numbers[i] < 0)
            {
                run.Warn(string.Create(CultureInfo.InvariantCulture, $"Row {row.Line}: bin {row.Label} nm holds \"{CellText.Short(row.Cell(column))}\", which is no number of particles; the size distribution of this run was left out."));
                return;
            }
        }

        (double[] centers, EquatableList<double> edges) = sizes.Scale;
        run.Bins = new BinTable(centers, numbers, edges, sizes.IsConcentration);
    }

    private static double? Figure(SheetRow? row, RunDraft run, int column, string what, bool zeroIsData = false)
    {
        string text = row?.Cell(column) ?? "";
        if (text.Length == 0 || text is "-" || string.Equals(text, "NaN", StringComparison.OrdinalIgnoreCase) || string.Equals(text, "Not recorded", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (!InvariantNumber.TryParse(text, out double value) || value < 0)
        {
            run.Fail(string.Create(CultureInfo.InvariantCulture, $"Row {row!.Line}: the {what} reads \"{CellText.Short(text)}\", which is no such figure."));
            return null;
        }

        return value == 0 && !zeroIsData ? null : value;
    }

    private static void ReadInstrumentWarnings(SheetRow[] notes, RunDraft run, int column)
    {
        foreach (SheetRow row in notes)
        {
            string text = row.Cell(column);
            bool quiet = row.Label.Length == 0 || text.Length == 0 || string.Equals(text, "OK", StringComparison.OrdinalIgnoreCase) || string.Equals(text, "No", StringComparison.OrdinalIgnoreCase);
            if (!quiet)
            {
                run.Warn($"The instrument notes \"{row.Label.TrimEnd('?', ':')}: {CellText.Short(text)}\".");
            }
        }
    }

    private static void ReadSettings(SheetRow[] settings, RunDraft run, int column)
    {
        foreach (SheetRow row in settings)
        {
            if (!row.Span(column).IsEmpty)
            {
                run.Settings.TryAdd(row.Label, row.Cell(column));
            }
        }
    }

    /// <summary>Rows of [Results], found once for all videos.</summary>
    private sealed record ResultRows(List<SheetRow> Concentrations, SheetRow? CompletedTracks, List<SheetRow> Dilutions, string? Extra)
    {
        public static ResultRows Of(NanoSightSheet sheet, int videos, string? widthDoubt)
        {
            List<SheetRow> dilutions = sheet.AllStarting("Dilution factor");
            return new ResultRows(sheet.All(ConcentrationLabel), sheet.Find("Completed tracks", "results"), dilutions, NanoSightDilution.ExtraCell(dilutions, sheet.Find("[Results]"), videos) ?? widthDoubt);
        }
    }
}
