namespace Exosome.Sdk.Claims.Engine.Files;

/// <summary>What stands inside a block of Markdown: emphasis, code, links, pictures, tags, entities, escapes.</summary>
internal static class MarkdownInline
{
    private const char Hole = '\uFFFC';

    /// <summary>Appends what a reader of the rendered block sees.</summary>
    /// <param name="into">Receives the text, with positions in the file.</param>
    /// <param name="block">The block as written, with its own map.</param>
    /// <param name="sink">Receives what is said beside the text: a tag's <c>title</c>.</param>
    public static void Append(MappedText into, MappedText block, CopySink sink)
    {
        ReadOnlySpan<char> text = block.Span;
        var signs = new ClosingSigns { MissingTicks = int.MaxValue };
        int i = 0;
        while (i < text.Length)
        {
            int taken = text[i] switch
            {
                '\\' when i + 1 < text.Length && char.IsPunctuation(text[i + 1]) => Escape(into, block, i),
                '`' => Code(into, block, text, i, ref signs),
                '*' or '~' => Emphasis(text, i),
                '_' when IsWordEdge(text, i) => Emphasis(text, i),
                '!' when i + 1 < text.Length && text[i + 1] == '[' => 1,
                '[' => IsFootnote(text, i, ref signs, out int footnote) ? footnote : 1,
                ']' => Target(block, text, i, ref signs, sink),
                '<' => Tag(into, block, text, i, ref signs, sink),
                '&' => Entity(into, block, text, i),
                _ => 0,
            };

            if (taken > 0)
            {
                i += taken;
                continue;
            }

            int end = i + 1;
            while (end < text.Length && text[end] is not ('\\' or '`' or '*' or '~' or '_' or '!' or '[' or ']' or '<' or '&'))
            {
                end++;
            }

            i = AppendWords(into, block, text, i, end);
        }
    }

    private static int Escape(MappedText into, MappedText block, int at)
    {
        (int source, int length) = block.ToSource(at, 2);
        into.AppendAtom(block.Span[at + 1], source, length);
        return 2;
    }

    /// <summary>The length of the code that begins with a row of code signs, or of the row alone where nothing closes it.</summary>
    public static int CodeLength(ReadOnlySpan<char> text)
    {
        int signs = MarkdownReader.CountLeading(text, '`');
        int close = text.Slice(signs).IndexOf(text.Slice(0, signs));
        return close < 0 ? signs : signs + close + signs;
    }

    // What stands in code is a name, not a promise.
    private static int Code(MappedText into, MappedText block, ReadOnlySpan<char> text, int at, ref ClosingSigns closing)
    {
        int signs = MarkdownReader.CountLeading(text.Slice(at), '`');
        int taken = signs < closing.MissingTicks ? CodeLength(text.Slice(at)) : signs;
        if (taken == signs)
        {
            closing.MissingTicks = Math.Min(closing.MissingTicks, signs);
            return signs;
        }

        AppendHole(into, block, at, taken);
        return taken;
    }

    private static void AppendHole(MappedText into, MappedText block, int at, int length)
    {
        (int source, int sourceLength) = block.ToSource(at, length);
        into.AppendAtom(Hole, source, sourceLength);
    }

    /// <summary>Words as they stand, but for addresses: a path is a name, not a promise.</summary>
    /// <returns>Where it stopped: an address may go on behind the end of the words.</returns>
    private static int AppendWords(MappedText into, MappedText block, ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end)
        {
            int sign = text.Slice(start, end - start).IndexOf("://".AsSpan(), StringComparison.Ordinal);
            if (sign < 0)
            {
                break;
            }

            int from = start + sign;
            while (from > start && char.IsLetter(text[from - 1]))
            {
                from--;
            }

            int to = start + sign;
            while (to < text.Length && text[to] is > ' ' and < '\u0080' && text[to] is not (')' or ']' or '"' or '>'))
            {
                to++;
            }

            into.AppendFrom(block, start, from - start);
            AppendHole(into, block, from, to - from);
            start = to;
        }

