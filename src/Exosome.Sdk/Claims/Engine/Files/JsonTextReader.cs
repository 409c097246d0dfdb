namespace Exosome.Sdk.Claims.Engine.Files;

/// <summary>
/// Every string value of a JSON file, never a key. Lenient on purpose: translation files carry comments and trailing
/// commas. A key "exosome:allow" (or "exosome:allow anything") carries an allowance, because strict JSON has no comments.
/// </summary>
internal static class JsonTextReader
{
    public static void Read(string content, CopySink sink)
    {
        var text = new MappedText();
        int at = 0;
        bool isAllowance = false;
        while (at < content.Length)
        {
            char c = content[at];
            if (c == '"')
            {
                int start = at + 1;
                int end = FindEnd(content, start);
                at = Math.Min(content.Length, end + 1);
                if (IsKey(content, at))
                {
                    isAllowance = Allowance.IsIn(content.AsSpan(start, end - start));
                }
                else if (isAllowance)
                {
                    EmitAllowance(content.AsSpan(start, end - start), start, sink);
                    isAllowance = false;
                }
                else
                {
                    text.Clear();
                    AppendString(text, content.AsSpan(start, end - start), start);
                    if (text.Length > 0)
                    {
                        sink.Text(text);
                    }
                }
            }
            else if (c == '/' && at + 1 < content.Length && content[at + 1] is '/' or '*')
            {
                at = ReadComment(content, at, sink);
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>Appends a JSON string's value; also the escapes of gettext's C strings, which are nearly the same.</summary>
    public static void AppendString(MappedText into, ReadOnlySpan<char> text, int source)
    {
        int plain = 0;
        int i = 0;
        while (i < text.Length)
        {
            if (text[i] != '\\' || i + 1 >= text.Length)
            {
                i++;
                continue;
            }

            into.Append(text.Slice(plain, i - plain), source + plain);
            int taken = 2;
            char value;
            if (text[i + 1] == 'u' && i + 6 <= text.Length && TryHex(text.Slice(i + 2, 4), out value))
            {
                taken = 6;
            }
            else
            {
                value = text[i + 1] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', char same => same };
            }

            into.AppendAtom(value, source + i, taken);
            i += taken;
            plain = i;
        }

        into.Append(text.Slice(Math.Min(plain, text.Length)), source + plain);
    }

    private static void EmitAllowance(ReadOnlySpan<char> value, int source, CopySink sink)
    {
        if (Allowance.IsIn(value))
        {
            sink.Comment(value, source);
            return;
        }

        // The mark stands in the key; the comment is the value after it.
        sink.Comment(("exosome:allow " + value.ToString()).AsSpan(), source - "exosome:allow ".Length);
    }

    private static int FindEnd(string content, int at)
    {
        while (at < content.Length && content[at] != '"')
        {
            // A string does not cross lines; a missing quote must not swallow the file.
            if (content[at] == '\n')
            {
                return at;
            }

            at += content[at] == '\\' ? 2 : 1;
        }

        return Math.Min(at, content.Length);
    }

    private static bool IsKey(string content, int at)
    {
        while (at < content.Length && char.IsWhiteSpace(content[at]))
        {
            at++;
        }

        return at < content.Length && content[at] == ':';
    }

    private static int ReadComment(string content, int at, CopySink sink)
    {
        int body = at + 2;
        string mark = content[at + 1] == '/' ? "\n" : "*/";
        int end = content.IndexOf(mark, body, StringComparison.Ordinal);
        end = end < 0 ? content.Length : end;
        sink.Comment(content.AsSpan(body, end - body), body);
        return Math.Min(content.Length, end + mark.Length);
    }

    private static bool TryHex(ReadOnlySpan<char> digits, out char value)
    {
        int code = 0;
        foreach (char c in digits)
        {
            int digit = c is >= '0' and <= '9' ? c - '0' : c is >= 'a' and <= 'f' ? c - 'a' + 10 : c is >= 'A' and <= 'F' ? c - 'A' + 10 : -1;
            if (digit < 0)
            {
                value = '\0';
                return false;
            }

            code = (code * 16) + digit;
        }

        value = (char)code;
        return true;
    }
}
