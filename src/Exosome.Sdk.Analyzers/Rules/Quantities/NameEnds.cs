using System;
using System.Collections.Generic;
using System.Linq;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>
/// A set of lower-case words that is asked with the end of a name in any casing, without making a string of it. Two
/// letters decide about nearly every name; what they let through is compared with the few words of its length.
/// </summary>
internal sealed class NameEnds
{
    // Five bits of a letter are the same in both cases; what shares them is told apart when the words are compared.
    private const int LetterBits = 5;
    private const int LetterMask = (1 << LetterBits) - 1;

    // One bit for each pair of letters that a word ends in: a row a letter, a bit for the one before it.
    private readonly uint[] pairs = new uint[1 << LetterBits];
    private readonly string[]?[] byEndAndLength = new string[1 << (2 * LetterBits)][];
    private readonly uint singles;

    public NameEnds(IEnumerable<string> words)
    {
        foreach (var group in words.Distinct(StringComparer.Ordinal).GroupBy(word => PlaceOf(word[word.Length - 1], word.Length)))
        {
            byEndAndLength[group.Key] = group.ToArray();
            foreach (var word in group)
            {
                var last = Fold(word[word.Length - 1]);
                if (word.Length == 1)
                {
                    singles |= 1u << last;
                }
                else
                {
                    pairs[last] |= 1u << Fold(word[word.Length - 2]);
                }
            }
        }
    }

    /// <summary>Whether one of the words may stand at the end of the first <paramref name="end"/> letters of the name.</summary>
    public bool MayEnd(string name, int end)
    {
        var last = Fold(name[end - 1]);
        return (end > 1 && (pairs[last] & (1u << Fold(name[end - 2]))) != 0)
            || ((singles & (1u << last)) != 0 && (end == 1 || IdentifierWords.BeginsWord(name, end - 1)));
    }

    /// <summary>Whether this is one of the words.</summary>
    public bool Hold(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || byEndAndLength[PlaceOf(word[word.Length - 1], word.Length)] is not { } words)
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

    private static int PlaceOf(char last, int length) => ((length & LetterMask) << LetterBits) | Fold(last);

    private static int Fold(char letter) => (letter < 0x80 ? letter : char.ToLowerInvariant(letter)) & LetterMask;

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
