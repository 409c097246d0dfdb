namespace Exosome.Sdk.Claims.Engine;

/// <summary>
/// What a team's packs are held to before they join those that ship: names that exist, rules that prove themselves, and a reason for everything that
/// makes the engine find less. What fails is reported at its place and left out; the rest works.
/// </summary>
internal sealed class PackChecks
{
    /// <summary>The rules whose diagnostics a pack can give.</summary>
    private static readonly string[] RuleIds = ["EXO1001", "EXO1002", "EXO1003", "EXO1004", "EXO1005", "EXO1006", "EXO1007"];

    private const int LettersOfAReason = 4;

    private readonly List<PackDocument> all;
    private readonly IReadOnlyList<PackDocument> shipped;
    private readonly List<PackProblem> problems;
    private readonly Dictionary<string, PackText> ruleNames = new(StringComparer.Ordinal);
    private PackDocument document = null!;

    private PackChecks(IReadOnlyList<PackDocument> shipped, IReadOnlyList<PackDocument> own, List<PackProblem> problems)
    {
        this.shipped = shipped;
        this.problems = problems;
        all = [.. shipped, .. own];
    }

    /// <summary>Checks a team's packs and takes out of them what cannot be used.</summary>
    public static void Check(IReadOnlyList<PackDocument> shipped, IReadOnlyList<PackDocument> own, List<PackProblem> problems)
    {
        if (own.Count == 0)
        {
            return;
        }

        var checks = new PackChecks(shipped, own, problems);
        foreach (PackDocument known in shipped)
        {
            known.Rules.ForEach(rule => checks.ruleNames[rule.Name.Value] = rule.Name);
        }

        foreach (PackDocument one in own)
        {
            checks.document = one;
            checks.CheckDocument();
        }
    }

    /// <summary>Whether somebody wrote a reason: more than a dot behind "because".</summary>
    public static bool IsReason(string? text)
    {
        int letters = 0;
        foreach (char c in text ?? "")
        {
            letters += char.IsLetterOrDigit(c) ? 1 : 0;
        }

        return letters >= LettersOfAReason;
    }

    private void CheckDocument()
    {
        CheckLanguage();
        foreach (string name in document.Inflections.Keys.Where(n => shipped.Any(d => d.Language == document.Language && d.Inflections.ContainsKey(n))).ToList())
        {
            Report(document.Inflections[name].Name, $"The packs that ship have an inflection '{name}' for '{document.Language}'. Give yours another name.");
            _ = document.Inflections.Remove(name);
        }

        document.Categories.RemoveAll(Refuses);
        document.Markets.RemoveAll(Refuses);
        document.Verdicts.RemoveAll(Refuses);
        document.Rules.RemoveAll(Refuses);
        document.Offs.RemoveAll(Refuses);
        foreach (PackText part in document.Classes.SelectMany(c => c.Parts).Where(p => !HasClass(p.Value)))
        {
            Report(part, $"No pack of language '{document.Language}' has a class '{part.Value}'.");
        }
    }

    private void CheckLanguage()
    {
        PackText written = document.LanguageText;
        if (written.Line > 0 && document.Language is not "any" && document.Words.Count == 0 && !all.Exists(d => d != document && d.Words.Count > 0 && d.Language == document.Language))
        {
            Report(written, $"No pack has words of the language '{document.Language}', so that none of the classes and modifiers that ship hold here.");
        }
    }

    private bool Refuses(PackCategory category)
    {
        if (Array.IndexOf(RuleIds, category.RuleId) < 0)
        {
            return Report(category.Place, $"'{category.RuleId}' is no rule about claims. Expected one of {string.Join(", ", RuleIds)}.");
        }

        return shipped.Any(d => d.Categories.Exists(c => c.Name == category.Name))
            && Report(category.Place, $"The packs that ship have a category '{category.Name}'. Give yours another name, or switch rules off with a reason.");
    }

    private bool Refuses(PackMarket market)
    {
        string? taken = new[] { market.Code }.Concat(market.Covers).FirstOrDefault(code => shipped.Any(d => d.Markets.Exists(m => IsCode(m.Code, code) || m.Covers.Exists(c => IsCode(c, code)))));
        return taken is not null && Report(market.Place, $"The packs that ship have a market '{taken}', whose law a verdict can add to.");
    }

