using System.ComponentModel;
using System.Globalization;

namespace Exosome.Sdk.Quantities;

/// <summary>Turns text into a quantity and back, for configuration binding, grids and designers.</summary>
/// <typeparam name="T">The quantity.</typeparam>
public sealed class QuantityTypeConverter<T> : TypeConverter
    where T : struct, IQuantity<T>
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <summary>
    /// Reads a quantity, its number in the culture that is given, as the converters of the framework do; none is the current one,
    /// in which <see cref="TypeConverter.ConvertToString(object)"/> writes. Configuration binding gives the invariant culture, a
    /// grid that of its user.
    /// </summary>
    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is not a number of that culture with a unit of the quantity.</exception>
    /// <exception cref="OverflowException">The number lies outside the domain.</exception>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? T.Parse(text, culture ?? CultureInfo.CurrentCulture) : base.ConvertFrom(context, culture, value);

    /// <summary>Writes a quantity, its number in the culture that is given; none is the current one.</summary>
    /// <inheritdoc/>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is T quantity && destinationType == typeof(string)
            ? quantity.ToString(null, culture ?? CultureInfo.CurrentCulture)
            : base.ConvertTo(context, culture, value, destinationType);
}
