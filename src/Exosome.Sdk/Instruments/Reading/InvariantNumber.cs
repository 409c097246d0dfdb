using System.Globalization;

namespace Exosome.Sdk.Instruments.Reading;

/// <summary>Numbers as instruments write them: finite, nothing around them, never in the machine's culture.</summary>
internal static class InvariantNumber
{
    private const NumberStyles Style =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    // Up to fifteen digits are a whole number that a double holds exactly, and so are these powers: their quotient is the
    // nearest double, as double.Parse gives it, in a fraction of its time. A summary holds a hundred thousand such cells.
    private const int ExactDigits = 15;
    private static readonly double[] s_powersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>Reads a finite number. "NaN", "Inf", "Not recorded" and an empty cell are none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double value) =>
        TryParsePlain(text, out value) || (double.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && double.IsFinite(value));

    /// <summary>Digits with at most one point between them; everything else is left to the framework.</summary>
    private static bool TryParsePlain(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        long digits = 0;
        int point = -1;
        if (text.Length is 0 or > ExactDigits + 1)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsAsciiDigit(c))
            {
                digits = (10 * digits) + (c - '0');
            }
            else if (c == '.' && point < 0 && i > 0 && i < text.Length - 1)
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        int fraction = point < 0 ? 0 : text.Length - 1 - point;
        if (point < 0 && text.Length > ExactDigits)
        {
            return false;
        }

        value = digits / s_powersOfTen[fraction];
        return true;
    }

    /// <summary>Reads a finite number, or nothing.</summary>
    public static double? Parse(ReadOnlySpan<char> text) => TryParse(text, out double value) ? value : null;

    /// <summary>A number for a sentence: short, and scientific where zeros would have to be counted.</summary>
    public static string Text(double value) =>
        Math.Abs(value) is >= 1e6 or (> 0 and < 1e-3)
            ? value.ToString("0.####E+0", CultureInfo.InvariantCulture)
            : value.ToString("0.####", CultureInfo.InvariantCulture);
}
