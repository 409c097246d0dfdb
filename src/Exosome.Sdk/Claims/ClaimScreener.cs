using Exosome.Sdk.Claims.Engine;
using Exosome.Sdk.Claims.Engine.Matrix;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Claims;

/// <summary>
/// Finds health claims in text, with the same packs and the same verdicts as the analyzers and the <c>exosome</c> command.
/// Thread-safe; a text without a claim costs no allocation. Findings are warnings with a citation, not legal advice.
/// </summary>
/// <example><code>foreach (ScreeningFinding finding in ClaimScreener.Default.Screen("Our serum cures eczema.")) { ... }</code></example>
public sealed class ClaimScreener
{
    private static readonly Lazy<ClaimScreener> Shared = new(() => new ClaimScreener(ScreeningEngine.BuiltIn));

    private readonly ScreeningEngine engine;

    private ClaimScreener(ScreeningEngine engine) => this.engine = engine;

    /// <summary>The screener with the packs that ship. They are read once, at first use.</summary>
    public static ClaimScreener Default => Shared.Value;

    /// <summary>The codes of the markets whose law the packs know.</summary>
    public IReadOnlyList<string> Markets => [.. engine.Markets.Codes];

    /// <summary>A screener with a team's own packs on top of those that ship.</summary>
    /// <param name="packs">Pack texts by name; the grammar is in docs/packs.md.</param>
    /// <param name="problems">What is wrong with them, as <c>name(line,column): sentence</c>; lines that are right work all the same.</param>
    /// <returns>The screener.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="packs"/> is null.</exception>
    /// <exception cref="ArgumentException">A pack has no name or no text (null).</exception>
    public static ClaimScreener WithPacks(IEnumerable<KeyValuePair<string, string>> packs, out IReadOnlyList<string> problems)
    {
        ArgumentNullException.ThrowIfNull(packs);
        var found = new List<PackProblem>();
        ScreeningEngine own = ScreeningEngine.Create([.. packs.Select(SourceOf)], found);
        problems = found.ConvertAll(problem => problem.ToString());
        return new ClaimScreener(own);
    }

    /// <summary>Screens product copy against every deny-list.</summary>
    /// <param name="text">The text, of any length and in any language; languages without a pack find nothing.</param>
    /// <returns>The findings by position; an empty list when there is none.</returns>
    public IReadOnlyList<ScreeningFinding> Screen(ReadOnlySpan<char> text) => Screen(text, ScreeningOptions.Default);

    /// <summary>Screens a text.</summary>
    /// <param name="text">The text, of any length and in any language; languages without a pack find nothing.</param>
    /// <param name="options">Markets, product class and kind of text.</param>
    /// <returns>The findings by position; an empty list when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">A market code is null or empty, or the product class is none of those that law knows.</exception>
    public IReadOnlyList<ScreeningFinding> Screen(ReadOnlySpan<char> text, ScreeningOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<ClaimMatch> matches = spare ?? [];
        spare = null;
        matches.Clear();
        engine.Screen(text, new ScreeningRequest(options.AnyString ? ScreeningContext.Code : ScreeningContext.Copy, MarketsOf(options), ProductClassOf(options)), matches);
        ScreeningFinding[] findings = matches.Count == 0 ? [] : new ScreeningFinding[matches.Count];
        for (int i = 0; i < findings.Length; i++)
        {
            findings[i] = Public(matches[i], text);
        }

        spare = matches;
        return findings;
    }

    [ThreadStatic]
    private static List<ClaimMatch>? spare;

    private static PackSource SourceOf(KeyValuePair<string, string> pack) => pack is { Key: not null, Value: not null }
        ? new PackSource(pack.Key, pack.Value)
        : throw new ArgumentException($"The pack '{pack.Key}' has no {(pack.Key is null ? "name" : "text")}.", nameof(pack));

    private static string[]? MarketsOf(ScreeningOptions options)
    {
        if (options.Markets is not { Count: > 0 } named)
        {
            return null;
        }

        string[] markets = named as string[] ?? [.. named];
        foreach (string code in markets)
        {
            if (string.IsNullOrWhiteSpace(code))
            {
                throw new ArgumentException("A market code is null or empty. No code at all means every market with a deny-list.", nameof(options));
            }
        }

        return markets;
    }

    private static string? ProductClassOf(ScreeningOptions options) => options.ProductClass is not { } word ? null
        : KnownCodes.FindProductClass(word)
        ?? throw new ArgumentException($"'{word}' is no known product class. Known are {string.Join(", ", KnownCodes.ProductClasses)}.", nameof(options));

    private static ScreeningFinding Public(in ClaimMatch match, ReadOnlySpan<char> text) => new(
        match.RuleId,
        match.Severity switch { RuleSeverity.Info => Severity.Info, RuleSeverity.Warning => Severity.Warning, _ => Severity.Error },
        match.Start,
        match.Length,
        text.Slice(match.Start, match.Length).ToString(),
        match.Category,
        match.Markets,
        match.Decision,
        match.Citation,
        match.Message,
        match.Suggestion);
}
