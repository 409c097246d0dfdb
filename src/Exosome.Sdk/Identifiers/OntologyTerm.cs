using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exosome.Sdk.Identifiers;

/// <summary>
/// The id of a term in a public ontology, in its short form <c>PREFIX:local</c>: <c>CL:0000134</c> (Cell Ontology),
/// <c>UBERON:0001013</c> (anatomy), <c>GO:1903561</c> (Gene Ontology), <c>OBI:0302886</c>. JSON: the short form as a string.
/// </summary>
[JsonConverter(typeof(OntologyIdJsonConverter))]
public readonly record struct OntologyId : IParsable<OntologyId>
{
    private readonly string? _value;

    private OntologyId(string value) => _value = value;

    /// <summary>The short form; empty for <c>default</c>, which is no term.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>The ontology's prefix, for example <c>UBERON</c>.</summary>
    public string Prefix => Value.Length == 0 ? string.Empty : Value[..Value.IndexOf(':', StringComparison.Ordinal)];

    /// <summary>Reads a short form.</summary>
    /// <param name="s">For example <c>CL:0000134</c>.</param>
    /// <returns>The id.</returns>
    /// <exception cref="FormatException">Not a prefix of letters, digits and underscores, a colon, and a local part without blanks.</exception>
    public static OntologyId Parse(string s) =>
        TryParse(s, out OntologyId id) ? id : throw new FormatException($"'{s}' is not an ontology id such as 'CL:0000134'.");

    /// <summary>Reads a short form if it is one.</summary>
    /// <param name="s">For example <c>CL:0000134</c>.</param>
    /// <param name="result">The id, or <c>default</c>.</param>
    /// <returns>Whether it was a short form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out OntologyId result)
    {
        result = default;
        int colon = s?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (s is null || colon < 1 || colon == s.Length - 1 || !char.IsAsciiLetter(s[0]))
        {
            return false;
        }

        for (int i = 0; i < s.Length; i++)
        {
            char c = s[i];
            bool fits = i == colon || char.IsAsciiLetterOrDigit(c) || c is '_' || (i > colon && c is '-' or '.');
            if (!fits)
            {
                return false;
            }
        }

        result = new OntologyId(s);
        return true;
    }

    static OntologyId IParsable<OntologyId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<OntologyId>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OntologyId result) => TryParse(s, out result);

    /// <summary>The short form.</summary>
    /// <returns>For example <c>CL:0000134</c>.</returns>
    public override string ToString() => Value;
}

/// <summary>A term of a public ontology: its id and the label that people read.</summary>
/// <param name="Id">The id; it is what counts when terms are compared by machines.</param>
/// <param name="Label">The label, in English as the ontology prints it.</param>
public sealed record OntologyTerm(OntologyId Id, string Label)
{
    /// <summary>A term from its short form.</summary>
    /// <param name="id">For example <c>CL:0000134</c>.</param>
    /// <param name="label">The label.</param>
    /// <returns>The term.</returns>
    /// <exception cref="FormatException">The id is not a short form.</exception>
    public static OntologyTerm Of(string id, string label) => new(OntologyId.Parse(id), label);

    /// <summary>Label and id.</summary>
    /// <returns>For example <c>adipose tissue (UBERON:0001013)</c>.</returns>
    public override string ToString() => $"{Label} ({Id})";
}

/// <summary>Reads and writes an <see cref="OntologyId"/> as its short form.</summary>
public sealed class OntologyIdJsonConverter : JsonConverter<OntologyId>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">Not a string, or not of the form of an id.</exception>
    public override OntologyId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && OntologyId.TryParse(reader.GetString(), out OntologyId id)
            ? id
            : throw new JsonException("An ontology id is a prefix, a colon and a local part, such as \"CL:0000134\".");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, OntologyId value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Value);
    }
}
