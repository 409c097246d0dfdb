namespace Exosome.Sdk.Claims.Engine;

/// <summary>Resolves packs against each other: words become tags, patterns become steps, categories find their verdicts.</summary>
internal sealed class PackCompiler
{
    private readonly List<PackDocument> documents;
    private readonly List<PackProblem> problems;
    private readonly LexiconBuilder lexicon = new();
    private readonly TagTable tags;
    private readonly PatternReader patterns;
    private readonly Dictionary<string, PackCategory> categories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PackInflection> inflections = new(StringComparer.Ordinal);
    private readonly HashSet<string> switchedOff = new(StringComparer.Ordinal);

    public PackCompiler(List<PackDocument> documents, List<PackProblem> problems)
    {
        this.documents = documents;
        this.problems = problems;
        tags = new TagTable(lexicon);
        patterns = new PatternReader(tags, problems);
    }

    public List<CompiledRule> Rules { get; } = [];

    /// <summary>Patterns of rules, each under the tag that its texts are least likely to share with others.</summary>
    public List<Pattern>[] PatternsByKey { get; private set; } = [];

    /// <summary>Patterns of modifiers and permits, in the same way.</summary>
    public List<Pattern>[] ContextPatternsByKey { get; private set; } = [];

    /// <summary>Patterns of modifiers and permits that ask for no word.</summary>
    public List<Pattern> ContextWithoutKey { get; } = [];

    public int PatternCount { get; private set; }

    public MarketTable Markets { get; private set; } = null!;

    public LanguageMarks Marks { get; } = new();

    public int TagCount => tags.Count;

    public Lexicon Compile()
    {
        ReadOffs();
        foreach (PackDocument document in documents)
        {
            foreach (KeyValuePair<string, PackInflection> inflection in document.Inflections)
            {
                inflections[document.Language + ":" + inflection.Key] = inflection.Value;
            }

            foreach (PackCategory category in document.Categories)
            {
                categories[category.Name] = category;
            }
        }

        Markets = new MarketTable(documents);
        foreach (PackDocument document in documents)
        {
            AddWords(document);
            Marks.Add(document);
        }

        foreach (PackDocument document in documents)
        {
            AddSums(document);
        }

        var byKey = new List<KeyValuePair<int, Pattern>>();
        var contextByKey = new List<KeyValuePair<int, Pattern>>();
        foreach (PackDocument document in documents)
        {
            foreach (PackRule rule in document.Rules)
            {
                AddRule(document, rule, rule.Kind == PackRuleKind.Rule ? byKey : contextByKey);
            }
        }

        Marks.Freeze(tags);
        PatternsByKey = ByKey(byKey);
        ContextPatternsByKey = ByKey(contextByKey);
        return new Lexicon(lexicon);
    }

    private List<Pattern>[] ByKey(List<KeyValuePair<int, Pattern>> entries)
    {
        var lists = new List<Pattern>[tags.Count];
        foreach (KeyValuePair<int, Pattern> entry in entries)
        {
            (lists[entry.Key] ??= []).Add(entry.Value);
        }

        return lists;
    }

    private void ReadOffs()
    {
        foreach (PackDocument document in documents)
        {
            foreach (PackOff off in document.Offs)
            {
                if (off.Reason.Length == 0)
                {
                    Problem(document, off.Target, "Switching off needs a reason after 'because'.");
                }
                else if (off.Kind is "rule")
                {
                    _ = switchedOff.Add(off.Target.Value);
                    if (!documents.Exists(d => d.Rules.Exists(r => string.Equals(r.Name.Value, off.Target.Value, StringComparison.Ordinal))))
                    {
                        Problem(document, off.Target, $"No pack has a rule '{off.Target.Value}'.");
                    }
                }
                else
                {
                    off.Forms.ForEach(form => switchedOff.Add(document.Language + ":" + off.Target.Value + ":" + form.Value));
                }
            }
        }
    }

