using System.Globalization;
using System.Text;
using Exosome.Sdk.Instruments.Reading;
using Sylvan.Data.Csv;

namespace Exosome.Sdk.Instruments.NanoSight;

/// <summary>One row of a summary, with the section it stands in.</summary>
/// <param name="Line">Row number in the file, from 1.</param>
/// <param name="Section">Section name without brackets, lower case; empty before the first section.</param>
/// <param name="Cells">Trimmed cells. Rows are ragged: NTA 3.2 pads them to one width, NTA 3.4 does not.</param>
internal sealed record SheetRow(int Line, string Section, string[] Cells)
{
    public string Label => Cells[0];

    public string Cell(int column) => column < Cells.Length ? Cells[column] : "";

    public bool IsBlank => Array.TrueForAll(Cells, cell => cell.Length == 0);
}

/// <summary>A NanoSight summary as rows. Rows are found by what they say, never by where they stand.</summary>
internal sealed class NanoSightSheet
{
    private readonly List<SheetRow> _rows = [];

    public IReadOnlyList<SheetRow> Rows => _rows;

    public List<ImportIssue> Issues { get; } = [];

    /// <summary>Whether reading stopped before the end of the file.</summary>
    public bool IsCut { get; private set; }

    public static async Task<NanoSightSheet> ReadAsync(BoundedStream stream, TextReader text, InstrumentReadOptions options, CancellationToken cancellationToken)
    {
        var sheet = new NanoSightSheet();
        var csv = new CsvDataReaderOptions { HasHeaders = false, Delimiter = ',', BufferSize = 1 << 16, MaxBufferSize = Math.Max(options.MaxLineCharacters, 1 << 16) };
        string section = "";
        try
        {
            await using CsvDataReader reader = await CsvDataReader.CreateAsync(text, csv, cancellationToken).ConfigureAwait(false);
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                if (sheet._rows.Count >= options.MaxSummaryRows)
                {
                    throw new InstrumentFormatException(string.Create(CultureInfo.InvariantCulture, $"The summary has more than {options.MaxSummaryRows} rows."));
                }

                var cells = new string[Math.Max(reader.RowFieldCount, 1)];
                cells[0] = "";
                for (int i = 0; i < reader.RowFieldCount; i++)
                {
                    cells[i] = reader.GetString(i).Trim();
                }

                if (cells[0].StartsWith('[') && cells[0].EndsWith(']'))
                {
                    section = Key(cells[0][1..^1]);
                }

                sheet._rows.Add(new SheetRow(reader.RowNumber, section, cells));
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
            SheetRow last = sheet._rows[^1];
            sheet.IsCut = true;
            sheet.Issues.Add(new ImportIssue(last.Line, "The file stops in the middle of this row; its last figure was not used."));
            last.Cells[^1] = "";
        }

        return sheet;
    }

    /// <summary>First row with this label. Labels are compared without regard to case and spacing.</summary>
    public SheetRow? Find(string label, string? section = null)
    {
        string key = Key(label);
        return _rows.Find(row => (section is null || row.Section == section) && Key(row.Label) == key);
    }

    public SheetRow? FindStarting(string label, string? section = null)
    {
        string key = Key(label);
        return _rows.Find(row => (section is null || row.Section == section) && Key(row.Label).StartsWith(key, StringComparison.Ordinal));
    }

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
}
