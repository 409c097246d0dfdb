using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Claims.Engine;

/// <summary>One thread's scratch space: a sentence at a time goes in, findings come out.</summary>
internal sealed class ScreeningWork
{
    /// <summary>Fewer single letters in a row are initials, not a spaced-out word.</summary>
    private const int FewestSpacedLetters = 4;

    private readonly int[] tried;
    private readonly List<RawMatch> claims = [];
    private readonly List<RawMatch> contexts = [];
    private readonly FindingMaker maker;
    private readonly int[] markScores;
    private readonly bool[] resting;
    private int stamp;
    private bool knowsLanguages;
    private ScreeningRequest request;
    private List<ClaimMatch> results = null!;

    public ScreeningWork(ScreeningEngine engine)
    {
        Engine = engine;
        Patterns = engine.CopyPatterns;
        Sentence = new Sentence(engine.Lexicon, engine.TagCount);
        tried = new int[engine.PatternCount];
        maker = new FindingMaker(engine.Markets);
        markScores = new int[engine.Marks.Count];
        resting = new bool[engine.Marks.Count];
    }

    public ScreeningEngine Engine { get; }

    public Sentence Sentence { get; }

    /// <summary>The keys and patterns of the rules that count in the context that was asked for.</summary>
    public KeyedPatterns Patterns { get; private set; }

    /// <summary>When set, every match that survives its context goes here, before overlaps are settled.</summary>
    public List<CompiledRule>? Trace { get; set; }

    public void Begin(in ScreeningRequest asked, List<ClaimMatch> found)
    {
        request = asked;
        Patterns = asked.Context == ScreeningContext.Code ? Engine.CodePatterns : Engine.CopyPatterns;
        results = found;
        maker.Begin(asked);
    }

    /// <summary>Searches the sentence that was collected, and clears it.</summary>
    public void Finish(ReadOnlySpan<char> text)
    {
        if (Sentence.Singles >= FewestSpacedLetters)
        {
            JoinSpacedLetters(text);
        }

        Sentence.FindTerms();
        Search(text);
        Sentence.Clear();
    }

    private void Search(ReadOnlySpan<char> text)
    {
        stamp++;
        claims.Clear();
        knowsLanguages = false;
        foreach (int tag in Sentence.Tags)
        {
            foreach (Pattern pattern in Patterns.Of(tag))
            {
                if (IsNew(pattern) && MayMatch(pattern))
                {
                    FindAll(pattern, claims);
                }
            }
        }

        if (claims.Count == 0)
        {
            return;
        }

        ReadContext();
        Settle(text);
    }

    // A pattern whose key is any of several words is tried for the first that occurs.
    private bool IsNew(Pattern pattern)
    {
        bool isNew = tried[pattern.Index] != stamp;
        tried[pattern.Index] = stamp;
        return isNew;
    }

    private bool MayMatch(Pattern pattern)
    {
        CompiledRule rule = pattern.Rule;
        return !rule.Disabled && Holds(pattern, known: 1) && !IsResting(rule) && maker.Objects(rule);
    }

    // The languages are told apart once a sentence, and only where a rule has all its words together.
    private bool IsResting(CompiledRule rule)
    {
        if (!knowsLanguages)
        {
            Engine.Marks.Read(Sentence, Engine.Lexicon, markScores, resting);
            knowsLanguages = true;
        }

        return resting[rule.LanguageNumber];
    }

    /// <summary>True when the sentence holds a word for every step, all that the rule needs, and nothing that it excludes.</summary>
    /// <param name="pattern">What is to be tried.</param>
    /// <param name="known">How many of the pattern's rarest steps are known to be there: 1 where it was found by its key.</param>
    private bool Holds(Pattern pattern, int known)
    {
        if ((pattern.Asks && !Sentence.Asks) || !HoldsEach(pattern.Required, known) || !HoldsEach(pattern.Rule.Needs) || (request.Context == ScreeningContext.Code && !HoldsEach(pattern.Rule.CodeNeeds)))
        {
            return false;
        }

        foreach (int[] excluded in pattern.Rule.Without)
        {
            if (Sentence.HasAny(excluded))
            {
                return false;
            }
        }

        return true;
    }

    private bool HoldsEach(int[][] needs, int from = 0)
    {
        for (int i = from; i < needs.Length; i++)
        {
            if (!Sentence.HasAny(needs[i]))
            {
                return false;
            }
        }

        return true;
    }

