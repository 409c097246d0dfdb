using System.Globalization;
using Exosome.Sdk.Claims.Engine.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Exosome.Sdk.Analyzers.Text;

/// <summary>
/// Reads a string token as the compiler does, and keeps where each character was typed. The compiler gives the value
/// but not the map, and a finding has to underline <c>acn\u0065</c>, not four characters somewhere near it.
/// </summary>
internal static class LiteralDecoder
{
    /// <summary>Appends the value of a whole literal token: regular, verbatim, raw, with or without <c>u8</c>.</summary>
    public static void Append(MappedText into, SyntaxToken token)
    {
        string text = token.Text;
        int start = token.SpanStart;
        int end = text.Length;
        SyntaxKind kind = token.Kind();
        if (kind is SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken)
        {
            end -= 2;
        }

        switch (kind)
        {
            case SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken:
                int quotes = CountQuotes(text);
                if (end >= quotes * 2)
                {
                    into.Append(text.AsSpan(quotes, end - (quotes * 2)), start + quotes);
                }

                break;
            case SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken:
                AppendMultiLineRaw(into, text.AsSpan(0, end), start);
                break;
            default:
                if (text.Length > 1 && text[0] == '@')
                {
                    AppendVerbatim(into, Inner(text, 2, end), start + 2, isInterpolated: false);
                }
                else
                {
                    AppendEscaped(into, Inner(text, 1, end), start + 1, isInterpolated: false);
                }

                break;
        }
    }

    /// <summary>Appends what stands between two holes of an interpolated string.</summary>
    /// <param name="into">Receives the text.</param>
    /// <param name="token">An <c>InterpolatedStringTextToken</c>.</param>
    /// <param name="opening">The token that opens the string, which says how to read the rest.</param>
    public static void AppendInterpolatedText(MappedText into, SyntaxToken token, SyntaxToken opening)
    {
        switch (opening.Kind())
        {
            case SyntaxKind.InterpolatedVerbatimStringStartToken:
                AppendVerbatim(into, token.Text.AsSpan(), token.SpanStart, isInterpolated: true);
                break;
            case SyntaxKind.InterpolatedSingleLineRawStringStartToken:
                into.Append(token.Text.AsSpan(), token.SpanStart);
                break;
            case SyntaxKind.InterpolatedMultiLineRawStringStartToken:
                AppendBySuffix(into, token.Text.AsSpan(), token.ValueText.AsSpan(), token.SpanStart);
                break;
            default:
                AppendEscaped(into, token.Text.AsSpan(), token.SpanStart, isInterpolated: true);
                break;
        }
    }

    private static ReadOnlySpan<char> Inner(string text, int opening, int end)
    {
        // A literal that is still being typed has no closing quote.
        int close = end > opening && text[end - 1] == '"' ? end - 1 : end;
        return text.AsSpan(opening, Math.Max(0, close - opening));
    }

    private static int CountQuotes(string text)
    {
        int count = 0;
        while (count < text.Length && text[count] == '"')
        {
            count++;
        }

        return count;
    }

    private static void AppendVerbatim(MappedText into, ReadOnlySpan<char> text, int source, bool isInterpolated)
    {
        int plain = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool doubled = i + 1 < text.Length && text[i + 1] == c && (c == '"' || (isInterpolated && c is '{' or '}'));
            if (!doubled)
            {
                continue;
            }

            into.Append(text.Slice(plain, i - plain), source + plain);
            into.AppendAtom(c, source + i, 2);
            plain = ++i + 1;
        }

