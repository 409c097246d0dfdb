namespace Exosome.Sdk.Claims.Engine.Files;

/// <summary>
/// Markdown as it is displayed: paragraphs, headings, items and cells, without code, addresses and emphasis signs.
/// Wrapped lines are one paragraph.
/// </summary>
internal sealed class MarkdownReader
{
    private const int CodeIndent = 4;

    private readonly string content;
    private readonly CopySink sink;
    private readonly MappedText block = new();
    private readonly MappedText text = new();

    // Comments are blanked as they are met, so that the lines keep their places.
    private readonly char[] plain;
    private MarkdownFence fence;

    // What ends a raw block: "</script".
    private string? rawEnd;

    // Where the text of the current list item begins; 0 outside of lists.
    private int listIndent;
    private bool isTable;

    // Behind this place no comment ends.
    private readonly int lastCommentEnd;

    private MarkdownReader(string content, CopySink sink)
    {
        this.content = content;
        this.sink = sink;
        plain = content.ToCharArray();
        lastCommentEnd = content.LastIndexOf("-->", StringComparison.Ordinal);
    }

    public static void Read(string content, CopySink sink) => new MarkdownReader(content, sink).Read();

    private void Read()
    {
        var lines = new MarkdownLines(plain, MarkdownFrontMatter.Read(content, sink));
        while (lines.Read())
        {
            if (!IsHidden(in lines))
            {
                TakeComments(in lines);
                ReadShown(in lines);
            }
        }

        Emit();
    }

    /// <summary>Lines of code and of raw elements.</summary>
    private bool IsHidden(in MarkdownLines lines)
    {
        ReadOnlySpan<char> line = lines.Trimmed;
        if (rawEnd is not null)
        {
            if (line.IndexOf(rawEnd.AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0)
            {
                rawEnd = null;
            }

            return true;
        }

        if (fence.IsOpen)
        {
            return fence.Holds(line);
        }

        if (fence.TryOpen(line))
        {
            Emit();
            return true;
        }

        if (RawElement(line) is { } end)
        {
            Emit();
            rawEnd = line.IndexOf(end.AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0 ? null : end;
            return true;
        }

        return !line.IsEmpty && block.Length == 0 && lines.Indent >= listIndent + CodeIndent;
    }

    private static string? RawElement(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] != '<')
        {
            return null;
        }

        // Preformatted text is said, preformatted code is not.
        return line.StartsWith("<script".AsSpan(), StringComparison.OrdinalIgnoreCase) ? "</script"
            : line.StartsWith("<style".AsSpan(), StringComparison.OrdinalIgnoreCase) ? "</style"
            : line.StartsWith("<pre".AsSpan(), StringComparison.OrdinalIgnoreCase) && line.IndexOf("<code".AsSpan(), StringComparison.OrdinalIgnoreCase) > 0 ? "</pre"
            : null;
    }

    private void ReadShown(in MarkdownLines lines)
    {
        ReadOnlySpan<char> line = plain.AsSpan(lines.TrimmedStart, lines.Trimmed.Length).TrimEnd();
        int start = lines.TrimmedStart;
        int lead = line.Length - line.TrimStart().Length;
        line = line.Slice(lead);
        start += lead;
        if (line.IsEmpty || IsRule(line))
        {
            Emit();
            isTable &= !line.IsEmpty;
            return;
        }

        if (line[0] == '|' || isTable || (line.IndexOf('|') > 0 && IsTableHead(lines.Following)))
        {
            isTable |= line[0] != '|';
            Emit();
            ReadCells(line, start);
        }
        else if (!ReadReference(line, start))
        {
            ReadLine(line, start, lines.Indent);
        }
    }

