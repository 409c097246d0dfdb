using System.Numerics;
using System.Reflection;
using Exosome.Sdk.Quantities;
using FsCheck;
using FsCheck.Fluent;

namespace Exosome.Sdk.Tests.Quantities;

/// <summary>Laws of the quantities that do not add up: points of a scale, which have differences, and logarithms.</summary>
public sealed class QuantityScaleLawTests
{
    public static TheoryData<Type> Affine => QuantityCatalogue.OfKind(QuantityKind.Affine);

    public static TheoryData<Type> Logarithmic => QuantityCatalogue.OfKind(QuantityKind.Logarithmic);

    [Theory]
    [MemberData(nameof(Affine))]
    public void Points_and_their_differences_are_an_affine_space(Type quantity)
    {
        Type difference = quantity.GetInterfaces().Single(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAffineQuantity<,>)).GetGenericArguments()[1];
        typeof(QuantityScaleLawTests).GetMethod(nameof(AffineSpace), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(quantity, difference).Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);
    }

    [Theory]
    [MemberData(nameof(Logarithmic))]
    public void Logarithms_have_differences_that_are_numbers(Type quantity) => QuantityCatalogue.Check(typeof(QuantityScaleLawTests), nameof(Logarithms), quantity);

    [Fact]
    public void A_difference_of_pH_is_the_logarithm_of_a_ratio_of_activities() =>
        Prop.ForAll(QuantityValues.Everyday<Ph>(), QuantityValues.Everyday<Ph>(), (a, b) =>
            Math.Abs(Math.Log10(b.HydrogenIonActivity / a.HydrogenIonActivity) - (a - b)) <= 1e-13
            && Math.Abs(Ph.FromHydrogenIonActivity(a.HydrogenIonActivity).Value - a.Value) <= 1e-13).QuickCheckThrowOnFailure();

    /// <summary>
    /// The axioms (Weyl): a point and a difference are a point, the differences of three points add up, and to every two points
    /// there is one difference. A sum is rounded to the last place of what it is made of, so the tolerance is a few of those.
    /// </summary>
    private static void AffineSpace<T, TDifference>()
        where T : struct, IAffineQuantity<T, TDifference>, ISubtractionOperators<T, T, TDifference>
        where TDifference : struct, ILinearQuantity<TDifference>
    {
        Prop.ForAll(QuantityValues.Everyday<T>(), QuantityValues.Everyday<T>(), QuantityValues.Everyday<T>(), (a, b, c) =>
        {
            // Minus is claimed by two interfaces, so the operator is asked of each.
            TDifference ab = Minus(b, a);
            TDifference bc = Minus(c, b);
            TDifference ac = Minus(c, a);
            double place = 8 * LastPlace(Math.Abs(a.StorageValue) + Math.Abs(b.StorageValue) + Math.Abs(c.StorageValue));
            return (Minus(a, a).StorageValue == 0).Label("a point does not differ from itself")
                .And((Minus(a, b).StorageValue == -ab.StorageValue).Label("the other way round the sign turns"))
                .And((Math.Abs((ab + bc).StorageValue - ac.StorageValue) <= place).Label("the differences of three points add up"))
                .And((Math.Abs(Plus(a, ab).StorageValue - b.StorageValue) <= place).Label("a point and the way to another is the other"))
                .And((Math.Abs(Back(b, ab).StorageValue - a.StorageValue) <= place).Label("and back"))
                .And((Math.Abs(Plus(Plus(a, ab), bc).StorageValue - c.StorageValue) <= place).Label("two steps are one"))
                .And((Minus(b, a).StorageValue > 0 == b > a).Label("the order is that of the differences"));
        }).QuickCheckThrowOnFailure();

        QuantityDefinition definition = T.Definition;
        Assert.Same(TDifference.Definition, definition.Difference);
        Assert.False(typeof(ILinearQuantity<>).MakeGenericType(typeof(TDifference)).IsAssignableFrom(typeof(T)));
        Assert.Null(typeof(T).GetMethod("op_Addition", [typeof(T), typeof(T)]));
        Assert.DoesNotContain(typeof(T).GetMethods(), method => method.Name is "op_Multiply" or "op_Division" or "op_UnaryNegation");
        if (double.IsFinite(definition.Minimum))
        {
            Assert.Throws<OverflowException>(() => Back(T.FromStorage(definition.Minimum), TDifference.FromStorage(1)));
        }

        static T Plus(T point, TDifference difference) => point + difference;
        static T Back(T point, TDifference difference) => Subtract<T, TDifference, T>(point, difference);
        static TDifference Minus(T point, T other) => Subtract<T, T, TDifference>(point, other);
    }

    private static TResult Subtract<TLeft, TRight, TResult>(TLeft left, TRight right)
        where TLeft : ISubtractionOperators<TLeft, TRight, TResult> => left - right;

    private static void Logarithms<T>()
        where T : struct, ILogarithmicQuantity<T>
    {
        Prop.ForAll(QuantityValues.Everyday<T>(), QuantityValues.Everyday<T>(), QuantityValues.Everyday<T>(), (a, b, c) =>
        {
            double place = 4 * LastPlace(Math.Abs(a.StorageValue) + Math.Abs(b.StorageValue) + Math.Abs(c.StorageValue));
            return (a - a == 0).Label("nothing differs from itself")
                .And((a - b == a.StorageValue - b.StorageValue).Label("the difference is that of the numbers"))
                .And((a - b == -(b - a)).Label("the other way round the sign turns"))
                .And((Math.Abs((a - b) + (b - c) - (a - c)) <= place).Label("the differences of three add up"))
                .And((a - b > 0 == a > b).Label("the order is that of the differences"));
        }).QuickCheckThrowOnFailure();
        Assert.Null(T.Definition.Difference);
        Assert.DoesNotContain(typeof(T).GetMethods(), method => method.Name is "op_Addition" or "op_Multiply" or "op_Division" or "op_UnaryNegation");
    }

    private static double LastPlace(double size) => Math.BitIncrement(size) - size;
}
