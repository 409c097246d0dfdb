using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>Reads the unit at the reader's position.</summary>
/// <typeparam name="TUnit">What a unit is read as.</typeparam>
internal delegate TUnit UnitReader<TUnit>(ref Utf8JsonReader reader);

/// <summary>The one form of a number with a unit in JSON: an object with "value" and "unit", in any order.</summary>
internal static class NumberWithUnitJson
{
    private static readonly JsonEncodedText s_value = JsonEncodedText.Encode("value");
    private static readonly JsonEncodedText s_unit = JsonEncodedText.Encode("unit");

    public static (double Number, TUnit Unit) Read<TUnit>(ref Utf8JsonReader reader, JsonSerializerOptions options, string name, string exampleUnit, UnitReader<TUnit> readUnit)
        where TUnit : class
    {
        ArgumentNullException.ThrowIfNull(options);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"A {name} is an object with \"value\" and \"unit\", for example {Example(exampleUnit)}.");
        }

        double? value = null;
        TUnit? unit = null;
        StringComparison comparison = options.PropertyNameCaseInsensitive ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isValue = IsNamed(ref reader, "value"u8, "value", comparison);
            bool isUnit = !isValue && IsNamed(ref reader, "unit"u8, "unit", comparison);
            if ((isValue && value is not null) || (isUnit && unit is not null))
            {
                throw new JsonException($"A {name} has one \"value\" and one \"unit\".");
            }

            if (!isValue && !isUnit && options.UnmappedMemberHandling == JsonUnmappedMemberHandling.Disallow)
            {
                throw new JsonException($"\"{reader.GetString()}\" is not a member of a {name}: it has \"value\" and \"unit\".");
            }

            reader.Read();
            if (isValue)
            {
                value = ReadNumber(ref reader, options, name);
            }
            else if (isUnit)
            {
                unit = readUnit(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return value is { } number && unit is not null
            ? (number, unit)
            : throw new JsonException($"A {name} needs \"value\" and \"unit\", for example {Example(exampleUnit)}.");
    }

    public static void Write(Utf8JsonWriter writer, double number, JsonEncodedText unit)
    {
        writer.WriteStartObject();
        writer.WriteNumber(s_value, number);
        writer.WriteString(s_unit, unit);
        writer.WriteEndObject();
    }

    private static string Example(string unit) => $"{{\"value\":120,\"unit\":\"{unit}\"}}";

    private static bool IsNamed(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8Name, string name, StringComparison comparison) =>
        reader.ValueTextEquals(utf8Name) || (comparison == StringComparison.OrdinalIgnoreCase && string.Equals(reader.GetString(), name, comparison));

    private static double ReadNumber(ref Utf8JsonReader reader, JsonSerializerOptions options, string name)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out double number))
        {
            return number;
        }

        if (reader.TokenType == JsonTokenType.String
            && options.NumberHandling.HasFlag(JsonNumberHandling.AllowReadingFromString)
            && double.TryParse(reader.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number))
        {
            return number;
        }

        throw new JsonException($"The \"value\" of a {name} is a JSON number.");
    }
}
