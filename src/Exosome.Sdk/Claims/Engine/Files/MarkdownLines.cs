namespace Exosome.Sdk.Claims.Engine.Files;

/// <summary>The lines of a Markdown file, one after the other.</summary>
internal ref struct MarkdownLines
{
    private const int TabWidth = 4;

    private readonly ReadOnlySpan<char> content;
    private int next;

    public MarkdownLines(ReadOnlySpan<char> content, int start)
    {
        this.content = content;
        next = start;
    }

    /// <summary>The line without the white space around it.</summary>
    public ReadOnlySpan<char> Trimmed { get; private set; }

    public int TrimmedStart { get; private set; }

    /// <summary>How far the line is indented, a tab counting up to the next multiple of four.</summary>
    public int Indent { get; private set; }

    /// <summary>The line after this one.</summary>
    public readonly ReadOnlySpan<char> Following
    {
        get
        {
            ReadOnlySpan<char> rest = content.Slice(next);
            int end = rest.IndexOf('\n');
            return end < 0 ? rest : rest.Slice(0, end);
        }
    }

    public bool Read()
    {
        if (next >= content.Length)
        {
            return false;
        }

        ReadOnlySpan<char> line = Following;
        int lead = line.Length - line.TrimStart().Length;
        Indent = 0;
        foreach (char c in line.Slice(0, lead))
        {
            Indent += c == '\t' ? TabWidth - (Indent % TabWidth) : 1;
        }

        TrimmedStart = next + lead;
        Trimmed = line.Trim();
        next = Math.Min(content.Length, next + line.Length + 1);
        return true;
    }
}

/// <summary>A block between rows of ``` or ~~~, also inside of quotations and items.</summary>
internal struct MarkdownFence
{
    private char sign;
    private int length;
    private bool isQuoted;

    public readonly bool IsOpen => length > 0;

    /// <summary>Opens at a fence. Three code signs with more of them behind are code inside a line.</summary>
    public bool TryOpen(ReadOnlySpan<char> line)
    {
        if (line.IndexOfAny('`', '~') < 0)
        {
            return false;
        }

        ReadOnlySpan<char> body = Inside(line, takesItems: true);
        if (body.Length < 3 || body[0] is not ('`' or '~'))
        {
            return false;
        }

        int signs = MarkdownReader.CountLeading(body, body[0]);
        if (signs < 3 || (body[0] == '`' && body.Slice(signs).IndexOf('`') >= 0))
        {
            return false;
        }

        sign = body[0];
        length = signs;
        isQuoted = line[0] == '>';
        return true;
    }

    /// <summary>Whether a line belongs to the open block, its end included; a quotation's block ends with the quotation.</summary>
    public bool Holds(ReadOnlySpan<char> line)
    {
        if (isQuoted && (line.IsEmpty || line[0] != '>'))
        {
            length = 0;
            return false;
        }

        ReadOnlySpan<char> body = Inside(line, takesItems: false);
        int signs = MarkdownReader.CountLeading(body, sign);
        if (signs >= length && signs == body.Length)
        {
            length = 0;
        }

        return true;
    }

    private static ReadOnlySpan<char> Inside(ReadOnlySpan<char> line, bool takesItems)
    {
        while (!line.IsEmpty)
        {
            int prefix = line[0] == '>' ? 1 : takesItems ? MarkdownReader.ItemLength(line) : 0;
            if (prefix == 0)
            {
                break;
            }

            line = line.Slice(prefix).TrimStart();
        }

        return line;
    }
}
