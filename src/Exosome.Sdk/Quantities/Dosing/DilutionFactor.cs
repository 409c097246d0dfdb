using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>How many times a sample was diluted before it was measured: 1 is undiluted, 1000 is one part in a thousand.</summary>
[JsonConverter(typeof(DilutionFactorJsonConverter))]
public readonly struct DilutionFactor : IEquatable<DilutionFactor>, IComparable<DilutionFactor>, IComparable
{
    private readonly double _excess;

    private DilutionFactor(double excess) => _excess = excess;

    /// <summary>Not diluted; also the default.</summary>
    public static DilutionFactor Undiluted => default;

    /// <summary>The factor, 1 or more.</summary>
    public double Value => _excess + 1;

    /// <summary>Takes a dilution factor.</summary>
    /// <param name="factor">Final volume over sample volume, 1 or more.</param>
    /// <returns>The dilution.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not finite, or below 1: 0.001 is the other way of writing 1000.</exception>
    public static DilutionFactor Of(double factor) =>
        double.IsFinite(factor) && factor >= 1
            ? new DilutionFactor(factor - 1)
            : throw new ArgumentOutOfRangeException(nameof(factor), factor, $"A dilution factor is a finite number, 1 or more; {factor.ToString("R", CultureInfo.InvariantCulture)} is not. One part in a thousand is 1000, not 0.001.");

    /// <summary>One dilution after another.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>Both together.</returns>
    /// <exception cref="OverflowException">The product is beyond every finite number.</exception>
    public static DilutionFactor operator *(DilutionFactor left, DilutionFactor right) =>
        left.Value * right.Value is var both && double.IsFinite(both)
            ? Of(both)
            : throw new OverflowException($"A dilution of {left} after one of {right} is beyond every finite number.");

    /// <summary>Whether both are the same.</summary>
    /// <param name="left">The left.</param>
    /// <param name="right">The right.</param>
    /// <returns>The answer.</returns>
    public static bool operator ==(DilutionFactor left, DilutionFactor right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">The left.</param>
    /// <param name="right">The right.</param>
    /// <returns>The answer.</returns>
    public static bool operator !=(DilutionFactor left, DilutionFactor right) => !left.Equals(right);

    /// <summary>Whether the left is weaker diluted.</summary>
    /// <param name="left">The left.</param>
    /// <param name="right">The right.</param>
    /// <returns>The answer.</returns>
    public static bool operator <(DilutionFactor left, DilutionFactor right) => left._excess < right._excess;

    /// <summary>Whether the left is weaker or equally diluted.</summary>
    /// <param name="left">The left.</param>
    /// <param name="right">The right.</param>
    /// <returns>The answer.</returns>
    public static bool operator <=(DilutionFactor left, DilutionFactor right) => left._excess <= right._excess;

    /// <summary>Whether the left is stronger diluted.</summary>
    /// <param name="left">The left.</param>
    /// <param name="right">The right.</param>
    /// <returns>The answer.</returns>
    public static bool operator >(DilutionFactor left, DilutionFactor right) => left._excess > right._excess;

    /// <summary>Whether the left is stronger or equally diluted.</summary>
    /// <param name="left">The left.</param>
    /// <param name="right">The right.</param>
    /// <returns>The answer.</returns>
    public static bool operator >=(DilutionFactor left, DilutionFactor right) => left._excess >= right._excess;

    /// <inheritdoc/>
    public bool Equals(DilutionFactor other) => _excess == other._excess;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DilutionFactor other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _excess.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(DilutionFactor other) => _excess.CompareTo(other._excess);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        DilutionFactor other => CompareTo(other),
        _ => throw new ArgumentException("A dilution factor compares only with another.", nameof(obj)),
    };

    /// <summary>The factor as <c>1000×</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value.ToString("R", CultureInfo.InvariantCulture) + "×";
}

/// <summary>A dilution factor in JSON: a number, 1 or more.</summary>
public sealed class DilutionFactorJsonConverter : JsonConverter<DilutionFactor>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">Not a number, or below 1.</exception>
    public override DilutionFactor Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out double factor) && double.IsFinite(factor) && factor >= 1
            ? DilutionFactor.Of(factor)
            : throw new JsonException("A dilution factor is a number, 1 or more.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DilutionFactor value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value.Value);
    }
}
