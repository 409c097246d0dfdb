using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>
/// The ISO 4217 code of money: a currency of list one, or one that was withdrawn since 2015, which records of the time
/// still name. Metals, funds, units of account and test codes are no money that a dose is paid in.
/// </summary>
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
    /// <exception cref="FormatException">No currency has the code.</exception>
    public static CurrencyCode Parse(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return TryParse(code, out CurrencyCode result) ? result : throw new FormatException(Refusal(code));
    }

    /// <summary>Takes a code; never throws.</summary>
    /// <param name="code">The code.</param>
    /// <param name="result">The currency, or the default.</param>
    /// <returns>Whether it is the code of a currency, or <c>XXX</c>.</returns>
    public static bool TryParse(string? code, out CurrencyCode result)
    {
        bool known = code is not null && Iso4217.Currencies.Contains(code);
        result = known ? new CurrencyCode(code!) : default;
        return known || code == "XXX";
    }

    /// <summary>Why a text is no currency, and what is one.</summary>
    internal static string Refusal(string? code)
    {
        string upper = (code ?? string.Empty).Trim().ToUpperInvariant();
        return $"\"{code}\" is not the ISO 4217 code of a currency: expected "
            + (Iso4217.Currencies.Contains(upper) ? upper : "three capital letters such as EUR, USD or JPY") + ".";
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
    /// <exception cref="JsonException">Not a string, or no currency.</exception>
    public override CurrencyCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException("A currency is a string, its ISO 4217 code.");
        }

        string? text = reader.GetString();
        return CurrencyCode.TryParse(text, out CurrencyCode code) ? code : throw new JsonException(CurrencyCode.Refusal(text));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CurrencyCode value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Value);
    }
}
