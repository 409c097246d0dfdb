using System.Net;

namespace Exosome.Sdk.Claims.Engine.Files;

/// <summary>Appends markup's character data as it is displayed: entities decoded, white space run together.</summary>
internal static class MarkupText
{
    // "&CounterClockwiseContourIntegral;" is the longest name; what is longer is no entity.
    private const int LongestEntity = 34;

    /// <summary>HTML: entities, and any white space is one space.</summary>
    public static void AppendFlow(MappedText into, ReadOnlySpan<char> text, int source)
    {
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            if (c == '&' && TryEntity(into, text.Slice(i), source + i, out int taken))
            {
                i += taken;
            }
            else if (char.IsWhiteSpace(c))
            {
                int end = i + 1;
                while (end < text.Length && char.IsWhiteSpace(text[end]))
                {
                    end++;
                }

                if (into.Length > 0 && !char.IsWhiteSpace(into.Last))
                {
                    into.AppendAtom(' ', source + i, end - i);
                }

                i = end;
            }
            else
            {
                int end = i + 1;
                while (end < text.Length && text[end] != '&' && !char.IsWhiteSpace(text[end]))
                {
                    end++;
                }

                into.Append(text.Slice(i, end - i), source + i);
                i = end;
            }
        }
    }

    /// <summary>XML and attribute values: entities decoded, white space kept.</summary>
    public static void AppendValue(MappedText into, ReadOnlySpan<char> text, int source)
    {
        int plain = 0;
        int i = 0;
        while (i < text.Length)
        {
            if (text[i] != '&')
            {
                i++;
                continue;
            }

            into.Append(text.Slice(plain, i - plain), source + plain);
            if (TryEntity(into, text.Slice(i), source + i, out int taken))
            {
                i += taken;
            }
            else
            {
                into.Append(text.Slice(i, 1), source + i);
                i++;
            }

            plain = i;
        }

        into.Append(text.Slice(plain), source + plain);
    }

    /// <summary>Decodes one entity at the start of <paramref name="text"/>.</summary>
    public static bool TryEntity(MappedText into, ReadOnlySpan<char> text, int source, out int taken)
    {
        taken = 0;
        int end = text.Slice(0, Math.Min(text.Length, LongestEntity)).IndexOf(';');
        if (end < 2)
        {
            return false;
        }

        foreach (char c in text.Slice(1, end - 1))
        {
            if (!char.IsLetterOrDigit(c) && c != '#')
            {
                return false;
            }
        }

        string written = text.Slice(0, end + 1).ToString();
        string decoded = WebUtility.HtmlDecode(written);
        if (string.Equals(written, decoded, StringComparison.Ordinal) || decoded.Length == 0)
        {
            return false;
        }

        into.AppendAtom(decoded.AsSpan(), source, written.Length);
        taken = written.Length;
        return true;
    }
}
