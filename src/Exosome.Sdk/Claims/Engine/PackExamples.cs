namespace Exosome.Sdk.Claims.Engine;

/// <summary>
/// A rule carries its own proof: each <c>flag</c> line must be found by it and each <c>allow</c> line must not. A rule that fails one is
/// switched off and reported, so that a slip in a pack is never a slip in somebody's build.
/// </summary>
internal static class PackExamples
{
    public static void Check(ScreeningEngine engine, IReadOnlyList<PackDocument> documents, List<PackProblem> problems)
    {
        string[] everywhere = [.. engine.Markets.Codes];
        var found = new List<CompiledRule>();
        var failed = new HashSet<CompiledRule>();
        foreach (CompiledRule rule in engine.Rules)
        {
            if (rule.Source.Kind != PackRuleKind.Rule || rule.Disabled || !Contains(documents, rule.Document))
            {
                continue;
            }

            foreach (PackText flag in rule.Source.Flags)
            {
                Find(engine, flag.Value, ScreeningContext.Copy, everywhere, found);
                if (!found.Contains(rule))
                {
                    Fail(rule, flag, "is not found by", problems, failed);
                }
            }

            foreach (PackText allow in rule.Source.Allows)
            {
                Find(engine, allow.Value, ScreeningContext.Copy, everywhere, found);
                if (found.Contains(rule))
                {
                    Fail(rule, allow, "is found by", problems, failed);
                }
            }

            foreach (PackText allow in rule.Source.CodeAllows)
            {
                Find(engine, allow.Value, ScreeningContext.Code, everywhere, found);
                if (found.Contains(rule))
                {
                    Fail(rule, allow, "is found in programs by", problems, failed);
                }
            }
        }

        foreach (CompiledRule rule in failed)
        {
            rule.Disabled = true;
        }
    }

    private static void Find(ScreeningEngine engine, string text, ScreeningContext context, string[] markets, List<CompiledRule> found)
    {
        found.Clear();
        engine.Explain(text.AsSpan(), new ScreeningRequest(context, markets), found);
    }

    private static void Fail(CompiledRule rule, PackText example, string verb, List<PackProblem> problems, HashSet<CompiledRule> failed)
    {
        _ = failed.Add(rule);
        problems.Add(new PackProblem(rule.Document.Path, example.Line, example.Column, $"The example '{example.Value}' {verb} rule '{rule.Source.Name.Value}', which stays off until it is right."));
    }

    private static bool Contains(IReadOnlyList<PackDocument> documents, PackDocument wanted)
    {
        foreach (PackDocument document in documents)
        {
            if (document == wanted)
            {
                return true;
            }
        }

        return false;
    }
}
