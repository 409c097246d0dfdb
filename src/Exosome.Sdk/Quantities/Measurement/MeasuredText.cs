using System.Globalization;

namespace Exosome.Sdk.Quantities;

/// <summary>
/// Writes a value with its uncertainty in one power of ten. The uncertainty has at most two digits (JCGM 100:2008, GUM,
/// 7.2.6), the second only where it is not zero, and the value ends at the same place.
/// </summary>
internal static class MeasuredText
{
    private const int MostUncertaintyDigits = 2;

    // A double has about 16 digits, and a power of ten below this one is no normal double.
    private const int MostDecimals = 15;
    private const int SmallestPower = -300;

    public static string Write(double value, double? uncertainty, string symbol, IFormatProvider culture)
    {
        string unit = symbol.Length == 0 ? string.Empty : " " + symbol;
        if (uncertainty is not { } spread || spread == 0)
        {
            return value.ToString("R", culture) + (uncertainty is null ? string.Empty : " ± 0") + unit;
        }

        // The larger of the two leads, so that an uncertainty above its value is not written as 0.04e9.
        int exponent = (int)Math.Floor(Math.Log10(Math.Max(Math.Abs(value), spread)));
        bool scientific = exponent is < -3 or > 5;
        int place = (int)Math.Floor(Math.Log10(spread)) - (scientific ? exponent : 0) - (MostUncertaintyDigits - 1);
        if (place < -MostDecimals || exponent < SmallestPower)
        {
            // So far apart, or so small, that no common notation shows both: each says its own.
            return "(" + value.ToString("R", culture) + " ± " + spread.ToString("R", culture) + ")" + unit;
        }

        double scale = scientific ? Math.Pow(10, exponent) : 1;
        while (HasNoSecondDigit(spread / scale, place))
        {
            place++;
        }

        string text = Rounded(value / scale, place, culture) + " ± " + Rounded(spread / scale, place, culture);
        return scientific ? "(" + text + ")e" + exponent.ToString(culture) + unit : unit.Length == 0 ? text : "(" + text + ")" + unit;
    }

    /// <summary>Whether the digit at a place is a zero once the number is rounded to it: 0.40 says no more than 0.4.</summary>
    private static bool HasNoSecondDigit(double spread, int place) => Math.Round(spread / Math.Pow(10, place)) % 10 == 0;

    /// <summary>A number that ends at a power of ten: at 2, 4567 is 4600.</summary>
    private static string Rounded(double value, int place, IFormatProvider culture) => place < 0
        ? value.ToString("F" + (-place).ToString(CultureInfo.InvariantCulture), culture)
        : (Math.Round(value / Math.Pow(10, place)) * Math.Pow(10, place)).ToString("F0", culture);
}
