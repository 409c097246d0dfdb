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

    /// <summary>Everyday numbers and any bits of a double, as long as the number in the unit is finite and has all its digits.</summary>
    public static Arbitrary<T> WritableIn<T>(QuantityUnit unit)
        where T : struct, IQuantity<T> => Gen.OneOf(Everyday<T>().Generator, Any<T>().Generator)
            .Where(value => unit.FromStorage(value.StorageValue) is var number && (value.StorageValue == 0 || double.IsNormal(value.StorageValue)) && (number == 0 || double.IsNormal(number)))
            .ToArbitrary();

    /// <summary>Numbers of everyday size, for laws that hold only while nothing overflows.</summary>
    public static Arbitrary<T> Everyday<T>()
        where T : struct, IQuantity<T> => From<T>(
            from mantissa in Gen.Choose(-999_999, 999_999)
            from exponent in Gen.Choose(-9, 6)
            select mantissa * Math.Pow(10, exponent));

    /// <summary>Two values, the second in every third pair the same number, and where the sign is free also zero beside minus zero.</summary>
    public static Arbitrary<(T Left, T Right)> Pairs<T>()
        where T : struct, IQuantity<T> => (
            from left in Any<T>().Generator
            from right in Any<T>().Generator
            from choice in Gen.Choose(0, 5)
            select choice switch
            {
                0 or 1 => (left, left),
                2 when T.Definition.Admits(0) => (T.FromStorage(0), T.FromStorage(-0.0)),
                _ => (left, right),
            }).ToArbitrary();

    /// <summary>Whether two numbers in the storage unit are the same but for the rounding of a conversion, which is relative to the larger of the number and the offset that was added.</summary>
    public static bool IsClose(double actual, double expected, double offset = 0) =>
        Math.Abs(actual - expected) <= 4e-16 * 4 * Math.Max(Math.Abs(expected), Math.Abs(offset));

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
