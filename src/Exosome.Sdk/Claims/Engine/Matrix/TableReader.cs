using System.Globalization;
using Exosome.Sdk.Claims.Engine.Files;

namespace Exosome.Sdk.Claims.Engine.Matrix;

/// <summary>A table with named columns over a <see cref="DelimitedReader"/>: the order of columns is the author's.</summary>
internal sealed class TableReader
{
    private static readonly char[] ListSeparators = [';', '|', ' ', ','];

    private readonly DelimitedReader reader;
    private readonly List<TableProblem> problems;
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly int columnCount;

    /// <summary>Reads the header row.</summary>
    /// <param name="content">The file.</param>
    /// <param name="required">Folded names of columns that must be there, each with the spelling for the message.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public TableReader(string content, IReadOnlyList<(string Folded, string Written)> required, List<TableProblem> problems)
    {
        this.problems = problems;
        reader = new DelimitedReader(content, DelimiterOf(content));
        if (!ReadDataRow())
        {
            problems.Add(new TableProblem(0, 0, "The file has no header row; the first row names the columns: " + string.Join(", ", required.Select(r => r.Written))));
            return;
        }

        columnCount = reader.Count;
        var names = new List<string>(columnCount);
        Columns = names;
        for (int i = 0; i < reader.Count; i++)
        {
            string name = EvidenceLevels.Fold(reader[i].ToString());
            names.Add(name);
            if (!columns.ContainsKey(name))
            {
                columns[name] = i;
            }
        }

        foreach ((string folded, string written) in required)
        {
            if (!columns.ContainsKey(folded))
            {
                problems.Add(new TableProblem(reader.RowStart, reader.RowEnd - reader.RowStart, FormattableString.Invariant($"The column '{written}' is missing")));
            }
        }

        HasHeader = required.All(r => columns.ContainsKey(r.Folded));
    }

    /// <summary>Whether the required columns are there, so that rows can be read.</summary>
    public bool HasHeader { get; }

    /// <summary>The header's names, folded, in their order; none where there is no header.</summary>
    public IReadOnlyList<string> Columns { get; } = [];

    public int RowStart => reader.RowStart;

    public int RowLength => reader.RowEnd - reader.RowStart;

    /// <summary>Goes to the next row that can be read; those that cannot be are reported and passed over.</summary>
    public bool Read()
    {
        while (HasHeader && ReadDataRow())
        {
            if (reader.Problem is { } problem)
            {
                problems.Add(new TableProblem(reader.ProblemAt, 1, problem));
            }
            else if (reader.Count > columnCount)
            {
                int start = reader.StartOf(columnCount);
                problems.Add(new TableProblem(start, Math.Max(0, reader.RowEnd - start), FormattableString.Invariant(
                    $"The row has {reader.Count} cells and the header {columnCount}; a cell with a comma stands in quotation marks")));
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    public bool HasColumn(string folded) => columns.ContainsKey(folded);

    /// <summary>A cell of the current row; empty, at the row's end, where the row is short or the column is not there.</summary>
    public Cell Cell(string folded)
    {
        if (!columns.TryGetValue(folded, out int index) || index >= reader.Count)
        {
            return new Cell("", reader.RowEnd, 0);
        }

        MappedText cell = reader[index];
        (int start, int length) = cell.ToSource(0, cell.Length);
        return cell.Length == 0 ? new Cell("", reader.StartOf(index), 0) : new Cell(cell.ToString(), start, length);
    }

    public static IReadOnlyList<string> List(Cell cell) => cell.Value.Split(ListSeparators, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A day; a cell that holds something else is a problem.</summary>
    public DateTime? Day(Cell cell)
    {
        if (cell.IsEmpty)
        {
            return null;
        }

        if (DateTime.TryParseExact(cell.Value.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day))
        {
            return day;
        }

        Report(cell, FormattableString.Invariant($"'{cell.Value}' is no day; write yyyy-mm-dd"));
        return null;
    }

    public void Report(Cell cell, string message, bool isUnknownCode = false) => problems.Add(new TableProblem(cell.Start, cell.Length, message, isUnknownCode));

    private bool ReadDataRow()
    {
        while (reader.ReadRow())
        {
            bool isComment = reader.Count > 0 && reader[0].Length > 0 && reader[0].Span[0] == '#';
            bool isBlank = true;
            for (int i = 0; i < reader.Count && isBlank; i++)
            {
                isBlank = reader[i].Span.IsWhiteSpace();
            }

            if (!isComment && !isBlank)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What parts the cells, by the first row that is no comment: spreadsheets of half of Europe write semicolons.</summary>
    public static char DelimiterOf(string content)
    {
        ReadOnlySpan<char> rest = content.AsSpan().TrimStart('\uFEFF');
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOfAny('\n', '\r');
            ReadOnlySpan<char> row = end < 0 ? rest : rest.Slice(0, end);
            rest = end < 0 ? default : rest.Slice(end + 1);
            ReadOnlySpan<char> bare = row.TrimStart(" \"\t".AsSpan());
            if (!bare.IsEmpty && bare[0] != '#')
            {
                return row.IndexOf(',') >= 0 ? ',' : row.IndexOf(';') >= 0 ? ';' : row.IndexOf('\t') >= 0 ? '\t' : ',';
            }
        }

        return ',';
    }
}
