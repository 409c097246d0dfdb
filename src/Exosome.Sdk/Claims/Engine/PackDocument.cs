using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Claims.Engine;

/// <summary>A pack as it was read: what it says, and where, but nothing resolved against other packs yet.</summary>
internal sealed class PackDocument
{
    public PackDocument(string path) => Path = path;

    public string Path { get; }

    public string Name { get; set; } = "";

    /// <summary>Language whose words the pack holds; <c>any</c> is seen from every language.</summary>
    public string Language { get; set; } = "any";

    /// <summary>The language with its place; line 0 where the pack names none.</summary>
    public PackText LanguageText { get; set; }

    public List<PackWords> Words { get; } = [];

    public Dictionary<string, PackInflection> Inflections { get; } = new(StringComparer.Ordinal);

    public List<PackClass> Classes { get; } = [];

    public List<PackCategory> Categories { get; } = [];

    public List<PackMarket> Markets { get; } = [];

    public List<PackVerdict> Verdicts { get; } = [];

    public List<PackRule> Rules { get; } = [];

    public List<PackOff> Offs { get; } = [];
}

/// <summary>A piece of a pack with its position, both counted from 1.</summary>
internal readonly struct PackText
{
    public PackText(string value, int line, int column)
    {
        Value = value;
        Line = line;
        Column = column;
    }

    public string Value { get; }

    public int Line { get; }

    public int Column { get; }
}

/// <summary>Words that share a class.</summary>
internal sealed class PackWords
{
    public PackWords(PackText @class, string inflection)
    {
        Class = @class;
        Inflection = inflection;
    }

    public PackText Class { get; }

    public string Inflection { get; }

    public List<PackText> Forms { get; } = [];
}

/// <summary>How words of one kind change: the longest ending that fits is replaced by each of the others.</summary>
internal sealed class PackInflection
{
    public PackInflection(PackText name) => Name = name;

    public PackText Name { get; }

    public List<KeyValuePair<string, string[]>> Endings { get; } = [];
}

/// <summary>A class that is the sum of others.</summary>
internal sealed class PackClass
{
    public PackClass(PackText name, List<PackText> parts)
    {
        Name = name;
        Parts = parts;
    }

    public PackText Name { get; }

    public List<PackText> Parts { get; }
}

/// <summary>A kind of claim: which rule reports it, how loud, and what it is called.</summary>
internal sealed class PackCategory
{
    public PackCategory(PackText place, string name, string ruleId, RuleSeverity severity, string noun)
    {
        Place = place;
        Name = name;
        RuleId = ruleId;
        Severity = severity;
        Noun = noun;
    }

    public string Name { get; }

    public PackText Place { get; }

    public string RuleId { get; }

    public RuleSeverity Severity { get; }

    public string Noun { get; }
}

/// <summary>A place with its own law.</summary>
internal sealed class PackMarket
{
    public PackMarket(PackText place, bool allowList)
    {
        Place = place;
        Code = place.Value;
        AllowList = allowList;
    }

    public string Code { get; }

    public PackText Place { get; }

    /// <summary>True where only listed effects may be stated, so that the market acts only when it is named.</summary>
    public bool AllowList { get; }

    /// <summary>Other codes for the place or its parts: SG for ASEAN, GB for UK.</summary>
    public List<string> Covers { get; } = [];
}

/// <summary>What the law of some markets says about a category, or about one rule.</summary>
internal sealed class PackVerdict
{
    public PackText Category { get; set; }

    public List<PackText> Markets { get; } = [];

    public List<string> ProductClasses { get; } = [];

    public string? Decision { get; set; }

    public RuleSeverity? Severity { get; set; }

    public string? Citation => CitationText.Value is { Length: > 0 } citation ? citation : null;

    public PackText CitationText { get; set; }

    public string? Suggestion { get; set; }

    /// <summary>Why a team's pack says otherwise than those that ship, or silences what they find.</summary>
    public string? Because { get; set; }
}

/// <summary>An entry of another pack that a user switches off, and why.</summary>
internal sealed class PackOff
{
    public PackOff(string kind, PackText target, List<PackText> forms, string reason)
    {
        Kind = kind;
        Target = target;
        Forms = forms;
        Reason = reason;
    }

    /// <summary><c>rule</c> or <c>words</c>.</summary>
    public string Kind { get; }

    public PackText Target { get; }

    public List<PackText> Forms { get; }

    public string Reason { get; }
}

/// <summary>What a block of patterns is for.</summary>
internal enum PackRuleKind
{
    /// <summary>Patterns that are claims.</summary>
    Rule,

    /// <summary>Patterns around which claims are not claims: negation, questions, reports about others.</summary>
    Modifier,

    /// <summary>Lawful wordings: a claim that overlaps one is none.</summary>
    Permit,
}

/// <summary>A rule, a modifier or a permit.</summary>
internal sealed class PackRule
{
    public PackRule(PackRuleKind kind, PackText name)
    {
        Kind = kind;
        Name = name;
    }

    public PackRuleKind Kind { get; }

    public PackText Name { get; }

    /// <summary>For a rule its category; for modifiers and permits the categories they act on (none: all).</summary>
    public List<PackText> Categories { get; } = [];

    /// <summary>True when the rule also reads strings of programs; for a modifier, true when it reads nothing else.</summary>
    public bool Code { get; set; }

    /// <summary>What the rule itself says about markets, decision and citation, where it differs from its category.</summary>
    public PackVerdict Verdict { get; } = new();

    /// <summary>Modifiers that do not silence this rule: "no side effects" is a negation and a claim.</summary>
    public List<PackText> Despite { get; } = [];

    /// <summary>The sentence must hold one word of each line.</summary>
    public List<PackText> Needs { get; } = [];

    /// <summary>The same, asked only of strings of programs: "returns the closest cell" is no claim on the body.</summary>
    public List<PackText> CodeNeeds { get; } = [];

    /// <summary>The sentence must hold none of these.</summary>
    public List<PackText> Without { get; } = [];

    public List<PackText> Patterns { get; } = [];

    public List<PackText> Flags { get; } = [];

    public List<PackText> Allows { get; } = [];

    /// <summary>Strings of programs that must not be found by the rule.</summary>
    public List<PackText> CodeAllows { get; } = [];

    public PackScope Scope { get; set; } = PackScope.Sentence;

    /// <summary>How many words a modifier reaches.</summary>
    public int Reach { get; set; }

    /// <summary>True when a comma ends the reach: "with no steroids, it heals".</summary>
    public bool ToComma { get; set; }
}

/// <summary>Which way a modifier works.</summary>
internal enum PackScope
{
    Sentence,

    /// <summary>On claims that begin after it, or around it.</summary>
    After,

    /// <summary>On claims that end before it.</summary>
    Before,

    /// <summary>Both ways.</summary>
    Around,
}
