using System.Globalization;
using System.Text;
using Exosome.Sdk.Instruments.Reading;
using Sylvan.Data.Csv;

namespace Exosome.Sdk.Instruments.NanoSight;

/// <summary>A NanoSight summary as rows. Rows are found by what they say, never by where they stand.</summary>
internal sealed class NanoSightSheet
{
    /// <summary>Key of the section with the tables of sizes.</summary>
    public const string SizeSection = "sizedata";

    private readonly List<SheetRow> _rows = [];
    private readonly Dictionary<string, List<SheetRow>> _byKey = new(StringComparer.Ordinal);

    public IReadOnlyList<SheetRow> Rows => _rows;

    public List<ImportIssue> Issues { get; } = [];

    /// <summary>Whether reading stopped before the end of the file.</summary>
    public bool IsCut { get; private set; }

    public static async Task<NanoSightSheet> ReadAsync(BoundedStream stream, TextReader text, InstrumentReadOptions options, CancellationToken cancellationToken)
    {
        var sheet = new NanoSightSheet();
        var csv = new CsvDataReaderOptions { HasHeaders = false, Delimiter = ',', BufferSize = 1 << 16, MaxBufferSize = Math.Max(options.MaxLineCharacters, 1 << 16) };
        string section = "";
        var cells = new StringBuilder();
        try
        {
            await using CsvDataReader reader = await CsvDataReader.CreateAsync(text, csv, cancellationToken).ConfigureAwait(false);
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                if (sheet._rows.Count >= options.MaxSummaryRows)
                {
                    throw new InstrumentFormatException(string.Create(CultureInfo.InvariantCulture, $"The summary has more than {options.MaxSummaryRows} rows."));
                }

                SheetRow row = Row(reader, section, cells);
                if (row.Label.StartsWith('[') && row.Label.EndsWith(']'))
                {
                    section = Key(row.Label[1..^1]);
                    row = Row(reader, section, cells);
                }

                sheet.Add(row);
                if (row.SwallowedLines() is > 0 and var lines)
                {
                    sheet.Issues.Add(new ImportIssue(row.Line, string.Create(CultureInfo.InvariantCulture, $"A cell of this row (\"{CellText.Short(row.Label)}\") goes over {lines} lines, rows of the file among them: a quotation mark is not closed. What stands in it was not read.")));
                    sheet.IsCut = true;
                }
            }
        }
        catch (CsvRecordTooLargeException exception)
        {
            throw new InstrumentFormatException($"Row {sheet._rows.Count + 1} is longer than {options.MaxLineCharacters} characters: this is no NanoSight summary.", exception);
        }
        catch (CsvFormatException)
        {
            sheet.Issues.Add(new ImportIssue(sheet._rows.Count + 1, "The row is not valid CSV (a quotation mark is missing or out of place); nothing after it was read."));
            sheet.IsCut = true;
        }

        if (!sheet.IsCut && !stream.EndsLine && sheet._rows.Count > 0)
        {
            // A row as wide as the one above it may have been saved by something that ends no file with a line end. Its last
            // figure can still have lost digits.
            SheetRow last = sheet._rows[^1];
            bool isWide = sheet._rows.Count > 1 && last.Count >= sheet._rows[^2].Count;
            sheet.IsCut = !isWide;
            sheet.Issues.Add(new ImportIssue(last.Line, isWide
                ? "The last row has no line end; its last figure may be cut and was not used."
                : "The file stops in the middle of this row; its last figure was not used."));
            last.DropLastCell();
        }

        return sheet;
    }

    /// <summary>First row with this label. Labels are compared without regard to case and spacing.</summary>
    public SheetRow? Find(string label, string? section = null) =>
        _byKey.GetValueOrDefault(Key(label))?.Find(row => section is null || row.Section == section);

    /// <summary>Every row with this label: a label that stands twice may contradict itself.</summary>
    public List<SheetRow> All(string label) => _byKey.GetValueOrDefault(Key(label)) ?? [];

    /// <summary>Every row whose label begins so.</summary>
    public List<SheetRow> AllStarting(string label)
    {
        string key = Key(label);
        return _rows.FindAll(row => row.Key.StartsWith(key, StringComparison.Ordinal));
    }

    public SheetRow? FindStarting(string label)
    {
        string key = Key(label);
        return _rows.Find(row => row.Key.StartsWith(key, StringComparison.Ordinal));
    }

    /// <summary>Rows of some sections.</summary>
    public SheetRow[] In(params string[] sections) => [.. _rows.Where(row => sections.Contains(row.Section, StringComparer.Ordinal))];

    /// <summary>Lower case without white space: 3.2 writes " Concentration (particles / ml)", 3.4 "Concentration (Particles / ml)".</summary>
    public static string Key(string label)
    {
        var key = new StringBuilder(label.Length);
        foreach (char c in label)
        {
            if (!char.IsWhiteSpace(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }

    private static SheetRow Row(CsvDataReader reader, string section, StringBuilder cells)
    {
        if (section == SizeSection && NumericRow(reader, section) is { } figures)
        {
            return figures;
        }

        cells.Clear();
        int[] ends = new int[Math.Max(reader.RowFieldCount, 1)];
        for (int i = 0; i < reader.RowFieldCount; i++)
        {
            cells.Append(reader.GetFieldSpan(i).Trim());
            ends[i] = cells.Length;
        }

        return new SheetRow(reader.RowNumber, section, cells.ToString(), ends);
    }

    /// <summary>A row of bins or percentiles, read while its text is at hand; <c>null</c> where a cell is neither a figure nor empty.</summary>
    private static SheetRow? NumericRow(CsvDataReader reader, string section)
    {
        if (reader.RowFieldCount < 2 || !InvariantNumber.TryParse(reader.GetFieldSpan(0), out double label))
        {
            return null;
        }

        double[] figures = new double[reader.RowFieldCount];
        figures[0] = label;
        for (int i = 1; i < figures.Length; i++)
        {
            ReadOnlySpan<char> cell = reader.GetFieldSpan(i);
            if (!InvariantNumber.TryParse(cell, out figures[i]))
            {
                if (!cell.Trim().IsEmpty)
                {
                    return null;
                }

                figures[i] = double.NaN;
            }
        }

        return new SheetRow(reader.RowNumber, section, reader.GetFieldSpan(0).Trim().ToString(), figures);
    }

    private void Add(SheetRow row)
    {
        _rows.Add(row);
        if (row.IsNumeric)
        {
            // Found by its place in a table, never by its label.
            return;
        }

        if (!_byKey.TryGetValue(row.Key, out List<SheetRow>? rows))
        {
            _byKey[row.Key] = rows = [];
        }

        rows.Add(row);
    }
}
