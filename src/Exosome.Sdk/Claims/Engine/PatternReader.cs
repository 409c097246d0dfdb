using System.Globalization;

namespace Exosome.Sdk.Claims.Engine;

/// <summary>Reads the patterns of packs: <c>&lt;treat&gt; ..4 &lt;condition&gt;</c>.</summary>
internal sealed class PatternReader
{
    private readonly TagTable tags;
    private readonly List<PackProblem> problems;
    private PackDocument document = null!;
    private PackText pattern;

    public PatternReader(TagTable tags, List<PackProblem> problems)
    {
        this.tags = tags;
        this.problems = problems;
    }

    /// <summary>The pattern's steps, or null after a problem.</summary>
    public PatternItem[]? Read(PackText text, PackDocument owner)
    {
        document = owner;
        pattern = text;
        var items = new List<PatternItem>();
        int width = 0;
        for (int at = 0; at < text.Value.Length;)
        {
            if (text.Value[at] == ' ')
            {
                at++;
                continue;
            }

            int end = WordEnd(at);
            PatternItem? item = ReadItem(text.Value.Substring(at, end - at), at, items.Count == 0);
            if (item == null)
            {
                return null;
            }

            items.Add(item.Value);
            width += item.Value.Step == PatternStep.Gap ? item.Value.Reach : 3;
            at = end;
        }

        if (width > Pattern.LongestMatch)
        {
            return Fail(0, $"The pattern reaches over more than {Pattern.LongestMatch} words.");
        }

        return items.Exists(i => i.Step == PatternStep.Term && !i.Optional) ? items.ToArray() : Fail(0, "A pattern needs at least one word or class that is not optional.");
    }

    /// <summary>The tags of one alternative list: a class, several, or words.</summary>
    public int[]? ReadTags(PackText text, PackDocument owner)
    {
        document = owner;
        pattern = text;
        return TagsOf(text.Value, 0);
    }

    private int WordEnd(int start)
    {
        int depth = 0;
        int at = start;
        for (; at < pattern.Value.Length; at++)
        {
            char unit = pattern.Value[at];
            depth += unit is '(' or '<' or '{' ? 1 : unit is ')' or '>' or '}' ? -1 : 0;
            if (unit == ' ' && depth <= 0)
            {
                break;
            }
        }

        return at;
    }

    private PatternItem? ReadItem(string word, int at, bool first)
    {
        switch (word)
        {
            case "^":
                return new PatternItem(PatternStep.Begin, []);
            case "$":
                return new PatternItem(PatternStep.End, []);
            case "?":
                return new PatternItem(PatternStep.Question, []);
            case "//":
                return new PatternItem(PatternStep.Across, []);
        }

        if (word.StartsWith("..", StringComparison.Ordinal))
        {
            return ReadGap(word, at);
        }

        bool not = word[0] == '!';
        bool optional = word[word.Length - 1] == '?';
        string core = word.Substring(not ? 1 : 0, word.Length - (not ? 1 : 0) - (optional ? 1 : 0));
        int[]? found = TagsOf(core, at);
        return found == null ? null : new PatternItem(not ? first ? PatternStep.NotBefore : PatternStep.NotNext : PatternStep.Term, found, 0, optional);
    }

    private PatternItem? ReadGap(string word, int at)
    {
        int minus = word.AsSpan().IndexOf('-');
        string digits = minus < 0 ? word.Substring(2) : word.Substring(2, minus - 2);
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int reach) || reach is < 1 or > 40)
        {
            _ = Fail(at, $"'{word}' is no gap. Expected '..4' or '..4-<class>', with 1 to 40 words.");
            return null;
        }

        int[]? except = minus < 0 ? [] : TagsOf(word.Substring(minus + 1), at);
        return except == null ? null : new PatternItem(PatternStep.Gap, except, reach);
    }

    private int[]? TagsOf(string core, int at)
    {
        var found = new SortedSet<int>();
        bool grouped = core.Length > 2 && core[0] == '(' && core[core.Length - 1] == ')';
        bool named = core.Length > 2 && core[0] == '<' && core[core.Length - 1] == '>';
        string inside = grouped || named ? core.Substring(1, core.Length - 2) : core;
        foreach (string raw in inside.Split('|'))
        {
            string part = raw.Trim();
            if (part is "#")
            {
                _ = found.Add(TagTable.NumberTag);
                continue;
            }

            if (part.AsSpan().IndexOf('#') >= 0)
            {
                return FailTags(at, $"'{part}' has a number among words. '#' is a step or an alternative of its own: 'match # times' or '(%|#)'.");
            }

            bool isClass = named || (part.Length > 2 && part[0] == '<' && part[part.Length - 1] == '>');
            string name = isClass && !named ? part.Substring(1, part.Length - 2) : part;
            if (isClass)
            {
                if (!tags.TryResolve(document.Language, name, found))
                {
                    return FailTags(at, $"No pack of language '{document.Language}' has a class '{name}'.");
                }
            }
            else if (name.Length == 0 || name.IndexOfAny(['<', '>', '(', ')']) >= 0 || !tags.TryLiteral(name, found))
            {
                return FailTags(at, $"'{part}' is neither a word nor a class. Classes stand in <...>, alternatives in (a|b).");
            }
        }

        return [.. found];
    }

    private int[]? FailTags(int at, string message)
    {
        _ = Fail(at, message);
        return null;
    }

    private PatternItem[]? Fail(int at, string message)
    {
        problems.Add(new PackProblem(document.Path, pattern.Line, pattern.Column + at, message));
        return null;
    }
}
