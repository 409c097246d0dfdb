using System.Globalization;
using Exosome.Sdk.Instruments.Reading;

namespace Exosome.Sdk.Instruments.NanoSight;

/// <summary>
/// NTA 3.2 pads every row to one width. In such a file a row that is a cell short or long has lost one or got one too many,
/// and its figures stand under other videos. Files whose rows are ragged by nature (3.4) say nothing by their widths.
/// </summary>
internal sealed class NanoSightRowWidths
{
    // All 1,190 rows of a real file have one width.
    private const double PaddedShare = 0.95;
    private const int MostNamed = 3;

    private NanoSightRowWidths()
    {
    }

    /// <summary>The rows of another width, as issues of the file.</summary>
    public List<ImportIssue> Issues { get; } = [];

    /// <summary>Why the figures of every run are in doubt, or <c>null</c>.</summary>
    public string? Doubt { get; private set; }

    /// <summary>Why the dilutions are in doubt, or <c>null</c>.</summary>
    public string? DilutionDoubt { get; private set; }

    public static NanoSightRowWidths Of(NanoSightSheet sheet, string concentrationLabel)
    {
        var widths = new NanoSightRowWidths();
        if (sheet.Rows.Count == 0)
        {
            return widths;
        }

        int width = sheet.Rows[0].Count;
        SheetRow[] others = [.. sheet.Rows.Where(row => row.Count != width)];
        if (width < 3 || others.Length > (1 - PaddedShare) * sheet.Rows.Count)
        {
            return widths;
        }

        List<string> doubts = [];
        foreach (SheetRow row in others)
        {
            bool isNames = row.Key is "filename:";
            if ((row.Section is not ("results" or NanoSightSheet.SizeSection) && !isNames) || (sheet.IsCut && row == sheet.Rows[^1]) || row.SwallowedLines() > 0 || row.Values().All(cell => cell.Length == 0))
            {
                continue;
            }

            string message = string.Create(CultureInfo.InvariantCulture, $"Row {row.Line} (\"{CellText.Short(row.Label)}\") has {row.Count} cells where the rows of this file have {width}: its figures may stand under the wrong videos.");
            if (row.Key.StartsWith("dilutionfactor", StringComparison.Ordinal))
            {
                widths.DilutionDoubt ??= message + " The dilution is taken as unknown.";
            }
            else if (isNames || row.Section == NanoSightSheet.SizeSection || row.Key == NanoSightSheet.Key(concentrationLabel))
            {
                doubts.Add(message);
            }

            widths.Issues.Add(new ImportIssue(row.Line, message));
        }

        widths.Doubt = doubts.Count == 0 ? null
            : string.Join(' ', doubts.Take(MostNamed)) + (doubts.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" So have {doubts.Count - MostNamed} more rows.") : "");
        return widths;
    }
}
