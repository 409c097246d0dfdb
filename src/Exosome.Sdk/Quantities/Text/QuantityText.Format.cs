using System.Buffers;
using System.Globalization;
using System.Text;

namespace Exosome.Sdk.Quantities;

/// <content>Writing quantities.</content>
public static partial class QuantityText
{
    private const int UsualLength = 64;

    /// <summary>Writes a quantity.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="stored">The number in the storage unit.</param>
    /// <param name="format">
    /// Nothing or "G", "U" (UCUM), "A" (ASCII), a unit, a number format, or a number format and a unit. A number format is E, F, G,
    /// N or R with up to three digits of precision, or a pattern with a digit placeholder (<c>0</c> or <c>#</c>) in each part and no
    /// letters outside of quotation marks. Formats that scale the number (P, <c>%</c>, a comma behind the digits) or take it for
    /// money (C) are none, since the unit beside it would be wrong.
    /// </param>
    /// <param name="provider">The culture of the number; none is invariant.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The format is neither such a number format nor a unit.</exception>
    public static string Format<T>(double stored, ReadOnlySpan<char> format, IFormatProvider? provider)
        where T : struct, IQuantity<T>
    {
        Span<char> few = stackalloc char[UsualLength];
        if (TryFormat<T>(stored, few, out int written, format, provider))
        {
            return new string(few[..written]);
        }

        for (int length = UsualLength * 8; ; length *= 4)
        {
            char[] many = ArrayPool<char>.Shared.Rent(length);
            try
            {
                if (TryFormat<T>(stored, many, out written, format, provider))
                {
                    return new string(many, 0, written);
                }
            }
            finally
            {
                ArrayPool<char>.Shared.Return(many);
            }
        }
    }

    /// <summary>Writes a quantity into characters.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="stored">The number in the storage unit.</param>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written.</param>
    /// <param name="format">As in <see cref="Format{T}"/>.</param>
    /// <param name="provider">The culture of the number; none is invariant.</param>
    /// <returns>Whether the destination was long enough.</returns>
    /// <exception cref="FormatException">The format is neither a number format nor a unit, however long the destination is.</exception>
    public static bool TryFormat<T>(double stored, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        where T : struct, IQuantity<T>
    {
        QuantityFormat plan = QuantityFormat.Resolve(T.Definition, format);
        if (!plan.NumberOf(stored, T.Definition).TryFormat(destination, out charsWritten, plan.Number, provider ?? CultureInfo.InvariantCulture))
        {
            charsWritten = 0;
            return false;
        }

        if (plan.Symbol.Length == 0)
        {
            return true;
        }

        Span<char> rest = destination[charsWritten..];
        if (rest.Length < plan.Symbol.Length + 1)
        {
            charsWritten = 0;
            return false;
        }

        rest[0] = ' ';
        plan.Symbol.CopyTo(rest[1..]);
        charsWritten += plan.Symbol.Length + 1;
        return true;
    }

    /// <summary>Writes a quantity into UTF-8.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="stored">The number in the storage unit.</param>
    /// <param name="utf8Destination">Where to write.</param>
    /// <param name="bytesWritten">How many bytes were written.</param>
    /// <param name="format">As in <see cref="Format{T}"/>.</param>
    /// <param name="provider">The culture of the number; none is invariant.</param>
    /// <returns>Whether the destination was long enough.</returns>
    /// <exception cref="FormatException">The format is neither a number format nor a unit, however long the destination is.</exception>
    public static bool TryFormat<T>(double stored, Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        where T : struct, IQuantity<T>
    {
        QuantityFormat plan = QuantityFormat.Resolve(T.Definition, format);
        if (!plan.NumberOf(stored, T.Definition).TryFormat(utf8Destination, out bytesWritten, plan.Number, provider ?? CultureInfo.InvariantCulture))
        {
            bytesWritten = 0;
            return false;
        }

        if (plan.Symbol.Length == 0)
        {
            return true;
        }

        Span<byte> rest = utf8Destination[bytesWritten..];
        if (rest.IsEmpty || !Encoding.UTF8.TryGetBytes(plan.Symbol, rest[1..], out int symbolBytes))
        {
            bytesWritten = 0;
            return false;
        }

        rest[0] = (byte)' ';
        bytesWritten += symbolBytes + 1;
        return true;
    }
}
