using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exosome.Sdk.Identifiers;

/// <summary>A country as its two-letter code of ISO 3166-1, for example <c>DE</c>. JSON: the code as a string.</summary>
[JsonConverter(typeof(CountryCodeJsonConverter))]
public readonly record struct CountryCode : IParsable<CountryCode>, IComparable<CountryCode>
{
    private readonly string? _value;

    private CountryCode(string value) => _value = value;

    /// <summary>The code in capitals; empty for <c>default</c>, which is no country.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Reads a code.</summary>
    /// <param name="s">Two letters, in any case.</param>
    /// <returns>The country.</returns>
    /// <exception cref="FormatException">Not two letters A to Z.</exception>
    public static CountryCode Parse(string s) =>
        TryParse(s, out CountryCode code) ? code : throw new FormatException($"'{s}' is not a two-letter country code of ISO 3166-1, such as 'DE'.");

    /// <summary>Reads a code if it is one.</summary>
    /// <param name="s">Two letters, in any case.</param>
    /// <param name="result">The country, or <c>default</c>.</param>
    /// <returns>Whether it was a code.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out CountryCode result)
    {
        if (s is { Length: 2 } && char.IsAsciiLetter(s[0]) && char.IsAsciiLetter(s[1]))
        {
            result = new CountryCode(s.ToUpperInvariant());
            return true;
        }

        result = default;
        return false;
    }

    static CountryCode IParsable<CountryCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<CountryCode>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CountryCode result) => TryParse(s, out result);

    /// <inheritdoc/>
    public int CompareTo(CountryCode other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Alphabetical order of the codes.</summary>
    public static bool operator <(CountryCode left, CountryCode right) => left.CompareTo(right) < 0;

    /// <summary>Alphabetical order of the codes.</summary>
    public static bool operator <=(CountryCode left, CountryCode right) => left.CompareTo(right) <= 0;

    /// <summary>Alphabetical order of the codes.</summary>
    public static bool operator >(CountryCode left, CountryCode right) => left.CompareTo(right) > 0;

    /// <summary>Alphabetical order of the codes.</summary>
    public static bool operator >=(CountryCode left, CountryCode right) => left.CompareTo(right) >= 0;

    /// <summary>The code.</summary>
    /// <returns>For example <c>DE</c>.</returns>
    public override string ToString() => Value;
}

/// <summary>Reads and writes a <see cref="CountryCode"/> as its code.</summary>
public sealed class CountryCodeJsonConverter : JsonConverter<CountryCode>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">Not a string, or no country.</exception>
    public override CountryCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && CountryCode.TryParse(reader.GetString(), out CountryCode code)
            ? code
            : throw new JsonException("A country is a two-letter code of ISO 3166-1, such as \"DE\".");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CountryCode value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Value);
    }
}
