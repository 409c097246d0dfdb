using System.Globalization;
using Exosome.Sdk.Claims.Engine.Matrix;
using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Claims.Engine;

/// <summary>
/// Reads one pack line by line (grammar: docs/packs.md). A line that cannot be read becomes a problem with its place, and the
/// lines around it keep working.
/// Long because the grammar is: a method a keyword, in the order of its page.
/// </summary>
internal sealed class PackReader
{
    private readonly PackDocument document;
    private readonly string text;
    private readonly List<PackProblem> problems;
    private int line;
    private int at;
    private Action<PackText, PackText>? detail;
    private bool detailMissing;

    private PackReader(PackSource source, List<PackProblem> problems)
    {
        document = new PackDocument(source.Path);
        text = source.Text;
        this.problems = problems;
    }

    public static PackDocument Read(PackSource source, List<PackProblem> problems)
    {
        var reader = new PackReader(source, problems);
        reader.ReadLines();
        return reader.document;
    }

    private void ReadLines()
    {
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            line++;
            ReadLine(start, end > start && text[end - 1] == '\r' ? end - 1 : end);
            start = end + 1;
        }
    }

    private void ReadLine(int start, int end)
    {
        at = start;
        int first = start;
        while (first < end && text[first] is ' ' or '\t' or '\uFEFF')
        {
            first++;
        }

        // A number sign is a comment at the beginning of a line, or after white space when it stands alone: "#" means a number in patterns.
        if (first == end || text[first] == '#')
        {
            return;
        }

        while (end > first && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        PackText keyword = WordAt(first, end);
        int rest = first + keyword.Value.Length;
        while (rest < end && text[rest] is ' ' or '\t')
        {
            rest++;
        }

        var value = new PackText(text.Substring(rest, end - rest), line, rest - start + 1);
        if (first > start && text[start] != '\uFEFF')
        {
            if (detail != null)
            {
                detail(keyword, value);
            }
            else if (!detailMissing)
            {
                Problem(keyword, $"'{keyword.Value}' stands under nothing: the block above could not be read, or takes no lines.");
            }

            return;
        }

        detailMissing = false;
        detail = null;
        Open(keyword, value);
    }

    private void Open(PackText keyword, PackText value)
    {
        switch (keyword.Value)
        {
            case "pack":
                document.Name = value.Value;
                if (value.Value.Length == 0)
                {
                    Fail(value, "A pack needs a name: 'pack acme/serum'.");
                }

                break;
            case "language":
                ReadLanguage(value);
                break;
            case "inflection":
                OpenInflection(value);
                break;
            case "words":
                OpenWords(value);
                break;
            case "class":
                ReadClass(value);
                break;
            case "category":
                ReadCategory(value);
                break;
            case "market":
                OpenMarket(value);
                break;
            case "verdict":
                OpenVerdict(value);
                break;
            case "rule":
                OpenRule(PackRuleKind.Rule, value);
                break;
            case "modifier":
                OpenRule(PackRuleKind.Modifier, value);
                break;
            case "permit":
                OpenRule(PackRuleKind.Permit, value);
                break;
            case "off":
                ReadOff(value);
                break;
            default:
                Fail(keyword, $"'{keyword.Value}' is no pack keyword. Expected pack, language, inflection, words, class, category, market, verdict, rule, modifier, permit or off.");
                break;
        }
    }

    private void ReadLanguage(PackText value)
    {
        if (!KnownCodes.IsLanguageTag(value.Value))
        {
            Fail(value, $"'{value.Value}' is no language. Expected a tag such as en, de or ja, or 'any' for words of every language.");
            return;
        }

        document.Language = value.Value;
        document.LanguageText = value;
    }

    private void OpenInflection(PackText value)
    {
        if (value.Value.Length == 0)
        {
            Fail(value, "An inflection needs a name.");
            return;
        }

        var inflection = new PackInflection(value);
        document.Inflections[value.Value] = inflection;
        detail = (ending, rest) =>
        {
            PackText arrow = WordOf(rest);
            if (arrow.Value is not "->")
            {
                Problem(arrow, "An ending is written 'y -> ies ied ying'; '-' stands for nothing.");
                return;
            }

            string[] endings = rest.Value.Substring(2).Split([' '], StringSplitOptions.RemoveEmptyEntries);
            inflection.Endings.Add(new KeyValuePair<string, string[]>(Ending(ending.Value), Array.ConvertAll(endings, Ending)));
        };
    }

    private static string Ending(string written) => written is "-" ? "" : written;

    private void OpenWords(PackText value)
    {
        PackText name = WordOf(value);
        if (name.Value.Length == 0)
        {
            Fail(value, "Words need a class: 'words condition noun'.");
            return;
        }

        var words = new PackWords(name, value.Value.Substring(name.Value.Length).Trim());
        document.Words.Add(words);
        detail = (first, rest) => SplitInto(words.Forms, Whole(first, rest), ',');
    }

    private void ReadClass(PackText value)
    {
        int sign = value.Value.AsSpan().IndexOf('=');
        if (sign <= 0)
        {
            Fail(value, "A class is a sum: 'class ailment = condition | symptom'.");
            return;
        }

        var parts = new List<PackText>();
        SplitInto(parts, new PackText(value.Value.Substring(sign + 1), value.Line, value.Column + sign + 1), '|');
        document.Classes.Add(new PackClass(new PackText(value.Value.Substring(0, sign).Trim(), value.Line, value.Column), parts));
    }

    private void ReadCategory(PackText value)
    {
        string[] parts = value.Value.Split([' '], 4, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 4 || !TrySeverity(parts[2], out RuleSeverity severity))
        {
            Fail(value, "A category is written 'category disease-treatment EXO1001 warning disease claim'.");
            return;
        }

        document.Categories.Add(new PackCategory(value, parts[0], parts[1], severity, parts[3]));
    }

    private void OpenMarket(PackText value)
    {
        PackText code = WordOf(value);
        string kind = value.Value.Substring(code.Value.Length).Trim();
        if (code.Value.Length == 0 || kind is not ("" or "allow-list"))
        {
            Fail(value, "A market is written 'market JP' or 'market JP allow-list'.");
            return;
        }

        var market = new PackMarket(code, kind.Length > 0);
        document.Markets.Add(market);
        detail = (key, rest) =>
        {
            if (key.Value is not "covers")
            {
                Problem(key, $"'{key.Value}' says nothing about a market. Expected covers.");
                return;
            }

            var codes = new List<PackText>();
            SplitInto(codes, rest, ',');
            market.Covers.AddRange(codes.ConvertAll(c => c.Value));
        };
    }

    private void OpenVerdict(PackText value)
    {
        PackText category = WordOf(value);
        var verdict = new PackVerdict { Category = category };
        SplitInto(verdict.Markets, After(value, category), ',');
        if (verdict.Markets.Count == 0)
        {
            Fail(value, "A verdict names a category and markets: 'verdict disease-treatment US, CA'.");
            return;
        }

        document.Verdicts.Add(verdict);
        detail = (key, rest) =>
        {
            if (key.Value is "because")
            {
                verdict.Because = rest.Value;
            }
            else if (!ReadVerdictLine(verdict, key, rest))
            {
                Problem(key, $"'{key.Value}' says nothing about a verdict. Expected decision, severity, classes, cite, suggest or because.");
            }
        };
    }

    private void OpenRule(PackRuleKind kind, PackText value)
    {
        PackText name = WordOf(value);
        if (name.Value.Length == 0)
        {
            Fail(value, $"A {Word(kind)} needs a name.");
            return;
        }

        var rule = new PackRule(kind, name);
        PackText category = After(value, name);
        if (category.Value.Length > 0)
        {
            rule.Categories.Add(category);
        }
        else if (kind == PackRuleKind.Rule)
        {
            Fail(name, $"Rule '{name.Value}' needs a category: 'rule {name.Value} disease-treatment'.");
            return;
        }

        document.Rules.Add(rule);
        detail = (key, rest) => ReadRuleLine(rule, key, rest);
    }

    private void ReadRuleLine(PackRule rule, PackText key, PackText rest)
    {
        switch (key.Value)
        {
            case "match":
                rule.Patterns.Add(rest);
                break;
            case "flag":
                rule.Flags.Add(rest);
                break;
            case "allow":
                rule.Allows.Add(rest);
                break;
            case "allow-code":
                rule.CodeAllows.Add(rest);
                break;
            case "code":
                rule.Code = true;
                if (rest.Value.Length > 0)
                {
                    rule.CodeNeeds.Add(rest);
                }

                break;
            case "needs":
                rule.Needs.Add(rest);
                break;
            case "without":
                rule.Without.Add(rest);
                break;
            case "despite":
                SplitInto(rule.Despite, rest, ',');
                break;
            case "because" when rule.Kind != PackRuleKind.Rule:
                rule.Verdict.Because = rest.Value;
                break;
            case "for" when rule.Kind != PackRuleKind.Rule:
                SplitInto(rule.Categories, rest, ',');
                break;
            case "markets":
                SplitInto(rule.Verdict.Markets, rest, ',');
                break;
            case "scope" when rule.Kind == PackRuleKind.Modifier:
                ReadScope(rule, rest);
                break;
            default:
                if (!ReadVerdictLine(rule.Verdict, key, rest))
                {
                    Problem(key, $"'{key.Value}' says nothing about a {Word(rule.Kind)}. Expected match, flag, allow, allow-code, code, needs, without, despite, for, scope, because, markets, classes, decision, severity, cite or suggest.");
                }

                break;
        }
    }

    private void ReadScope(PackRule rule, PackText value)
    {
        string[] parts = value.Value.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        int reach = 0;
        PackScope? scope = parts.Length == 0 ? null : parts[0] switch
        {
            "sentence" => PackScope.Sentence,
            "after" => PackScope.After,
            "before" => PackScope.Before,
            "around" => PackScope.Around,
            _ => null,
        };
        bool toComma = parts.Length == 4 && parts[2] is "to" && parts[3] is "comma";
        if (scope == null || (scope != PackScope.Sentence && ((parts.Length != 2 && !toComma) || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out reach))))
        {
            Problem(value, "A scope is 'sentence', 'after 8', 'before 8' or 'around 8' (words), and may end 'to comma'.");
            return;
        }

        rule.Scope = scope.Value;
        rule.Reach = reach;
        rule.ToComma = toComma;
    }

    private bool ReadVerdictLine(PackVerdict verdict, PackText key, PackText rest)
    {
        if (rest.Value.Length == 0 && key.Value is ("decision" or "severity" or "classes" or "cite" or "suggest"))
        {
            Problem(key, $"'{key.Value}' has nothing behind it.");
            return true;
        }

        switch (key.Value)
        {
            case "decision":
                verdict.Decision = rest.Value;
                if (!Decisions.IsKnown(rest.Value))
                {
                    Problem(rest, $"'{rest.Value}' is no decision. Expected prohibited, needs authorization, needs disclaimer or 'needs evidence of level' with one of: {Decisions.Levels}.");
                    verdict.Decision = null;
                }

                return true;
            case "severity":
                if (TrySeverity(rest.Value, out RuleSeverity severity))
                {
                    verdict.Severity = severity;
                }
                else
                {
                    Problem(rest, $"'{rest.Value}' is no severity. Expected info, warning or error.");
                }

                return true;
            case "classes":
                var classes = new List<PackText>();
                SplitInto(classes, rest, ',');
                foreach (PackText written in classes)
                {
                    if (KnownCodes.FindProductClass(written.Value) is { } known)
                    {
                        verdict.ProductClasses.Add(known);
                    }
                    else
                    {
                        Problem(written, $"'{written.Value}' is no product class. Expected {string.Join(", ", KnownCodes.ProductClasses)}.");
                    }
                }

                return true;
            case "cite":
                verdict.CitationText = rest;
                return true;
            case "suggest":
                verdict.Suggestion = rest.Value;
                return true;
            default:
                return false;
        }
    }

    private void ReadOff(PackText value)
    {
        int because = value.Value.IndexOf(" because ", StringComparison.Ordinal);
        PackText kind = WordOf(value);
        if (because < 0 || kind.Value is not ("rule" or "words"))
        {
            Fail(value, "Switching off needs a reason: 'off rule NAME because REASON' or 'off words CLASS: form, form because REASON'.");
            return;
        }

        PackText target = After(new PackText(value.Value.Substring(0, because), value.Line, value.Column), kind);
        var forms = new List<PackText>();
        int colon = target.Value.AsSpan().IndexOf(':');
        if (colon >= 0)
        {
            SplitInto(forms, new PackText(target.Value.Substring(colon + 1), target.Line, target.Column + colon + 1), ',');
            target = new PackText(target.Value.Substring(0, colon).Trim(), target.Line, target.Column);
        }

        document.Offs.Add(new PackOff(kind.Value, target, forms, value.Value.Substring(because + 9).Trim()));
    }

    private static bool TrySeverity(string word, out RuleSeverity severity)
    {
        severity = word switch { "info" => RuleSeverity.Info, "warning" => RuleSeverity.Warning, _ => RuleSeverity.Error };
        return word is "info" or "warning" or "error";
    }

    private static string Word(PackRuleKind kind) => kind switch { PackRuleKind.Rule => "rule", PackRuleKind.Modifier => "modifier", _ => "permit" };

    private PackText Whole(PackText first, PackText rest) => new(text.Substring(at + first.Column - 1, rest.Column - first.Column + rest.Value.Length), first.Line, first.Column);

    private PackText WordAt(int start, int end)
    {
        int stop = start;
        while (stop < end && text[stop] is not (' ' or '\t'))
        {
            stop++;
        }

        return new PackText(text.Substring(start, stop - start), line, start - at + 1);
    }

    private static PackText WordOf(PackText value)
    {
        int stop = value.Value.AsSpan().IndexOf(' ');
        return stop < 0 ? value : new PackText(value.Value.Substring(0, stop), value.Line, value.Column);
    }

    private static PackText After(PackText value, PackText word)
    {
        string rest = value.Value.Substring(word.Value.Length);
        string trimmed = rest.TrimStart();
        return new PackText(trimmed.TrimEnd(), value.Line, value.Column + word.Value.Length + rest.Length - trimmed.Length);
    }

    private static void SplitInto(List<PackText> list, PackText value, char separator)
    {
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= value.Value.Length; i++)
        {
            char unit = i < value.Value.Length ? value.Value[i] : separator;
            depth += unit == '{' ? 1 : unit == '}' ? -1 : 0;
            if (unit == separator && (depth == 0 || i == value.Value.Length))
            {
                string part = value.Value.Substring(start, i - start);
                string trimmed = part.Trim();
                if (trimmed.Length > 0)
                {
                    list.Add(new PackText(trimmed, value.Line, value.Column + start + part.Length - part.TrimStart().Length));
                }

                start = i + 1;
            }
        }
    }

    private void Fail(PackText where, string message)
    {
        Problem(where, message);
        detailMissing = true;
    }

    private void Problem(PackText where, string message) => problems.Add(new PackProblem(document.Path, where.Line, where.Column, message));
}
