using System.Globalization;
using System.Text;

namespace Exosome.Sdk.Quantities;

/// <summary>
/// Reads quantities from text. Numbers are invariant unless a culture is given; units are case-sensitive and may be
/// written as symbol, ASCII symbol or UCUM code, with or without a space before them. Generated code calls this.
/// </summary>
public static partial class QuantityText
{
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
    private const int ShortText = 256;

    private enum Outcome
    {
        Read,
        NotAQuantity,
        OutsideDomain,
    }

    /// <summary>Reads a quantity.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="text">The text.</param>
    /// <param name="provider">The culture of the number; none is invariant.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is not a number with a unit of this quantity.</exception>
    /// <exception cref="OverflowException">The number lies outside the domain.</exception>
    public static T Parse<T>(string text, IFormatProvider? provider)
        where T : struct, IQuantity<T>
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse<T>(text.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse{T}(string, IFormatProvider?)"/>
    public static T Parse<T>(ReadOnlySpan<char> text, IFormatProvider? provider)
        where T : struct, IQuantity<T> =>
        Read(text, provider, out T result) switch
        {
            Outcome.Read => result,
            Outcome.OutsideDomain => throw new OverflowException($"\"{Excerpt(text)}\" is outside the domain: {T.Definition.Name} takes {T.Definition.Domain}."),
            _ => throw new FormatException($"\"{Excerpt(text)}\" is not a {T.Definition.Name}: expected a number{(T.Definition.HasSymbols ? " and one of the units " + T.Definition.Symbols : string.Empty)}."),
        };

    /// <inheritdoc cref="Parse{T}(string, IFormatProvider?)"/>
    public static T Parse<T>(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider)
        where T : struct, IQuantity<T> => Parse<T>(Encoding.UTF8.GetString(utf8Text), provider);

    /// <summary>Reads a quantity; never throws.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="text">The text.</param>
    /// <param name="provider">The culture of the number; none is invariant.</param>
    /// <param name="result">The quantity, or its default.</param>
    /// <returns>Whether the text was one.</returns>
    public static bool TryParse<T>(ReadOnlySpan<char> text, IFormatProvider? provider, out T result)
        where T : struct, IQuantity<T> => Read(text, provider, out result) == Outcome.Read;

    /// <inheritdoc cref="TryParse{T}(ReadOnlySpan{char}, IFormatProvider?, out T)"/>
    public static bool TryParse<T>(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out T result)
        where T : struct, IQuantity<T>
    {
        if (utf8Text.Length > ShortText)
        {
            return TryParse(Encoding.UTF8.GetString(utf8Text), provider, out result);
        }

        // An invalid byte becomes U+FFFD, which no number and no unit contains.
        Span<char> characters = stackalloc char[ShortText];
        int count = Encoding.UTF8.GetChars(utf8Text, characters);
        return TryParse(characters[..count], provider, out result);
    }

    private static Outcome Read<T>(ReadOnlySpan<char> text, IFormatProvider? provider, out T result)
        where T : struct, IQuantity<T>
    {
        result = default;
        text = text.Trim();
        provider ??= CultureInfo.InvariantCulture;
        foreach (UnitSpelling spelling in T.Definition.Spellings)
        {
            string unit = spelling.Text;
            if (!text.EndsWith(unit, StringComparison.Ordinal))
            {
                continue;
            }

            ReadOnlySpan<char> number = text[..^unit.Length];

            // "0.21" does not end in the unit "1": a code that begins with a digit must stand apart.
            if (unit.Length > 0 && char.IsAsciiDigit(unit[0]) && (number.IsEmpty || !char.IsWhiteSpace(number[^1])))
            {
                continue;
            }

            // The framework's number parser overlooks trailing NULs; here they are no part of a number.
            number = number.TrimEnd();
            if (number is not [.., '\0'] && double.TryParse(number, Number, provider, out double value) && !double.IsNaN(value))
            {
                double stored = spelling.Unit.ToStorage(value);
                if (!T.Definition.Admits(stored))
                {
                    return Outcome.OutsideDomain;
                }

                result = T.FromStorage(stored);
                return Outcome.Read;
            }
        }

        return Outcome.NotAQuantity;
    }

    /// <summary>As much of a text as a message can carry.</summary>
    internal static string Excerpt(ReadOnlySpan<char> text) => text.Length <= 40 ? text.ToString() : string.Concat(text[..40], "...");
}
