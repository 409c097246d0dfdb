namespace Exosome.Sdk.Quantities;

/// <summary>
/// Which number formats of .NET a quantity takes. The framework takes every text of two letters and more for a pattern and
/// prints what it does not know, so that a misspelt unit would be printed in place of the number; and it has formats that
/// change the number, which its unit would then contradict.
/// </summary>
internal static class NumberFormat
{
    private const int MostPrecisionDigits = 3;

    /// <summary>The shortest exact number: what is read back as the stored one.</summary>
    public static bool IsExact(ReadOnlySpan<char> format) => format is "" or "G" or "g" or "R" or "r";

    /// <summary>
    /// Whether the format writes the number that it is given: a standard one for exponential (E), fixed-point (F), general (G),
    /// grouped (N) or exact (R) with up to three digits of precision, or a pattern of digit placeholders.
    /// </summary>
    public static bool IsAdmitted(ReadOnlySpan<char> format) =>
        format.IsEmpty || (char.IsAsciiLetter(format[0]) ? IsStandard(format) : IsPattern(format));

    private static bool IsStandard(ReadOnlySpan<char> format) =>
        "EFGNRefgnr".Contains(format[0], StringComparison.Ordinal)
        && format.Length <= 1 + MostPrecisionDigits
        && !format[1..].ContainsAnyExceptInRange('0', '9');

    /// <summary>
    /// A pattern: in each of up to three parts between semicolons at least one <c>0</c> or <c>#</c>, with a decimal point, group
    /// separators between digits, an exponent, signs, parentheses, spaces, and text in quotation marks or behind a backslash.
    /// Percent signs and commas behind the last digit would scale the number.
    /// </summary>
    private static bool IsPattern(ReadOnlySpan<char> format)
    {
        int parts = 1;
        bool hasDigit = false, isEmpty = true, hasPoint = false;
        for (int at = 0; at < format.Length; at++)
        {
            char sign = format[at];
            if (sign == ';')
            {
                // An empty part is written as the first one is.
                if ((!hasDigit && (!isEmpty || parts == 1)) || ++parts > 3)
                {
                    return false;
                }

                (hasDigit, isEmpty, hasPoint) = (false, true, false);
                continue;
            }

            isEmpty = false;
            switch (sign)
            {
                case '0' or '#':
                    hasDigit = true;
                    break;
                case ',' when !hasPoint && hasDigit && IsDigitNext(format[(at + 1)..]):
                case ' ' or '\u00A0' or '\u202F' or '+' or '-' or '\u2212' or '(' or ')':
                    break;
                case '.':
                    hasPoint = true;
                    break;
                case 'E' or 'e' when hasDigit && ExponentLength(format[(at + 1)..]) is > 0 and var length:
                    at += length;
                    break;
                case '\\' when at + 1 < format.Length:
                    at++;
                    break;
                case '\'' or '"' when format[(at + 1)..].IndexOf(sign) is >= 0 and var length:
                    at += length + 1;
                    break;
                default:
                    return false;
            }
        }

        return hasDigit || (isEmpty && parts > 1);
    }

    private static bool IsDigitNext(ReadOnlySpan<char> rest) => !rest.IsEmpty && rest[0] is '0' or '#';

    /// <summary>The length of what follows the E of an exponent: a sign, if any, and zeros.</summary>
    private static int ExponentLength(ReadOnlySpan<char> rest)
    {
        int sign = !rest.IsEmpty && rest[0] is '+' or '-' ? 1 : 0;
        int zeros = rest[sign..].IndexOfAnyExcept('0');
        zeros = zeros < 0 ? rest.Length - sign : zeros;
        return zeros == 0 ? 0 : sign + zeros;
    }
}
