using Exosome.Sdk.Instruments.Reading;

namespace Exosome.Sdk.Instruments.NanoSight;

/// <summary>
/// One row of a summary, with the section it stands in. Rows are ragged: NTA 3.2 pads them to one width, NTA 3.4 does not.
/// Most of the hundred thousand cells are figures of bins and percentiles: a row of nothing else keeps the figures and no text.
/// </summary>
internal sealed class SheetRow
{
    private const int MostRemarkLines = 10;

    private readonly string _text;
    private readonly int[] _ends;
    private readonly double[] _figures;
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
        _figures = [];
        _count = ends.Length;
        Label = Cell(0);
        Key = NanoSightSheet.Key(Label);
    }

    /// <param name="line">Row number in the file, from 1.</param>
    /// <param name="section">Section name without brackets, lower case.</param>
    /// <param name="label">The first cell, a number.</param>
    /// <param name="figures">The cells, the label's number among them; NaN where a cell is empty.</param>
    public SheetRow(int line, string section, string label, double[] figures)
    {
        Line = line;
        Section = section;
        _text = label;
        _ends = [];
        _figures = figures;
        _count = figures.Length;
        Label = label;
        Key = label;
    }

    public int Line { get; }

    public string Section { get; }

    public string Label { get; }

    /// <summary>The label as rows are found by it.</summary>
    public string Key { get; }

    public bool IsBlank => _text.Length == 0;

    public int Count => Math.Max(_ends.Length, _figures.Length);

    /// <summary>Whether every cell is a figure or empty: then there are no texts.</summary>
    public bool IsNumeric => _figures.Length > 0;

    public string Cell(int column) => IsNumeric && Figure(column) is { } figure ? InvariantNumber.Text(figure) : Span(column).ToString();

    /// <summary>The number in a cell; <c>null</c> where it holds none.</summary>
    public double? Figure(int column)
    {
        if (!IsNumeric)
        {
            return InvariantNumber.Parse(Span(column));
        }

        return column < _count && !double.IsNaN(_figures[column]) ? _figures[column] : null;
    }

    /// <summary>The text of a cell; of a row of figures there is none.</summary>
    public ReadOnlySpan<char> Span(int column) =>
        column < _count && !IsNumeric ? _text.AsSpan(column == 0 ? 0 : _ends[column - 1], _ends[column] - (column == 0 ? 0 : _ends[column - 1])) : [];

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
    public void DropLastCell() => _count = Count - 1;
}
