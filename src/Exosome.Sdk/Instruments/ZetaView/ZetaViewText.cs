using System.Globalization;
using Exosome.Sdk.Instruments.Reading;

namespace Exosome.Sdk.Instruments.ZetaView;

/// <summary>A line of the file with its number.</summary>
/// <param name="Number">Line number, from 1.</param>
/// <param name="Text">The line without its end.</param>
internal readonly record struct TextLine(int Number, string Text)
{
    public string[] Cells() => Array.ConvertAll(Text.Split('\t'), cell => cell.Trim());
}

/// <summary>A ZetaView text export in memory: the real ones have at most 1,500 lines.</summary>
internal sealed class ZetaViewText
{
    private ZetaViewText(IReadOnlyList<TextLine> lines, bool isCut)
    {
        Lines = lines;
        IsCut = isCut;
    }

    public IReadOnlyList<TextLine> Lines { get; }

    /// <summary>Whether the last line has no end: then its last figure may have lost digits.</summary>
    public bool IsCut { get; }

    public static async Task<ZetaViewText> ReadAsync(BoundedStream stream, TextReader text, InstrumentReadOptions options, CancellationToken cancellationToken)
    {
        using var reader = new BoundedLineReader(text, options.MaxLineCharacters);
        var lines = new List<TextLine>();
        while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (lines.Count >= options.MaxSummaryRows)
            {
                throw new InstrumentFormatException(string.Create(CultureInfo.InvariantCulture, $"The export has more than {options.MaxSummaryRows} lines."));
            }

            lines.Add(new TextLine(reader.LineNumber, line));
        }

        return new ZetaViewText(lines, !stream.EndsLine);
    }

    /// <summary>
    /// Numbers with a decimal comma appear where the instrument's computer is set to such a country. "1,000" is one there
    /// and a thousand elsewhere: a number that can be read in two ways is none.
    /// </summary>
    public static bool TryNumber(string text, out double value)
    {
        if (IsAmbiguous(text))
        {
            value = 0;
            return false;
        }

        string candidate = text.Contains(',', StringComparison.Ordinal) && !text.Contains('.', StringComparison.Ordinal) ? text.Replace(',', '.') : text;
        return InvariantNumber.TryParse(candidate.Replace('\u2212', '-'), out value);
    }

    /// <summary>One to three digits that do not begin with 0, a comma, three digits: thousands or decimals.</summary>
    private static bool IsAmbiguous(string text)
    {
        ReadOnlySpan<char> digits = text.AsSpan().Trim().TrimStart("-+\u2212");
        int comma = digits.Length - 4;
        return comma is >= 1 and <= 3 && digits[comma] == ',' && digits[0] != '0'
            && !digits[..comma].ContainsAnyExceptInRange('0', '9') && !digits[(comma + 1)..].ContainsAnyExceptInRange('0', '9');
    }
}
