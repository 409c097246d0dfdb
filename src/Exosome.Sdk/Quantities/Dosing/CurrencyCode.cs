using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>An ISO 4217 currency code: three capital letters. Whether a code is in use is the treasury's matter; its form is checked.</summary>
[JsonConverter(typeof(CurrencyCodeJsonConverter))]
public readonly struct CurrencyCode : IEquatable<CurrencyCode>
{
    private readonly string? _code;

    private CurrencyCode(string code) => _code = code;

    /// <summary>The three letters; <c>XXX</c>, ISO 4217's "no currency", for the default.</summary>
    public string Value => _code ?? "XXX";

    /// <summary>Takes a code.</summary>
    /// <param name="code">Three capital letters, for example <c>EUR</c>.</param>
    /// <returns>The currency.</returns>
    /// <exception cref="ArgumentNullException">The code is null.</exception>
    /// <exception cref="FormatException">Not three capital letters.</exception>
    public static CurrencyCode Parse(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return TryParse(code, out CurrencyCode result) ? result : throw new FormatException($"\"{code}\" is not an ISO 4217 code: expected three capital letters, for example EUR.");
    }

    /// <summary>Takes a code; never throws.</summary>
    /// <param name="code">The code.</param>
    /// <param name="result">The currency, or the default.</param>
    /// <returns>Whether it has the form of a code.</returns>
    public static bool TryParse(string? code, out CurrencyCode result)
    {
        bool wellFormed = code is { Length: 3 } && code.All(char.IsAsciiLetterUpper);
        result = wellFormed && code != "XXX" ? new CurrencyCode(code!) : default;
        return wellFormed;
    }

    /// <summary>Whether both are the same.</summary>
    /// <param name="left">The left.</param>
    /// <param name="right">The right.</param>
    /// <returns>The answer.</returns>
    public static bool operator ==(CurrencyCode left, CurrencyCode right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">The left.</param>
    /// <param name="right">The right.</param>
    /// <returns>The answer.</returns>
    public static bool operator !=(CurrencyCode left, CurrencyCode right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(CurrencyCode other) => string.Equals(_code, other._code, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CurrencyCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A currency code in JSON: a string.</summary>
public sealed class CurrencyCodeJsonConverter : JsonConverter<CurrencyCode>
{
    /// <inheritdoc/>
    public override CurrencyCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && CurrencyCode.TryParse(reader.GetString(), out CurrencyCode code)
            ? code
            : throw new JsonException("A currency is its ISO 4217 code: three capital letters.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CurrencyCode value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Value);
    }
}
