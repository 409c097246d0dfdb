using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>
/// A quantity as a measurement knows it: a value with its standard uncertainty, or only that it lies below a limit of
/// detection or above the measuring range, or that it was not tested. Arithmetic is in <see cref="MeasuredMath"/>,
/// its operators in <see cref="MeasuredOperators"/>,
/// means of replicates in <see cref="Replicates"/>, comparison with a limit in <see cref="Acceptance"/>. In JSON
/// <c>{"state":"measured","value":{"value":120,"unit":"nm"},"standardUncertainty":{"value":4,"unit":"nm"},"replicates":3,"method":"NTA"}</c>,
/// with these names under every naming policy.
/// </summary>
/// <typeparam name="T">The quantity.</typeparam>
public sealed record Measured<T> : IFormattable
    where T : struct, IQuantity<T>
{
    /// <summary>
    /// The serializer's way in, which must be public for a source-generated context of another assembly. Code says it
    /// clearer with <see cref="Measured.Of{T}(T, T, int?, string?)"/>, <see cref="Below"/>, <see cref="Above"/> and <see cref="NotTested"/>.
    /// </summary>
    /// <param name="state">What is known.</param>
    /// <param name="value">The value, or the limit it lies beyond; none where it was not tested.</param>
    /// <param name="standardUncertainty">The standard uncertainty in a unit of a difference; not negative, none if not known.</param>
    /// <param name="replicates">How many replicates stand behind the value, if known.</param>
    /// <param name="method">How it was measured, if known.</param>
    /// <exception cref="JsonException">The parts contradict each other.</exception>
    [JsonConstructor]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Measured(MeasurementState state, T? value = null, StandardUncertainty? standardUncertainty = null, int? replicates = null, string? method = null)
        : this(state, value, Spread(standardUncertainty, out string? misfit), replicates, method)
    {
        if ((misfit ?? Contradiction(state, value, Uncertainty, replicates)?.Text) is { } contradiction)
        {
            throw new JsonException(contradiction);
        }
    }

    private Measured(MeasurementState state, T? value, double? uncertainty, int? replicates, string? method)
    {
        State = state;
        Value = value;
        Uncertainty = uncertainty;
        Replicates = replicates;
        Method = method;
    }

    /// <summary>What was not tested.</summary>
    public static Measured<T> NotTested { get; } = new(MeasurementState.NotTested);

    /// <summary>What is known.</summary>
    [JsonPropertyName("state")]
    public MeasurementState State { get; }

    /// <summary>The value where <see cref="State"/> is measured, the limit where it is censored, none where it was not tested.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("value")]
    public T? Value { get; }

    /// <summary>
    /// The standard uncertainty with its unit, the storage unit of a difference; none if not known. As a quantity:
    /// <c>size.StandardUncertainty?.As&lt;Diameter&gt;()</c>.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("standardUncertainty")]
    public StandardUncertainty? StandardUncertainty => Uncertainty is { } number ? new(number, T.Definition.DifferenceUnit.UcumCode) : null;

    /// <summary>How many replicates stand behind the value; none if not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("replicates")]
    public int? Replicates { get; }

    /// <summary>How it was measured, for example <c>NTA</c>; none if not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("method")]
    public string? Method { get; }

    /// <summary>The value where there is one, and not a limit.</summary>
    [JsonIgnore]
    public T? KnownValue => State == MeasurementState.Measured ? Value : null;

    /// <summary>The standard uncertainty as a number of the storage unit of a difference.</summary>
    internal double? Uncertainty { get; }

    /// <summary>A measured value, with an uncertainty that brings its unit along. Code that knows the quantity says <c>Measured.Of(120.Nanometers(), 4.Nanometers())</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="standardUncertainty">The standard uncertainty in a unit of a difference; none if not known.</param>
    /// <param name="replicates">How many replicates stand behind the value.</param>
    /// <param name="method">How it was measured.</param>
    /// <returns>The measurement.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The uncertainty is negative, not finite or in a unit of something else, or there is no replicate.</exception>
    public static Measured<T> Of(T value, StandardUncertainty? standardUncertainty = null, int? replicates = null, string? method = null)
    {
        double? uncertainty = Spread(standardUncertainty, out string? misfit);
        return misfit is null
            ? Make(MeasurementState.Measured, value, uncertainty, replicates, method)
            : throw new ArgumentOutOfRangeException(nameof(standardUncertainty), misfit);
    }

    /// <summary>A quantity below a limit of detection.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="method">How it was measured.</param>
    /// <returns>The measurement.</returns>
    public static Measured<T> Below(T limit, string? method = null) => new(MeasurementState.BelowLimit, limit, method: method);

    /// <summary>A quantity above the measuring range.</summary>
    /// <param name="limit">The upper end of the range.</param>
    /// <param name="method">How it was measured.</param>
    /// <returns>The measurement.</returns>
    public static Measured<T> Above(T limit, string? method = null) => new(MeasurementState.AboveRange, limit, method: method);

    /// <summary>
    /// The measurement in words, invariant: <c>(1.23 ± 0.04)e9 particles/mL</c>, <c>&lt; 0.05 EU/mL</c>, <c>not tested</c>.
    /// The uncertainty has two digits, or one where the second would be a zero; the value ends where it ends.
    /// </summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>The measurement in words, in a unit and a culture: <c>$"{size:um}"</c>. How many digits there are follows from the uncertainty.</summary>
    /// <param name="format">None or <c>G</c> for the storage unit, <c>U</c> for its UCUM code, <c>A</c> for ASCII, or any spelling of a unit, such as <c>um</c>.</param>
    /// <param name="formatProvider">The culture of the numbers; none is invariant.</param>
    /// <returns>The text; "not tested" is English in every culture.</returns>
    /// <exception cref="FormatException">The format is no unit of the quantity.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        QuantityFormat plan = QuantityFormat.ResolveUnit(T.Definition, format);
        return State switch
        {
            MeasurementState.BelowLimit => "< " + Value!.Value.ToString(format, formatProvider),
            MeasurementState.AboveRange => "> " + Value!.Value.ToString(format, formatProvider),
            MeasurementState.Measured => MeasuredText.Write(
                plan.NumberOf(Value!.Value.StorageValue, T.Definition),
                Uncertainty * plan.Unit.Divisor / plan.Unit.Factor,
                plan.Symbol,
                formatProvider ?? CultureInfo.InvariantCulture),
            _ => "not tested",
        };
    }

    /// <summary>A measurement of parts that code brings together, the uncertainty as a number of the storage unit of a difference.</summary>
    internal static Measured<T> Make(MeasurementState state, T value, double? uncertainty, int? replicates, string? method) =>
        Contradiction(state, value, uncertainty, replicates) is { } contradiction
            ? throw new ArgumentOutOfRangeException(contradiction.Part, contradiction.Text)
            : new(state, value, uncertainty, replicates, method);

    private static double? Spread(StandardUncertainty? standardUncertainty, out string? misfit)
    {
        misfit = null;
        if (standardUncertainty is not { } given)
        {
            return null;
        }

        if (T.Definition.FindDifferenceUnit(given.Unit) is { } unit)
        {
            return unit.ToStorage(given.Value);
        }

        misfit = $"\"{given.Unit}\" is no unit of an uncertainty of {T.Definition.Name}: expected one of {T.Definition.Difference?.UcumCodes ?? T.Definition.DifferenceUnit.UcumCode}.";
        return null;
    }

    private static (string Part, string Text)? Contradiction(MeasurementState state, T? value, double? uncertainty, int? replicates)
    {
        if (!Enum.IsDefined(state))
        {
            return (nameof(state), (state == default ? "A measurement says its 'state'" : $"A measurement has no state {(int)state}") + ": measured, belowLimit, aboveRange or notTested.");
        }

        if (value.HasValue == (state == MeasurementState.NotTested))
        {
            return (nameof(value), value.HasValue ? $"What was not tested has no value, but there is {value}." : "A measured or censored quantity needs its value or limit.");
        }

        if (uncertainty is { } spread && (state != MeasurementState.Measured || !double.IsFinite(spread) || spread < 0))
        {
            return ("standardUncertainty", string.Create(CultureInfo.InvariantCulture, $"A standard uncertainty is a finite number, not below 0, and belongs to a measured value; {spread} of a value that is {state} is not."));
        }

        return replicates < 1 ? (nameof(replicates), $"A measurement has one replicate or more, not {replicates}.") : null;
    }
}

