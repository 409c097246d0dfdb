namespace Exosome.Sdk.Claims.Engine;

/// <summary>Collects words, terms and their tags while packs are read, and hands flat tables to <see cref="Lexicon"/>.</summary>
internal sealed class LexiconBuilder
{
    private readonly List<int> tagTerms = [];
    private readonly List<int> tagValues = [];
    private readonly List<int> termOfNode = [0];
    private int letterCount;
    private int wordCount = 1;
    private int termCount;
    private int used;

    public uint[] Hashes { get; private set; } = new uint[1 << 15];

    public int[] Slots { get; private set; } = new int[1 << 15];

    public char[] Letters { get; private set; } = new char[1 << 17];

    /// <summary>Where each word's letters begin; one more entry marks the end of the last.</summary>
    public int[] WordStarts { get; private set; } = new int[1 << 13];

    public Dictionary<long, int> Steps { get; } = [];

    public AffixTable Prefixes { get; } = new(atEnd: false);

    public AffixTable Suffixes { get; } = new(atEnd: true);

    /// <summary>Terms of several words are numbered from the top of this range downwards, so that words stay dense.</summary>
    public int Word(ReadOnlySpan<char> folded)
    {
        uint hash = Lexicon.HashOf(folded);
        int mask = Slots.Length - 1;
        int slot = (int)(hash & (uint)mask);
        for (; Slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if (Hashes[slot] == hash && LettersOf(Slots[slot]).SequenceEqual(folded))
            {
                return Slots[slot];
            }
        }

        int word = AddLetters(folded);
        Slots[slot] = word;
        Hashes[slot] = hash;
        if (++used * 2 > Slots.Length)
        {
            Grow();
        }

        return word;
    }

    /// <summary>Gives a tag to a word.</summary>
    public void Tag(int word, int tag)
    {
        tagTerms.Add(word);
        tagValues.Add(tag);
    }

    /// <summary>Gives a tag to a sequence of words, which becomes a term.</summary>
    public void TagTerm(IReadOnlyList<int> words, int tag)
    {
        if (words.Count == 1)
        {
            Tag(words[0], tag);
            return;
        }

        int node = 0;
        foreach (int word in words)
        {
            long key = ((long)node << 32) | (uint)word;
            if (!Steps.TryGetValue(key, out int next))
            {
                next = termOfNode.Count;
                termOfNode.Add(0);
                Steps.Add(key, next);
            }

            node = next;
        }

        if (termOfNode[node] == 0)
        {
            // Numbered below zero until all words are known; moved above them at the end.
            termOfNode[node] = -(++termCount);
        }

        Tag(termOfNode[node], tag);
    }

    /// <summary>Gives a tag to every word that begins (or ends) with some letters.</summary>
    public void TagAffix(string affix, bool atEnd, int tag)
    {
        AffixTable table = atEnd ? Suffixes : Prefixes;
        if (!table.TryGet(affix, out int term))
        {
            // The asterisk cannot occur in a word of a text, so the entry is only reachable through the table.
            term = Word((atEnd ? "*" + affix : affix + "*").AsSpan());
            table.Add(affix, term);
        }

        Tag(term, tag);
    }

    /// <summary>For each word the node that it leads to from the root, and for each node a bit for each word that leads on from it.</summary>
    public (int[] FirstNodes, uint[] Followers) FirstNodes()
    {
        var first = new int[wordCount];
        var followers = new uint[termOfNode.Count];
        foreach (KeyValuePair<long, int> step in Steps)
        {
            int node = (int)(step.Key >> 32);
            int word = (int)(uint)step.Key;
            followers[node] |= Lexicon.BitOf(word);
            if (node == 0)
            {
                first[word] = step.Value;
            }
        }

        return (first, followers);
    }

    public int[] NodeTerms()
    {
        var terms = new int[termOfNode.Count];
        for (int node = 0; node < terms.Length; node++)
        {
            terms[node] = Numbered(termOfNode[node]);
        }

        return terms;
    }

