namespace Exosome.Sdk.Claims.Engine;

/// <summary>
/// Cuts a text into words with exact positions. Folding, entities, soft hyphens, tags and split words are seen through as the text is
/// read, so that nothing is copied and a clean text costs no allocation.
/// </summary>
internal ref struct TextScanner
{
    /// <summary>Longer words are compared by their first letters only; no pack has a longer one.</summary>
    private const int LongestWord = 64;

    private readonly ReadOnlySpan<char> text;
    private readonly Lexicon lexicon;
    private readonly ReadOnlySpan<CharacterKind> kinds;
    private readonly ReadOnlySpan<char> folded;
    private readonly Span<char> letters;
    private int position;
    private int previousLength;
    private BreakKind pending;
    private bool hyphenBefore;

    public TextScanner(ReadOnlySpan<char> text, Lexicon lexicon, Span<char> letters)
    {
        this.text = text;
        this.lexicon = lexicon;
        this.letters = letters;
        kinds = CharacterFold.Kinds;
        folded = CharacterFold.Folded;
        pending = BreakKind.Sentence;
    }

    /// <summary>Room for the letters of the current word and of the one before a hyphen.</summary>
    public static int LetterRoom => LongestWord * 2;

    /// <summary>What stood before the end of the text, or before the next word.</summary>
    public readonly BreakKind Pending => pending;

    /// <summary>Reads the next word. False at the end of the text.</summary>
    /// <param name="token">The word.</param>
    /// <param name="joined">The word that it makes with the one before its hyphen ("re-generates"), when a pack knows that; else 0.</param>
    public bool Next(out Token token, out int joined)
    {
        token = default;
        joined = 0;
        while (position < text.Length)
        {
            char unit = text[position];
            switch (kinds[unit])
            {
                case CharacterKind.Letter:
                case CharacterKind.Digit:
                    token = ReadWord(out joined);
                    return true;
                case CharacterKind.Ideograph:
                    token = ReadIdeograph(unit);
                    return true;
                case CharacterKind.Space:
                case CharacterKind.Other:
                case CharacterKind.Apostrophe:
                    hyphenBefore = false;
                    position++;
                    break;
                case CharacterKind.Ignored:
                    position++;
                    break;
                default:
                    if (ReadMark(unit, out token))
                    {
                        return true;
                    }

                    break;
            }
        }

        return false;
    }

    private Token ReadWord(out int joined)
    {
        int start = position;
        int end = start;
        int before = hyphenBefore ? previousLength : 0;
        int length = before;
        int room = Math.Min(letters.Length, before + LongestWord);
        uint hash = Lexicon.StartHash;
        bool digits = false;
        bool alphabetic = false;
        while (position < text.Length)
        {
            char unit = text[position];
            CharacterKind kind = kinds[unit];
            if (kind is CharacterKind.Letter or CharacterKind.Digit)
            {
                char plain = folded[unit];
                hash = Lexicon.Extend(hash, plain);
                if (length < room)
                {
                    letters[length++] = plain;
                }

                digits |= kind == CharacterKind.Digit;
                alphabetic |= kind == CharacterKind.Letter;
                end = ++position;
            }
            else
            {
                int skip = InnerWidth(unit, kind, digits && !alphabetic, out char inner);
                if (skip == 0)
                {
                    break;
                }

                position += skip;
                if (inner != '\0')
                {
                    hash = Lexicon.Extend(hash, inner);
                    if (length < room)
                    {
                        letters[length++] = inner;
                    }

                    alphabetic |= inner > '9';
                    end = position;
                }
            }
        }

        SkipPossessive();
        joined = 0;
        Span<char> own = letters.Slice(before, length - before);
        int word = lexicon.Find(Lexicon.Finish(hash), own);
        bool number = digits && !alphabetic;
        if (word == 0 && digits && alphabetic)
        {
            word = FindDisguised(own);
        }

        if (before > 0)
        {
            ReadOnlySpan<char> whole = letters.Slice(0, length);
            joined = lexicon.FindWhole(whole);
        }

        var token = new Token { Start = start, End = end, Word = word, Break = pending, Single = length - before == 1 && !digits, Number = number };
        if (before > 0)
        {
            own.CopyTo(letters);
        }

        previousLength = own.Length;
        pending = BreakKind.None;
        hyphenBefore = position + 1 < text.Length && kinds[text[position]] == CharacterKind.Hyphen
            && kinds[text[position + 1]] == CharacterKind.Letter && end == position && own.Length < LongestWord;
        if (hyphenBefore)
        {
            position++;
        }

        return token;
    }

    private Token ReadIdeograph(char unit)
    {
        letters[0] = folded[unit];
        int width = 1;
        if (position + 1 < text.Length && text[position + 1] is '\uFF9E' or '\uFF9F' or '\u3099' or '\u309A')
        {
            // Half-width kana write their voice mark as a unit of its own; the voiced letter follows the plain one in Unicode.
            letters[0] += text[position + 1] is '\uFF9E' or '\u3099' ? (char)1 : (char)2;
            width = 2;
        }

        ReadOnlySpan<char> own = letters.Slice(0, 1);
        var token = new Token { Start = position, End = position + width, Word = lexicon.Find(Lexicon.HashOf(own), own), Break = pending };
        pending = BreakKind.None;
        hyphenBefore = false;
        position += width;
        return token;
    }

    /// <summary>How many units inside a word mean nothing, and which letter (if any) they stand for; 0 ends the word.</summary>
    private readonly int InnerWidth(char unit, CharacterKind kind, bool number, out char inner)
    {
        inner = '\0';
        switch (kind)
        {
            case CharacterKind.Ignored:
                return 1;
            case CharacterKind.Stop or CharacterKind.Comma when number:
                // 32.5 and 1,133 are one number.
                return position + 1 < text.Length && kinds[text[position + 1]] == CharacterKind.Digit ? 1 : 0;
            case CharacterKind.Special:
                return TextEscapes.InnerWidth(text, position, out inner);
            default:
                return 0;
        }
    }

    private void SkipPossessive()
    {
        if (position + 1 < text.Length && kinds[text[position]] == CharacterKind.Apostrophe && text[position + 1] is 's' or 'S'
            && (position + 2 == text.Length || kinds[text[position + 2]] is not (CharacterKind.Letter or CharacterKind.Digit)))
        {
            position += 2;
        }
    }

    /// <summary>"tr3ats" is "treats" when a pack knows that word.</summary>
    private readonly int FindDisguised(ReadOnlySpan<char> word)
    {
        if (word.Length < 4 || word.Length > LongestWord)
        {
            return 0;
        }

        Span<char> plain = stackalloc char[LongestWord];
        int letterCount = 0;
        for (int i = 0; i < word.Length; i++)
        {
            letterCount += word[i] > '9' ? 1 : 0;
            plain[i] = word[i] switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' => 'a', '5' => 's', '7' => 't', var other => other };
        }

        // "h3" or "cd63" are names; a disguise is mostly letters.
        ReadOnlySpan<char> candidate = plain.Slice(0, word.Length);
        return letterCount * 3 >= word.Length * 2 ? lexicon.Find(Lexicon.HashOf(candidate), candidate) : 0;
    }

    private bool ReadMark(char unit, out Token token)
    {
        token = default;
        hyphenBefore = false;
        switch (kinds[unit])
        {
            case CharacterKind.Stop:
                Raise(StopKind());
                break;
            case CharacterKind.SentenceEnd when unit is '\u00B7' && position > 0 && position + 1 < text.Length
                && kinds[text[position - 1]] == CharacterKind.Ideograph && kinds[text[position + 1]] == CharacterKind.Ideograph:
                // Korean and Chinese put the middle dot between the members of a list.
                Raise(BreakKind.Comma);
                break;
            case CharacterKind.SentenceEnd:
                Raise(unit is '?' or '\uFF1F' ? BreakKind.Question : BreakKind.Sentence);
                break;
            case CharacterKind.Comma:
                Raise(BreakKind.Comma);
                break;
            case CharacterKind.ClauseEnd:
                Raise(BreakKind.Clause);
                break;
            case CharacterKind.Hyphen:
                // A hyphen between spaces is a dash.
                if (position > 0 && kinds[text[position - 1]] == CharacterKind.Space && position + 1 < text.Length && kinds[text[position + 1]] == CharacterKind.Space)
                {
                    Raise(BreakKind.Clause);
                }

                break;
            case CharacterKind.LineEnd:
                Raise(LineKind());
                break;
            default:
                position += TextEscapes.OuterWidth(text, position, out BreakKind kind, out char letter);
                Raise(kind);
                if (letter != '\0')
                {
                    return ReadEscapedLetter(letter, out token);
                }

                return false;
        }

        position++;
        return false;
    }

    /// <summary>A word that begins with an entity or a letter outside the basic plane.</summary>
    private bool ReadEscapedLetter(char letter, out Token token)
    {
        int start = position - 1;
        if (position < text.Length && kinds[text[position]] is CharacterKind.Letter or CharacterKind.Special)
        {
            token = ReadWord(out _);
            token.Start = start;
            Span<char> whole = stackalloc char[LongestWord];
            whole[0] = folded[letter];
            int length = Math.Min(previousLength, LongestWord - 1);
            letters.Slice(0, length).CopyTo(whole.Slice(1));
            ReadOnlySpan<char> word = whole.Slice(0, length + 1);
            token.Word = lexicon.Find(Lexicon.HashOf(word), word);
            token.Single = false;
            return true;
        }

        token = new Token { Start = start, End = position, Break = pending, Single = true };
        pending = BreakKind.None;
        return true;
    }

    private void Raise(BreakKind kind)
    {
        if (kind > pending)
        {
            pending = kind;
        }
    }

    /// <summary>A full stop ends a sentence before white space, unless an abbreviation or a lower-case word says otherwise.</summary>
    private readonly BreakKind StopKind()
    {
        int next = position + 1;
        if (next >= text.Length)
        {
            return BreakKind.Sentence;
        }

        CharacterKind after = kinds[text[next]];
        if (after is CharacterKind.Letter or CharacterKind.Digit)
        {
            return BreakKind.None;
        }

        while (next < text.Length && (kinds[text[next]] == CharacterKind.Space || text[next] is '"' or '\''))
        {
            next++;
        }

        if (next < text.Length && text[next] is '.' or ',')
        {
            return BreakKind.Comma;
        }

        bool lower = next < text.Length && char.IsLower(text[next]);
        return LettersBeforeStop() <= (lower ? 3 : 1) || FollowsTitle() ? BreakKind.None : BreakKind.Sentence;
    }

    private readonly int LettersBeforeStop()
    {
        int count = 0;
        for (int i = position - 1; i >= 0 && count < 8 && kinds[text[i]] is CharacterKind.Letter or CharacterKind.Digit; i--)
        {
            count++;
        }

        return count == 0 ? 8 : count;
    }

    private readonly bool FollowsTitle()
    {
        if (position < 2 || (position > 2 && kinds[text[position - 3]] == CharacterKind.Letter))
        {
            return false;
        }

        ReadOnlySpan<char> two = text.Slice(position - 2, 2);
        return two.SequenceEqual("Dr".AsSpan()) || two.SequenceEqual("Mr".AsSpan()) || two.SequenceEqual("Ms".AsSpan()) || two.SequenceEqual("St".AsSpan()) || two.SequenceEqual("vs".AsSpan());
    }

    /// <summary>A line end inside a sentence is white space: the next line goes on in lower case.</summary>
    private readonly BreakKind LineKind()
    {
        int next = position;
        int lines = 0;
        while (next < text.Length && kinds[text[next]] is CharacterKind.LineEnd or CharacterKind.Space)
        {
            lines += text[next] is '\n' or '\u2028' or '\u2029' ? 1 : 0;
            next++;
        }

        return lines <= 1 && next < text.Length && (char.IsLower(text[next]) || kinds[text[next]] == CharacterKind.Ideograph) ? BreakKind.None : BreakKind.Sentence;
    }
}
