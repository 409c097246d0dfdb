using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Exosome.Sdk.Robustness.Tests;

/// <summary>What an editor holds while somebody types, and what a broken merge leaves behind.</summary>
internal static class TornSource
{
    /// <summary>Every way to tear a text, by name.</summary>
    public static IReadOnlyDictionary<string, Func<string, Random, string>> All { get; } = new Dictionary<string, Func<string, Random, string>>(StringComparer.Ordinal)
    {
        [nameof(Truncate)] = Truncate,
        [nameof(DeleteTokens)] = DeleteTokens,
        [nameof(SwapTokens)] = SwapTokens,
        [nameof(Maze)] = Maze,
    };

    /// <summary>The text cut off somewhere: the state of a file at every keystroke.</summary>
    public static string Truncate(string text, Random random) => text[..random.Next(text.Length + 1)];

    /// <summary>Some tokens missing.</summary>
    public static string DeleteTokens(string text, Random random)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(text).GetRoot();
        SyntaxToken[] tokens = [.. root.DescendantTokens().Where(token => token.Span.Length > 0)];
        if (tokens.Length == 0)
        {
            return text;
        }

        var result = new StringBuilder(text);
        foreach (SyntaxToken token in Enumerable.Range(0, 1 + random.Next(6)).Select(_ => tokens[random.Next(tokens.Length)]).DistinctBy(token => token.SpanStart).OrderByDescending(token => token.SpanStart))
        {
            result.Remove(token.SpanStart, token.Span.Length);
        }

        return result.ToString();
    }

    /// <summary>Two tokens at each other's place.</summary>
    public static string SwapTokens(string text, Random random)
    {
        SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0)];
        if (tokens.Length < 2)
        {
            return text;
        }

        SyntaxToken a = tokens[random.Next(tokens.Length)], b = tokens[random.Next(tokens.Length)];
        if (a.SpanStart > b.SpanStart)
        {
            (a, b) = (b, a);
        }

        return a.SpanStart == b.SpanStart ? text : text[..a.SpanStart] + b.Text + text[a.Span.End..b.SpanStart] + a.Text + text[b.Span.End..];
    }

    /// <summary>A maze of conditional compilation around the lines of the text.</summary>
    public static string Maze(string text, Random random)
    {
        var result = new StringBuilder();
        int depth = 0;
        foreach (string line in text.Split('\n'))
        {
            switch (random.Next(12))
            {
                case 0:
                    result.Append(CultureInfo.InvariantCulture, $"#if SYMBOL{random.Next(3)}\n");
                    depth++;
                    break;
                case 1 when depth > 0:
                    result.Append("#else\n");
                    break;
                case 2 when depth > 0:
                    result.Append("#endif\n");
                    depth--;
                    break;
                default:
                    break;
            }

            result.Append(line).Append('\n');
        }

        return result.ToString();
    }
}
