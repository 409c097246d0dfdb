namespace Exosome.Sdk.Claims.Engine;

/// <summary>
/// What hides inside running text: HTML entities and tags, JSON and C# escapes, quotation marks that only glue strings together,
/// letters outside the basic plane that look like Latin ones.
/// </summary>
internal static class TextEscapes
{
    private const int LongestEntity = 10;
    private const int LongestTag = 300;

    /// <summary>Inside a word: the width of what stands at <paramref name="at"/>, and the letter it means; 0 when the word ends here.</summary>
    public static int InnerWidth(ReadOnlySpan<char> text, int at, out char letter)
    {
        letter = '\0';
        switch (text[at])
        {
            case '&':
                int entity = Entity(text, at, out char meant);
                if (entity == 0 || meant == ' ')
                {
                    return 0;
                }

                letter = meant;
                return entity;
            case '@' or '$' when at + 1 < text.Length && CharacterFold.KindOf(text[at + 1]) == CharacterKind.Letter:
                // "c@res": a mailbox or a price does not survive the look-up that follows.
                letter = text[at] == '@' ? 'a' : 's';
                return 1;
            case '"':
                return Glue(text, at);
            case '<':
                int tag = Tag(text, at, out bool inline);
                return inline ? tag : 0;
            case '\\':
                return SoftHyphenEscape(text, at);
            default:
                return Surrogate(text, at, out letter);
        }
    }

    /// <summary>Between words: the width of what stands at <paramref name="at"/> (at least 1), what it separates, and a letter if a word begins with it.</summary>
    public static int OuterWidth(ReadOnlySpan<char> text, int at, out BreakKind kind, out char letter)
    {
        kind = BreakKind.None;
        letter = '\0';
        int width;
        switch (text[at])
        {
            case '&':
                width = Entity(text, at, out char meant);
                letter = meant == ' ' ? '\0' : meant;
                return Math.Max(width, 1);
            case '<':
                width = Tag(text, at, out bool inline);
                kind = width > 0 && !inline ? BreakKind.Sentence : BreakKind.None;
                return Math.Max(width, 1);
            case '\\' when at + 1 < text.Length:
                kind = text[at + 1] is 'n' or 'r' ? BreakKind.Sentence : BreakKind.None;
                return text[at + 1] is 'n' or 'r' or 't' or '"' ? 2 : 1;
            case '"':
                return Math.Max(Glue(text, at), 1);
            default:
                return Math.Max(Surrogate(text, at, out letter), 1);
        }
    }

    /// <summary>The width of an entity and the unit it stands for; a space when it is white space or a mark.</summary>
    private static int Entity(ReadOnlySpan<char> text, int at, out char meant)
    {
        meant = ' ';
        ReadOnlySpan<char> ahead = text.Slice(at, Math.Min(LongestEntity, text.Length - at));
        int end = ahead.IndexOf(';');
        if (end < 3)
        {
            return 0;
        }

        ReadOnlySpan<char> name = ahead.Slice(1, end - 1);
        if (name[0] == '#')
        {
            int code = Number(name.Slice(1));
            if (code is <= 0 or > char.MaxValue)
            {
                return 0;
            }

            CharacterKind kind = CharacterFold.KindOf((char)code);
            meant = kind == CharacterKind.Letter ? (char)code : kind == CharacterKind.Ignored ? '\0' : ' ';
            return end + 1;
        }

        if (name.SequenceEqual("shy".AsSpan()) || name.SequenceEqual("zwnj".AsSpan()) || name.SequenceEqual("zwj".AsSpan()))
        {
            meant = '\0';
            return end + 1;
        }

        // eacute, uuml, ccedil: the fold drops the accent anyway, and the letter comes first in the name.
        ReadOnlySpan<char> accent = name.Slice(1);
        if (accent.SequenceEqual("acute".AsSpan()) || accent.SequenceEqual("grave".AsSpan()) || accent.SequenceEqual("circ".AsSpan())
            || accent.SequenceEqual("uml".AsSpan()) || accent.SequenceEqual("tilde".AsSpan()) || accent.SequenceEqual("cedil".AsSpan())
            || accent.SequenceEqual("ring".AsSpan()) || accent.SequenceEqual("slash".AsSpan()) || accent.SequenceEqual("zlig".AsSpan()))
        {
            meant = name[0];
            return end + 1;
        }

        foreach (char unit in name)
        {
            if (CharacterFold.KindOf(unit) is not (CharacterKind.Letter or CharacterKind.Digit))
            {
                return 0;
            }
        }

        return end + 1;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        int radix = 10;
        if (digits.Length > 1 && digits[0] is 'x' or 'X')
        {
            radix = 16;
            digits = digits.Slice(1);
        }

        int value = 0;
        foreach (char digit in digits)
        {
            int step = digit is >= '0' and <= '9' ? digit - '0' : radix == 16 && (digit | 32) is >= 'a' and <= 'f' ? (digit | 32) - 'a' + 10 : -1;
            if (step < 0 || value > char.MaxValue)
            {
                return -1;
            }

            value = (value * radix) + step;
        }

        return value;
    }

    private static int Tag(ReadOnlySpan<char> text, int at, out bool inline)
    {
        inline = false;
        ReadOnlySpan<char> ahead = text.Slice(at + 1, Math.Min(LongestTag, text.Length - at - 1));
        int end = ahead.IndexOf('>');
        if (end < 1 || ahead.Slice(0, end).IndexOf('<') >= 0)
        {
            return 0;
        }

        ReadOnlySpan<char> name = ahead[0] == '/' ? ahead.Slice(1, end - 1) : ahead.Slice(0, end);
        int length = 0;
        while (length < name.Length && CharacterFold.KindOf(name[length]) is CharacterKind.Letter or CharacterKind.Digit)
        {
            length++;
        }

        if (length == 0)
        {
            return 0;
        }

        name = name.Slice(0, length);
        foreach (string known in (ReadOnlySpan<string>)["b", "i", "em", "strong", "span", "a", "u", "s", "sup", "sub", "mark", "small", "font", "wbr", "abbr", "code"])
        {
            inline |= name.Equals(known.AsSpan(), StringComparison.OrdinalIgnoreCase);
        }

        return end + 2;
    }

    /// <summary>Two string literals added together, as in <c>"cu" + "re"</c>: the width of the quotation marks and the plus.</summary>
    private static int Glue(ReadOnlySpan<char> text, int at)
    {
        int next = SkipSpaces(text, at + 1);
        if (next >= text.Length || text[next] != '+')
        {
            return 0;
        }

        next = SkipSpaces(text, next + 1);
        return next < text.Length && text[next] == '"' ? next + 1 - at : 0;
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n')
        {
            at++;
        }

        return at;
    }

    private static int SoftHyphenEscape(ReadOnlySpan<char> text, int at) =>
        text.Length - at >= 6 && text[at + 1] == 'u' && text.Slice(at + 2, 4).Equals("00ad".AsSpan(), StringComparison.OrdinalIgnoreCase) ? 6 : 0;

    /// <summary>Mathematical letters (U+1D400 to U+1D6A3) in thirteen alphabets of fifty-two.</summary>
    private static int Surrogate(ReadOnlySpan<char> text, int at, out char letter)
    {
        letter = '\0';
        if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
        {
            return 0;
        }

        int code = char.ConvertToUtf32(text[at], text[at + 1]);
        if (code is < 0x1D400 or > 0x1D6A3)
        {
            return 0;
        }

        letter = (char)('a' + ((code - 0x1D400) % 26));
        return 2;
    }
}
