using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using Exosome.Sdk.Quantities;
using FsCheck;
using FsCheck.Fluent;

namespace Exosome.Sdk.Tests.Quantities;

/// <summary>Laws that hold for every quantity, whoever declared it.</summary>
public sealed class QuantityLawTests
{
    public static TheoryData<Type> All => QuantityCatalogue.All;

    public static TheoryData<Type> Linear => QuantityCatalogue.OfKind(QuantityKind.Linear);

    [Fact]
    public void The_catalogue_is_found() => Assert.True(QuantityCatalogue.Types.Count >= 43, $"{QuantityCatalogue.Types.Count} quantities");

    [Theory]
    [MemberData(nameof(All))]
    public void A_quantity_is_one_double_and_immutable(Type quantity) => QuantityCatalogue.Check(typeof(QuantityLawTests), nameof(Shape), quantity);

    [Theory]
    [MemberData(nameof(All))]
    public void Every_unit_converts_there_and_back(Type quantity) => QuantityCatalogue.Check(typeof(QuantityLawTests), nameof(Conversion), quantity);

    [Theory]
    [MemberData(nameof(All))]
    public void Order_equality_and_hash_agree_with_the_number(Type quantity) => QuantityCatalogue.Check(typeof(QuantityLawTests), nameof(Order), quantity);

    [Theory]
    [MemberData(nameof(All))]
    public void Every_factory_refuses_what_is_outside_the_domain(Type quantity) => QuantityCatalogue.Check(typeof(QuantityLawTests), nameof(Domain), quantity);

    [Theory]
    [MemberData(nameof(Linear))]
    public void A_linear_quantity_adds_and_scales(Type quantity) => QuantityCatalogue.Check(typeof(QuantityLawTests), nameof(Arithmetic), quantity);

    [Theory]
    [MemberData(nameof(All))]
    public void Symbols_and_codes_are_unambiguous_within_a_quantity(Type quantity) => QuantityCatalogue.Check(typeof(QuantityLawTests), nameof(Spellings), quantity);

