using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>
/// A concentration as the instrument saw it, in the diluted sample. Only <see cref="DilutionExtensions.Correct{T}"/> leads
/// to the sample itself, and what it returns cannot be corrected again.
/// </summary>
/// <typeparam name="T">The concentration.</typeparam>
/// <param name="Value">What was measured.</param>
/// <param name="Dilution">How the sample was diluted before.</param>
[method: JsonConstructor]
public sealed record AsMeasured<T>([property: JsonRequired, JsonPropertyName("value")] Measured<T> Value, [property: JsonRequired, JsonPropertyName("dilution")] DilutionFactor Dilution) : IJsonOnDeserialized, IJsonOnSerializing
    where T : struct, ILinearQuantity<T>
{
    /// <summary>A measured value without a known uncertainty.</summary>
    /// <param name="value">What was measured.</param>
    /// <param name="dilution">How the sample was diluted before.</param>
    public AsMeasured(T value, DilutionFactor dilution)
        : this(Measured<T>.Of(value), dilution)
    {
    }

    void IJsonOnDeserialized.OnDeserialized() => DilutionExtensions.RequireInJson(Value);

    void IJsonOnSerializing.OnSerializing() => DilutionExtensions.RequireInJson(Value);
}

/// <summary>A concentration in the undiluted sample.</summary>
/// <typeparam name="T">The concentration.</typeparam>
/// <param name="Value">The concentration of the sample.</param>
[method: JsonConstructor]
public sealed record DilutionCorrected<T>([property: JsonRequired, JsonPropertyName("value")] Measured<T> Value) : IJsonOnDeserialized, IJsonOnSerializing
    where T : struct, ILinearQuantity<T>
{
    /// <summary>A value without a known uncertainty, which the instrument corrected already.</summary>
    /// <param name="value">The concentration of the sample.</param>
    public DilutionCorrected(T value)
        : this(Measured<T>.Of(value))
    {
    }

    void IJsonOnDeserialized.OnDeserialized() => DilutionExtensions.RequireInJson(Value);

    void IJsonOnSerializing.OnSerializing() => DilutionExtensions.RequireInJson(Value);
}

/// <summary>The step from the diluted sample to the sample.</summary>
public static class DilutionExtensions
{
    /// <summary>Multiplies by the dilution, once; a limit of detection moves with it.</summary>
    /// <typeparam name="T">The concentration, a linear quantity.</typeparam>
    /// <param name="measured">What the instrument saw.</param>
    /// <returns>The concentration of the sample, which has no way to be corrected again.</returns>
    /// <exception cref="ArgumentNullException">There is nothing to correct, or no measurement in it.</exception>
    /// <exception cref="OverflowException">The result is not finite.</exception>
    public static DilutionCorrected<T> Correct<T>(this AsMeasured<T> measured)
        where T : struct, ILinearQuantity<T>
    {
        ArgumentNullException.ThrowIfNull(measured);
        ArgumentNullException.ThrowIfNull(measured.Value, nameof(measured));
        return new(measured.Value.Times(measured.Dilution.Value));
    }

    /// <summary>A null passes the serializer where the member is there.</summary>
    internal static void RequireInJson(object? value)
    {
        if (value is null)
        {
            throw new JsonException("The 'value' of a concentration is a measurement, not null; what was not measured is {\"state\":\"notTested\"}.");
        }
    }
}
