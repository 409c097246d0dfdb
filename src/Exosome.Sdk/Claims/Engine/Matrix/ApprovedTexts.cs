namespace Exosome.Sdk.Claims.Engine.Matrix;

/// <summary>
/// The texts that a claims matrix approves. A finding inside a text, or a sentence, that is word for word an approved
/// claim is no finding in the claim's markets. Any other word is another claim.
/// </summary>
internal sealed class ApprovedTexts
{
    private readonly Dictionary<string, List<ClaimRow>> byText = new(StringComparer.OrdinalIgnoreCase);
    private readonly MarketTable? markets;

    // What is longer, white space included, is none of the approved texts and is not looked at: a page full of findings
    // must not be read from end to end for each of them.
    private int longest;

    private ApprovedTexts(MarketTable? markets) => this.markets = markets;

    public static ApprovedTexts None { get; } = new(null);

    public int Count => byText.Count;

    /// <summary>Nothing yet, for an engine that knows which market a code stands for.</summary>
    public static ApprovedTexts For(ScreeningEngine engine) => new(engine.Markets);

    public void Add(ClaimRow row)
    {
        string key = Fold(row.Text.Value.AsSpan());
        longest = Math.Max(longest, (2 * row.Text.Value.Length) + 200);
        if (!byText.TryGetValue(key, out List<ClaimRow>? rows))
        {
            byText.Add(key, rows = []);
        }

        rows.Add(row);
    }

    /// <summary>Whether two texts have the same words: white space, case and marks at the end aside.</summary>
    public static bool AreSameWords(string one, string other) => string.Equals(Fold(one.AsSpan()), Fold(other.AsSpan()), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the claim that was found is approved in every market that objects.</summary>
    public bool Covers(ReadOnlySpan<char> text, in ClaimMatch match, string? productClass)
    {
        if (byText.Count == 0)
        {
            return false;
        }

        return IsApproved(text, match, productClass) || IsApproved(SentenceAround(text, match.Start, match.Length), match, productClass);
    }

    private bool IsApproved(ReadOnlySpan<char> text, in ClaimMatch match, string? productClass)
    {
        if (text.Length > longest || !byText.TryGetValue(Fold(text), out List<ClaimRow>? rows))
        {
            return false;
        }

        foreach (string named in match.Markets)
        {
            string market = markets?.MarketOf(named) ?? named;
            if (!rows.Any(r => (r.Markets.Count == 0 || r.Markets.Contains(market, StringComparer.Ordinal))
                && (r.ProductClass is null || productClass is null || string.Equals(r.ProductClass, productClass, StringComparison.OrdinalIgnoreCase))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>White space run together, marks at the end left off.</summary>
    private static string Fold(ReadOnlySpan<char> text)
    {
        char[] folded = new char[text.Length];
        int length = 0;
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                folded[length++] = c;
            }
            else if (length > 0 && folded[length - 1] != ' ')
            {
                folded[length++] = ' ';
            }
        }

        while (length > 0 && folded[length - 1] is ' ' or '.' or '!' or ',' or ';')
        {
            length--;
        }

        return new string(folded, 0, length);
    }

    /// <summary>The sentence that holds a claim, or a piece of it that is too long to be approved.</summary>
    private ReadOnlySpan<char> SentenceAround(ReadOnlySpan<char> text, int start, int length)
    {
        int from = start;
        while (from > 0 && start - from <= longest && !EndsSentence(text, from - 1))
        {
            from--;
        }

        int to = Math.Max(from, start + length - 1);
        while (to < text.Length && to - from <= longest && !EndsSentence(text, to))
        {
            to++;
        }

        return text.Slice(from, Math.Min(text.Length, to) - from);
    }

    private static bool EndsSentence(ReadOnlySpan<char> text, int at) =>
        text[at] is '\n' or '。' or '！' or '？' || (text[at] is '.' or '!' or '?' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])));
}