    private void AddWords(PackDocument document)
    {
        var forms = new List<string>();
        foreach (PackWords words in document.Words)
        {
            PackInflection? inflection = null;
            if (words.Inflection.Length > 0 && !inflections.TryGetValue(document.Language + ":" + words.Inflection, out inflection))
            {
                Problem(document, words.Class, $"Language '{document.Language}' has no inflection '{words.Inflection}'.");
            }

            bool last = words.Inflection.StartsWith("noun", StringComparison.Ordinal);
            bool together = words.Inflection.StartsWith("nouns", StringComparison.Ordinal);
            int tag = tags.OfClass(document.Language, words.Class.Value);
            foreach (PackText entry in words.Forms)
            {
                forms.Clear();
                if (switchedOff.Contains(document.Language + ":" + words.Class.Value + ":" + entry.Value))
                {
                    continue;
                }

                if (!FormExpander.TryExpand(entry.Value, inflection, last, together, forms) || !forms.TrueForAll(form => form.Length > 0 && tags.TryAddForm(form, tag)))
                {
                    Problem(document, entry, $"'{entry.Value}' cannot be read as a word: braces must close, a wildcard needs at least {AffixTable.MinimumLength} letters and no spaces.");
                }
            }
        }
    }

    private void AddSums(PackDocument document)
    {
        foreach (PackClass sum in document.Classes)
        {
            tags.AddSum(document.Language, sum.Name.Value, sum.Parts.ConvertAll(p => p.Value));
        }
    }

    private void AddRule(PackDocument document, PackRule source, List<KeyValuePair<int, Pattern>> byKey)
    {
        var rule = new CompiledRule(source, document) { Disabled = switchedOff.Contains(source.Name.Value), LanguageNumber = Marks.NumberOf(document.Language) };
        foreach (PackText category in source.Categories)
        {
            if (!categories.TryGetValue(category.Value, out PackCategory? known))
            {
                Problem(document, category, $"No pack has a category '{category.Value}'.");
                continue;
            }

            rule.Category = known;
            _ = (rule.ActsOn ??= new HashSet<string>(StringComparer.Ordinal)).Add(category.Value);
        }

        if (source.Kind == PackRuleKind.Rule && rule.Category == null)
        {
            return;
        }

        source.Despite.ForEach(name => (rule.Despite ??= new HashSet<string>(StringComparer.Ordinal)).Add(name.Value));
        rule.Needs = TagLists(document, source.Needs);
        rule.CodeNeeds = TagLists(document, source.CodeNeeds);
        rule.Without = TagLists(document, source.Without);
        rule.Verdicts = source.Kind == PackRuleKind.Rule ? Markets.Resolve(rule, document, problems) : [];
        rule.Loudness = rule.Verdicts.Length == 0 ? 0 : rule.Verdicts.Max(v => (int)v.Severity);
        var ends = new SortedSet<int>();
        rule.ScopeEnd = tags.TryResolve(document.Language, "scope-end", ends) ? [.. ends] : [];
        if (source.Patterns.Count == 0)
        {
            Problem(document, source.Name, $"'{source.Name.Value}' has no match line.");
        }

        foreach (PackText text in source.Patterns)
        {
            PatternItem[]? items = patterns.Read(text, document);
            if (items == null)
            {
                continue;
            }

            var pattern = new Pattern(rule, items) { Index = PatternCount++ };
            OrderByRarity(pattern.Required);
            if (pattern.Required.Length == 0)
            {
                // Only a modifier may ask for nothing but a question mark; the reader refuses it in a rule.
                ContextWithoutKey.Add(pattern);
                continue;
            }

            foreach (int tag in pattern.Required[0])
            {
                byKey.Add(new KeyValuePair<int, Pattern>(tag, pattern));
            }
        }

        Rules.Add(rule);
    }

    /// <summary>The step whose words are rarest comes first: a text without them is never tried, and one without the next is soon left.</summary>
    private void OrderByRarity(int[][] steps)
    {
        int[] weights = Array.ConvertAll(steps, step => step.Sum(tags.WeightOf));
        Array.Sort(weights, steps);
    }

    private int[][] TagLists(PackDocument document, List<PackText> lines)
    {
        var lists = new List<int[]>();
        foreach (PackText text in lines)
        {
            int[]? found = patterns.ReadTags(text, document);
            if (found != null)
            {
                lists.Add(found);
            }
        }

        return [.. lists];
    }

    private void Problem(PackDocument document, PackText where, string message) =>
        problems.Add(new PackProblem(document.Path, where.Line, where.Column, message));
}