    /// <summary>The tags of all terms, sorted by counting: where each term's begin, and the tags themselves.</summary>
    public (int[] Starts, int[] Tags) Tags()
    {
        ShareAffixTags();
        int terms = wordCount + termCount;
        var starts = new int[terms + 1];
        foreach (int term in tagTerms)
        {
            starts[Numbered(term) + 1]++;
        }

        for (int term = 0; term < terms; term++)
        {
            starts[term + 1] += starts[term];
        }

        var next = (int[])starts.Clone();
        var tags = new int[tagValues.Count];
        for (int i = 0; i < tags.Length; i++)
        {
            tags[next[Numbered(tagTerms[i])]++] = tagValues[i];
        }

        return (starts, tags);
    }

    private int Numbered(int term) => term >= 0 ? term : wordCount - 1 - term;

    /// <summary>A word that stands in a pack itself also has the tags of the beginnings and endings it shares.</summary>
    private void ShareAffixTags()
    {
        if (Prefixes.Count + Suffixes.Count == 0)
        {
            return;
        }

        var byTerm = new Dictionary<int, List<int>>();
        for (int i = 0; i < tagTerms.Count; i++)
        {
            if (tagTerms[i] > 0 && LettersOf(tagTerms[i]).IndexOf('*') >= 0)
            {
                if (!byTerm.TryGetValue(tagTerms[i], out List<int>? list))
                {
                    byTerm.Add(tagTerms[i], list = []);
                }

                list.Add(tagValues[i]);
            }
        }

        Nest(Prefixes, byTerm);
        Nest(Suffixes, byTerm);
        for (int word = 1; word < wordCount; word++)
        {
            ReadOnlySpan<char> letters = LettersOf(word);
            if (letters.Length > AffixTable.MinimumLength && letters.IndexOf('*') < 0)
            {
                Share(word, Prefixes.Find(letters), byTerm);
                Share(word, Suffixes.Find(letters), byTerm);
            }
        }
    }

    /// <summary>Only the longest affix of a word is looked up, so that it carries the tags of the shorter ones inside it: "heilt*" those of "heil*".</summary>
    private void Nest(AffixTable table, Dictionary<int, List<int>> byTerm)
    {
        var byLength = new List<KeyValuePair<string, int>>(table.Entries);
        byLength.Sort(static (a, b) => a.Key.Length.CompareTo(b.Key.Length));
        foreach (KeyValuePair<string, int> affix in byLength)
        {
            int shorter = table.Find(affix.Key.AsSpan(), affix.Key.Length - 1);
            if (shorter != 0 && byTerm.TryGetValue(shorter, out List<int>? shared) && byTerm.TryGetValue(affix.Value, out List<int>? own))
            {
                Share(affix.Value, shorter, byTerm);
                own.AddRange(shared);
            }
        }
    }

    private void Share(int word, int affix, Dictionary<int, List<int>> byTerm)
    {
        if (affix != 0 && byTerm.TryGetValue(affix, out List<int>? shared))
        {
            foreach (int tag in shared)
            {
                Tag(word, tag);
            }
        }
    }

    private ReadOnlySpan<char> LettersOf(int word) => Letters.AsSpan(WordStarts[word], WordStarts[word + 1] - WordStarts[word]);

    private int AddLetters(ReadOnlySpan<char> folded)
    {
        while (letterCount + folded.Length > Letters.Length)
        {
            char[] more = new char[Letters.Length * 2];
            Letters.AsSpan(0, letterCount).CopyTo(more);
            Letters = more;
        }

        if (wordCount + 2 > WordStarts.Length)
        {
            int[] more = new int[WordStarts.Length * 2];
            WordStarts.AsSpan(0, wordCount + 1).CopyTo(more);
            WordStarts = more;
        }

        folded.CopyTo(Letters.AsSpan(letterCount));
        WordStarts[wordCount] = letterCount;
        letterCount += folded.Length;
        WordStarts[wordCount + 1] = letterCount;
        return wordCount++;
    }

    private void Grow()
    {
        var slots = new int[Slots.Length * 2];
        var hashes = new uint[slots.Length];
        for (int old = 0; old < Slots.Length; old++)
        {
            if (Slots[old] == 0)
            {
                continue;
            }

            int slot = (int)(Hashes[old] & (uint)(slots.Length - 1));
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = Slots[old];
            hashes[slot] = Hashes[old];
        }

        Slots = slots;
        Hashes = hashes;
    }
}
