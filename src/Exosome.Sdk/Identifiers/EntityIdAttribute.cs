namespace Exosome.Sdk.Identifiers;

/// <summary>
/// Completes a <c>readonly partial struct</c> into a typed id: text inside, its own type outside, so that a donor's id
/// cannot be given where a lot's belongs. Put <c>[JsonConverter(typeof(EntityIdJsonConverter&lt;T&gt;))]</c> beside it.
/// </summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EntityIdAttribute : Attribute
{
    /// <summary>
    /// A regular expression (without backtracking constructs) that the whole id must match. If not said: ASCII letters,
    /// digits and <c>- _ . : / #</c>, beginning with a letter or digit. A pattern that is none is EXO4006, and admits no id.
    /// </summary>
    public string? Pattern { get; set; }

    /// <summary>An id as it may look, for messages and documentation.</summary>
    public string? Example { get; set; }

    /// <summary>The most characters that an id has; 64 if not said.</summary>
    public int MaximumLength { get; set; } = 64;
}
