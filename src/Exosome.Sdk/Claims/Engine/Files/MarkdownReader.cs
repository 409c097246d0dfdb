namespace Exosome.Sdk.Claims.Engine.Files;

/// <summary>
/// Markdown as it is displayed: paragraphs, headings, items and cells, without code, addresses and emphasis signs.
/// Wrapped lines are one paragraph. Comments are taken out first, wherever they stand.
/// </summary>
internal static class MarkdownReader
{
    public static void Read(string content, CopySink sink)
    {
        char[] plain = BlankComments(content, sink);
        var lines = new LineReader(plain);
        var block = new MappedText();
        var text = new MappedText();
        char fence = '\0';
        bool isFirst = true;
        bool isFrontMatter = false;
        while (lines.Read())
        {
            ReadOnlySpan<char> line = lines.Trimmed;
            if (isFirst)
            {
                isFirst = false;
                isFrontMatter = line.SequenceEqual("---".AsSpan());
                if (isFrontMatter)
                {
                    continue;
                }
            }

            if (isFrontMatter)
            {
                isFrontMatter = !line.SequenceEqual("---".AsSpan());
                if (isFrontMatter)
                {
                    ReadFrontMatter(line, lines.TrimmedStart, text, sink);
                }
            }
            else if (fence != '\0')
            {
                fence = IsFence(line, fence) ? '\0' : fence;
            }
            else if (line.IsEmpty || IsRule(line))
            {
                Emit(block, text, sink);
            }
            else if (line[0] is '`' or '~' && IsFence(line, line[0]))
            {
                Emit(block, text, sink);
                fence = line[0];
            }
            else
            {
                ReadLine(line, lines.TrimmedStart, block, text, sink);
            }
        }

        Emit(block, text, sink);
    }

    private static void ReadLine(ReadOnlySpan<char> line, int start, MappedText block, MappedText text, CopySink sink)
    {
        if (line[0] == '|')
        {
            Emit(block, text, sink);
            ReadCells(line, start, block, text, sink);
            return;
        }

        int prefix = PrefixLength(line, out bool startsBlock);
        bool isHeading = line[0] == '#';
        if (startsBlock)
        {
            Emit(block, text, sink);
        }

        ReadOnlySpan<char> body = line.Slice(prefix);
        start += prefix;
        if (isHeading)
        {
            body = body.TrimEnd('#').TrimEnd();
        }

        if (body.IsEmpty)
        {
            return;
        }

        if (block.Length > 0)
        {
            (int last, int length) = block.ToSource(block.Length - 1, 1);
            // A line that begins like a sentence after one that did not end is a new line on the page more often than not;
            // a wrapped paragraph goes on.
            if (PlainTextReader.Continues(block, body))
            {
                block.AppendAtom(' ', last + length, start - last - length);
            }
            else
            {
                Emit(block, text, sink);
            }
        }

        block.Append(body, start);
        if (isHeading)
        {
            Emit(block, text, sink);
        }
    }

    private static void ReadCells(ReadOnlySpan<char> line, int start, MappedText block, MappedText text, CopySink sink)
    {
        int cell = 1;
        for (int i = 1; i <= line.Length; i++)
        {
            if (i < line.Length && (line[i] != '|' || line[i - 1] == '\\'))
            {
                continue;
            }

            ReadOnlySpan<char> body = line.Slice(cell, i - cell);
            int lead = body.Length - body.TrimStart().Length;
            body = body.Trim();
            if (!body.IsEmpty && !body.Trim("-:".AsSpan()).IsEmpty)
            {
                block.Append(body, start + cell + lead);
                Emit(block, text, sink);
            }

            cell = i + 1;
        }
    }

