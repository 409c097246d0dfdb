namespace Exosome.Sdk.Claims.Engine;

/// <summary>Numbers for the classes of all packs, and for the words that patterns spell out.</summary>
internal sealed class TagTable
{
    private readonly LexiconBuilder lexicon;
    private readonly Dictionary<string, int> classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> sums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> literals = new(StringComparer.Ordinal);
    private readonly List<int> weights = [100_000];

    public TagTable(LexiconBuilder lexicon) => this.lexicon = lexicon;

    /// <summary>The tag of every number, whatever its digits.</summary>
    public const int NumberTag = 0;

    public int Count => weights.Count;

    /// <summary>How often a tag may be expected in ordinary text: long lists and short words more often.</summary>
    public int WeightOf(int tag) => weights[tag];

    /// <summary>The number of a class of a language; made at first use.</summary>
    public int OfClass(string language, string name)
    {
        string key = language + ":" + name;
        if (!classes.TryGetValue(key, out int tag))
        {
            tag = NewTag(0);
            classes.Add(key, tag);
        }

        return tag;
    }

    public void AddSum(string language, string name, IEnumerable<string> parts)
    {
        string key = language + ":" + name;
        if (!sums.TryGetValue(key, out List<string>? known))
        {
            sums.Add(key, known = []);
        }

        known.AddRange(parts);
    }

    /// <summary>Adds one form to a tag. False when the form holds no word, or a wildcard that is too short or inside a term.</summary>
    public bool TryAddForm(string form, int tag)
    {
        weights[tag]++;
        bool atEnd = form[0] == '*';
        bool atStart = form[form.Length - 1] == '*';
        if (atEnd || atStart)
        {
            string affix = FormWords.FoldWhole(atEnd ? form.Substring(1) : form.Substring(0, form.Length - 1));
            if (atEnd == atStart || affix.Length < AffixTable.MinimumLength || affix.AsSpan().IndexOf(' ') >= 0 || affix.AsSpan().IndexOf('*') >= 0)
            {
                return false;
            }

            lexicon.TagAffix(affix, atEnd, tag);
            return true;
        }

        return FormWords.TryAdd(form, lexicon, tag);
    }

    /// <summary>Adds the tags of a class and of everything it is the sum of. False when nothing has that name.</summary>
    public bool TryResolve(string language, string name, ISet<int> found) => TryResolve(language, name, found, 0);

    /// <summary>Adds the tag of words that a pattern spells out.</summary>
    public bool TryLiteral(string words, ISet<int> found)
    {
        if (!literals.TryGetValue(words, out int tag))
        {
            // A short word is in every sentence, so that it says little about whether a pattern is worth trying.
            tag = NewTag(words.Length <= 3 ? 10_000 : words.Length <= 5 ? 500 : 10);
            var forms = new List<string>();
            if (!FormExpander.TryExpand(words, null, false, false, forms))
            {
                return false;
            }

            foreach (string form in forms)
            {
                if (!TryAddForm(form, tag))
                {
                    return false;
                }
            }

            literals.Add(words, tag);
        }

        _ = found.Add(tag);
        return true;
    }

    private bool TryResolve(string language, string name, ISet<int> found, int depth)
    {
        bool any = false;
        foreach (string home in language is "any" ? new[] { "any" } : [language, "any"])
        {
            string key = home + ":" + name;
            if (classes.TryGetValue(key, out int tag))
            {
                _ = found.Add(tag);
                any = true;
            }

            // A sum that contains itself stops here instead of going round for ever.
            if (depth < 8 && sums.TryGetValue(key, out List<string>? parts))
            {
                any = true;
                foreach (string part in parts)
                {
                    any &= TryResolve(home, part, found, depth + 1) || TryResolve(language, part, found, depth + 1);
                }
            }
        }

        return any;
    }

    private int NewTag(int weight)
    {
        weights.Add(weight);
        return weights.Count - 1;
    }
}
