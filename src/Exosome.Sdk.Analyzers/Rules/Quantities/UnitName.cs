using System;
using System.Collections.Generic;
using System.Linq;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>
/// Reads a unit at the end of a name and asks the words before it what is measured. Both must agree: a wavelength in
/// nanometres is no diameter, and <c>Nm</c> alone says nothing.
/// </summary>
internal static class UnitName
{
    private static readonly Dictionary<string, UnitForm[]> ByLastWord = UnitForm.All
        .GroupBy(form => form.Words[form.Words.Length - 1], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    // sizenm, volumeml: one run of lower-case letters is understood only where both halves are known words.
    private static readonly Dictionary<string, UnitForm> Flat = UnitForm.All
        .Where(form => form.AlsoSubjects.Length == 0)
        .SelectMany(form => form.Subjects.Select(subject => (Name: subject + string.Concat(form.Words), Form: form)))
        .Where(entry => entry.Name.Length > 5)
        .GroupBy(entry => entry.Name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Form, StringComparer.Ordinal);

    // The same words again, so that a name is turned away without taking it apart.
    private static readonly NameEnds LastWords = new(ByLastWord.Keys.Concat(Flat.Keys));

    /// <summary>Whether the name may have a unit: its last word is one, or it is one word that hides one. Allocates nothing; nearly every name of a program ends here.</summary>
    public static bool MayHaveUnit(string identifier)
    {
        var end = identifier.Length;
        while (end > 0 && IdentifierWords.IsSeparator(identifier[end - 1]))
        {
            end--;
        }

        if (end == 0 || !LastWords.MayEnd(identifier, end))
        {
            return false;
        }

        var start = IdentifierWords.StartOfLast(identifier, end);
        return LastWords.Hold(identifier.AsSpan(start, end - start))

            // The k of kDa is a word of its own by its casing.
            || (start > 0 && (start == 1 || IdentifierWords.BeginsWord(identifier, start - 1)) && LastWords.Hold(identifier.AsSpan(start - 1, end - start + 1)));
    }

    /// <summary>The form that the name follows, or null.</summary>
    public static UnitForm? Read(string identifier)
    {
        if (!MayHaveUnit(identifier))
        {
            return null;
        }

        var words = Words(identifier, new List<int>(4));
        if (words.Count == 1)
        {
            return Flat.TryGetValue(words[0], out var flat) ? flat : null;
        }

        if (words.Count == 0 || !ByLastWord.TryGetValue(words[words.Count - 1], out var forms))
        {
            return null;
        }

        foreach (var form in forms)
        {
            if (EndsWith(words, form.Words) && SubjectFits(words, words.Count - form.Words.Length, form))
            {
                return form;
            }
        }

        return null;
    }

    /// <summary>
    /// The name without its unit and the word that joins them: <c>SizeInNm</c> is <c>Size</c>, <c>_size_nm</c> is
    /// <c>_size</c>. Null where nothing would be left.
    /// </summary>
    public static string? WithoutUnit(string identifier)
    {
        if (Read(identifier) is not { } form)
        {
            return null;
        }

        var starts = new List<int>(4);
        var words = Words(identifier, starts);
        if (words.Count == 1)
        {
            return identifier.Substring(0, identifier.Length - form.Words.Sum(word => word.Length));
        }

        var kept = words.Count - form.Words.Length;
        if (kept > 1 && words[kept - 1] is "in" or "as")
        {
            kept--;
        }

        // m_nm has a prefix and no name.
        return kept == 0 || (kept == 1 && words[0].Length == 1) ? null : identifier.Substring(0, starts[kept]).TrimEnd('_');
    }

    private static List<string> Words(string identifier, List<int> starts)
    {
        var words = IdentifierWords.Split(identifier, starts);
        IdentifierWords.JoinSymbols(words, starts);
        return words;
    }

    private static bool EndsWith(List<string> words, string[] tail)
    {
        if (words.Count < tail.Length)
        {
            return false;
        }

        var offset = words.Count - tail.Length;
        for (var i = 0; i < tail.Length; i++)
        {
            if (!string.Equals(words[offset + i], tail[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SubjectFits(List<string> words, int end, UnitForm form)
    {
        var fits = form.Subjects.Length == 0;
        var also = form.AlsoSubjects.Length == 0;
        for (var i = 0; i < end; i++)
        {
            if (Array.IndexOf(form.NotSubjects, words[i]) >= 0 || (form.OnlyWords.Length > 0 && Array.IndexOf(form.OnlyWords, words[i]) < 0))
            {
                return false;
            }

            fits |= Array.IndexOf(form.Subjects, words[i]) >= 0;
            also |= Array.IndexOf(form.AlsoSubjects, words[i]) >= 0;
        }

        return fits && also;
    }
}
