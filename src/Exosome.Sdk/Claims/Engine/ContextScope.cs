namespace Exosome.Sdk.Claims.Engine;

/// <summary>How far a modifier or permit reaches.</summary>
internal static class ContextScope
{
    public static bool Covers(in RawMatch context, in RawMatch claim, Sentence sentence)
    {
        CompiledRule rule = context.Rule;
        if (!SharesLanguage(rule, claim.Rule)
            || (rule.ActsOn != null && !rule.ActsOn.Contains(claim.Rule.Category!.Name))
            || claim.Rule.Despite?.Contains(rule.Source.Name.Value) == true)
        {
            return false;
        }

        bool overlaps = context.Start < claim.End && claim.Start < context.End;
        if (rule.Source.Kind == PackRuleKind.Permit)
        {
            return overlaps;
        }

        return rule.Source.Scope switch
        {
            PackScope.Sentence => SameSentence(sentence, context.Start, claim.Start) && SameSentence(sentence, claim.Start, claim.End - 1),
            PackScope.After => overlaps || Reaches(rule, sentence, context.Start, context.End, claim.Start),
            PackScope.Before => overlaps || Reaches(rule, sentence, claim.End - 1, claim.End, context.Start),
            _ => overlaps || Reaches(rule, sentence, context.Start, context.End, claim.Start) || Reaches(rule, sentence, claim.End - 1, claim.End, context.Start),
        };
    }

    private static bool SharesLanguage(CompiledRule context, CompiledRule claim) =>
        context.Language is "any" || claim.Language is "any" || string.Equals(context.Language, claim.Language, StringComparison.Ordinal);

    private static bool SameSentence(Sentence sentence, int a, int b)
    {
        for (int at = Math.Min(a, b) + 1; at <= Math.Max(a, b); at++)
        {
            if (sentence.Tokens[at].Break >= BreakKind.Sentence)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>From the end of one to the start of the other: near enough, in one clause, and no "but" between.</summary>
    private static bool Reaches(CompiledRule rule, Sentence sentence, int leftStart, int leftEnd, int right)
    {
        if (right < leftEnd || right - leftEnd > rule.Source.Reach)
        {
            return false;
        }

        for (int at = leftStart + 1; at <= right; at++)
        {
            if (sentence.Tokens[at].Break >= (rule.Source.ToComma ? BreakKind.Comma : BreakKind.Clause) || (at < right && at >= leftEnd && rule.ScopeEnd.Length > 0 && sentence.HasAt(at, rule.ScopeEnd)))
            {
                return false;
            }
        }

        return true;
    }
}
