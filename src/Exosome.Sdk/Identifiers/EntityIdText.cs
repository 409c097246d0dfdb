using System.Text;

namespace Exosome.Sdk.Identifiers;

/// <summary>Reads and writes typed ids. Generated code calls this.</summary>
public static class EntityIdText
{
    /// <summary>Takes an id as it is written.</summary>
    /// <typeparam name="T">The id.</typeparam>
    /// <param name="text">The text; nothing is trimmed.</param>
    /// <returns>The id.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text does not have the form of the id.</exception>
    public static T Parse<T>(string text)
        where T : struct, IEntityId<T>
    {
        ArgumentNullException.ThrowIfNull(text);
        return T.Definition.Admits(text) ? T.FromChecked(text) : throw Refused<T>(text);
    }

    /// <inheritdoc cref="Parse{T}(string)"/>
    public static T Parse<T>(ReadOnlySpan<char> text)
        where T : struct, IEntityId<T> => T.Definition.Admits(text) ? T.FromChecked(text.ToString()) : throw Refused<T>(text);

    /// <inheritdoc cref="Parse{T}(string)"/>
    public static T Parse<T>(ReadOnlySpan<byte> utf8Text)
        where T : struct, IEntityId<T> => Parse<T>(Encoding.UTF8.GetString(utf8Text));

    /// <summary>Takes an id as it is written; never throws.</summary>
    /// <typeparam name="T">The id.</typeparam>
    /// <param name="text">The text.</param>
    /// <param name="result">The id, or its default.</param>
    /// <returns>Whether the text has the form of the id.</returns>
    public static bool TryParse<T>(string? text, out T result)
        where T : struct, IEntityId<T>
    {
        bool admitted = T.Definition.Admits(text);
        result = admitted ? T.FromChecked(text!) : default;
        return admitted;
    }

    /// <inheritdoc cref="TryParse{T}(string?, out T)"/>
    public static bool TryParse<T>(ReadOnlySpan<char> text, out T result)
        where T : struct, IEntityId<T>
    {
        bool admitted = T.Definition.Admits(text);
        result = admitted ? T.FromChecked(text.ToString()) : default;
        return admitted;
    }

    /// <inheritdoc cref="TryParse{T}(string?, out T)"/>
    public static bool TryParse<T>(ReadOnlySpan<byte> utf8Text, out T result)
        where T : struct, IEntityId<T>
    {
        result = default;
        return utf8Text.Length <= T.Definition.MaximumLength * 4L && TryParse(Encoding.UTF8.GetString(utf8Text), out result);
    }

    /// <summary>Writes an id into characters.</summary>
    /// <param name="value">The id.</param>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written.</param>
    /// <returns>Whether the destination was long enough.</returns>
    public static bool TryFormat(string value, Span<char> destination, out int charsWritten)
    {
        ArgumentNullException.ThrowIfNull(value);
        bool fits = value.TryCopyTo(destination);
        charsWritten = fits ? value.Length : 0;
        return fits;
    }

    /// <summary>Writes an id into UTF-8.</summary>
    /// <param name="value">The id.</param>
    /// <param name="utf8Destination">Where to write.</param>
    /// <param name="bytesWritten">How many bytes were written.</param>
    /// <returns>Whether the destination was long enough.</returns>
    public static bool TryFormat(string value, Span<byte> utf8Destination, out int bytesWritten) =>
        Encoding.UTF8.TryGetBytes(value, utf8Destination, out bytesWritten);

    private static FormatException Refused<T>(ReadOnlySpan<char> text)
        where T : struct, IEntityId<T> =>
        new($"\"{(text.Length <= 40 ? text.ToString() : string.Concat(text[..40], "..."))}\" is not a {T.Definition.Name}: expected {T.Definition.Form}.");
}
