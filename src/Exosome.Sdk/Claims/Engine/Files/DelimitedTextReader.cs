namespace Exosome.Sdk.Claims.Engine.Files;

/// <summary>Every cell of a table (RFC 4180, lenient). A first cell "# exosome:allow ..." makes the line a comment.</summary>
internal static class DelimitedTextReader
{
    public static void Read(string content, char delimiter, CopySink sink)
    {
        var cells = new Matrix.DelimitedReader(content, delimiter);
        while (cells.ReadRow())
        {
            for (int i = 0; i < cells.Count; i++)
            {
                MappedText cell = cells[i];
                if (i == 0 && cell.Length > 1 && cell.Span[0] == '#' && Allowance.IsIn(content.AsSpan(cells.RowStart, cells.RowEnd - cells.RowStart)))
                {
                    sink.Comment(content.AsSpan(cells.RowStart, cells.RowEnd - cells.RowStart).TrimEnd('"'), cells.RowStart);
                    break;
                }

                if (cell.Length > 0)
                {
                    sink.Text(cell);
                }
            }
        }
    }
}
