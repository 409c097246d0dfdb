namespace Exosome.Sdk.Claims.Engine;

/// <summary>
/// Word beginnings (<c>wund*</c>) or endings (<c>*falten</c>), for languages that write compounds as one word or change the ends of verbs.
/// A table of the first (last) four letters keeps every other word out at the price of one look; a word that passes is hashed once,
/// letter by letter, and compared without a copy.
/// </summary>
internal sealed class AffixTable
{
    /// <summary>A shorter beginning or ending would match half the dictionary.</summary>
    public const int MinimumLength = 4;

    private readonly bool atEnd;
    private readonly ulong[] gate = new ulong[1024];
    private readonly Dictionary<string, int> terms = new(StringComparer.Ordinal);
    private readonly Dictionary<uint, string> byHash = [];
    private readonly List<string> colliding = [];
    private int longest;

    public AffixTable(bool atEnd) => this.atEnd = atEnd;

    public int Count => terms.Count;

    public IEnumerable<KeyValuePair<string, int>> Entries => terms;

    public void Add(string affix, int term)
    {
        if (terms.TryGetValue(affix, out _))
        {
            return;
        }

        terms.Add(affix, term);
        longest = Math.Max(longest, affix.Length);
        uint key = GateKey(affix.AsSpan());
        gate[key >> 6] |= 1UL << (int)(key & 63);
        uint hash = Lexicon.StartHash;
        for (int step = 0; step < affix.Length; step++)
        {
            hash = Lexicon.Extend(hash, Letter(affix.AsSpan(), step));
        }

        if (byHash.TryGetValue(hash, out _))
        {
            colliding.Add(affix);
        }
        else
        {
            byHash.Add(hash, affix);
        }
    }

    public bool TryGet(string affix, out int term) => terms.TryGetValue(affix, out term);

    /// <summary>The term of the longest affix of a word, or 0.</summary>
    public int Find(ReadOnlySpan<char> word) => Find(word, word.Length);

    /// <summary>The term of the longest affix of a word that has at most <paramref name="most"/> letters, or 0.</summary>
    public int Find(ReadOnlySpan<char> word, int most)
    {
        uint key = word.Length < MinimumLength ? 0 : GateKey(word);
        if (word.Length < MinimumLength || (gate[key >> 6] & (1UL << (int)(key & 63))) == 0)
        {
            return 0;
        }

        string? best = null;
        uint hash = Lexicon.StartHash;
        int length = Math.Min(Math.Min(longest, most), word.Length);
        for (int step = 0; step < length; step++)
        {
            hash = Lexicon.Extend(hash, Letter(word, step));
            if (step + 1 >= MinimumLength && byHash.TryGetValue(hash, out string? known) && Fits(known, word) && known.Length == step + 1)
            {
                best = known;
            }
        }

        foreach (string other in colliding)
        {
            if (other.Length <= length && other.Length > (best?.Length ?? 0) && Fits(other, word))
            {
                best = other;
            }
        }

        return best == null ? 0 : terms[best];
    }

    private char Letter(ReadOnlySpan<char> word, int step) => atEnd ? word[word.Length - 1 - step] : word[step];

    private bool Fits(string affix, ReadOnlySpan<char> word) =>
        affix.Length <= word.Length && (atEnd ? word.EndsWith(affix.AsSpan()) : word.StartsWith(affix.AsSpan()));

    private uint GateKey(ReadOnlySpan<char> word) =>
        ((((((Letter(word, 0) * 31u) + Letter(word, 1)) * 31u) + Letter(word, 2)) * 31u) + Letter(word, 3)) * 2654435761u >> 16;
}
