namespace Exosome.Sdk.Claims.Engine;

/// <summary>Finds claims in text. Immutable after construction, so one instance serves every thread.</summary>
internal sealed class ScreeningEngine
{
    private static readonly Lazy<ScreeningEngine> Shared = new(() => Create([], []));
    private static readonly Lazy<List<PackDocument>> BuiltInDocuments = new(() => ReadAll(EmbeddedPacks.All, []));

    /// <summary>A sentence without an end is cut here, so that work and memory stay bounded.</summary>
    private const int LongestSentence = 400;

    [ThreadStatic]
    private static ScreeningWork? spare;

    private readonly Lexicon lexicon;

    private ScreeningEngine(PackCompiler compiler)
    {
        lexicon = compiler.Compile();
        Rules = compiler.Rules;
        CopyPatterns = new KeyedPatterns(compiler.PatternsByKey);
        CodePatterns = new KeyedPatterns(compiler.PatternsByKey, static pattern => pattern.Rule.Source.Code);
        ContextPatterns = new KeyedPatterns(compiler.ContextPatternsByKey);
        ContextWithoutKey = compiler.ContextWithoutKey;
        PatternCount = compiler.PatternCount;
        Markets = compiler.Markets;
        Marks = compiler.Marks;
        TagCount = compiler.TagCount;
    }

    /// <summary>The packs that ship inside the assembly, loaded once, at first use.</summary>
    public static ScreeningEngine BuiltIn => Shared.Value;

    public IReadOnlyList<CompiledRule> Rules { get; }

    public MarketTable Markets { get; }

    internal LanguageMarks Marks { get; }

    internal KeyedPatterns CopyPatterns { get; }

    /// <summary>Of the rules that may speak about any string of a program: a tenth of all, and few words wake them.</summary>
    internal KeyedPatterns CodePatterns { get; }

    /// <summary>Of modifiers and permits.</summary>
    internal KeyedPatterns ContextPatterns { get; }

    /// <summary>Patterns of modifiers and permits that ask for no word, such as a question mark alone.</summary>
    internal List<Pattern> ContextWithoutKey { get; }

    internal int PatternCount { get; }

    internal int TagCount { get; }

    internal Lexicon Lexicon => lexicon;

    /// <summary>The built-in packs with a user's packs on top. What is wrong in these is reported; what is right works.</summary>
    public static ScreeningEngine Create(IReadOnlyList<PackSource> userPacks, List<PackProblem> problems)
    {
        List<PackDocument> own = ReadAll(userPacks, problems);
        PackChecks.Check(BuiltInDocuments.Value, own, problems);
        var engine = new ScreeningEngine(new PackCompiler([.. BuiltInDocuments.Value, .. own], problems));
        PackExamples.Check(engine, own, problems);
        return engine;
    }

    /// <summary>Only these packs, for tests of the loader.</summary>
    internal static ScreeningEngine CreateAlone(IReadOnlyList<PackSource> packs, List<PackProblem> problems, bool checkExamples = true)
    {
        List<PackDocument> own = ReadAll(packs, problems);
        var engine = new ScreeningEngine(new PackCompiler(own, problems));
        if (checkExamples)
        {
            PackExamples.Check(engine, own, problems);
        }

        return engine;
    }

    /// <summary>Appends what is found in <paramref name="text"/> to <paramref name="results"/>, by position.</summary>
    public void Screen(ReadOnlySpan<char> text, in ScreeningRequest request, List<ClaimMatch> results)
    {
        if (request.Context == ScreeningContext.Code && !CodeGate.MayHoldClaim(text))
        {
            return;
        }

        ScreeningWork work = spare is { } kept && kept.Engine == this ? kept : new ScreeningWork(this);
        spare = null;
        work.Begin(request, results);
        ReadSentences(text, work);
        spare = work;
    }

    /// <summary>The rules whose patterns hold in a text after its context was read, before overlaps are settled.</summary>
    internal void Explain(ReadOnlySpan<char> text, in ScreeningRequest request, List<CompiledRule> rules)
    {
        if (request.Context == ScreeningContext.Code && !CodeGate.MayHoldClaim(text))
        {
            return;
        }

        var work = new ScreeningWork(this) { Trace = rules };
        work.Begin(request, []);
        ReadSentences(text, work);
    }

    private void ReadSentences(ReadOnlySpan<char> text, ScreeningWork work)
    {
        Span<char> letters = stackalloc char[TextScanner.LetterRoom];
        var scanner = new TextScanner(text, lexicon, letters);
        Sentence sentence = work.Sentence;
        sentence.Clear();
        bool asked = false;
        while (scanner.Next(out Token token, out int joined))
        {
            if (token.Break >= BreakKind.Sentence && sentence.Count > 0)
            {
                if (token.Break == BreakKind.Question && !asked)
                {
                    // "Suffering from eczema? This helps." is one claim.
                    asked = true;
                }
                else
                {
                    sentence.EndBreak = token.Break;
                    work.Finish(text);
                    asked = false;
                }
            }

            if (sentence.Count >= LongestSentence)
            {
                sentence.EndBreak = BreakKind.None;
                work.Finish(text);
            }

            sentence.Add(token);
            if (joined != 0)
            {
                sentence.JoinLast(joined);
            }
        }

        if (sentence.Count > 0)
        {
            sentence.EndBreak = scanner.Pending == BreakKind.Question ? BreakKind.Question : BreakKind.Sentence;
            work.Finish(text);
        }
    }

    private static List<PackDocument> ReadAll(IReadOnlyList<PackSource> sources, List<PackProblem> problems)
    {
        var documents = new List<PackDocument>(sources.Count);
        foreach (PackSource source in sources)
        {
            documents.Add(PackReader.Read(source, problems));
        }

        return documents;
    }
}
