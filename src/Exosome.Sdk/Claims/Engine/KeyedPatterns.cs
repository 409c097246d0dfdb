namespace Exosome.Sdk.Claims.Engine;

/// <summary>Patterns, each under the tags of which a text must hold one before the pattern is tried.</summary>
internal sealed class KeyedPatterns
{
    private readonly Pattern[]?[] byKey;

    /// <param name="all">The compiler's lists; null where no pattern waits for the tag.</param>
    /// <param name="counts">Which of them to take; null is all.</param>
    public KeyedPatterns(List<Pattern>[] all, Predicate<Pattern>? counts = null)
    {
        byKey = Array.ConvertAll(all, list => (counts is null ? list : list?.FindAll(counts)) is { Count: > 0 } kept ? kept.ToArray() : null);
    }

    /// <summary>The patterns that wait for a tag.</summary>
    public ReadOnlySpan<Pattern> Of(int tag) => byKey[tag];
}
