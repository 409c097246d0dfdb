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

    /// <summary>Reads a quantity. Configuration is written once for all machines, so a culture has to be asked for: the invariant one reads.</summary>
    /// <inheritdoc/>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? T.Parse(text, CultureInfo.InvariantCulture) : base.ConvertFrom(context, culture, value);

    /// <inheritdoc/>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is T quantity && destinationType == typeof(string)
            ? quantity.ToString(null, CultureInfo.InvariantCulture)
            : base.ConvertTo(context, culture, value, destinationType);
}
