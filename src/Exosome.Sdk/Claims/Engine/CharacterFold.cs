using System.Globalization;

namespace Exosome.Sdk.Claims.Engine;

/// <summary>What one UTF-16 unit is to the scanner.</summary>
internal enum CharacterKind : byte
{
    Space,
    Letter,
    Digit,

    /// <summary>Joins two halves of a word: "re-generates".</summary>
    Hyphen,
    Apostrophe,

    /// <summary>Full stop; it ends a sentence only in the right company.</summary>
    Stop,

    /// <summary>Ends a sentence wherever it stands: ! ? 。</summary>
    SentenceEnd,

    /// <summary>Comma and its kin: a list goes on.</summary>
    Comma,

    /// <summary>Semicolon, colon, dash, bracket: the clause ends.</summary>
    ClauseEnd,
    LineEnd,

    /// <summary>Seen by nobody: soft hyphen, zero-width space, combining mark, square bracket inside a quotation.</summary>
    Ignored,

    /// <summary>A word of its own: Han, kana, Hangul, and the per cent sign.</summary>
    Ideograph,

    /// <summary>Needs a look at what follows: entity, tag, escape, surrogate.</summary>
    Special,
    Other,
}

/// <summary>
/// Folds case, diacritics, width and look-alike letters one unit at a time, so that spans never need mapping back:
/// a word is compared folded and reported where it stands.
/// </summary>
internal static class CharacterFold
{
    /// <summary>Cyrillic, Greek and phonetic letters that pass for Latin ones: a unit, then the letter it looks like.</summary>
    private const string Homoglyphs =
        "\u0430a\u0435e\u043Eo\u0440p\u0441c\u0445x\u0443y\u0456i\u0458j\u0455s\u0501d\u04BBh\u043Ak\u043Cm\u0442t\u0432b\u043Dh\u0433r\u051Bq\u051Dw"
        + "\u03B1a\u03B5e\u03B9i\u03BFo\u03C1p\u03C4t\u03C5u\u03BDv\u03BAk\u03C7x\u03B7n\u0251a\u0261g\u0131i\u2113l";

    private static readonly char[] FoldedUnits = new char[char.MaxValue + 1];
    private static readonly CharacterKind[] UnitKinds = new CharacterKind[char.MaxValue + 1];

    static CharacterFold()
    {
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            FoldedUnits[unit] = (char)unit;
        }

        for (char letter = 'a'; letter <= 'z'; letter++)
        {
            SetLetter(letter, letter);
            SetLetter(char.ToUpperInvariant(letter), letter);
        }

        for (char digit = '0'; digit <= '9'; digit++)
        {
            UnitKinds[digit] = CharacterKind.Digit;
        }

