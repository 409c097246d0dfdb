using System.Reflection;
using Exosome.Sdk.Generators.Quantities;
using Exosome.Sdk.Generators.Tests.Kit;

namespace Exosome.Sdk.Generators.Tests.Quantities;

/// <summary>Relations that a consumer declares.</summary>
public sealed class QuantityRelationTests
{
    private const string Geometry = """
        using Exosome.Sdk.Quantities;
        [assembly: QuantityRelation<Lab.Length, Lab.Length, Lab.Area>]
        [assembly: QuantityRelation<Lab.Flow, Duration, Volume>]
        namespace Lab;
        [Quantity(Minimum = 0), Unit("Millimeters", "mm", "mm")] internal readonly partial struct Length;
        [Quantity(Minimum = 0), Unit("SquareCentimeters", "cm²", "cm2")] internal readonly partial struct Area;
        [Quantity(Minimum = 0), Unit("LitersPerHour", "L/h", "L/h")] internal readonly partial struct Flow;
        """;

    [Fact]
    public void The_scale_of_a_relation_comes_from_the_UCUM_codes()
    {
        var assembly = GeneratorHarness.Run(
            Geometry + """
            internal static class Uses
            {
                internal static double Square() => (Length.FromMillimeters(20) * Length.FromMillimeters(30)).SquareCentimeters;
                internal static double Side() => (Area.FromSquareCentimeters(6) / Length.FromMillimeters(30)).Millimeters;
                internal static double Filled() => (Flow.FromLitersPerHour(0.6) * Duration.FromMinutes(5)).Milliliters;
                internal static double FilledOtherOrder() => (Duration.FromMinutes(5) * Flow.FromLitersPerHour(0.6)).Milliliters;
                internal static double Time() => (Volume.FromMilliliters(50) / Flow.FromLitersPerHour(0.6)).Minutes;
                internal static double Rate() => Volume.FromMilliliters(50).DividedBy(Duration.FromMinutes(5)).LitersPerHour;
            }
            """,
            new QuantityGenerator()).Compiles().Load();
        double Call(string name) => (double)assembly.GetType("Lab.Uses")!.GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, null)!;

        Assert.Equal(6, Call("Square"), 12);
        Assert.Equal(20, Call("Side"), 12);
        Assert.Equal(50, Call("Filled"), 12);
        Assert.Equal(50, Call("FilledOtherOrder"), 12);
        Assert.Equal(5, Call("Time"), 12);
        Assert.Equal(0.6, Call("Rate"), 12);
    }

    [Fact]
    public void A_relation_of_quantities_that_are_all_declared_elsewhere_becomes_extension_methods()
    {
        GeneratorRun run = GeneratorHarness.Run(
            """
            using Exosome.Sdk.Quantities;
            [assembly: QuantityRelation<RotorRadius, RotorRadius, SurfaceArea>]
            namespace Lab;
            internal static class Uses { internal static double Use() => RotorRadius.FromCentimeters(2).Times(RotorRadius.FromCentimeters(3)).SquareCentimeters; }
            """,
            new QuantityGenerator()).Compiles();

        Assert.Contains("Exosome.QuantityRelations.g.cs", run.Files.Keys);
        Assert.Equal(6d, run.Load().GetType("Lab.Uses")!.GetMethod("Use", BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, null));
    }

    [Fact]
    public void Operators_are_generic_math_interfaces_of_the_left_operand()
    {
        GeneratorRun run = GeneratorHarness.Run(
            Geometry + """
            internal static class Uses
            {
                internal static TResult Multiply<TLeft, TRight, TResult>(TLeft left, TRight right)
                    where TLeft : System.Numerics.IMultiplyOperators<TLeft, TRight, TResult> => left * right;
                internal static Volume Use() => Multiply<Flow, Duration, Volume>(default, default);
                internal static Area Squared() => Multiply<Length, Length, Area>(default, default);
            }
            """,
            new QuantityGenerator());

        run.Compiles();
    }

    [Fact]
    public void A_relation_with_a_unit_that_nobody_understands_is_left_out() =>
        Assert.DoesNotContain(
            GeneratorHarness.Run(
                """
                using Exosome.Sdk.Quantities;
                [assembly: QuantityRelation<Lab.Odd, Duration, Volume>]
                namespace Lab;
                [Quantity, Unit("Odds", "odd", "odd-ly")] internal readonly partial struct Odd;
                """,
                new QuantityGenerator()).Compiles().Files,
            file => file.Key.Contains("Relations", StringComparison.Ordinal));

    [Theory]
    [InlineData("Viscosity, Duration, Conductivity")]
    [InlineData("ParticleConcentration, Volume, Percentage")]
    [InlineData("ParticleConcentration, Volume, CellCount")]
    public void A_relation_that_does_not_balance_gets_no_operators(string operands) =>
        Assert.Empty(GeneratorHarness.Run($"using Exosome.Sdk.Quantities;\n[assembly: QuantityRelation<{operands}>]", new QuantityGenerator()).Compiles().Files);

    [Fact]
    public void A_scale_whose_zero_means_nothing_gets_no_operators() =>
        Assert.DoesNotContain(
            GeneratorHarness.Run(
                """
                using Exosome.Sdk.Quantities;
                [assembly: QuantityRelation<Temperature, Volume, Lab.Heat>]
                namespace Lab;
                [Quantity, Unit("KelvinMilliliters", "K.mL", "K.mL")] internal readonly partial struct Heat;
                """,
                new QuantityGenerator()).Compiles().Files,
            file => file.Key.Contains("Relations", StringComparison.Ordinal));

    [Fact]
    public void The_operators_of_a_relation() =>
        Snapshot.Match(GeneratorHarness.Run(Geometry, new QuantityGenerator()).Compiles().Files["Lab.Flow.Relations.g.cs"]);
}