        into.Append(text.Slice(Math.Min(plain, text.Length)), source + plain);
    }

    private static void AppendEscaped(MappedText into, ReadOnlySpan<char> text, int source, bool isInterpolated)
    {
        int plain = 0;
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            int taken;
            if (c == '\\' && i + 1 < text.Length)
            {
                into.Append(text.Slice(plain, i - plain), source + plain);
                taken = AppendEscape(into, text.Slice(i), source + i);
            }
            else if (isInterpolated && c is '{' or '}' && i + 1 < text.Length && text[i + 1] == c)
            {
                into.Append(text.Slice(plain, i - plain), source + plain);
                into.AppendAtom(c, source + i, 2);
                taken = 2;
            }
            else
            {
                i++;
                continue;
            }

            i += taken;
            plain = i;
        }

        into.Append(text.Slice(Math.Min(plain, text.Length)), source + plain);
    }

    /// <summary>Appends one escape and says how many characters it took.</summary>
    private static int AppendEscape(MappedText into, ReadOnlySpan<char> text, int source)
    {
        int taken = 2;
        switch (text[1])
        {
            case 'x':
                taken += CountHex(text.Slice(2), 4);
                break;
            case 'u':
                taken += CountHex(text.Slice(2), 4);
                break;
            case 'U':
                taken += CountHex(text.Slice(2), 8);
                break;
            default:
                into.AppendAtom(SimpleEscape(text[1]), source, 2);
                return 2;
        }

        // The span overload of int.Parse is not in netstandard2.0, and an escape is rare.
        if (!int.TryParse(text.Slice(2, taken - 2).ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code) || code > 0x10FFFF || code < 0)
        {
            into.AppendAtom('\uFFFD', source, taken);
        }
        else if (code > 0xFFFF)
        {
            into.AppendAtom(char.ConvertFromUtf32(code).AsSpan(), source, taken);
        }
        else
        {
            into.AppendAtom((char)code, source, taken);
        }

        return taken;
    }

    private static char SimpleEscape(char c) => c switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        'e' => '\u001B',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        _ => c,
    };

    private static int CountHex(ReadOnlySpan<char> text, int most)
    {
        int count = 0;
        while (count < most && count < text.Length && IsHex(text[count]))
        {
            count++;
        }

        return count;
    }

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static void AppendMultiLineRaw(MappedText into, ReadOnlySpan<char> text, int source)
    {
        int firstLine = text.IndexOf('\n');
        int lastLine = text.LastIndexOf('\n');
        if (firstLine < 0 || lastLine <= firstLine)
        {
            return; // half-typed, or a value without lines
        }

        // The closing quotes' indentation is no part of any line.
        int indentation = 0;
        while (lastLine + 1 + indentation < text.Length && text[lastLine + 1 + indentation] is ' ' or '\t')
        {
            indentation++;
        }

        int end = lastLine > 0 && text[lastLine - 1] == '\r' ? lastLine - 1 : lastLine;
        int line = firstLine + 1;
        while (line <= end)
        {
            int length = text.Slice(line, end - line).IndexOf('\n');
            int next = length < 0 ? end : line + length + 1;
            int content = line;
            while (content < next && content - line < indentation && text[content] is ' ' or '\t')
            {
                content++;
            }

            into.Append(text.Slice(content, next - content), source + content);
            if (length < 0)
            {
                break;
            }

            line = next;
        }
    }

    /// <summary>Each line of the value is the end of the same line of the text: the indentation was taken from its front.</summary>
    private static void AppendBySuffix(MappedText into, ReadOnlySpan<char> text, ReadOnlySpan<char> value, int source)
    {
        while (true)
        {
            int textLine = text.IndexOf('\n');
            int valueLine = value.IndexOf('\n');
            int textEnd = textLine < 0 || valueLine < 0 ? text.Length : textLine + 1;
            int valueEnd = textLine < 0 || valueLine < 0 ? value.Length : valueLine + 1;
            int dropped = textEnd - valueEnd;
            if (dropped >= 0 && text.Slice(dropped, valueEnd).SequenceEqual(value.Slice(0, valueEnd)))
            {
                into.Append(value.Slice(0, valueEnd), source + dropped);
            }
            else
            {
                into.AppendAtom(value.Slice(0, valueEnd), source, textEnd);
            }

            if (textEnd == text.Length)
            {
                return;
            }

            text = text.Slice(textEnd);
            value = value.Slice(valueEnd);
            source += textEnd;
        }
    }
}
