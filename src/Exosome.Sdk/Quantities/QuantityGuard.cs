using System.Globalization;
using System.Runtime.CompilerServices;

namespace Exosome.Sdk.Quantities;

/// <summary>The slow side of the generated checks. Generated code calls this; there is no need to.</summary>
public static class QuantityGuard
{
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
