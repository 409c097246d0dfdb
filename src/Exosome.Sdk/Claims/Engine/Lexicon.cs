namespace Exosome.Sdk.Claims.Engine;

/// <summary>
/// Every word and term of every pack in one automaton: folded words lead to numbers, numbers lead through a trie to terms of several
/// words, and both carry tags (the classes of the packs). Immutable, shared by all threads.
/// </summary>
internal sealed class Lexicon
{
    private const uint HashSeed = 2166136261;
    private const uint HashPrime = 16777619;

    private readonly uint[] hashes;
    private readonly int[] slots;
    private readonly ulong[] gate;
    private readonly char[] letters;
    private readonly int[] wordStarts;
    private readonly int[] tagStarts;
    private readonly int[] tags;
    private readonly int[] firstNodes;
    private readonly uint[] followers;
    private readonly Dictionary<long, int> steps;
    private readonly int[] nodeTerms;
    private readonly AffixTable prefixes;
    private readonly AffixTable suffixes;

    internal Lexicon(LexiconBuilder builder)
    {
        hashes = builder.Hashes;
        slots = builder.Slots;
        letters = builder.Letters;
        wordStarts = builder.WordStarts;
        steps = builder.Steps;
        prefixes = builder.Prefixes;
        suffixes = builder.Suffixes;
        nodeTerms = builder.NodeTerms();
        (firstNodes, followers) = builder.FirstNodes();
        (tagStarts, tags) = builder.Tags();
        gate = new ulong[4096];
        for (int slot = 0; slot < slots.Length; slot++)
        {
            if (slots[slot] != 0)
            {
                gate[(hashes[slot] >> 6) & 4095] |= 1UL << (int)(hashes[slot] & 63);
            }
        }
    }

    public static uint StartHash => HashSeed;

    public static uint Extend(uint hash, char folded) => (hash ^ folded) * HashPrime;

    /// <summary>Spreads the entropy of the last letters, which FNV leaves in the low bits.</summary>
    public static uint Finish(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2c1b3c6d;
        return hash ^ (hash >> 13);
    }

    public static uint HashOf(ReadOnlySpan<char> folded)
    {
        uint hash = HashSeed;
        foreach (char unit in folded)
        {
            hash = Extend(hash, unit);
        }

        return Finish(hash);
    }

    /// <summary>The number of a folded word whose finished hash is known; 0 when no pack knows it.</summary>
    public int Find(uint hash, ReadOnlySpan<char> folded)
    {
        if ((gate[(hash >> 6) & 4095] & (1UL << (int)(hash & 63))) != 0)
        {
            int exact = FindExact(hash, folded);
            if (exact != 0)
            {
                return exact;
            }
        }

        return folded.Length > AffixTable.MinimumLength ? FindByAffix(folded) : 0;
    }

    /// <summary>The number of a word that stands in a pack itself, not only by its beginning or end.</summary>
    public int FindWhole(ReadOnlySpan<char> folded) => FindExact(HashOf(folded), folded);

    public ReadOnlySpan<int> TagsOf(int term) => tags.AsSpan(tagStarts[term], tagStarts[term + 1] - tagStarts[term]);

    /// <summary>One bit of a word's number, of which each node of the term trie keeps those of the words that lead on.</summary>
    public static uint BitOf(int word) => 1u << (int)(((uint)word * 2654435761u) >> 27);

    public bool StartsTerm(int word) => firstNodes[word] != 0;

    /// <summary>The node of the term trie that a word leads to from the root; 0 where no term begins with it.</summary>
    public int FirstNode(int word) => firstNodes[word];

    /// <summary>Follows one word from a node of the term trie; -1 is the end of the road, where nearly every step ends.</summary>
    public int Step(int node, int word) => (followers[node] & BitOf(word)) != 0 && steps.TryGetValue(((long)node << 32) | (uint)word, out int next) ? next : -1;

    /// <summary>The term that ends at a node, or 0.</summary>
    public int TermAt(int node) => nodeTerms[node];

    private int FindExact(uint hash, ReadOnlySpan<char> folded)
    {
        int mask = slots.Length - 1;
        for (int slot = (int)(hash & (uint)mask); slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if (hashes[slot] == hash)
            {
                int word = slots[slot];
                ReadOnlySpan<char> known = letters.AsSpan(wordStarts[word], wordStarts[word + 1] - wordStarts[word]);
                if (known.SequenceEqual(folded))
                {
                    return word;
                }
            }
        }

        return 0;
    }

    private int FindByAffix(ReadOnlySpan<char> folded)
    {
        int found = prefixes.Find(folded);
        return found != 0 ? found : suffixes.Find(folded);
    }
}
