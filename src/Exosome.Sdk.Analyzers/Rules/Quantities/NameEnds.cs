using System;
using System.Collections.Generic;
using System.Linq;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>A set of lower-case words that is asked with a stretch of a name in any casing, without making a string of it.</summary>
internal sealed class NameEnds
{
    // By last letter, which turns most names away. Letters beyond ASCII share one place.
    private const int Places = 128;

    private readonly string[]?[] byLastLetter = new string[Places][];

    public NameEnds(IEnumerable<string> words)
    {
        foreach (var group in words.GroupBy(word => PlaceOf(word[word.Length - 1])))
        {
            byLastLetter[group.Key] = group.ToArray();
        }
    }

    /// <summary>Whether any of the words ends in this letter.</summary>
    public bool MayEndWith(char letter) => byLastLetter[PlaceOf(char.ToLowerInvariant(letter))] is not null;

    /// <summary>Whether this is one of the words.</summary>
    public bool Hold(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || byLastLetter[PlaceOf(char.ToLowerInvariant(word[word.Length - 1]))] is not { } words)
        {
            return false;
        }

        foreach (var candidate in words)
        {
            if (candidate.Length == word.Length && IsLowerOf(candidate, word))
            {
                return true;
            }
        }

        return false;
    }

    private static int PlaceOf(char letter) => letter < Places ? letter : 0;

    private static bool IsLowerOf(string lower, ReadOnlySpan<char> word)
    {
        for (var i = lower.Length - 1; i >= 0; i--)
        {
            if (char.ToLowerInvariant(word[i]) != lower[i])
            {
                return false;
            }
        }

        return true;
    }
}
