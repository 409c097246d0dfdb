using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exosome.Sdk.Identifiers;

/// <summary>A typed id in JSON: a string, also as the name of a member.</summary>
/// <typeparam name="T">The id.</typeparam>
public sealed class EntityIdJsonConverter<T> : JsonConverter<T>
    where T : struct, IEntityId<T>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">Not a string, or not of the form of the id.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Take(reader.GetString()) : throw new JsonException($"A {T.Definition.Name} is a string.");

    /// <inheritdoc/>
    /// <exception cref="JsonException">No id was given (default): it could not be read back.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(Given(value));
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Take(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(Given(value));
    }

    private static T Take(string? text) =>
        EntityIdText.TryParse(text, out T id)
            ? id
            : throw new JsonException($"\"{text}\" is not a {T.Definition.Name}: expected {T.Definition.Form}.");

    private static string Given(T value) =>
        value.IsEmpty ? throw new JsonException($"A {T.Definition.Name} without a value cannot be written; make the member nullable where the id may be missing.") : value.Value;
}
