namespace Exosome.Sdk.Identifiers;

/// <summary>An id with a type of its own. Implemented by the generated half of every <see cref="EntityIdAttribute"/> struct.</summary>
/// <typeparam name="TSelf">The id itself.</typeparam>
public interface IEntityId<TSelf> :
    IEquatable<TSelf>,
    IComparable<TSelf>,
    IComparable,
    ISpanParsable<TSelf>,
    IUtf8SpanParsable<TSelf>,
    ISpanFormattable,
    IUtf8SpanFormattable
    where TSelf : struct, IEntityId<TSelf>
{
    /// <summary>The form that the id must have.</summary>
    static abstract EntityIdDefinition Definition { get; }

    /// <summary>The id as text; empty where no id was given (default).</summary>
    string Value { get; }

    /// <summary>Whether no id was given (default).</summary>
    bool IsEmpty { get; }

    /// <summary>Takes text whose form was checked against <see cref="Definition"/>.</summary>
    /// <param name="value">The checked text.</param>
    /// <returns>The id.</returns>
    static abstract TSelf FromChecked(string value);
}
