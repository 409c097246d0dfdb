using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Exosome.Sdk.Testing;

/// <summary>A diagnostic that a test's text announces with <c>{|EXO4001:the underlined text|}</c>.</summary>
internal readonly record struct ExpectedDiagnostic(string Id, string Path, TextSpan Span);

/// <summary>Splits a marked text into the plain text and the diagnostics that it announces. Marks may nest.</summary>
internal static class TestMarkup
{
    public static (string Text, List<ExpectedDiagnostic> Expected) Parse(string path, string marked)
    {
        var plain = new StringBuilder(marked.Length);
        var open = new Stack<(string Id, int Start)>();
        var expected = new List<ExpectedDiagnostic>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (TryReadOpening(marked, i, out var id, out var length))
            {
                open.Push((id, plain.Length));
                i += length - 1;
            }
            else if (open.Count > 0 && marked[i] == '|' && i + 1 < marked.Length && marked[i + 1] == '}')
            {
                var (closing, start) = open.Pop();
                expected.Add(new ExpectedDiagnostic(closing, path, TextSpan.FromBounds(start, plain.Length)));
                i++;
            }
            else
            {
                plain.Append(marked[i]);
            }
        }

        Assert.True(open.Count == 0, $"{path}: a mark is not closed");
        return (plain.ToString(), expected);
    }

    /// <summary>The text without its marks.</summary>
    public static string Strip(string marked) => Parse("", marked).Text;

    private static bool TryReadOpening(string text, int at, out string id, out int length)
    {
        id = "";
        length = 0;
        if (text[at] != '{' || at + 1 >= text.Length || text[at + 1] != '|')
        {
            return false;
        }

        var end = at + 2;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end == at + 2 || end >= text.Length || text[end] != ':')
        {
            return false;
        }

        id = text[(at + 2)..end];
        length = end + 1 - at;
        return true;
    }
}
