using System.Globalization;
using System.Runtime.CompilerServices;

namespace Exosome.Sdk.Quantities;

/// <summary>The slow side of the generated checks. Generated code calls this; there is no need to.</summary>
public static class QuantityGuard
{
    // A decimal holds 28 digits, enough for two numbers of 15 that begin not too far apart.
    private const double LargestShifted = 1e12;

    /// <summary>Says why a factory refuses a number.</summary>
    /// <param name="definition">The quantity.</param>
    /// <param name="unit">The index of the unit that was given.</param>
    /// <param name="value">The number that was given.</param>
    /// <returns>The exception to throw.</returns>
    public static Exception OutOfDomain(QuantityDefinition definition, int unit, double value)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return new ArgumentOutOfRangeException(nameof(value), value, $"{definition.Name} takes {definition.Domain}; {Shown(value, definition.Units[unit])} is not.");
    }

    /// <summary>Says why a result is none.</summary>
    /// <param name="definition">The quantity.</param>
    /// <param name="stored">The computed number in the storage unit.</param>
    /// <returns>The exception to throw.</returns>
    public static Exception ResultOutOfDomain(QuantityDefinition definition, double stored)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return new OverflowException($"{definition.Name} takes {definition.Domain}; the result {Shown(stored, definition.StorageUnit)} is not.");
    }

    /// <summary>
    /// The sum of a number and an offset as both are written in decimal, where a double stands for at most 15 digits of each:
    /// 0.1 °C is 273.25 K, and 273.25 K is 0.1 °C again. The binary sum alone would lose the digits of the smaller number that lie
    /// below those of the larger. A number of more digits is taken as it is; the offset always is the decimal.
    /// </summary>
    /// <param name="value">The number.</param>
    /// <param name="offset">What is added.</param>
    /// <returns>The sum; it grows with the number.</returns>
    public static double Shift(double value, double offset)
    {
        double sum = value + offset;
        if (!(Math.Abs(value) < LargestShifted && Math.Abs(offset) < LargestShifted))
        {
            return sum;
        }

        // The conversion takes the nearest decimal of 15 digits: a double that comes back as it was means that decimal.
        decimal written = (decimal)offset;
        if ((double)written != offset)
        {
            return sum;
        }

        decimal number = (decimal)value;
        if ((double)number == value)
        {
            // A decimal keeps the sign of a zero, which nobody means.
            return (double)(number + written) + 0.0;
        }

        // What the sum lost (Knuth's two-sum), and by how much the offset lies beside the decimal that it means.
        double added = sum - value;
        double lost = (value - (sum - added)) + (offset - added);
        double power = Math.Pow(10, written.Scale);
        double beside = Math.FusedMultiplyAdd(-offset, power, (double)(written * (decimal)power)) / power;
        return sum + (lost + beside);
    }

    /// <summary>The stored number of any quantity.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="quantity">The value.</param>
    /// <returns>The number in its storage unit.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double StorageOf<T>(T quantity)
        where T : struct, IQuantity<T> => quantity.StorageValue;

    /// <summary>Makes a quantity from a computed number.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="stored">The number in its storage unit.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="OverflowException">The result lies outside the domain.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T OfStorage<T>(double stored)
        where T : struct, IQuantity<T> => T.FromResult(stored);

    private static string Shown(double value, QuantityUnit unit) =>
        value.ToString("R", CultureInfo.InvariantCulture) + (unit.Symbol.Length == 0 ? string.Empty : " " + unit.Symbol);
}
