using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>A standard uncertainty in JSON: <c>{"value":4,"unit":"nm"}</c>, in the form of every quantity. Whether the unit fits, the measurement says.</summary>
public sealed class StandardUncertaintyJsonConverter : JsonConverter<StandardUncertainty>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">Not an object with "value" and "unit".</exception>
    public override StandardUncertainty Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        (double number, string unit) = NumberWithUnitJson.Read(ref reader, options, "standard uncertainty", "nm", ReadUnit);
        return new StandardUncertainty(number, unit);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, StandardUncertainty value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        NumberWithUnitJson.Write(writer, value.Value, JsonEncodedText.Encode(value.Unit ?? string.Empty, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping));
    }

    private static string ReadUnit(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String
            ? reader.GetString()!
            : throw new JsonException("The \"unit\" of a standard uncertainty is a UCUM code as a string.");
}
