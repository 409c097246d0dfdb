namespace Exosome.Sdk.Claims.Engine.Files;

internal enum MarkupKind
{
    Text,
    StartTag,
    EndTag,
    Comment,
    CharacterData,
    Declaration,
}

/// <summary>Cuts HTML or XML into its pieces. Lenient: a stray sign is text, an open tag ends with the file.</summary>
internal ref struct MarkupScanner
{
    private readonly ReadOnlySpan<char> text;

    public MarkupScanner(ReadOnlySpan<char> text)
    {
        this.text = text;
    }

    public MarkupKind Kind { get; private set; }

    /// <summary>First character of the piece, its signs included.</summary>
    public int Start { get; private set; }

    /// <summary>First character after the piece.</summary>
    public int End { get; private set; }

    /// <summary>The content: a comment's body, a tag from its name on.</summary>
    public int BodyStart { get; private set; }

    public int BodyEnd { get; private set; }

    public readonly ReadOnlySpan<char> Body => text.Slice(BodyStart, BodyEnd - BodyStart);

    public readonly ReadOnlySpan<char> Name
    {
        get
        {
            ReadOnlySpan<char> body = Body;
            int end = 0;
            while (end < body.Length && !char.IsWhiteSpace(body[end]) && body[end] is not '/' and not '>')
            {
                end++;
            }

            return body.Slice(0, end);
        }
    }

    /// <summary>The name without the prefix of a namespace: "source" of "x:source".</summary>
    public readonly ReadOnlySpan<char> LocalName
    {
        get
        {
            ReadOnlySpan<char> name = Name;
            return name.Slice(name.LastIndexOf(':') + 1);
        }
    }

    public readonly bool IsSelfClosing => Kind == MarkupKind.StartTag && BodyEnd > BodyStart && text[BodyEnd - 1] == '/';

    public bool Read()
    {
        Start = End;
        if (Start >= text.Length)
        {
            return false;
        }

        ReadOnlySpan<char> rest = text.Slice(Start);
        if (rest[0] != '<' || !TryReadSign(rest))
        {
            // One character at least, so that a stray '<' does not stop the scan.
            int next = rest.Slice(1).IndexOf('<');
            Set(MarkupKind.Text, next < 0 ? text.Length : Start + 1 + next, Start, next < 0 ? text.Length : Start + 1 + next);
        }

        return true;
    }

    /// <summary>Goes to the end tag of a raw element, whose content is no markup.</summary>
    public void SkipTo(string endTag)
    {
        int at = text.Slice(End).IndexOf(endTag.AsSpan(), StringComparison.OrdinalIgnoreCase);
        End = at < 0 ? text.Length : End + at;
    }

    /// <summary>Finds an attribute's value in the tag that was just read.</summary>
    public readonly bool TryGetAttribute(string name, out int start, out int length)
    {
        start = 0;
        length = 0;
        int at = BodyStart + Name.Length;
        while (at < BodyEnd)
        {
            while (at < BodyEnd && (char.IsWhiteSpace(text[at]) || text[at] is '/' or '"' or '\''))
            {
                at++;
            }

            int nameStart = at;
            while (at < BodyEnd && !char.IsWhiteSpace(text[at]) && text[at] is not '=' and not '/')
            {
                at++;
            }

            ReadOnlySpan<char> found = text.Slice(nameStart, at - nameStart);
            while (at < BodyEnd && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at >= BodyEnd || text[at] != '=')
            {
                continue;
            }

            at++;
            while (at < BodyEnd && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            ReadValue(ref at, out int valueStart, out int valueEnd);
            if (found.Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                start = valueStart;
                length = valueEnd - valueStart;
                return true;
            }
        }

        return false;
    }

    private readonly void ReadValue(ref int at, out int start, out int end)
    {
        if (at < BodyEnd && text[at] is '"' or '\'')
        {
            char quote = text[at];
            start = ++at;
            while (at < BodyEnd && text[at] != quote)
            {
                at++;
            }

            end = at;
            at++;
            return;
        }

        start = at;
        while (at < BodyEnd && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        end = at;
    }

    private bool TryReadSign(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("<!--".AsSpan(), StringComparison.Ordinal))
        {
            return Until(rest, 4, "-->", MarkupKind.Comment);
        }

        if (rest.StartsWith("<![CDATA[".AsSpan(), StringComparison.Ordinal))
        {
            return Until(rest, 9, "]]>", MarkupKind.CharacterData);
        }

        if (rest.Length < 2)
        {
            return false;
        }

        if (rest[1] is '!' or '?')
        {
            return Until(rest, 2, ">", MarkupKind.Declaration);
        }

        bool isEnd = rest[1] == '/';
        int name = isEnd ? 2 : 1;
        if (name >= rest.Length || !char.IsLetter(rest[name]))
        {
            return false;
        }

        int close = FindTagEnd(rest, name);
        int end = close < 0 ? text.Length : Start + close + 1;
        Set(isEnd ? MarkupKind.EndTag : MarkupKind.StartTag, end, Start + name, close < 0 ? end : end - 1);
        return true;
    }

    private static int FindTagEnd(ReadOnlySpan<char> rest, int at)
    {
        char quote = '\0';
        for (; at < rest.Length; at++)
        {
            char c = rest[at];
            if (quote != '\0')
            {
                if (c == quote)
                {
                    quote = '\0';
                }
            }
            else if (c is '"' or '\'' && rest[at - 1] == '=')
            {
                quote = c;
            }
            else if (c == '>')
            {
                return at;
            }
        }

        return -1;
    }

    private bool Until(ReadOnlySpan<char> rest, int skip, string mark, MarkupKind kind)
    {
        int at = rest.Slice(skip).IndexOf(mark.AsSpan(), StringComparison.Ordinal);
        int bodyEnd = at < 0 ? text.Length : Start + skip + at;
        Set(kind, at < 0 ? text.Length : bodyEnd + mark.Length, Start + skip, bodyEnd);
        return true;
    }

    private void Set(MarkupKind kind, int end, int bodyStart, int bodyEnd)
    {
        Kind = kind;
        End = end;
        BodyStart = bodyStart;
        BodyEnd = bodyEnd;
    }
}