    private void FindAll(Pattern pattern, List<RawMatch> found)
    {
        for (int start = 0; start < Sentence.Count; start++)
        {
            if (pattern.AtBeginning && start > 0 && Sentence.Tokens[start].Break < BreakKind.Clause)
            {
                continue;
            }

            int end = PatternMatcher.Match(pattern, Sentence, start);
            if (end > start)
            {
                found.Add(new RawMatch(pattern.Rule, start, end));
            }
        }
    }

    /// <summary>Finds modifiers and permits, and takes away the claims that they speak for.</summary>
    private void ReadContext()
    {
        contexts.Clear();
        foreach (int tag in Sentence.Tags)
        {
            foreach (Pattern pattern in Engine.ContextPatterns.Of(tag))
            {
                if (IsNew(pattern))
                {
                    FindContext(pattern, known: 1);
                }
            }
        }

        foreach (Pattern pattern in Engine.ContextWithoutKey)
        {
            FindContext(pattern, known: 0);
        }

        if (contexts.Count > 0)
        {
            int kept = 0;
            for (int i = 0; i < claims.Count; i++)
            {
                if (!IsSilenced(claims[i]))
                {
                    claims[kept++] = claims[i];
                }
            }

            claims.RemoveRange(kept, claims.Count - kept);
        }
    }

    private void FindContext(Pattern pattern, int known)
    {
        if (!pattern.Rule.Disabled && (!pattern.Rule.Source.Code || request.Context == ScreeningContext.Code) && Holds(pattern, known))
        {
            FindAll(pattern, contexts);
        }
    }

    private bool IsSilenced(RawMatch claim)
    {
        foreach (RawMatch context in contexts)
        {
            if (ContextScope.Covers(context, claim, Sentence))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Leftmost and longest, louder before quieter; one finding a claim.</summary>
    private void Settle(ReadOnlySpan<char> text)
    {
        foreach (RawMatch claim in claims)
        {
            Trace?.Add(claim.Rule);
        }

        claims.Sort(static (a, b) =>
        {
            int order = b.Rule.Loudness.CompareTo(a.Rule.Loudness);
            order = order != 0 ? order : a.Start.CompareTo(b.Start);
            order = order != 0 ? order : b.End.CompareTo(a.End);
            return order != 0 ? order : string.CompareOrdinal(a.Rule.Source.Name.Value, b.Rule.Source.Name.Value);
        });
        int first = results.Count;
        int kept = 0;
        for (int i = 0; i < claims.Count; i++)
        {
            RawMatch claim = claims[i];
            bool free = true;
            for (int other = 0; other < kept && free; other++)
            {
                free = claims[other].End <= claim.Start || claims[other].Start >= claim.End;
            }

            if (free)
            {
                claims[kept++] = claim;
                int start = Sentence.Tokens[claim.Start].Start;
                results.Add(maker.Make(claim.Rule, text, start, Sentence.Tokens[claim.End - 1].End - start));
            }
        }

        results.Sort(first, results.Count - first, ByStart.Instance);
    }

    /// <summary>"T r e a t s" is one word, when a pack knows it.</summary>
    private void JoinSpacedLetters(ReadOnlySpan<char> text)
    {
        Span<char> word = stackalloc char[32];
        for (int first = 0; first + FewestSpacedLetters <= Sentence.Count; first++)
        {
            if (!Sentence.Tokens[first].Single)
            {
                continue;
            }

            int length = 0;
            int stride = 0;
            for (int at = first; at < Sentence.Count && Sentence.Tokens[at].Single && length < word.Length; at++)
            {
                int width = at == first ? 0 : Sentence.Tokens[at].Start - Sentence.Tokens[at - 1].End;
                stride = at == first + 1 ? width : stride;
                if (width != stride && at > first)
                {
                    break;
                }

                word[length++] = CharacterFold.Fold(text[Sentence.Tokens[at].Start]);
            }

            ReadOnlySpan<char> joined = word.Slice(0, length);
            int known = length >= FewestSpacedLetters && stride <= 2 ? Engine.Lexicon.Find(Lexicon.HashOf(joined), joined) : 0;
            if (known != 0)
            {
                Sentence.Merge(first, length, known);
            }
        }
    }

    private sealed class ByStart : IComparer<ClaimMatch>
    {
        public static readonly ByStart Instance = new();

        public int Compare(ClaimMatch x, ClaimMatch y) => x.Start.CompareTo(y.Start);
    }
}

/// <summary>A pattern that matched, in words of the sentence.</summary>
internal readonly struct RawMatch
{
    public RawMatch(CompiledRule rule, int start, int end)
    {
        Rule = rule;
        Start = start;
        End = end;
    }

    public CompiledRule Rule { get; }

    public int Start { get; }

    public int End { get; }
}
