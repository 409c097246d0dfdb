using System.Globalization;

namespace Exosome.Sdk.Generators.Ucum;

/// <summary>
/// Reads a case-sensitive UCUM code: terms of <c>.</c> and <c>/</c> over atoms with prefix and exponent, numbers, <c>10*9</c>,
/// parentheses and annotations. Linear in the length of the code; never throws.
/// </summary>
internal sealed class UcumUnit
{
    private const int DeepestNesting = 16;
    private const int LargestExponent = 99;

    private UcumUnit(UcumScale scale, UcumDimension dimension)
    {
        Scale = scale;
        Dimension = dimension;
    }

    public UcumScale Scale { get; }

    public UcumDimension Dimension { get; }

    /// <summary>Reads a code; null where it is not one, or names an atom that is not known.</summary>
    public static UcumUnit? TryParse(string code) => TryParse(code, new UcumTrouble());

    /// <summary>Reads a code; null where it is not one, or names an atom whose size is not known, and then the trouble says which of these.</summary>
    public static UcumUnit? TryParse(string code, UcumTrouble trouble)
    {
        int position = 0;
        UcumUnit? unit = ReadTerm(code, ref position, 0, trouble);
        bool isRead = unit is not null && position == code.Length;
        trouble.HasUnknownSize &= isRead;
        return isRead && !trouble.HasUnknownSize ? unit : null;
    }

    private static UcumUnit? ReadTerm(string code, ref int position, int depth, UcumTrouble trouble)
    {
        if (depth > DeepestNesting)
        {
            return null;
        }

        UcumScale scale = UcumScale.One;
        UcumDimension dimension = UcumDimension.None;
        bool divide = Take(code, ref position, '/');
        do
        {
            if (ReadComponent(code, ref position, depth, trouble) is not { } component)
            {
                return null;
            }

            scale = scale.Times(divide ? component.Scale.Inverse() : component.Scale);
            dimension = dimension.Times(component.Dimension, divide ? -1 : 1);
            if (Take(code, ref position, '.'))
            {
                divide = false;
            }
            else if (Take(code, ref position, '/'))
            {
                divide = true;
            }
            else
            {
                return new UcumUnit(scale, dimension);
            }
        }
        while (true);
    }

    private static UcumUnit? ReadComponent(string code, ref int position, int depth, UcumTrouble trouble)
    {
        if (position >= code.Length)
        {
            return null;
        }

        if (Take(code, ref position, '('))
        {
            UcumUnit? inner = ReadTerm(code, ref position, depth + 1, trouble);
            return Take(code, ref position, ')') ? inner : null;
        }

        if (code[position] == '{')
        {
            return ReadAnnotation(code, ref position);
        }

        UcumUnit? unit = ReadNumberOrAtom(code, ref position, trouble);

        // "10*9{particles}": an annotation behind a unit says what is counted.
        if (unit is not null && position < code.Length && code[position] == '{')
        {
            return ReadAnnotation(code, ref position) is { } annotation
                ? new UcumUnit(unit.Scale, unit.Dimension.Times(annotation.Dimension))
                : null;
        }

        return unit;
    }

    private static UcumUnit? ReadAnnotation(string code, ref int position)
    {
        int end = code.IndexOf('}', position);
        if (end <= position + 1)
        {
            return null;
        }

        string name = code.Substring(position + 1, end - position - 1);
        position = end + 1;
        return new UcumUnit(UcumScale.One, UcumDimension.Of(name));
    }

    private static UcumUnit? ReadNumberOrAtom(string code, ref int position, UcumTrouble trouble)
    {
        int start = position;
        while (position < code.Length && code[position] is >= '0' and <= '9')
        {
            position++;
        }

        if (position > start)
        {
            string digits = code.Substring(start, position - start);
            if (digits is "10" && (Take(code, ref position, '*') || Take(code, ref position, '^')))
            {
                return new UcumUnit(new UcumScale(1, 1, ReadExponent(code, ref position)), UcumDimension.None);
            }

            return double.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out double number) && number > 0
                ? new UcumUnit(new UcumScale(number, 1, 0), UcumDimension.None)
                : null;
        }

        bool bracketed = false;
        while (position < code.Length && (bracketed || code[position] is not ('.' or '/' or '(' or ')' or '{' or '}' or '+' or '-' or (>= '0' and <= '9'))))
        {
            bracketed = code[position] == '[' || (bracketed && code[position] != ']');
            position++;
        }

        if (position == start || bracketed)
        {
            return null;
        }

        string atom = code.Substring(start, position - start);
        if (!UcumAtoms.TryFind(atom, out UcumScale scale, out UcumDimension dimension))
        {
            if (!UcumAtoms.IsKnown(atom))
            {
                trouble.UnknownAtom = atom;
                return null;
            }

            trouble.HasUnknownSize = true;
        }

        int exponent = ReadExponent(code, ref position);
        return new UcumUnit(scale.Raise(exponent), UcumDimension.None.Times(dimension, exponent));
    }

    /// <summary>A signed whole number; 1 where none stands.</summary>
    private static int ReadExponent(string code, ref int position)
    {
        int start = position;
        bool negative = Take(code, ref position, '-');
        if (!negative)
        {
            Take(code, ref position, '+');
        }

        int value = 0;
        int firstDigit = position;
        while (position < code.Length && code[position] is >= '0' and <= '9')
        {
            value = System.Math.Min(LargestExponent, (value * 10) + (code[position] - '0'));
            position++;
        }

        if (position == firstDigit)
        {
            position = start;
            return 1;
        }

        return negative ? -value : value;
    }

    private static bool Take(string code, ref int position, char expected)
    {
        if (position < code.Length && code[position] == expected)
        {
            position++;
            return true;
        }

        return false;
    }
}
