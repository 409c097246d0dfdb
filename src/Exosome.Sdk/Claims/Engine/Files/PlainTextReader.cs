namespace Exosome.Sdk.Claims.Engine.Files;

/// <summary>
/// Plain text: a line is a text of its own, unless it was only wrapped. "# exosome:allow ..." and "// ..." lines are
/// comments.
/// </summary>
internal static class PlainTextReader
{
    // A line this long without an end mark was wrapped by an editor; a shorter one is a heading or an item.
    private const int WrapsFrom = 60;

    public static void Read(string content, CopySink sink)
    {
        var text = new MappedText();
        int line = 0;
        while (line < content.Length)
        {
            int end = content.IndexOf('\n', line);
            int next = end < 0 ? content.Length : end + 1;
            int start = line;
            int stop = end < 0 ? content.Length : end;
            Trim(content, ref start, ref stop);
            line = next;
            if (start == stop)
            {
                Emit(text, sink);
                continue;
            }

            ReadOnlySpan<char> body = content.AsSpan(start, stop - start);
            if (CommentStart(body) is var sign && sign > 0)
            {
                Emit(text, sink);
                sink.Comment(body.Slice(sign), start + sign);
                continue;
            }

            if (text.Length > 0)
            {
                if (Continues(text, body))
                {
                    int joint = LastSource(text);
                    text.AppendAtom(' ', joint, start - joint);
                }
                else
                {
                    Emit(text, sink);
                }
            }

            text.Append(body, start);
        }

        Emit(text, sink);
    }

    /// <summary>Whether a line goes on with the sentence of the line before it.</summary>
    public static bool Continues(MappedText before, ReadOnlySpan<char> line)
    {
        if (before.Last is '.' or '!' or '?' or ':' or ';' or '。' or '！' or '？' or '*' or '|' || IsItem(line))
        {
            return false;
        }

        return char.IsLower(line[0]) || before.Length >= WrapsFrom;
    }

    /// <summary>A list item's sign at the start of a line.</summary>
    public static bool IsItem(ReadOnlySpan<char> line)
    {
        if (line[0] is '-' or '–' or '—' or '*' or '•' or '+' or '#' or '|' or '>' or '·' or '・')
        {
            return true;
        }

        int digits = 0;
        while (digits < line.Length && char.IsDigit(line[digits]))
        {
            digits++;
        }

        return digits is > 0 and < 4 && digits < line.Length && line[digits] is '.' or ')';
    }

    private static int CommentStart(ReadOnlySpan<char> line)
    {
        int sign = line[0] == '#' ? 1 : line.Length > 1 && line[0] == '/' && line[1] == '/' ? 2 : 0;
        return sign > 0 && Allowance.IsIn(line.Slice(sign)) ? sign : 0;
    }

    private static int LastSource(MappedText text)
    {
        (int start, int length) = text.ToSource(text.Length - 1, 1);
        return start + length;
    }

    private static void Emit(MappedText text, CopySink sink)
    {
        if (text.Length > 0)
        {
            sink.Text(text);
            text.Clear();
        }
    }

    private static void Trim(string content, ref int start, ref int end)
    {
        while (start < end && (char.IsWhiteSpace(content[start]) || content[start] == '\uFEFF'))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(content[end - 1]))
        {
            end--;
        }
    }
}