    private void ReadLine(ReadOnlySpan<char> line, int start, int indent)
    {
        int prefix = PrefixLength(line, out bool startsBlock);
        bool isHeading = line[0] == '#';
        if (startsBlock)
        {
            Emit();
        }

        listIndent = startsBlock && !isHeading ? indent + prefix : indent == 0 && block.Length == 0 ? 0 : listIndent;
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
                Emit();
            }
        }

        block.Append(body, start);
        if (isHeading)
        {
            Emit();
        }
    }

    /// <summary>"[name]: address "title"": only the title is shown.</summary>
    private bool ReadReference(ReadOnlySpan<char> line, int start)
    {
        int close = line[0] == '[' ? line.IndexOf("]:".AsSpan(), StringComparison.Ordinal) : -1;
        if (close < 2 || block.Length > 0 || line[1] == '^')
        {
            return false;
        }

        // "[Note]: it begins like one" is a sentence: an address is one word, and only a title stands behind it.
        ReadOnlySpan<char> target = line.Slice(close + 2).Trim();
        int space = target.IndexOf(' ');
        if (target.IsEmpty || (space > 0 && target.Slice(space).TrimStart()[0] is not ('"' or '\'')))
        {
            return false;
        }

        if (MarkdownInline.TryTitle(line.Slice(close + 2), out int from, out int length))
        {
            block.Append(line.Slice(close + 2 + from, length), start + close + 2 + from);
            Emit();
        }

        return true;
    }

    private void ReadCells(ReadOnlySpan<char> line, int start)
    {
        int cell = line[0] == '|' ? 1 : 0;
        for (int i = cell; i <= line.Length; i++)
        {
            if (i < line.Length && (line[i] != '|' || (i > 0 && line[i - 1] == '\\')))
            {
                continue;
            }

            ReadOnlySpan<char> body = line.Slice(cell, i - cell);
            int lead = body.Length - body.TrimStart().Length;
            body = body.Trim();
            if (!body.IsEmpty && !body.Trim("-:".AsSpan()).IsEmpty)
            {
                block.Append(body, start + cell + lead);
                Emit();
            }

            cell = i + 1;
        }
    }

    /// <summary>Hands the comments that begin on a line to the sink, and blanks them. A sign inside of code begins none; neither does one that nothing ends.</summary>
    private void TakeComments(in MarkdownLines lines)
    {
        int at = lines.TrimmedStart;
        int end = at + lines.Trimmed.Length;
        while (at < end)
        {
            int open = plain.AsSpan(at, end - at).IndexOfAny('`', '<');
            if (open < 0)
            {
                return;
            }

            at += open;
            if (plain[at] == '`')
            {
                at += MarkdownInline.CodeLength(plain.AsSpan(at, end - at));
            }
            else if (at + 4 <= lastCommentEnd && content.AsSpan(at).StartsWith("<!--".AsSpan(), StringComparison.Ordinal))
            {
                int close = content.IndexOf("-->", at + 4, StringComparison.Ordinal);
                sink.Comment(content.AsSpan(at + 4, close - at - 4), at + 4);
                for (int i = at; i < close + 3; i++)
                {
                    plain[i] = plain[i] is '\n' or '\r' ? plain[i] : ' ';
                }

                at = close + 3;
            }
            else
            {
                at++;
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

    internal static int ItemLength(ReadOnlySpan<char> line)
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

    internal static int CountLeading(ReadOnlySpan<char> line, char sign)
    {
        int count = 0;
        while (count < line.Length && line[count] == sign)
        {
            count++;
        }

        return count;
    }

    private static bool IsRule(ReadOnlySpan<char> line) => line.Length >= 3 && line[0] is '-' or '=' or '*' or '_' && line.Trim(line[0]).Trim(' ').IsEmpty;

    /// <summary>The line under a table's head: "--- | :---:".</summary>
    private static bool IsTableHead(ReadOnlySpan<char> line) => line.IndexOf('|') >= 0 && line.IndexOf('-') >= 0 && line.Trim("-:| \t\r".AsSpan()).IsEmpty;

    private void Emit()
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
}
