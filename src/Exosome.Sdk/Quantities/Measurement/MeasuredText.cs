using System.Globalization;

namespace Exosome.Sdk.Quantities;

/// <summary>
/// Writes a value with its uncertainty in one power of ten. The uncertainty has at most two digits (JCGM 100:2008, GUM,
/// 7.2.6), the second only where it is not zero, and the value ends at the same place.
/// </summary>
internal static class MeasuredText
{
    private const int MostUncertaintyDigits = 2;

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
        double scale = scientific ? Math.Pow(10, exponent) : 1;
        int spreadExponent = (int)Math.Floor(Math.Log10(spread / scale));
        int decimals = Math.Clamp(MostUncertaintyDigits - 1 - spreadExponent, 0, 15);
        string spreadText = Fixed(spread / scale, decimals, culture);
        while (decimals > 0 && spreadText.EndsWith('0'))
        {
            spreadText = Fixed(spread / scale, --decimals, culture);
        }

        string text = Fixed(value / scale, decimals, culture) + " ± " + spreadText;
        return scientific ? "(" + text + ")e" + exponent.ToString(culture) + unit : unit.Length == 0 ? text : $"({text}){unit}";
    }

    private static string Fixed(double value, int decimals, IFormatProvider culture) =>
        value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), culture);
}
