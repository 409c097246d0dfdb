using System.Globalization;

namespace Exosome.Sdk.Instruments.Reading;

/// <summary>Numbers as instruments write them: finite, nothing around them, never in the machine's culture.</summary>
internal static class InvariantNumber
{
    private const NumberStyles Style =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    /// <summary>Reads a finite number. "NaN", "Inf", "Not recorded" and an empty cell are none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double value) =>
        double.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    /// <summary>Reads a finite number, or nothing.</summary>
    public static double? Parse(ReadOnlySpan<char> text) => TryParse(text, out double value) ? value : null;

    /// <summary>A number for a sentence: short, and scientific where zeros would have to be counted.</summary>
    public static string Text(double value) =>
        Math.Abs(value) is >= 1e6 or (> 0 and < 1e-3)
            ? value.ToString("0.####E+0", CultureInfo.InvariantCulture)
            : value.ToString("0.####", CultureInfo.InvariantCulture);
}