/// <summary>Makes measurements of a value and its standard uncertainty, both with a unit: <c>Measured.Of(120.Nanometers(), 4.Nanometers())</c>.</summary>
public static class Measured
{
    /// <summary>A measured value with the uncertainty of a quantity that adds up, which is the same quantity.</summary>
    /// <typeparam name="T">The quantity, linear.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="standardUncertainty">The standard uncertainty, not below 0.</param>
    /// <param name="replicates">How many replicates stand behind the value, if known.</param>
    /// <param name="method">How it was measured, if known.</param>
    /// <returns>The measurement.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The uncertainty is negative, or there is no replicate.</exception>
    public static Measured<T> Of<T>(T value, T standardUncertainty, int? replicates = null, string? method = null)
        where T : struct, ILinearQuantity<T> =>
        Measured<T>.Make(MeasurementState.Measured, value, standardUncertainty.StorageValue, replicates, method);

    /// <summary>A measured point of a scale, whose uncertainty is a difference: a temperature in °C with kelvins.</summary>
    /// <typeparam name="T">The quantity, affine.</typeparam>
    /// <typeparam name="TDifference">What the difference of two is.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="standardUncertainty">The standard uncertainty, not below 0.</param>
    /// <param name="replicates">How many replicates stand behind the value, if known.</param>
    /// <param name="method">How it was measured, if known.</param>
    /// <returns>The measurement.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The uncertainty is negative, or there is no replicate.</exception>
    public static Measured<T> Of<T, TDifference>(T value, TDifference standardUncertainty, int? replicates = null, string? method = null)
        where T : struct, IAffineQuantity<T, TDifference>
        where TDifference : struct, ILinearQuantity<TDifference> =>
        Measured<T>.Make(MeasurementState.Measured, value, standardUncertainty.StorageValue, replicates, method);

    /// <summary>A measured logarithm, whose uncertainty is a bare number as the difference of two is: 0.02 of a pH.</summary>
    /// <typeparam name="T">The quantity, logarithmic.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="standardUncertainty">The standard uncertainty, finite and not below 0.</param>
    /// <param name="replicates">How many replicates stand behind the value, if known.</param>
    /// <param name="method">How it was measured, if known.</param>
    /// <returns>The measurement.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The uncertainty is negative or not finite, or there is no replicate.</exception>
    public static Measured<T> Of<T>(T value, double standardUncertainty, int? replicates = null, string? method = null)
        where T : struct, ILogarithmicQuantity<T> =>
        Measured<T>.Make(MeasurementState.Measured, value, standardUncertainty, replicates, method);
}
