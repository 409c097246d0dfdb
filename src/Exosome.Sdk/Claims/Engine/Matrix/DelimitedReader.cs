using Exosome.Sdk.Claims.Engine.Files;

namespace Exosome.Sdk.Claims.Engine.Matrix;

/// <summary>
/// Rows and cells of a delimited file (RFC 4180), each cell with its place in the file. Tolerant: a quote that is never
/// closed ends with its line and is a problem at its place, so that the rows after it still work. Ours, because no
/// package may travel into the compiler.
/// </summary>
internal sealed class DelimitedReader
{
    private readonly string content;
    private readonly char delimiter;
    private readonly List<MappedText> cells = [];
    private readonly List<int> starts = [];
    private int at;

    public DelimitedReader(string content, char delimiter = ',')
    {
        this.content = content;
        this.delimiter = delimiter;
        at = content.Length > 0 && content[0] == '\uFEFF' ? 1 : 0;
    }

    /// <summary>Cells of the current row.</summary>
    public int Count { get; private set; }

    public int RowStart { get; private set; }

    /// <summary>Where the row ends, its line break not included.</summary>
    public int RowEnd { get; private set; }

    /// <summary>What is wrong with the row's form, or null.</summary>
    public string? Problem { get; private set; }

    public int ProblemAt { get; private set; }

    /// <summary>A cell of the current row; valid until the next one is read.</summary>
    public MappedText this[int index] => cells[index];

    public int StartOf(int index) => starts[index];

    /// <summary>Reads the next row that is not blank.</summary>
    public bool ReadRow()
    {
        while (at < content.Length && content[at] is '\r' or '\n')
        {
            at++;
        }

        if (at >= content.Length)
        {
            return false;
        }

        RowStart = at;
        Count = 0;
        Problem = null;
        while (true)
        {
            ReadCell();
            if (at < content.Length && content[at] == delimiter)
            {
                at++;
                continue;
            }

            break;
        }

        RowEnd = at;
        return true;
    }

    private void ReadCell()
    {
        MappedText cell = NextCell();
        while (at < content.Length && content[at] == ' ')
        {
            at++;
        }

        if (at < content.Length && content[at] == '"' && TryReadQuoted(cell))
        {
            return;
        }

        int from = at;
        while (at < content.Length && content[at] != delimiter && content[at] is not '\r' and not '\n')
        {
            at++;
        }

        starts[Count - 1] = from;
        cell.Append(content.AsSpan(from, at - from), from);
        cell.TrimEnd();
    }

    private bool TryReadQuoted(MappedText cell)
    {
        int open = at;
        int i = open + 1;
        int plain = i;
        while (i < content.Length)
        {
            if (content[i] != '"')
            {
                i++;
                continue;
            }

            cell.Append(content.AsSpan(plain, i - plain), plain);
            if (i + 1 < content.Length && content[i + 1] == '"')
            {
                cell.AppendAtom('"', i, 2);
                i += 2;
                plain = i;
                continue;
            }

            if (!IsEnd(i + 1) && content.AsSpan(open, i - open).IndexOf('\n') >= 0)
            {
                break; // this mark opens a cell of a later row: the one before was never closed
            }

            starts[Count - 1] = open + 1;
            at = i + 1;
            SkipAfterQuote();
            return true;
        }

        // Nothing closes it: the line is read as it stands.
        cell.Clear();
        Report("The quotation mark is never closed", open);
        at = open + 1;
        return false;
    }

    /// <summary>Whether a cell ends here, spaces aside.</summary>
    private bool IsEnd(int position)
    {
        while (position < content.Length && content[position] == ' ')
        {
            position++;
        }

        return position >= content.Length || content[position] == delimiter || content[position] is '\r' or '\n';
    }

    private void SkipAfterQuote()
    {
        while (at < content.Length && content[at] == ' ')
        {
            at++;
        }

        if (at < content.Length && content[at] != delimiter && content[at] is not '\r' and not '\n')
        {
            Report("Text after the closing quotation mark; write a quotation mark inside a cell twice", at);
            while (at < content.Length && content[at] != delimiter && content[at] is not '\r' and not '\n')
            {
                at++;
            }
        }
    }

    private void Report(string problem, int position)
    {
        if (Problem is null)
        {
            Problem = problem;
            ProblemAt = position;
        }
    }

    private MappedText NextCell()
    {
        if (Count == cells.Count)
        {
            cells.Add(new MappedText());
            starts.Add(0);
        }

        MappedText cell = cells[Count];
        cell.Clear();
        starts[Count] = at;
        Count++;
        return cell;
    }
}
