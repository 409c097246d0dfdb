namespace Exosome.Sdk.Claims.Engine;

/// <summary>One step of a pattern.</summary>
internal enum PatternStep : byte
{
    /// <summary>A word or term with one of the tags.</summary>
    Term,

    /// <summary>Up to <see cref="PatternItem.Reach"/> words of any kind, inside the clause.</summary>
    Gap,

    /// <summary>The next word has none of the tags.</summary>
    NotNext,

    /// <summary>The word before has none of the tags; only at the beginning.</summary>
    NotBefore,

    /// <summary>A sentence or clause begins here.</summary>
    Begin,

    /// <summary>The sentence or clause ends here.</summary>
    End,

    /// <summary>A question mark, and the sentence goes on.</summary>
    Question,

    /// <summary>A colon, dash, bracket or full stop that the pattern reaches across.</summary>
    Across,
}

internal readonly struct PatternItem
{
    public PatternItem(PatternStep step, int[] tags, int reach = 0, bool optional = false)
    {
        Step = step;
        Tags = tags;
        Reach = reach;
        Optional = optional;
    }

    public PatternStep Step { get; }

    /// <summary>For a gap: the tags of words that it does not skip.</summary>
    public int[] Tags { get; }

    public int Reach { get; }

    public bool Optional { get; }
}

/// <summary>A sequence of steps that belongs to a rule.</summary>
internal sealed class Pattern
{
    /// <summary>A match is a set of positions in one machine word, so no pattern may be longer.</summary>
    public const int LongestMatch = 60;

    public Pattern(CompiledRule rule, PatternItem[] items)
    {
        Rule = rule;
        Items = items;
        AtBeginning = items[0].Step == PatternStep.Begin;
        Asks = Array.Exists(items, i => i.Step == PatternStep.Question);
        Required = Array.ConvertAll(Array.FindAll(items, i => i.Step == PatternStep.Term && !i.Optional), i => i.Tags);
    }

    public CompiledRule Rule { get; }

    public PatternItem[] Items { get; }

    /// <summary>True when a match can begin only where a clause begins.</summary>
    public bool AtBeginning { get; }

    /// <summary>True when the sentence must hold a question mark.</summary>
    public bool Asks { get; }

    /// <summary>For each step that cannot be left out, the tags of which the text must hold one; the rarest first, which is the pattern's key.</summary>
    public int[][] Required { get; }

    /// <summary>Position in the engine's list, for marking a pattern as tried.</summary>
    public int Index { get; set; }
}

/// <summary>A rule, modifier or permit with its patterns resolved against all packs.</summary>
internal sealed class CompiledRule
{
    public CompiledRule(PackRule source, PackDocument document)
    {
        Source = source;
        Document = document;
    }

    public PackRule Source { get; }

    public PackDocument Document { get; }

    public string Language => Document.Language;

    /// <summary>Number of the language in <see cref="LanguageMarks"/>; 0 is never at rest.</summary>
    public int LanguageNumber { get; set; }

    public PackCategory? Category { get; set; }

    /// <summary>Categories that a modifier or permit acts on; null is all.</summary>
    public HashSet<string>? ActsOn { get; set; }

    public HashSet<string>? Despite { get; set; }

    public int[][] Needs { get; set; } = [];

    public int[][] CodeNeeds { get; set; } = [];

    public int[][] Without { get; set; } = [];

    public RuleVerdict[] Verdicts { get; set; } = [];

    /// <summary>Words such as "but" that end a modifier's reach, in the modifier's language.</summary>
    public int[] ScopeEnd { get; set; } = [];

    /// <summary>The highest severity that any market gives the rule: louder claims win over quieter ones.</summary>
    public int Loudness { get; set; }

    /// <summary>Set while the rule's own examples fail, or when a pack switches it off.</summary>
    public bool Disabled { get; set; }
}