        into.AppendFrom(block, start, end - start);
        return Math.Max(start, end);
    }

    /// <summary>The title behind an address: <c>address "title"</c>.</summary>
    public static bool TryTitle(ReadOnlySpan<char> target, out int start, out int length)
    {
        ReadOnlySpan<char> body = target.TrimEnd();
        start = 0;
        length = 0;
        if (body.Length < 3 || body[body.Length - 1] is not ('"' or '\''))
        {
            return false;
        }

        int open = body.Slice(0, body.Length - 1).IndexOf(body[body.Length - 1]);
        if (open < 1 || !char.IsWhiteSpace(body[open - 1]))
        {
            return false;
        }

        start = open + 1;
        length = body.Length - 1 - start;
        return length > 0;
    }

    private static int Emphasis(ReadOnlySpan<char> text, int at)
    {
        // "5 * 3" and a footnote star before a space are signs, not emphasis.
        bool alone = (at == 0 || text[at - 1] == ' ') && at + 1 < text.Length && text[at + 1] == ' ';
        if (alone)
        {
            return 0;
        }

        int signs = 1;
        while (at + signs < text.Length && text[at + signs] == text[at])
        {
            signs++;
        }

        return signs;
    }

    /// <summary>An underscore inside a word is part of the word.</summary>
    private static bool IsWordEdge(ReadOnlySpan<char> text, int at)
    {
        bool before = at > 0 && char.IsLetterOrDigit(text[at - 1]);
        bool after = at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
        return !(before && after);
    }

    private static bool IsFootnote(ReadOnlySpan<char> text, int at, ref ClosingSigns closing, out int length)
    {
        length = 0;
        if (at + 1 < text.Length && text[at + 1] == '^' && at < closing.LastBracket(text))
        {
            int close = text.Slice(at).IndexOf(']');
            length = close < 0 ? 0 : close + 1;
        }

        return length > 0;
    }

    /// <summary>"](address)" and "][reference]" after a link's words; a title in it is shown.</summary>
    private static int Target(MappedText block, ReadOnlySpan<char> text, int at, ref ClosingSigns closing, CopySink sink)
    {
        if (at + 1 >= text.Length || text[at + 1] is not ('(' or '['))
        {
            return 1;
        }

        int close = closing.Of(text, at + 1);
        if (close < 0)
        {
            return 1;
        }

        if (text[at + 1] == '(' && TryTitle(text.Slice(at + 2, close - at - 2), out int start, out int length))
        {
            var title = new MappedText();
            title.AppendFrom(block, at + 2 + start, length);
            sink.Text(title);
        }

        return close + 1 - at;
    }

    private static int Tag(MappedText into, MappedText block, ReadOnlySpan<char> text, int at, ref ClosingSigns closing, CopySink sink)
    {
        if (at + 1 >= text.Length || (!char.IsLetter(text[at + 1]) && text[at + 1] != '/') || at > closing.LastAngle(text))
        {
            return 0;
        }

        int close = text.Slice(at).IndexOf('>');
        if (close < 0)
        {
            return 0;
        }

        ReadOnlySpan<char> tag = text.Slice(at, close + 1);
        bool isAddress = tag.IndexOf(':') > 0 && tag.IndexOf(' ') < 0;
        if (!isAddress)
        {
            var scanner = new MarkupScanner(tag);
            if (scanner.Read() && scanner.Kind == MarkupKind.StartTag)
            {
                foreach (string spoken in (ReadOnlySpan<string>)["alt", "title", "aria-label"])
                {
                    if (scanner.TryGetAttribute(spoken, out int start, out int length) && length > 0)
                    {
                        var value = new MappedText();
                        value.AppendFrom(block, at + start, length);
                        sink.Text(value);
                    }
                }

                if (scanner.Name.Equals("br".AsSpan(), StringComparison.OrdinalIgnoreCase))
                {
                    (int source, int sourceLength) = block.ToSource(at, close + 1);
                    into.AppendAtom('\n', source, sourceLength);
                }
            }
        }

        return close + 1;
    }

    private static int Entity(MappedText into, MappedText block, ReadOnlySpan<char> text, int at)
    {
        var decoded = new MappedText();
        if (!MarkupText.TryEntity(decoded, text.Slice(at), 0, out int taken))
        {
            return 0;
        }

        (int source, int length) = block.ToSource(at, taken);
        into.AppendAtom(decoded.Span, source, length);
        return taken;
    }

    /// <summary>
    /// Where the signs of a block close, found once for the block: a sign that is never closed must not be looked for from every place where one opens.
    /// </summary>
    private struct ClosingSigns
    {
        private int[]? partners;
        private int? lastBracket;
        private int? lastAngle;

        public int LastBracket(ReadOnlySpan<char> text) => lastBracket ??= text.LastIndexOf(']');

        public int LastAngle(ReadOnlySpan<char> text) => lastAngle ??= text.LastIndexOf('>');

        /// <summary>A row of this many code signs, or more, closes nowhere in the rest of the block.</summary>
        public int MissingTicks { get; set; }

        /// <summary>The place where the bracket at <paramref name="open"/> closes, brackets of its kind in it taken along; -1 for nowhere.</summary>
        public int Of(ReadOnlySpan<char> text, int open)
        {
            partners ??= Pair(text);
            return partners[open];
        }

        private static int[] Pair(ReadOnlySpan<char> text)
        {
            int[] paired = new int[text.Length];
            var round = new Stack<int>();
            var square = new Stack<int>();
            for (int i = 0; i < text.Length; i++)
            {
                paired[i] = -1;
                Stack<int>? pending = text[i] is '(' or ')' ? round : text[i] is '[' or ']' ? square : null;
                if (pending is null)
                {
                    continue;
                }

                if (text[i] is '(' or '[')
                {
                    pending.Push(i);
                }
                else if (pending.Count > 0)
                {
                    paired[pending.Pop()] = i;
                }
            }

            return paired;
        }
    }
}
