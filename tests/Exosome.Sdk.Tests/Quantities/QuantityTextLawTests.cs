using System.ComponentModel;
using System.Globalization;
using System.Text;
using Exosome.Sdk.Quantities;
using FsCheck;
using FsCheck.Fluent;

namespace Exosome.Sdk.Tests.Quantities;

/// <summary>What is written is read back, in every unit, spelling and culture.</summary>
public sealed class QuantityTextLawTests
{
    private static readonly CultureInfo[] s_cultures =
        [.. new[] { string.Empty, "en-US", "de-DE", "fr-FR", "tr-TR", "ar-SA", "fa-IR", "sv-SE", "hi-IN", "ja-JP" }.Select(CultureInfo.GetCultureInfo)];

    public static TheoryData<Type> All => QuantityCatalogue.All;

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_written_in_the_storage_unit_is_read_back_exactly(Type quantity) => QuantityCatalogue.Check(typeof(QuantityTextLawTests), nameof(StorageRoundTrip), quantity);

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_written_in_any_unit_and_spelling_is_read_back(Type quantity) => QuantityCatalogue.Check(typeof(QuantityTextLawTests), nameof(UnitRoundTrip), quantity);

    [Theory]
    [MemberData(nameof(All))]
    public void Characters_and_UTF8_say_the_same(Type quantity) => QuantityCatalogue.Check(typeof(QuantityTextLawTests), nameof(Utf8), quantity);

    [Theory]
    [MemberData(nameof(All))]
    public void The_type_converter_reads_what_it_writes(Type quantity) => QuantityCatalogue.Check(typeof(QuantityTextLawTests), nameof(Converter), quantity);

    [Theory]
    [MemberData(nameof(All))]
    public void TryParse_never_throws(Type quantity) => QuantityCatalogue.Check(typeof(QuantityTextLawTests), nameof(AnyText), quantity);

    private static void StorageRoundTrip<T>()
        where T : struct, IQuantity<T>
    {
        foreach (CultureInfo culture in s_cultures)
        {
            foreach (string format in (string[])["", "G", "U", "A"])
            {
                Prop.ForAll(QuantityValues.Any<T>(), value =>
                    T.Parse(value.ToString(format, culture), culture) == value
                    && (culture.Name.Length > 0 || T.Parse(value.ToString()!, null) == value))
                    .Check(Config.QuickThrowOnFailure.WithMaxTest(30));
            }
        }
    }

    private static void UnitRoundTrip<T>()
        where T : struct, IQuantity<T>
    {
        foreach (QuantityUnit unit in T.Definition.Units)
        {
            foreach (string spelling in unit.Spellings.Where(spelling => spelling.Length > 0))
            {
                foreach (CultureInfo culture in s_cultures)
                {
                    Prop.ForAll(QuantityValues.Everyday<T>(), value =>
                    {
                        string text = value.ToString(spelling, culture);
                        bool read = T.TryParse(text, culture, out T back);
                        return (text.EndsWith(" " + spelling, StringComparison.Ordinal)
                            && ((read && QuantityValues.IsClose(back.StorageValue, value.StorageValue, unit.Offset)) || IsAtLimit(value)))
                            .Label($"{text} in {culture.Name}");
                    }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));
                }
            }
        }

        // A limit that was converted to another unit may come back a rounding outside the domain.
        static bool IsAtLimit(T value) => value.StorageValue == T.Definition.Minimum || value.StorageValue == T.Definition.Maximum;
    }

    private static void Utf8<T>()
        where T : struct, IQuantity<T>
    {
        foreach (CultureInfo culture in s_cultures)
        {
            Prop.ForAll(QuantityValues.Any<T>(), value =>
            {
                string text = value.ToString(null, culture);
                byte[] utf8 = new byte[400];
                char[] characters = new char[400];
                return value.TryFormat(utf8, out int bytes, default, culture)
                    && value.TryFormat(characters, out int chars, default, culture)
                    && Encoding.UTF8.GetString(utf8, 0, bytes) == text
                    && new string(characters, 0, chars) == text
                    && T.Parse(utf8.AsSpan(0, bytes), culture) == value
                    && T.Parse(characters.AsSpan(0, chars), culture) == value
                    && !value.TryFormat(utf8.AsSpan(0, bytes - 1), out int noBytes, default, culture) && noBytes == 0
                    && !value.TryFormat(characters.AsSpan(0, chars - 1), out int noChars, default, culture) && noChars == 0;
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));
        }
    }

    private static void Converter<T>()
        where T : struct, IQuantity<T>
    {
        TypeConverter converter = TypeDescriptor.GetConverter(typeof(T));
        Assert.True(converter.CanConvertFrom(typeof(string)) && converter.CanConvertTo(typeof(string)));
        Prop.ForAll(QuantityValues.Any<T>(), value =>
            value.Equals(converter.ConvertFrom(null, CultureInfo.GetCultureInfo("de-DE"), converter.ConvertTo(null, CultureInfo.GetCultureInfo("de-DE"), value, typeof(string))!)))
            .QuickCheckThrowOnFailure();
    }

    private static void AnyText<T>()
        where T : struct, IQuantity<T>
    {
        string[] units = [.. T.Definition.Units.SelectMany(unit => unit.Spellings), "parsec", "NM"];
        Gen<string> texts =
            from noise in ArbMap.Default.GeneratorFor<string>()
            from number in ArbMap.Default.GeneratorFor<double>()
            from unit in Gen.Elements(units)
            from shape in Gen.Choose(0, 3)
            select shape switch { 0 => noise ?? string.Empty, 1 => number.ToString("R", CultureInfo.InvariantCulture) + unit, 2 => noise + " " + unit, _ => noise + number.ToString(CultureInfo.InvariantCulture) + " " + unit + noise };
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            bool fromChars = T.TryParse(text, null, out T parsed);
            bool fromUtf8 = T.TryParse(Encoding.UTF8.GetBytes(text), null, out T parsedUtf8);
            return fromChars == fromUtf8 && parsed == parsedUtf8 && (fromChars || parsed == default);
        }).QuickCheckThrowOnFailure();
        Assert.False(T.TryParse((string?)null, null, out _));
    }
}
