using System.Buffers;
using System.Text.RegularExpressions;

namespace Exosome.Sdk.Identifiers;

/// <summary>The form of a typed id.</summary>
public sealed class EntityIdDefinition
{
    private static readonly SearchValues<char> s_usual =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:/#");

    private readonly Regex? _pattern;
    private readonly string? _broken;

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

        if (pattern is null)
        {
            return;
        }

        // A pattern that is none (EXO4006 says so where it is written) admits nothing. An exception here would come out of
        // TryParse as a TypeInitializationException, and again for as long as the process lives.
        try
        {
            // Alone first: "a)|(b" is none, and becomes one between the anchors.
            _ = new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

            // Ids come from outside, so matching is linear whatever the pattern; \z, since $ also matches before a last line feed.
            _pattern = new Regex(@"\A(?:" + pattern + @")\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            _broken = failure.Message;
        }
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
    /// <returns>Whether it does; never where the pattern is no regular expression that is matched in linear time.</returns>
    public bool Admits(ReadOnlySpan<char> text) =>
        !text.IsEmpty
        && _broken is null
        && text.Length <= MaximumLength
        && (_pattern?.IsMatch(text) ?? (char.IsAsciiLetterOrDigit(text[0]) && !text.ContainsAnyExcept(s_usual)));

    /// <summary>The form in words, for messages.</summary>
    internal string Form => _broken is not null
        ? "nothing, since its pattern " + Pattern + " cannot be used: " + _broken
        : (Pattern is null ? "letters, digits and - _ . : / #, beginning with a letter or digit" : "text that matches " + Pattern)
        + FormattableString.Invariant($", at most {MaximumLength} characters")
        + (Example is null ? string.Empty : ", for example " + Example);
}
