namespace Exosome.Sdk.Claims.Engine.Files;

/// <summary>
/// The string values of a JSON file that people read: no key, no address, no value under a name such as "id" or "slug", and none of what a resource
/// bundle (.arb) notes for translators. Lenient on purpose: translation files carry comments and trailing commas. A key "exosome:allow" (or
/// "exosome:allow anything") carries an allowance for the rest of its object, because strict JSON has no comments.
/// </summary>
internal sealed class JsonTextReader
{
    private readonly string content;
    private readonly CopySink sink;
    private readonly bool isBundle;
    private readonly MappedText text = new();
    private readonly Stack<Level> outer = new();
    private Level level;

    private JsonTextReader(string content, CopySink sink, bool isBundle)
    {
        this.content = content;
        this.sink = sink;
        this.isBundle = isBundle;
        level.AllowanceAt = -1;
    }

    public static void Read(string content, CopySink sink, bool isBundle = false) => new JsonTextReader(content, sink, isBundle).Read();

    private void Read()
    {
        int at = 0;
        while (at < content.Length)
        {
            char c = content[at];
            if (c == '"')
            {
                int start = at + 1;
                int end = FindEnd(content, start);
                at = Math.Min(content.Length, end + 1);
                ReadString(start, end, at);
            }
            else if (c == '/' && at + 1 < content.Length && content[at + 1] is '/' or '*')
            {
                at = ReadComment(content, at, sink);
            }
            else
            {
                at++;
                Nest(c, at);
            }
        }
    }

    private void Nest(char sign, int end)
    {
        if (sign is '{' or '[')
        {
            bool isNote = isBundle && sign == '{' && level.KeyLength > 0 && content[level.KeyStart] == '@';
            outer.Push(level);
            level = new Level { AllowanceAt = -1, IsHidden = level.IsHidden || isNote, KeyStart = level.KeyStart, KeyLength = sign == '[' ? level.KeyLength : 0 };
        }
        else if (sign is '}' or ']' && outer.Count > 0)
        {
            if (level.AllowanceAt >= 0)
            {
                sink.Entry(level.AllowanceAt, end);
            }

            level = outer.Pop();
        }
    }

    private void ReadString(int start, int end, int next)
    {
        ReadOnlySpan<char> value = content.AsSpan(start, end - start);
        if (IsKey(content, next))
        {
            level.KeyStart = start;
            level.KeyLength = value.Length;
        }
        else if (Allowance.IsIn(Key))
        {
            EmitAllowance(value, start);
        }
        else if (!level.IsHidden && !ProgramNames.Contains(Key) && !ProgramNames.IsAddress(value))
        {
            text.Clear();
            AppendString(text, value, start);
            if (text.Length > 0)
            {
                sink.Text(text);
            }
        }
    }

    private ReadOnlySpan<char> Key => content.AsSpan(level.KeyStart, level.KeyLength);

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

    private void EmitAllowance(ReadOnlySpan<char> value, int source)
    {
        level.AllowanceAt = level.AllowanceAt < 0 ? level.KeyStart : level.AllowanceAt;
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

    /// <summary>An object or an array, as far as it was read.</summary>
    private struct Level
    {
        /// <summary>Where its first allowance stands; -1 without one.</summary>
        public int AllowanceAt;

        public bool IsHidden;

        public int KeyStart;

        public int KeyLength;
    }
}
