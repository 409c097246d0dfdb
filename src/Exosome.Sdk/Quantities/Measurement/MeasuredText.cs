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

    // More than these between the first digit of the larger and the last of the uncertainty, and the two have nothing in common.
    private const int MostDigits = 30;
    private const double LargestCounted = 1e15;

    public static string Write(double value, double? uncertainty, string symbol, IFormatProvider culture)
    {
        string unit = symbol.Length == 0 ? string.Empty : " " + symbol;
        if (uncertainty is not { } spread || spread == 0)
        {
            return value.ToString("R", culture) + (uncertainty is null ? string.Empty : " ± 0") + unit;
        }

        int place = Power(spread) - (MostUncertaintyDigits - 1);
        int size = Power(Math.Max(Math.Abs(value), spread));
        if (size < SmallestPower || size - place > MostDigits)
        {
            return Apart(value, spread, unit, culture);
        }

        while (HasNoSecondDigit(spread, place))
        {
            place++;
        }

        // The larger of the two leads, so that an uncertainty above its value is not written as 0.04e9; and as it is once it is
        // rounded, so that 9.96 is not written as 10.0e9.
        int exponent = place + Power(Math.Max(Math.Abs(InPlaces(value, place)), InPlaces(spread, place)));
        bool scientific = exponent is < -3 or > 5;
        int shift = scientific ? exponent : 0;
        if (place - shift < -MostDecimals)
        {
            return Apart(value, spread, unit, culture);
        }

        string text = Rounded(value, place, shift, culture) + " ± " + Rounded(spread, place, shift, culture);
        return scientific ? "(" + text + ")e" + exponent.ToString(culture) + unit : unit.Length == 0 ? text : "(" + text + ")" + unit;
    }

    /// <summary>So far apart, or so small, that no common notation shows both: each says its own.</summary>
    private static string Apart(double value, double spread, string unit, IFormatProvider culture) =>
        "(" + value.ToString("R", culture) + " ± " + spread.ToString("R", culture) + ")" + unit;

    private static int Power(double number) => (int)Math.Floor(Math.Log10(number));

    /// <summary>Whether the digit at a place is a zero once the number is rounded to it: 0.40 says no more than 0.4.</summary>
    private static bool HasNoSecondDigit(double spread, int place) => InPlaces(spread, place) % 10 == 0;

    /// <summary>How many times a power of ten fits into a number, rounded: at 2, 4567 is 46.</summary>
    private static double InPlaces(double value, int place) =>
        Math.Round(place < 0 ? value * Math.Pow(10, -place) : value / Math.Pow(10, place), MidpointRounding.AwayFromZero);

    /// <summary>A number that ends at a power of ten, as a multiple of another one: 4567 that ends at 2, over 10 to the power of 3, is 4.6.</summary>
    private static string Rounded(double value, int place, int shift, IFormatProvider culture)
    {
        double digits = InPlaces(value, place);
        int decimals = shift - place;

        // A whole number beyond those that a double counts one by one has lost its last digits: there the number itself is as good.
        double shown = Math.Abs(digits) >= LargestCounted ? value / Math.Pow(10, shift)
            : decimals < 0 ? digits * Math.Pow(10, -decimals)
            : digits / Math.Pow(10, decimals);
        return (shown + 0.0).ToString("F" + Math.Max(0, decimals).ToString(CultureInfo.InvariantCulture), culture);
    }
}
