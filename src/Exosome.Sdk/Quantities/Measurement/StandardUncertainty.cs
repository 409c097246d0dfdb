using System.Globalization;
using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>
/// A standard uncertainty (JCGM 100:2008, GUM, 2.3.1) as a number with its unit, which is that of a difference of the
/// quantity: kelvins for a temperature in °C, the number one for a pH. In JSON <c>{"value":4,"unit":"nm"}</c>.
/// <see cref="Measured.Of{T}(T, T, int?, string?)"/> takes a quantity instead.
/// </summary>
/// <param name="Value">The number; <see cref="Measured{T}"/> takes it if it is finite and not below 0.</param>
/// <param name="Unit">The case-sensitive UCUM code of its unit, for example <c>nm</c>.</param>
[JsonConverter(typeof(StandardUncertaintyJsonConverter))]
public readonly record struct StandardUncertainty(double Value, string Unit)
{
    /// <summary>The uncertainty as a quantity: of a length a length, of a temperature a difference of temperatures.</summary>
    /// <typeparam name="T">The quantity that a difference is.</typeparam>
    /// <returns>The quantity.</returns>
    /// <exception cref="InvalidOperationException">The quantity does not have the unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside the domain of the quantity.</exception>
    public T As<T>()
        where T : struct, ILinearQuantity<T> =>
        T.Definition.FindByUcumCode(Unit) is { } unit
            ? T.FromStorage(unit.ToStorage(Value))
            : throw new InvalidOperationException($"\"{Unit}\" is not a unit of {T.Definition.Name}: expected one of {T.Definition.UcumCodes}.");

    /// <summary>The number with the UCUM code, invariant: <c>4 nm</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value.ToString("R", CultureInfo.InvariantCulture) + " " + Unit;
}