    private bool Refuses(PackVerdict verdict)
    {
        CheckCitation(verdict);
        if (!all.Exists(d => d.Categories.Exists(c => c.Name == verdict.Category.Value)))
        {
            return Report(verdict.Category, $"No pack has a category '{verdict.Category.Value}'.");
        }

        RemoveUnknownMarkets(verdict.Markets);
        if (verdict.Markets.Count == 0)
        {
            return true;
        }

        if (verdict.Decision is null || verdict.Citation is null)
        {
            return Report(verdict.Category, $"A verdict says what the law decides and where it stands: the line '{(verdict.Decision is null ? "decision" : "cite")}' is missing.");
        }

        PackText known = verdict.Markets.Find(market => shipped.Any(d => d.Verdicts.Exists(v => v.Category.Value == verdict.Category.Value && v.Markets.Exists(m => IsCode(m.Value, market.Value)))));
        return known.Line > 0 && !IsReason(verdict.Because)
            && Report(known, $"The packs that ship say what '{known.Value}' decides about '{verdict.Category.Value}'. Another word of yours needs a line 'because REASON'.");
    }

    private bool Refuses(PackRule rule)
    {
        CheckCitation(rule.Verdict);
        if (ruleNames.ContainsKey(rule.Name.Value))
        {
            return Report(rule.Name, $"There is a block named '{rule.Name.Value}' already; the first one counts.");
        }

        ruleNames.Add(rule.Name.Value, rule.Name);
        foreach (PackText modifier in rule.Despite.Where(name => !all.Exists(d => d.Rules.Exists(r => r.Kind == PackRuleKind.Modifier && r.Name.Value == name.Value))))
        {
            Report(modifier, $"No pack has a modifier '{modifier.Value}'.");
        }

        if (rule.Kind != PackRuleKind.Rule)
        {
            // What silences is a way of switching off.
            return !IsReason(rule.Verdict.Because)
                && Report(rule.Name, $"'{rule.Name.Value}' silences claims, which needs a reason: a line 'because REASON'.");
        }

        return (rule.Flags.Count == 0 || rule.Allows.Count == 0)
            && Report(rule.Name, $"Rule '{rule.Name.Value}' has no '{(rule.Flags.Count == 0 ? "flag" : "allow")}' line, so that nothing proves it; it stays off.");
    }

    private bool Refuses(PackOff off)
    {
        if (!IsReason(off.Reason))
        {
            return Report(off.Target, "Switching off needs a reason after 'because', in words.");
        }

        if (off.Kind is "rule")
        {
            return false; // the compiler looks the name up, in packs of every kind
        }

        if (off.Forms.Count == 0)
        {
            return Report(off.Target, $"Which words? Write 'off words {off.Target.Value}: form, form because REASON'.");
        }

        if (!HasClass(off.Target.Value))
        {
            return Report(off.Target, $"No pack of language '{document.Language}' has a class '{off.Target.Value}'.");
        }

        foreach (PackText form in off.Forms.Where(form => !all.Exists(d => d.Language == document.Language && d.Words.Exists(w => w.Class.Value == off.Target.Value && w.Forms.Exists(f => f.Value == form.Value)))))
        {
            Report(form, $"The class '{off.Target.Value}' of language '{document.Language}' has no entry '{form.Value}'; write it as the pack does.");
        }

        return false;
    }

    private void CheckCitation(PackVerdict verdict)
    {
        if (verdict.Citation is { } citation && citation.IndexOf("retrieved 20", StringComparison.Ordinal) < 0 && !citation.EndsWith("as reported, not verified", StringComparison.Ordinal))
        {
            Report(verdict.CitationText, "A citation ends with when its text was read: '; retrieved 2026-11-23', or '; as reported, not verified'.");
        }
    }

    private void RemoveUnknownMarkets(List<PackText> markets)
    {
        foreach (PackText code in markets.ToList())
        {
            if (!all.Exists(d => d.Markets.Exists(m => IsCode(m.Code, code.Value) || m.Covers.Exists(c => IsCode(c, code.Value)))))
            {
                Report(code, $"No pack has a market '{code.Value}'.");
                markets.RemoveAll(m => m.Column == code.Column && m.Line == code.Line);
            }
        }
    }

    private bool HasClass(string name) => all.Exists(d => (d.Language == document.Language || d.Language is "any" || document.Language is "any")
        && (d.Words.Exists(w => w.Class.Value == name) || d.Classes.Exists(c => c.Name.Value == name)));

    private static bool IsCode(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private bool Report(PackText where, string message)
    {
        problems.Add(new PackProblem(document.Path, where.Line, where.Column, message));
        return true;
    }
}
