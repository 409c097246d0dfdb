using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>
/// A quantity in JSON: <c>{"value":120,"unit":"nm"}</c>, the unit as UCUM code; as the name of a member: <c>"120 nm"</c>.
/// Any unit of the quantity is read, the storage unit is written, so that what is read back is the same number.
/// </summary>
/// <typeparam name="T">The quantity.</typeparam>
public sealed class QuantityJsonConverter<T> : JsonConverter<T>
    where T : struct, IQuantity<T>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">Not an object with "value" and "unit", an unknown unit, or a number outside the domain.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"A {T.Definition.Name} is an object with \"value\" and \"unit\", for example {Example}.");
        }

        double? value = null;
        QuantityUnit? unit = null;
        StringComparison comparison = options.PropertyNameCaseInsensitive ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isValue = IsNamed(ref reader, "value"u8, "value", comparison);
            bool isUnit = !isValue && IsNamed(ref reader, "unit"u8, "unit", comparison);
            if ((isValue && value is not null) || (isUnit && unit is not null))
            {
                throw new JsonException($"A {T.Definition.Name} has one \"value\" and one \"unit\".");
            }

            if (!isValue && !isUnit && options.UnmappedMemberHandling == JsonUnmappedMemberHandling.Disallow)
            {
                throw new JsonException($"\"{reader.GetString()}\" is not a member of a {T.Definition.Name}: it has \"value\" and \"unit\".");
            }

            reader.Read();
            if (isValue)
            {
                value = ReadNumber(ref reader, options);
            }
            else if (isUnit)
            {
                unit = ReadUnit(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        if (value is not { } number || unit is null)
        {
            throw new JsonException($"A {T.Definition.Name} needs \"value\" and \"unit\", for example {Example}.");
        }

        double stored = unit.ToStorage(number);
        return T.Definition.Admits(stored)
            ? T.FromStorage(stored)
            : throw new JsonException($"{number:R} {unit.UcumCode} is outside the domain: {T.Definition.Name} takes {T.Definition.Domain}.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber(QuantityJsonNames.Value, value.StorageValue);
        writer.WriteString(QuantityJsonNames.Unit, T.Definition.StorageUnit.EncodedUcumCode);
        writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? name = reader.GetString();
        return QuantityText.TryParse(name.AsSpan(), null, out T result)
            ? result
            : throw new JsonException($"\"{name}\" is not a {T.Definition.Name}, or outside its domain: {T.Definition.Domain}.");
    }

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.ToString("U", null));
    }

    private static string Example => $"{{\"value\":120,\"unit\":\"{T.Definition.StorageUnit.UcumCode}\"}}";

    private static bool IsNamed(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8Name, string name, StringComparison comparison) =>
        reader.ValueTextEquals(utf8Name) || (comparison == StringComparison.OrdinalIgnoreCase && string.Equals(reader.GetString(), name, comparison));

    private static double ReadNumber(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out double number))
        {
            return number;
        }

        if (reader.TokenType == JsonTokenType.String
            && options.NumberHandling.HasFlag(JsonNumberHandling.AllowReadingFromString)
            && double.TryParse(reader.GetString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out number))
        {
            return number;
        }

        throw new JsonException($"The \"value\" of a {T.Definition.Name} is a JSON number.");
    }

    private static QuantityUnit ReadUnit(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"The \"unit\" of a {T.Definition.Name} is its UCUM code as a string.");
        }

        foreach (QuantityUnit unit in T.Definition.Units)
        {
            if (reader.ValueTextEquals(unit.UcumCode))
            {
                return unit;
            }
        }

        string? code = reader.GetString();
        return T.Definition.FindByUcumCode(code)
            ?? throw new JsonException($"\"{code}\" is not a unit of {T.Definition.Name}: expected one of {string.Join(", ", T.Definition.Units.Select(unit => unit.UcumCode))}.");
    }
}

/// <summary>The names of the two members, escaped once for all quantities.</summary>
internal static class QuantityJsonNames
{
    public static JsonEncodedText Value { get; } = JsonEncodedText.Encode("value");

    public static JsonEncodedText Unit { get; } = JsonEncodedText.Encode("unit");
}
