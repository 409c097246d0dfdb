using System.ComponentModel;
using System.Globalization;

namespace Exosome.Sdk.Identifiers;

/// <summary>Turns text into an id and back, for configuration binding and route values.</summary>
/// <typeparam name="T">The id.</typeparam>
public sealed class EntityIdTypeConverter<T> : TypeConverter
    where T : struct, IEntityId<T>
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? EntityIdText.Parse<T>(text) : base.ConvertFrom(context, culture, value);

    /// <inheritdoc/>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is T id && destinationType == typeof(string) ? id.Value : base.ConvertTo(context, culture, value, destinationType);
}
