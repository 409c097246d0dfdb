using Exosome.Sdk.Quantities;
using FsCheck;
using FsCheck.Fluent;

namespace Exosome.Sdk.Tests.Quantities;

/// <summary>Arbitrary members of a quantity's domain.</summary>
internal static class QuantityValues
{
    /// <summary>Any bits of a double that lie in the domain, and everyday numbers.</summary>
    public static Arbitrary<T> Any<T>()
        where T : struct, IQuantity<T> => From<T>(ArbMap.Default.GeneratorFor<double>());

    /// <summary>Numbers of everyday size, for laws that hold only while nothing overflows.</summary>
    public static Arbitrary<T> Everyday<T>()
        where T : struct, IQuantity<T> => From<T>(
            from mantissa in Gen.Choose(-999_999, 999_999)
            from exponent in Gen.Choose(-9, 6)
            select mantissa * Math.Pow(10, exponent));

    private static Arbitrary<T> From<T>(Gen<double> numbers)
        where T : struct, IQuantity<T> => numbers.Select(number => T.FromStorage(IntoDomain<T>(number))).ToArbitrary();

    private static double IntoDomain<T>(double number)
        where T : struct, IQuantity<T>
    {
        QuantityDefinition definition = T.Definition;
        if (!double.IsFinite(number))
        {
            number = 1;
        }

        // Mirrored at the lower limit rather than cut off, so that the values keep their variety.
        number = number < definition.Minimum ? definition.Minimum + Math.Min(definition.Minimum - number, double.MaxValue / 4) : number;
        return number > definition.Maximum ? definition.Maximum - ((number - definition.Maximum) % (definition.Maximum - definition.Minimum)) : number;
    }
}
