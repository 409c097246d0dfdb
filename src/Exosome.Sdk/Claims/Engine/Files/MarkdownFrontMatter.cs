namespace Exosome.Sdk.Claims.Engine.Files;

/// <summary>A page's head in YAML: its title and description are said to visitors and search engines, the rest is not.</summary>
internal static class MarkdownFrontMatter
{
    private static readonly string[] Spoken = ["title", "description", "summary", "excerpt", "subtitle", "tagline"];

    /// <summary>Reads the head of a page.</summary>
    /// <returns>Where the page begins; a file without a head begins at its first line, also when that is a rule.</returns>
    public static int Read(string content, CopySink sink)
    {
        int start = content.Length > 0 && content[0] == '\uFEFF' ? 1 : 0;
        var lines = new MarkdownLines(content.AsSpan(), start);
        int end = EndOf(lines);
        if (end < 0)
        {
            return start;
        }

        var text = new MappedText();
        int foldedAt = -1;
        while (lines.Read() && lines.TrimmedStart < end)
        {
            ReadOnlySpan<char> line = lines.Trimmed;
            if (foldedAt >= 0 && (lines.Indent > foldedAt || line.IsEmpty))
            {
                AppendLine(text, line, lines.TrimmedStart);
                continue;
            }

            Emit(text, sink);
            foldedAt = ReadKey(line, lines.TrimmedStart, text) ? lines.Indent : -1;
            if (foldedAt < 0)
            {
                Emit(text, sink);
            }
        }

        Emit(text, sink);
        int next = content.IndexOf('\n', end);
        return next < 0 ? content.Length : next + 1;
    }

    /// <summary>Where the line that ends the head begins; -1 where the first line is a rule and no head.</summary>
    private static int EndOf(MarkdownLines lines)
    {
        if (!lines.Read() || !lines.Trimmed.SequenceEqual("---".AsSpan()))
        {
            return -1;
        }

        bool isFirst = true;
        while (lines.Read())
        {
            ReadOnlySpan<char> line = lines.Trimmed;
            if (line.SequenceEqual("---".AsSpan()) || line.SequenceEqual("...".AsSpan()))
            {
                return lines.TrimmedStart;
            }

            if (isFirst && !IsKey(line))
            {
                return -1;
            }

            isFirst = false;
        }

        return -1;
    }

    private static bool IsKey(ReadOnlySpan<char> line)
    {
        int colon = line.IndexOf(':');
        return (!line.IsEmpty && line[0] == '#') || (colon > 0 && line.Slice(0, colon).IndexOf(' ') < 0);
    }

    /// <summary>Appends a spoken value. True where it is a block that the next lines hold (<c>&gt;</c> or <c>|</c>).</summary>
    private static bool ReadKey(ReadOnlySpan<char> line, int start, MappedText text)
    {
        int colon = line.IndexOf(':');
        if (colon <= 0 || !IsSpoken(line.Slice(0, colon)))
        {
            return false;
        }

        ReadOnlySpan<char> value = line.Slice(colon + 1);
        ReadOnlySpan<char> sign = value.Trim();
        if (!sign.IsEmpty && sign[0] is '>' or '|' && sign.Length <= 3)
        {
            return true;
        }

        int lead = value.Length - value.TrimStart(" \t\"'".AsSpan()).Length;
        text.Append(value.Trim(" \t\"'".AsSpan()), start + colon + 1 + lead);
        return false;
    }

    private static bool IsSpoken(ReadOnlySpan<char> key)
    {
        foreach (string spoken in Spoken)
        {
            if (key.Trim().Equals(spoken.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static void AppendLine(MappedText text, ReadOnlySpan<char> line, int start)
    {
        if (line.IsEmpty)
        {
            return;
        }

        if (text.Length > 0)
        {
            (int last, int length) = text.ToSource(text.Length - 1, 1);
            text.AppendAtom(' ', last + length, start - last - length);
        }

        text.Append(line, start);
    }

    private static void Emit(MappedText text, CopySink sink)
    {
        if (text.Length > 0)
        {
            sink.Text(text);
        }

        text.Clear();
    }
}
