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
        (double number, QuantityUnit unit) = NumberWithUnitJson.Read(ref reader, options, T.Definition.Name, T.Definition.StorageUnit.UcumCode, ReadUnit);
        double stored = unit.ToStorage(number);
        return T.Definition.Admits(stored)
            ? T.FromStorage(stored)
            : throw new JsonException($"{number:R} {unit.UcumCode} is outside the domain: {T.Definition.Name} takes {T.Definition.Domain}.");
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The default of a quantity whose domain is without zero: it could not be read back.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        NumberWithUnitJson.Write(writer, Given(value).StorageValue, T.Definition.StorageUnit.EncodedUcumCode);
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The name is not a quantity, or outside its domain.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? name = reader.GetString();
        return QuantityText.TryParse(name.AsSpan(), null, out T result)
            ? result
            : throw new JsonException($"\"{name}\" is not a {T.Definition.Name}, or outside its domain: {T.Definition.Domain}.");
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The default of a quantity whose domain is without zero: it could not be read back.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(Given(value).ToString("U", null));
    }

    private static T Given(T value) =>
        T.Definition.Admits(value.StorageValue)
            ? value
            : throw new JsonException($"A {T.Definition.Name} without a value cannot be written: it takes {T.Definition.Domain}, and the default is {value.StorageValue:R}. Make the member nullable where the value may be missing.");

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
            ?? throw new JsonException($"\"{code}\" is not a unit of {T.Definition.Name}: expected one of {T.Definition.UcumCodes}.");
    }
}
