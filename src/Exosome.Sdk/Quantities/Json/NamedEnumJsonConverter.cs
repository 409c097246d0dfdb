using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>
/// An enum in JSON as the name of one of its members in camel case, and nothing else: no number, no number in quotation marks,
/// no two names with a comma, all of which the framework's converter takes. Read without regard to case, also as a key.
/// </summary>
/// <typeparam name="TEnum">The enum.</typeparam>
public sealed class NamedEnumJsonConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    private static readonly (string Name, TEnum Value)[] s_members =
        [.. Enum.GetValues<TEnum>().Select(value => (JsonNamingPolicy.CamelCase.ConvertName(Enum.GetName(value)!), value))];

    /// <summary>The names, for messages and the JSON schema.</summary>
    internal static IEnumerable<string> Names => s_members.Select(member => member.Name);

    /// <inheritdoc/>
    /// <exception cref="JsonException">No text, or not the name of a member.</exception>
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Find(reader.TokenType == JsonTokenType.String ? reader.GetString() : null);

    /// <inheritdoc/>
    /// <exception cref="JsonException">Not the name of a member.</exception>
    public override TEnum ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Find(reader.GetString());

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value has no name.</exception>
    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(NameOf(value));
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value has no name.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(NameOf(value));
    }

    private static TEnum Find(string? text)
    {
        foreach ((string name, TEnum value) in s_members)
        {
            if (string.Equals(name, text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        throw new JsonException($"{(text is null ? "That" : $"\"{QuantityText.Excerpt(text)}\"")} is no {typeof(TEnum).Name}: expected one of {string.Join(", ", Names)} as a text.");
    }

    private static string NameOf(TEnum value)
    {
        foreach ((string name, TEnum member) in s_members)
        {
            if (EqualityComparer<TEnum>.Default.Equals(member, value))
            {
                return name;
            }
        }

        throw new JsonException($"{value} is no {typeof(TEnum).Name}: expected one of {string.Join(", ", Names)}.");
    }
}
