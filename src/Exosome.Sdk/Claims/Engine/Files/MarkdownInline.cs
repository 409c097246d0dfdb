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
        int i = 0;
        while (i < text.Length)
        {
            int taken = text[i] switch
            {
                '\\' when i + 1 < text.Length && char.IsPunctuation(text[i + 1]) => Escape(into, block, i),
                '`' => Code(into, block, text, i),
                '*' or '~' => Emphasis(text, i),
                '_' when IsWordEdge(text, i) => Emphasis(text, i),
                '!' when i + 1 < text.Length && text[i + 1] == '[' => 1,
                '[' => IsFootnote(text, i, out int footnote) ? footnote : 1,
                ']' => Target(text, i),
                '<' => Tag(into, block, text, i, sink),
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

            into.AppendFrom(block, i, end - i);
            i = end;
        }
    }

    private static int Escape(MappedText into, MappedText block, int at)
    {
        (int source, int length) = block.ToSource(at, 2);
        into.AppendAtom(block.Span[at + 1], source, length);
        return 2;
    }

    // What stands in code is a name, not a promise.
    private static int Code(MappedText into, MappedText block, ReadOnlySpan<char> text, int at)
    {
        int signs = 1;
        while (at + signs < text.Length && text[at + signs] == '`')
        {
            signs++;
        }

        int close = text.Slice(at + signs).IndexOf(text.Slice(at, signs));
        if (close < 0)
        {
            return signs;
        }

        int taken = signs + close + signs;
        (int source, int length) = block.ToSource(at, taken);
        into.AppendAtom(Hole, source, length);
        return taken;
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

    private static bool IsFootnote(ReadOnlySpan<char> text, int at, out int length)
    {
        length = 0;
        if (at + 1 < text.Length && text[at + 1] == '^')
        {
            int close = text.Slice(at).IndexOf(']');
            length = close < 0 ? 0 : close + 1;
        }

        return length > 0;
    }

    /// <summary>"](address)" and "][reference]" after a link's words.</summary>
    private static int Target(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length || text[at + 1] is not ('(' or '['))
        {
            return 1;
        }

        char close = text[at + 1] == '(' ? ')' : ']';
        char open = text[at + 1];
        int level = 0;
        for (int i = at + 1; i < text.Length; i++)
        {
            if (text[i] == open)
            {
                level++;
            }
            else if (text[i] == close && --level == 0)
            {
                return i + 1 - at;
            }
        }

        return 1;
    }

    private static int Tag(MappedText into, MappedText block, ReadOnlySpan<char> text, int at, CopySink sink)
    {
        if (at + 1 >= text.Length || (!char.IsLetter(text[at + 1]) && text[at + 1] != '/'))
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
}
