using System.Collections.Generic;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>Splits an identifier of any casing style into its lower-case words.</summary>
internal static class IdentifierWords
{
    // nM, a concentration, is not among them: the casing that would tell it from a length is not always kept.
    private static readonly HashSet<string> SplitSymbols = new(System.StringComparer.Ordinal)
    {
        "kda", "mosm", "pmol", "nmol", "umol", "\u00B5mol", "\u03BCmol", "mmol", "ml", "ul", "\u00B5l", "\u03BCl", "dl", "mv", "cp", "us", "\u00B5s", "\u03BCs", "mpa",
    };

    /// <summary>
    /// <c>sizeNm</c>, <c>size_nm</c>, <c>SIZE_NM</c> and <c>m_sizeNM</c> all end in the words <c>size</c> and <c>nm</c>;
    /// digits stay with the letters before them (<c>d50</c>, <c>cm2</c>).
    /// </summary>
    public static List<string> Split(string identifier) => Split(identifier, starts: null);

    /// <summary>The words, and where each begins.</summary>
    public static List<string> Split(string identifier, List<int>? starts)
    {
        var words = new List<string>(4);
        var start = 0;
        for (var i = 0; i <= identifier.Length; i++)
        {
            if (i == identifier.Length || IsSeparator(identifier[i]) || IsBoundary(identifier, start, i))
            {
                if (i > start)
                {
                    starts?.Add(start);
                    words.Add(identifier.Substring(start, i - start).ToLowerInvariant());
                }

                start = i < identifier.Length && IsSeparator(identifier[i]) ? i + 1 : i;
            }
        }

        return words;
    }

    /// <summary>
    /// Puts the symbols together that casing takes apart, since a capital stands within them: <c>MassKDa</c> and <c>mass_kDa</c>
    /// end in <c>kda</c>, not in <c>k</c> and <c>da</c>.
    /// </summary>
    public static void JoinSymbols(List<string> words, List<int> starts)
    {
        for (var i = words.Count - 1; i > 0; i--)
        {
            if (words[i - 1].Length == 1 && starts[i] == starts[i - 1] + 1 && SplitSymbols.Contains(words[i - 1] + words[i]))
            {
                words[i - 1] += words[i];
                words.RemoveAt(i);
                starts.RemoveAt(i);
            }
        }
    }

    /// <summary>Where the word begins that ends before <paramref name="end"/>.</summary>
    public static int StartOfLast(string identifier, int end)
    {
        for (var at = end - 1; at > 0; at--)
        {
            if (BeginsWord(identifier, at))
            {
                return at;
            }
        }

        return 0;
    }

    /// <summary>Whether a word begins at a place other than the name's own beginning.</summary>
    public static bool BeginsWord(string identifier, int at) => IsSeparator(identifier[at - 1]) || IsBoundary(identifier, 0, at);

    public static bool IsSeparator(char c) => c is '_' or '@';

    // A word begins at an upper-case letter after a lower-case letter or digit (sizeNm, d50Nm), and at the last
    // capital of a run that a lower-case letter follows (NTASize, UGPerMl).
    private static bool IsBoundary(string text, int start, int at)
    {
        if (at <= start || !char.IsUpper(text[at]))
        {
            return false;
        }

        var before = text[at - 1];
        return char.IsLower(before) || char.IsDigit(before) || (char.IsUpper(before) && at + 1 < text.Length && char.IsLower(text[at + 1]));
    }
}