        FoldBeyondAscii();
        Mark(CharacterKind.Hyphen, "-\u2010\u2011");
        Mark(CharacterKind.Apostrophe, "'\u2019\u02BC\u0060\u00B4\uFF07");
        Mark(CharacterKind.Stop, ".");
        Mark(CharacterKind.SentenceEnd, "!?\u3002\uFF01\uFF1F\uFF61\u2022\u00B7");
        Mark(CharacterKind.Comma, ",\u2026\u3001\uFF0C\uFF64\u30FB");
        Mark(CharacterKind.ClauseEnd, ";:\u2013\u2014\u2012\u2015()\u300C\u300D\u300E\u300F\u3010\u3011\uFF08\uFF09\uFF1B\uFF1A|{}\u2192");
        Mark(CharacterKind.LineEnd, "\n\r\u2028\u2029");
        Mark(CharacterKind.Ignored, "\u00AD\u200B\u200C\u200D\u2060\uFEFF[]");
        Mark(CharacterKind.Ideograph, "%\uFF05");
        Mark(CharacterKind.Special, "&<\\\"@$");
        Mark(CharacterKind.Other, "#*+/=>^_~");
        FoldedUnits['\uFF05'] = '%';
    }

    public static CharacterKind KindOf(char unit) => UnitKinds[unit];

    public static char Fold(char unit) => FoldedUnits[unit];

    /// <summary>The tables themselves, for the scanner's inner loop.</summary>
    public static ReadOnlySpan<CharacterKind> Kinds => UnitKinds;

    public static ReadOnlySpan<char> Folded => FoldedUnits;

    private static void SetLetter(char unit, char folded)
    {
        UnitKinds[unit] = CharacterKind.Letter;
        FoldedUnits[unit] = folded;
    }

    private static void Mark(CharacterKind kind, string units)
    {
        foreach (char unit in units)
        {
            UnitKinds[unit] = kind;
        }
    }

    private static void FoldBeyondAscii()
    {
        for (int code = 0xA0; code <= char.MaxValue; code++)
        {
            char unit = (char)code;
            if (char.IsSurrogate(unit))
            {
                UnitKinds[code] = CharacterKind.Special;
            }
            else if (IsIdeograph(unit))
            {
                UnitKinds[code] = CharacterKind.Ideograph;
            }
            else if (code is < 0x600 or (>= 0x1E00 and < 0x2000) or (>= 0x2C60 and < 0x2C80) or (>= 0xFB00 and < 0xFB07))
            {
                FoldAlphabetic(unit);
            }
            else if (code is >= 0xFF00 and < 0xFFF0)
            {
                FoldWidth(unit);
            }
            else
            {
                UnitKinds[code] = char.IsLetter(unit) ? CharacterKind.Letter : char.IsWhiteSpace(unit) ? CharacterKind.Space : CharacterKind.Other;
            }
        }

        FoldAccents();
        for (int pair = 0; pair < HanVariants.Pairs.Length; pair += 2)
        {
            FoldedUnits[HanVariants.Pairs[pair]] = HanVariants.Pairs[pair + 1];
        }

        for (int pair = 0; pair < Homoglyphs.Length; pair += 2)
        {
            SetLetter(Homoglyphs[pair], Homoglyphs[pair + 1]);
            char upper = char.ToUpperInvariant(Homoglyphs[pair]);
            if (upper > 127)
            {
                SetLetter(upper, Homoglyphs[pair + 1]);
            }
        }
    }

    private static bool IsIdeograph(char unit) => unit is
        (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or '\u3005' or '\u3006' or (>= '\uF900' and <= '\uFAFF');

    private static void FoldAlphabetic(char unit)
    {
        UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(unit);
        if (category is UnicodeCategory.NonSpacingMark)
        {
            UnitKinds[unit] = CharacterKind.Ignored;
            return;
        }

        if (!char.IsLetter(unit))
        {
            UnitKinds[unit] = char.IsWhiteSpace(unit) ? CharacterKind.Space : CharacterKind.Other;
            return;
        }

        SetLetter(unit, char.ToLowerInvariant(unit));
    }

    /// <summary>One letter for one letter: "ß" is compared as "s", and a pack's own "ß" folds the same way.</summary>
    private static void FoldAccents()
    {
        char plain = '\0';
        foreach (char unit in LetterVariants.Groups)
        {
            if (unit == ' ' || plain == '\0')
            {
                plain = unit == ' ' ? '\0' : unit;
                continue;
            }

            SetLetter(unit, plain);
            char upper = char.ToUpperInvariant(unit);
            if (upper != unit && upper > 127)
            {
                SetLetter(upper, plain);
            }
        }
    }

    private static void FoldWidth(char unit)
    {
        char folded = unit is >= '\uFF01' and <= '\uFF5E' ? char.ToLowerInvariant((char)(unit - 0xFEE0))
            : unit is >= '\uFF65' and < '\uFF9E' ? LetterVariants.HalfWidthKana[unit - 0xFF65] : unit;
        FoldedUnits[unit] = folded;
        UnitKinds[unit] = char.IsLetter(folded) || char.IsDigit(folded) ? UnitKinds[folded] : CharacterKind.Other;
    }
}
