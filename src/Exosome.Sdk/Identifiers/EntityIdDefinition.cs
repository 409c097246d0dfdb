using System.Buffers;
using System.Text.RegularExpressions;

namespace Exosome.Sdk.Identifiers;

/// <summary>The form of a typed id.</summary>
public sealed class EntityIdDefinition
{
    private static readonly SearchValues<char> s_usual =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:/#");

    private readonly Regex? _pattern;

    /// <summary>Describes an id; generated code calls this.</summary>
    /// <param name="name">The name of the type.</param>
    /// <param name="pattern">The regular expression that the whole id must match, or null for the usual form.</param>
    /// <param name="example">An id as it may look.</param>
    /// <param name="maximumLength">The most characters that an id has.</param>
    public EntityIdDefinition(string name, string? pattern, string? example, int maximumLength)
    {
        Name = name;
        Pattern = pattern;
        Example = example;
        MaximumLength = maximumLength;

        // Ids come from outside, so matching is linear whatever the pattern; \z, since $ also matches before a last line feed.
        _pattern = pattern is null ? null : new Regex(@"\A(?:" + pattern + @")\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <summary>The name of the type, for example <c>LotId</c>.</summary>
    public string Name { get; }

    /// <summary>The regular expression that the whole id must match, or null for the usual form.</summary>
    public string? Pattern { get; }

    /// <summary>An id as it may look, or null.</summary>
    public string? Example { get; }

    /// <summary>The most characters that an id has.</summary>
    public int MaximumLength { get; }

    /// <summary>Whether a text has the form of this id.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it does.</returns>
    public bool Admits(ReadOnlySpan<char> text) =>
        !text.IsEmpty
        && text.Length <= MaximumLength
        && (_pattern?.IsMatch(text) ?? (char.IsAsciiLetterOrDigit(text[0]) && !text.ContainsAnyExcept(s_usual)));

    /// <summary>The form in words, for messages.</summary>
    internal string Form =>
        (Pattern is null ? "letters, digits and - _ . : / #, beginning with a letter or digit" : "text that matches " + Pattern)
        + FormattableString.Invariant($", at most {MaximumLength} characters")
        + (Example is null ? string.Empty : ", for example " + Example);
}
