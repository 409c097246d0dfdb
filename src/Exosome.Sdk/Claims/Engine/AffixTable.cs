namespace Exosome.Sdk.Claims.Engine;

/// <summary>
/// Word beginnings (<c>wund*</c>) or endings (<c>*falten</c>), for languages that write compounds as one word.
/// A table of the first (last) four letters keeps every other word out at the price of one look.
/// </summary>
internal sealed class AffixTable
{
    /// <summary>A shorter beginning or ending would match half the dictionary.</summary>
    public const int MinimumLength = 4;

    private readonly ulong[] gate = new ulong[64];
    private readonly Dictionary<string, int> terms = new(StringComparer.Ordinal);
    private int longest;

    public int Count => terms.Count;

    public IEnumerable<KeyValuePair<string, int>> Entries => terms;

    public void Add(string affix, int term, bool atEnd)
    {
        if (!terms.TryGetValue(affix, out _))
        {
            terms[affix] = term;
            longest = Math.Max(longest, affix.Length);
            uint key = Key(atEnd ? affix.AsSpan(affix.Length - MinimumLength) : affix.AsSpan(0, MinimumLength));
            gate[key >> 6] |= 1UL << (int)(key & 63);
        }
    }

    public bool TryGet(string affix, out int term) => terms.TryGetValue(affix, out term);

    public int FindStart(ReadOnlySpan<char> word)
    {
        if (!Passes(word.Slice(0, MinimumLength)))
        {
            return 0;
        }

        for (int length = Math.Min(longest, word.Length); length >= MinimumLength; length--)
        {
            if (terms.TryGetValue(word.Slice(0, length).ToString(), out int term))
            {
                return term;
            }
        }

        return 0;
    }

    public int FindEnd(ReadOnlySpan<char> word)
    {
        if (!Passes(word.Slice(word.Length - MinimumLength)))
        {
            return 0;
        }

        for (int length = Math.Min(longest, word.Length); length >= MinimumLength; length--)
        {
            if (terms.TryGetValue(word.Slice(word.Length - length).ToString(), out int term))
            {
                return term;
            }
        }

        return 0;
    }

    private static uint Key(ReadOnlySpan<char> four) =>
        (((four[0] * 31u) + four[1]) * 31u * 31u + (four[2] * 31u) + four[3]) * 2654435761u >> 20;

    private bool Passes(ReadOnlySpan<char> four)
    {
        uint key = Key(four);
        return (gate[key >> 6] & (1UL << (int)(key & 63))) != 0;
    }
}