    /// <summary>Titles and descriptions of a page's head are said to visitors and search engines.</summary>
    private static void ReadFrontMatter(ReadOnlySpan<char> line, int start, MappedText text, CopySink sink)
    {
        int colon = line.IndexOf(':');
        if (colon <= 0)
        {
            return;
        }

        ReadOnlySpan<char> key = line.Slice(0, colon);
        foreach (string spoken in (ReadOnlySpan<string>)["title", "description", "summary", "excerpt", "subtitle", "tagline"])
        {
            if (key.Equals(spoken.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                ReadOnlySpan<char> value = line.Slice(colon + 1);
                int lead = value.Length - value.TrimStart(" \"'".AsSpan()).Length;
                text.Append(value.Trim(" \"'".AsSpan()), start + colon + 1 + lead);
                if (text.Length > 0)
                {
                    sink.Text(text);
                }

                text.Clear();
                return;
            }
        }
    }

    private static int PrefixLength(ReadOnlySpan<char> line, out bool startsBlock)
    {
        startsBlock = false;
        int at = 0;
        while (at < line.Length)
        {
            char c = line[at];
            int sign = c == '>' ? 1 : c == '#' ? CountLeading(line.Slice(at), '#') : ItemLength(line.Slice(at));
            if (sign == 0)
            {
                break;
            }

            startsBlock |= c != '>';
            at += sign;
            while (at < line.Length && line[at] is ' ' or '\t')
            {
                at++;
            }

            if (c == '#')
            {
                break;
            }
        }

        return at;
    }

    private static int ItemLength(ReadOnlySpan<char> line)
    {
        if (line.Length > 1 && line[0] is '-' or '*' or '+' or '•' or '–' or '—' && line[1] is ' ' or '\t')
        {
            return 1;
        }

        int digits = 0;
        while (digits < line.Length && digits < 4 && char.IsDigit(line[digits]))
        {
            digits++;
        }

        return digits > 0 && digits + 1 < line.Length && line[digits] is '.' or ')' && line[digits + 1] == ' ' ? digits + 1 : 0;
    }

    private static int CountLeading(ReadOnlySpan<char> line, char sign)
    {
        int count = 0;
        while (count < line.Length && line[count] == sign)
        {
            count++;
        }

        return count;
    }

    private static bool IsFence(ReadOnlySpan<char> line, char sign) => CountLeading(line, sign) >= 3;

    private static bool IsRule(ReadOnlySpan<char> line) => line.Length >= 3 && line[0] is '-' or '=' or '*' or '_' && line.Trim(line[0]).Trim(' ').IsEmpty;

    private static void Emit(MappedText block, MappedText text, CopySink sink)
    {
        if (block.Length == 0)
        {
            return;
        }

        text.Clear();
        MarkdownInline.Append(text, block, sink);
        text.TrimEnd();
        if (text.Length > 0)
        {
            sink.Text(text);
        }

        text.Clear();
        block.Clear();
    }

    private static char[] BlankComments(string content, CopySink sink)
    {
        char[] plain = content.ToCharArray();
        int at = 0;
        while ((at = content.IndexOf("<!--", at, StringComparison.Ordinal)) >= 0)
        {
            int body = at + 4;
            int end = content.IndexOf("-->", body, StringComparison.Ordinal);
            end = end < 0 ? content.Length : end;
            sink.Comment(content.AsSpan(body, end - body), body);
            int stop = Math.Min(content.Length, end + 3);
            for (int i = at; i < stop; i++)
            {
                plain[i] = plain[i] is '\n' or '\r' ? plain[i] : ' ';
            }

            at = stop;
        }

        return plain;
    }

    private ref struct LineReader
    {
        private readonly ReadOnlySpan<char> content;
        private int next;

        public LineReader(ReadOnlySpan<char> content)
        {
            this.content = content;
            next = content.Length > 0 && content[0] == '\uFEFF' ? 1 : 0;
        }

        public ReadOnlySpan<char> Trimmed { get; private set; }

        public int TrimmedStart { get; private set; }

        public bool Read()
        {
            if (next >= content.Length)
            {
                return false;
            }

            int end = content.Slice(next).IndexOf('\n');
            ReadOnlySpan<char> line = end < 0 ? content.Slice(next) : content.Slice(next, end);
            TrimmedStart = next + (line.Length - line.TrimStart().Length);
            Trimmed = line.Trim();
            next = end < 0 ? content.Length : next + end + 1;
            return true;
        }
    }
}
