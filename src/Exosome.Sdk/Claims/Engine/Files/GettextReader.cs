namespace Exosome.Sdk.Claims.Engine.Files;

/// <summary>Gettext catalogues: the message that a person wrote and its translations. The header and obsolete entries are left out.</summary>
internal static class GettextReader
{
    public static void Read(string content, CopySink sink)
    {
        var text = new MappedText();
        bool isSpoken = false;
        bool isHeader = false;
        int entry = -1;
        bool hasTranslation = false;
        int line = 0;
        while (line < content.Length)
        {
            int end = content.IndexOf('\n', line);
            end = end < 0 ? content.Length : end;
            int start = line;
            while (start < end && char.IsWhiteSpace(content[start]))
            {
                start++;
            }

            ReadOnlySpan<char> body = content.AsSpan(start, end - start);
            line = end + 1;
            bool isComment = body.StartsWith("#".AsSpan(), StringComparison.Ordinal);
            bool isTranslation = body.StartsWith("msgstr".AsSpan(), StringComparison.Ordinal);
            bool isMessage = body.StartsWith("msg".AsSpan(), StringComparison.Ordinal);
            if (body.IsWhiteSpace() || (hasTranslation && !isTranslation && (isComment || isMessage)))
            {
                // An entry is its comments, its message and its translations; a comment speaks about all of them.
                Emit(text, isSpoken && !isHeader, sink);
                if (entry >= 0)
                {
                    sink.Entry(entry, start);
                }

                isSpoken = false;
                isHeader = false;
                hasTranslation = false;
                entry = -1;
            }

            if (body.IsWhiteSpace())
            {
                continue;
            }

            entry = entry < 0 ? start : entry;
            hasTranslation |= isTranslation;
            if (isComment)
            {
                Emit(text, isSpoken && !isHeader, sink);
                isSpoken = false;
                if (!body.StartsWith("#~".AsSpan(), StringComparison.Ordinal))
                {
                    sink.Comment(body.Slice(1), start + 1);
                }

                continue;
            }

            if (isMessage)
            {
                // An empty msgid is the catalogue's header, and its msgstr is mail-like fields.
                bool closesHeader = isSpoken && text.Length == 0 && isTranslation;
                Emit(text, isSpoken && !isHeader, sink);
                isHeader = closesHeader;
                isSpoken = isTranslation || body.StartsWith("msgid".AsSpan(), StringComparison.Ordinal);
            }

            AppendQuoted(text, body, start);
        }

        Emit(text, isSpoken && !isHeader, sink);
        if (entry >= 0)
        {
            sink.Entry(entry, content.Length);
        }
    }

    private static void AppendQuoted(MappedText text, ReadOnlySpan<char> body, int start)
    {
        int open = body.IndexOf('"');
        int close = body.LastIndexOf('"');
        if (open >= 0 && close > open)
        {
            JsonTextReader.AppendString(text, body.Slice(open + 1, close - open - 1), start + open + 1);
        }
    }

    private static void Emit(MappedText text, bool isSpoken, CopySink sink)
    {
        if (isSpoken && text.Length > 0)
        {
            sink.Text(text);
        }

        text.Clear();
    }
}
