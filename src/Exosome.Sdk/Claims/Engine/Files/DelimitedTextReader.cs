using Exosome.Sdk.Claims.Engine.Matrix;

namespace Exosome.Sdk.Claims.Engine.Files;

/// <summary>
/// Every cell of a table (RFC 4180, lenient) but those of columns that hold names for programs. A first cell "# exosome:allow ..." makes the line a
/// comment, which speaks about the row after it.
/// </summary>
internal static class DelimitedTextReader
{
    public static void Read(string content, char delimiter, CopySink sink)
    {
        var cells = new DelimitedReader(content, delimiter);
        List<bool>? isSaid = null;
        while (cells.ReadRow())
        {
            if (cells.Count > 0 && cells[0].Length > 1 && cells[0].Span[0] == '#' && Allowance.IsIn(content.AsSpan(cells.RowStart, cells.RowEnd - cells.RowStart)))
            {
                sink.Comment(content.AsSpan(cells.RowStart, cells.RowEnd - cells.RowStart).TrimEnd('"'), cells.RowStart);
                continue;
            }

            bool isHeader = isSaid is null;
            isSaid ??= HeaderOf(cells);
            for (int i = 0; i < cells.Count; i++)
            {
                if (cells[i].Length > 0 && (isHeader || i >= isSaid.Count || isSaid[i]))
                {
                    sink.Text(cells[i]);
                }
            }

            sink.Entry(cells.RowStart, cells.RowEnd);
        }
    }

    private static List<bool> HeaderOf(DelimitedReader cells)
    {
        var isSaid = new List<bool>(cells.Count);
        for (int i = 0; i < cells.Count; i++)
        {
            isSaid.Add(!ProgramNames.Contains(cells[i].Span));
        }

        return isSaid;
    }
}
