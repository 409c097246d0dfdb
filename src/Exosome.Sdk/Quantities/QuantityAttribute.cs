namespace Exosome.Sdk.Quantities;

/// <summary>
/// Completes a <c>readonly partial struct</c> into a quantity: one <see cref="double"/> in the unit of the first
/// <see cref="UnitAttribute"/>, with factories, properties, operators, text and JSON. Put
/// <c>[JsonConverter(typeof(QuantityJsonConverter&lt;T&gt;))]</c> beside it: the System.Text.Json generator cannot see it in generated code.
/// </summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class QuantityAttribute : Attribute
{
    /// <summary>How values combine; linear if not said.</summary>
    public QuantityKind Kind { get; set; }

    /// <summary>The smallest admitted number, in the storage unit; none if not said.</summary>
    public double Minimum { get; set; } = double.NegativeInfinity;

    /// <summary>The largest admitted number, in the storage unit; none if not said.</summary>
    public double Maximum { get; set; } = double.PositiveInfinity;

    /// <summary>For an affine quantity: the linear quantity, in the same storage unit, that is the difference of two of it.</summary>
    public Type? Difference { get; set; }
}
