using System.Globalization;
using System.Text;
using Exosome.Sdk.Instruments.Reading;
using Sylvan.Data.Csv;

namespace Exosome.Sdk.Instruments.NanoSight;

/// <summary>
/// One row of a summary, with the section it stands in. Rows are ragged: NTA 3.2 pads them to one width, NTA 3.4 does not.
/// The cells lie in one text, since most of the hundred thousand are only ever read as numbers.
/// </summary>
internal sealed class SheetRow
{
    private const int MostRemarkLines = 10;

    private readonly string _text;
    private readonly int[] _ends;
    private int _count;

    /// <param name="line">Row number in the file, from 1.</param>
    /// <param name="section">Section name without brackets, lower case; empty before the first section.</param>
    /// <param name="text">The trimmed cells, one after the other.</param>
    /// <param name="ends">Where each ends.</param>
    public SheetRow(int line, string section, string text, int[] ends)
    {
        Line = line;
        Section = section;
        _text = text;
        _ends = ends;
        _count = ends.Length;
        Label = Cell(0);
        Key = NanoSightSheet.Key(Label);
    }

    public int Line { get; }

    public string Section { get; }

    public string Label { get; }

    /// <summary>The label as rows are found by it.</summary>
    public string Key { get; }

    public bool IsBlank => _text.Length == 0;

    public int Count => _ends.Length;

    public string Cell(int column) => Span(column).ToString();

    public ReadOnlySpan<char> Span(int column) =>
        column < _count ? _text.AsSpan(column == 0 ? 0 : _ends[column - 1], _ends[column] - (column == 0 ? 0 : _ends[column - 1])) : [];

    /// <summary>The cells after the label.</summary>
    public IEnumerable<string> Values() => Enumerable.Range(1, Math.Max(0, Count - 1)).Select(Cell);

    /// <summary>
    /// Lines in the cells of this row where they cannot be a remark of several lines: a quotation mark that is not closed takes
    /// whole rows into its cell, to the next mark. 0 where there are none.
    /// </summary>
    public int SwallowedLines()
    {
        if (!_text.Contains('\n', StringComparison.Ordinal) && !_text.Contains('\r', StringComparison.Ordinal))
        {
            return 0;
        }

        int lines = 0;
        bool isStructure = false;
        foreach (ReadOnlySpan<char> line in _text.AsSpan().EnumerateLines())
        {
            lines++;
            isStructure |= lines > 1 && (line.StartsWith("[") || line.StartsWith("Filename", StringComparison.OrdinalIgnoreCase));
        }

        return isStructure || lines > MostRemarkLines ? lines : 0;
    }

    /// <summary>Empties the last cell: the file stops in it.</summary>
    public void DropLastCell() => _count = _ends.Length - 1;
}

/// <summary>A NanoSight summary as rows. Rows are found by what they say, never by where they stand.</summary>
internal sealed class NanoSightSheet
{
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
        cells.Clear();
        int[] ends = new int[Math.Max(reader.RowFieldCount, 1)];
        for (int i = 0; i < reader.RowFieldCount; i++)
        {
            cells.Append(reader.GetFieldSpan(i).Trim());
            ends[i] = cells.Length;
        }

        return new SheetRow(reader.RowNumber, section, cells.ToString(), ends);
    }

    private void Add(SheetRow row)
    {
        _rows.Add(row);
        if (!_byKey.TryGetValue(row.Key, out List<SheetRow>? rows))
        {
            _byKey[row.Key] = rows = [];
        }

        rows.Add(row);
    }
}
