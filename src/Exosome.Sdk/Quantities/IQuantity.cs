using System.Numerics;

namespace Exosome.Sdk.Quantities;

/// <summary>
/// A number with a unit. Implemented by the generated half of every <see cref="QuantityAttribute"/> struct;
/// there is no <c>INumber</c>, since a length times a length is not a length.
/// </summary>
/// <typeparam name="TSelf">The quantity itself.</typeparam>
public interface IQuantity<TSelf> :
    IEquatable<TSelf>,
    IComparable<TSelf>,
    IComparable,
    IComparisonOperators<TSelf, TSelf, bool>,
    ISpanParsable<TSelf>,
    IUtf8SpanParsable<TSelf>,
    ISpanFormattable,
    IUtf8SpanFormattable
    where TSelf : struct, IQuantity<TSelf>
{
    /// <summary>The units, the kind and the domain.</summary>
    static abstract QuantityDefinition Definition { get; }

    /// <summary>The number in the storage unit (the first of <see cref="QuantityDefinition.Units"/>).</summary>
    double StorageValue { get; }

    /// <summary>Makes the quantity from a number in the storage unit.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite, or lies outside the domain.</exception>
    static abstract TSelf FromStorage(double value);

    /// <summary>Makes the quantity from a computed number in the storage unit.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="OverflowException">The number is not finite, or lies outside the domain; minus zero lies outside where nothing is negative.</exception>
    static abstract TSelf FromResult(double value);
}