    private static void Shape<T>()
        where T : struct, IQuantity<T>
    {
        Assert.Equal(8, Unsafe.SizeOf<T>());

        // A length times a length is no length: what INumber and INumberBase promise is not true of a quantity.
        Assert.DoesNotContain(typeof(T).GetInterfaces(), type => type.Name.StartsWith("INumber", StringComparison.Ordinal));
        Assert.NotNull(typeof(T).GetCustomAttribute<IsReadOnlyAttribute>());
        Assert.All(typeof(T).GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public), field => Assert.True(field.IsInitOnly));
    }

    private static void Conversion<T>()
        where T : struct, IQuantity<T>
    {
        foreach (QuantityUnit unit in T.Definition.Units)
        {
            MethodInfo factory = typeof(T).GetMethod("From" + unit.Name)!;
            PropertyInfo property = typeof(T).GetProperty(unit.Name)!;
            Prop.ForAll(QuantityValues.Everyday<T>(), value =>
            {
                double inUnit = (double)property.GetValue(value)!;
                T back = (T)factory.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Inside(inUnit, unit)], null)!;
                return (back.StorageValue == unit.ToStorage(Inside(inUnit, unit)) && unit.FromStorage(value.StorageValue) == inUnit)
                    .Label("the data of the unit and the generated code are one conversion")
                    .And(QuantityValues.IsClose(back.StorageValue, value.StorageValue, unit.Offset).Label("there and back"));
            }).QuickCheckThrowOnFailure();
        }

        // A limit of the domain may fall just outside when it is converted: 273.15 K less a rounding.
        static double Inside(double inUnit, QuantityUnit unit) =>
            unit.FromStorage(Math.Clamp(unit.ToStorage(inUnit), Math.Max(T.Definition.Minimum, double.MinValue), Math.Min(T.Definition.Maximum, double.MaxValue)));
    }

    private static void Order<T>()
        where T : struct, IQuantity<T>
    {
        int equal = 0;
        Prop.ForAll(QuantityValues.Pairs<T>(), pair =>
        {
            (T left, T right) = pair;
            equal += left == right ? 1 : 0;
            double x = left.StorageValue;
            double y = right.StorageValue;
            return left < right == x < y
                && left <= right == x <= y
                && left > right == x > y
                && left >= right == x >= y
                && left == right == (x == y)
                && left != right == (x != y)
                && left.Equals(right) == (x == y)
                && left.Equals((object)right) == (x == y)
                && (x != y || left.GetHashCode() == right.GetHashCode())
                && Math.Sign(left.CompareTo(right)) == x.CompareTo(y)
                && Math.Sign(((IComparable)left).CompareTo(right)) == x.CompareTo(y);
        }).QuickCheckThrowOnFailure();
        Assert.True(equal >= 10, $"only {equal} of the pairs were equal, which says little about their hashes");
        Assert.Equal(1, ((IComparable)default(T)).CompareTo(null));
        Assert.Throws<ArgumentException>(() => ((IComparable)default(T)).CompareTo("text"));
        Assert.False(default(T).Equals(null));
    }

    private static void Domain<T>()
        where T : struct, IQuantity<T>
    {
        QuantityDefinition definition = T.Definition;
        List<double> refused = [double.NaN, double.PositiveInfinity, double.NegativeInfinity];
        refused.AddRange(double.IsFinite(definition.Minimum) ? [Math.BitDecrement(definition.Minimum), definition.Minimum - 1] : []);
        refused.AddRange(double.IsFinite(definition.Maximum) ? [Math.BitIncrement(definition.Maximum), definition.Maximum + 1] : []);
        foreach (double number in refused)
        {
            var failure = Assert.Throws<ArgumentOutOfRangeException>(() => T.FromStorage(number));
            Assert.Equal("value", failure.ParamName);
            Assert.Contains(definition.Name, failure.Message, StringComparison.Ordinal);
            Assert.Contains("finite number", failure.Message, StringComparison.Ordinal);
            Assert.Throws<OverflowException>(() => T.FromResult(number));
        }

        foreach (QuantityUnit unit in definition.Units)
        {
            MethodInfo factory = typeof(T).GetMethod("From" + unit.Name)!;
            foreach (double number in (double[])[double.NaN, double.PositiveInfinity, double.NegativeInfinity])
            {
                Assert.Throws<ArgumentOutOfRangeException>(() => factory.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [number], null));
            }
        }

        if (definition.Admits(0))
        {
            Assert.False(double.IsNegative(T.FromStorage(-0.0).StorageValue) && definition.Minimum == 0, "minus zero is zero where nothing is negative");
            Assert.Equal(default, T.FromStorage(0));
        }
    }

    private static void Arithmetic<T>()
        where T : struct, ILinearQuantity<T>, IAdditionOperators<T, T, T>
    {
        // Above the lower limit by so much that no sum or multiple below leaves a domain such as "1 and more".
        Prop.ForAll(QuantityValues.Everyday<T>(), QuantityValues.Everyday<T>(), QuantityValues.Everyday<T>(), (a, b, c) =>
        {
            double size = Math.Abs(a.StorageValue) + Math.Abs(b.StorageValue) + Math.Abs(c.StorageValue);
            return (a + b == b + a).Label("commutes")
                .And((Math.Abs(((a + b) + c).StorageValue - (a + (b + c)).StorageValue) <= 1e-14 * size).Label("associates"))
                .And((Math.Abs(((a + b) - b).StorageValue - a.StorageValue) <= 1e-14 * size).Label("subtraction undoes addition"))
                .And((a + a == a * 2).Label("twice is the sum with itself"))
                .And(QuantityValues.IsClose(((a * 4) / 4).StorageValue, a.StorageValue).Label("division undoes multiplication"))
                .And((Math.Abs(((a + b) * 3).StorageValue - ((a * 3) + (b * 3)).StorageValue) <= 1e-14 * size).Label("distributes"));
        }).QuickCheckThrowOnFailure();
        Assert.Throws<OverflowException>(() => T.FromStorage(double.MaxValue) * 2);
        Assert.Throws<OverflowException>(() => T.FromStorage(1) / 0);
        Assert.Throws<OverflowException>(() => T.FromStorage(1) * double.NaN);
        if (T.Definition.Minimum == 0)
        {
            Assert.Throws<OverflowException>(() => T.FromStorage(1) - T.FromStorage(2));
            Assert.Throws<OverflowException>(() => T.FromStorage(1) * -1);
        }
    }

    private static void Spellings<T>()
        where T : struct, IQuantity<T>
    {
        QuantityDefinition definition = T.Definition;
        string[] spellings = [.. definition.Units.SelectMany(unit => unit.Spellings)];
        Assert.Equal(spellings.Length, spellings.Distinct(StringComparer.Ordinal).Count());
        Assert.All(definition.Units, unit => Assert.True(unit.AsciiSymbol.All(char.IsAscii), unit.AsciiSymbol));
        Assert.All(definition.Units, unit => Assert.True(unit.UcumCode.All(char.IsAscii) && unit.UcumCode.Length > 0, unit.UcumCode));
        Assert.Equal((1d, 1d, 0d), (definition.StorageUnit.Factor, definition.StorageUnit.Divisor, definition.StorageUnit.Offset));
    }
}
