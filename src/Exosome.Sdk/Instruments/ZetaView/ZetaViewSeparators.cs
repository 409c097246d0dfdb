using System.Globalization;
using Exosome.Sdk.Instruments.Reading;

namespace Exosome.Sdk.Instruments.ZetaView;

/// <summary>
/// The ZetaView writes tabs. A file with other separators went through another program, which may have changed its figures
/// (dates, decimal signs, digits): it is refused with that reason, as a resaved NanoSight summary is.
/// </summary>
internal static class ZetaViewSeparators
{
    private const string Advice = "something saved the file again, and may have changed its figures. Use the file that the ZetaView wrote.";

    /// <summary>Refuses a table whose header has no tab.</summary>
    /// <exception cref="InstrumentFormatException">The columns are separated by something else.</exception>
    public static void DemandTabs(TextLine header)
    {
        if (!header.Text.Contains('\t', StringComparison.Ordinal))
        {
            throw new InstrumentFormatException(string.Create(CultureInfo.InvariantCulture, $"Line {header.Number}: the columns of the table are separated by {Separator(header.Text)}, and this instrument writes tabs: {Advice}"));
        }
    }

    /// <summary>Says why no table, or nothing below a name, can be found, where the lines show it.</summary>
    /// <exception cref="InstrumentFormatException">They do.</exception>
    public static void Explain(ZetaViewText text)
    {
        foreach (TextLine line in text.Lines)
        {
            int start = line.Text.IndexOf("Size / nm", StringComparison.OrdinalIgnoreCase);
            if (start > 0 && ZetaViewSizeTable.IsHeader(line.Text[start..]))
            {
                if (line.Text.AsSpan(0, start).Trim("\" ").IsEmpty)
                {
                    throw new InstrumentFormatException(string.Create(CultureInfo.InvariantCulture, $"Line {line.Number}: the header of the size table stands in quotation marks, which this instrument does not write: {Advice}"));
                }

                throw new InstrumentFormatException(string.Create(CultureInfo.InvariantCulture, $"Line {line.Number}: the header of the size table stands behind {start} other characters of the same line; a line of its own is expected. The file has lost its line ends."));
            }
        }

        if (text.Lines.FirstOrDefault(line => line.Text.StartsWith("Size /", StringComparison.OrdinalIgnoreCase)) is { Text: { } header } at)
        {
            throw new InstrumentFormatException(string.Create(CultureInfo.InvariantCulture, $"Line {at.Number}: the header of the table reads \"{CellText.Short(header)}\"; \"Size / nm\", \"Number\" and \"Concentration / cm-3\" are expected."));
        }

        // "Name:" with a space before the value is written by the instrument itself, here and there.
        if (!text.Lines.Any(line => line.Text.Contains('\t', StringComparison.Ordinal))
            && text.Lines.FirstOrDefault(line => line.Text.Contains(":,", StringComparison.Ordinal) || line.Text.Contains(":;", StringComparison.Ordinal)) is { Text: { } separated } first)
        {
            throw new InstrumentFormatException(string.Create(CultureInfo.InvariantCulture, $"Line {first.Number}: name and value are separated by {Separator(separated)}, and this instrument writes tabs: {Advice}"));
        }
    }

    private static string Separator(string line) =>
        line.Contains(';', StringComparison.Ordinal) ? "semicolons"
        : line.Contains(',', StringComparison.Ordinal) ? "commas"
        : "spaces";
}
