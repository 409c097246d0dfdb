using Exosome.Sdk.Generators.Quantities;
using Exosome.Sdk.Generators.Tests.Kit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Exosome.Sdk.Generators.Tests.Quantities;

/// <summary>Every way to declare a quantity that C# offers compiles, with warnings as errors and documentation diagnosed.</summary>
public sealed class QuantityShapeTests
{
    private const string Units = """
        [global::Exosome.Sdk.Quantities.Quantity(Minimum = 0)]
        [global::Exosome.Sdk.Quantities.Unit("Meters", "m", "m")]
        [global::Exosome.Sdk.Quantities.Unit("Kilometers", "km", "km", Factor = 1000)]
        """;

    public static TheoryData<string, string> Shapes => new()
    {
        { "file-scoped namespace", $"namespace Lab.Sizes;\n/// <summary>A size.</summary>\n{Units}\npublic readonly partial struct Size;" },
        { "block namespace", $"namespace Lab {{ namespace Sizes {{\n/// <summary>A size.</summary>\n{Units}\npublic readonly partial struct Size {{ }} }} }}" },
        { "global namespace", $"/// <summary>A size.</summary>\n{Units}\npublic readonly partial struct Size;" },
        { "internal", $"namespace Lab;\n{Units}\ninternal readonly partial struct Size;" },
        { "without readonly", $"namespace Lab;\n{Units}\ninternal partial struct Size;" },
        { "nested in a class", $"namespace Lab;\n/// <summary>Outer.</summary>\npublic partial class Outer {{\n/// <summary>A size.</summary>\n{Units}\npublic readonly partial struct Size; }}" },
        { "nested in a static class", $"namespace Lab;\n/// <summary>Outer.</summary>\npublic static partial class Outer {{\n/// <summary>A size.</summary>\n{Units}\npublic readonly partial struct Size; }}" },
        { "nested in records, structs and interfaces", $"namespace Lab;\npublic partial interface IA {{ internal partial record R {{ internal partial record struct S {{ internal partial struct T {{\n{Units}\ninternal readonly partial struct Size; }} }} }} }}".Replace("public partial interface", "internal partial interface", StringComparison.Ordinal) },
        { "private", $"namespace Lab;\ninternal partial class Outer {{\n{Units}\nprivate readonly partial struct Size; internal static double Use() => Size.FromKilometers(2).Meters; }}" },
        { "protected", $"namespace Lab;\n/// <summary>Outer.</summary>\npublic partial class Outer {{\n/// <summary>A size.</summary>\n{Units}\nprotected readonly partial struct Size; }}" },
        { "in a generic type", $"namespace Lab;\n/// <summary>Outer.</summary>\n/// <typeparam name=\"T\">Anything.</typeparam>\npublic partial class Outer<T> where T : class, new() {{\n/// <summary>A size.</summary>\n{Units}\npublic readonly partial struct Size; }}" },
        { "in a generic type twice", $"namespace Lab;\ninternal partial class Outer<TFirst, @class> {{ internal partial struct Inner<TThird> {{\n{Units}\ninternal readonly partial struct Size; }} }}" },
        { "keyword as name", $"namespace Lab.@namespace;\n{Units}\ninternal readonly partial struct @event;" },
        { "contextual keyword as name", $"namespace Lab;\n{Units}\ninternal readonly partial struct @record;" },
        { "keyword as container", $"namespace Lab;\ninternal partial class @class {{\n{Units}\ninternal readonly partial struct Size; }}" },
        { "two parts", $"namespace Lab;\n{Units}\ninternal readonly partial struct Size;\ninternal readonly partial struct Size {{ internal double Twice => Meters * 2; }}" },
        { "aliases of the attribute", "using Q = Exosome.Sdk.Quantities.QuantityAttribute; using U = Exosome.Sdk.Quantities.UnitAttribute;\nnamespace Lab;\n[Q, U(\"Meters\", \"m\", \"m\")]\ninternal readonly partial struct Size;" },
        { "keyword as unit", "namespace Lab;\n[Exosome.Sdk.Quantities.Quantity, Exosome.Sdk.Quantities.Unit(\"class\", \"m\", \"m\"), Exosome.Sdk.Quantities.Unit(\"record\", \"km\", \"km\", Factor = 1000)]\ninternal readonly partial struct Size;" },
        { "markup and quotes in a symbol", "namespace Lab;\n[Exosome.Sdk.Quantities.Quantity, Exosome.Sdk.Quantities.Unit(\"Meters\", \"<m & \\\"m\\\">\", \"m\")]\ninternal readonly partial struct Size;" },
        { "a line end in a symbol", "namespace Lab;\n[Exosome.Sdk.Quantities.Quantity, Exosome.Sdk.Quantities.Unit(\"Meters\", \"m\\r\\n\\u2028{\", \"m\")]\ninternal readonly partial struct Size;" },
        { "a System type beside it", $"namespace Lab.System {{ internal static class Math {{ }} internal interface IFormatProvider {{ }}\n{Units}\ninternal readonly partial struct Size; }}" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_declaration_of_this_shape_compiles(string shape, string source)
    {
        Assert.NotEmpty(shape);
        foreach (LanguageVersion version in (LanguageVersion[])[LanguageVersion.CSharp12, LanguageVersion.Latest, LanguageVersion.Preview])
        {
            foreach (NullableContextOptions nullable in (NullableContextOptions[])[NullableContextOptions.Enable, NullableContextOptions.Disable])
            {
                GeneratorRun run = GeneratorHarness.Run([source], version, nullable, [new QuantityGenerator()]);

                run.Compiles();
                Assert.Contains(run.Files, file => file.Key.EndsWith(".Quantity.g.cs", StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [InlineData("Unit(\"Zero\", \"km\", \"km\", Factor = 1000)")]
    [InlineData("Unit(\"FromMeters\", \"km\", \"km\", Factor = 1000)")]
    [InlineData("Unit(\"Kilometers\", \"km\", \"km\", Factor = 1000, Extension = \"Meters\")")]
    [InlineData("Unit(\"Kilometers\", \"km\", \"km\", Factor = 1000, Offset = double.NaN)")]
    public void A_unit_that_cannot_be_served_is_left_out_and_the_others_compile(string unit) =>
        Assert.NotEmpty(GeneratorHarness.Run($"using Exosome.Sdk.Quantities;\nnamespace Lab;\n[Quantity, Unit(\"Meters\", \"m\", \"m\"), {unit}] internal readonly partial struct Size;", new QuantityGenerator()).Compiles().Files);

    [Fact]
    public void A_unit_whose_symbol_is_a_format_letter_is_meant_by_that_letter()
    {
        object? text = GeneratorHarness.Run(
            """
            using Exosome.Sdk.Quantities;
            namespace Lab;
            [Quantity, Unit("Milliamperes", "mA", "mA"), Unit("Amperes", "A", "A", Factor = 1000)] internal readonly partial struct Current;
            internal static class Uses { internal static string Use() => Current.FromMilliamperes(1500).ToString("A") + "; " + Current.FromMilliamperes(1500).ToString("U"); }
            """,
            new QuantityGenerator()).Compiles().Load().GetType("Lab.Uses")!.GetMethod("Use", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!.Invoke(null, null);

        Assert.Equal("1.5 A; 1500 mA", text);
    }

    [Fact]
    public void A_file_local_quantity_is_left_alone_since_generated_code_cannot_extend_it()
    {
        GeneratorRun run = GeneratorHarness.Run($"{Units}\nfile readonly partial struct Size;", new QuantityGenerator());

        Assert.Empty(run.Files);
        run.Compiles();
    }

    public static TheoryData<string> Wrong =>
    [
        "[Quantity, Json] internal readonly partial struct Size;",
        "[Quantity, Unit(\"Meters\", \"m\", \"m\", Factor = 2), Json] internal readonly partial struct Size;",
        "[Quantity, Unit(\"not a name\", \"m\", \"m\"), Json] internal readonly partial struct Size;",
        "[Quantity(Minimum = double.NaN), Unit(\"Meters\", \"m\", \"m\"), Json] internal readonly partial struct Size;",
        "[Quantity(Minimum = double.PositiveInfinity), Unit(\"Meters\", \"m\", \"m\"), Json] internal readonly partial struct Size;",
        "[Quantity, Unit(\"Zero\", \"m\", \"m\"), Json] internal readonly partial struct Size;",
        "[Quantity, Unit(\"Meters\", \"m\", \"m\", Extension = \"in m\"), Json] internal readonly partial struct Size;",
        "[Quantity(Minimum = 2, Maximum = 1), Unit(\"Meters\", \"m\", \"m\"), Json] internal readonly partial struct Size;",
        "[Quantity(Kind = QuantityKind.Affine), Unit(\"Meters\", \"m\", \"m\"), Json] internal readonly partial struct Size;",
        "[Quantity(Kind = (QuantityKind)99), Unit(\"Meters\", \"m\", \"m\"), Json] internal readonly partial struct Size;",
        "[Quantity, Unit(\"Meters\", \"m\", \"m\"), Json] internal readonly partial record struct Size;",
        "[Quantity, Unit(\"Meters\", \"m\", \"m\"), Json] internal readonly partial record struct Size(double Meters);",
        "[Quantity, Json] internal partial struct Size { private readonly int other; public Size(int other) => this.other = other; internal int Other => other; }",
    ];

    /// <summary>
    /// Neither the converter that its own half names nor a measurement of it is an error of the compiler, which would end a build
    /// before the analyzer that says what is wrong (EXO4006) is asked.
    /// </summary>
    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_declared_wrongly_breaks_nothing_and_works_nowhere(string declaration)
    {
        string source = "using Exosome.Sdk.Quantities;\n[assembly: QuantityRelation<Lab.Size, Lab.Size, Lab.Size>]\n[assembly: QuantityRelation<Lab.Size, Volume, Mass>]\nnamespace Lab;\n"
            + declaration.Replace("Json]", "System.Text.Json.Serialization.JsonConverter(typeof(QuantityJsonConverter<Size>))]", StringComparison.Ordinal)
            + "\ninternal sealed record Uses(Measured<Size> Mean, Size? One) { internal static QuantityDefinition Ask() => QuantityDefinition.Of<Size>(); }";

        foreach (NullableContextOptions nullable in (NullableContextOptions[])[NullableContextOptions.Enable, NullableContextOptions.Disable])
        {
            GeneratorRun run = GeneratorHarness.Run([nullable == NullableContextOptions.Enable ? source : source.Replace("Size? One", "int One", StringComparison.Ordinal)], LanguageVersion.CSharp12, nullable, [new QuantityGenerator()]).Compiles();

            Assert.Equal("Lab.Size.Refused.g.cs", Assert.Single(run.Files).Key);
            var failure = Assert.IsType<NotSupportedException>(Assert.Throws<System.Reflection.TargetInvocationException>(() =>
                run.Load().GetType("Lab.Uses")!.GetMethod("Ask", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!.Invoke(null, null)).InnerException);
            Assert.Contains("EXO4006", failure.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("[Quantity, Unit(\"Meters\", \"m\", \"m\")] internal readonly struct Size;")]
    [InlineData("[Quantity, Unit(\"Meters\", \"m\", \"m\")] internal readonly record struct Size;")]
    [InlineData("[Quantity, Unit(\"Meters\", \"m\", \"m\")] internal readonly partial struct Size<T>;")]
    [InlineData("internal class Outer { [Quantity, Unit(\"Meters\", \"m\", \"m\")] internal readonly partial struct Size; }")]
    [InlineData("[assembly: QuantityRelation<Lab.Size, Volume, Mass>]\nnamespace Lab;\n[Quantity, Unit(\"Meters\", \"m\", \"m\")] internal readonly struct Size;")]
    public void Where_no_generated_part_can_stand_there_is_none(string declaration) =>
        Assert.Empty(GeneratorHarness.Run("using Exosome.Sdk.Quantities;\n" + declaration, new QuantityGenerator()).Compiles().Files);

    [Theory]
    [InlineData("[Quantity, Unit(\"Meters\", \"m\", \"m\"), Json] internal readonly struct Size;", "'Size'")]
    [InlineData("[Quantity, Unit(\"Meters\", \"m\", \"m\"), Json] internal struct Size { }", "'Size'")]
    [InlineData("[Quantity, Json] internal readonly record struct Size;", "'Size'")]
    [InlineData("internal class Outer { [Quantity, Unit(\"Meters\", \"m\", \"m\"), Json] internal readonly partial struct Size; }", "'Outer'")]
    public void A_missing_partial_is_what_the_compiler_says_and_no_consequence_of_it(string declaration, string name)
    {
        GeneratorRun run = GeneratorHarness.Run(
            "using Exosome.Sdk.Quantities;\nnamespace Lab;\n" + declaration.Replace("Json]", "System.Text.Json.Serialization.JsonConverter(typeof(QuantityJsonConverter<Size>))]", StringComparison.Ordinal),
            new QuantityGenerator());

        Diagnostic problem = Assert.Single(run.Problems);
        Assert.Equal("CS0260", problem.Id);
        Assert.Contains(name, problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal("Source0.cs", problem.Location.SourceTree!.FilePath);
    }

    [Fact]
    public void Two_parts_that_both_carry_the_attributes_are_a_problem_of_the_compiler_alone() =>
        Assert.All(GeneratorHarness.Run($"namespace Lab;\n{Units}\ninternal readonly partial struct Size;\n{Units}\ninternal readonly partial struct Size {{ }}", new QuantityGenerator()).Problems, problem => Assert.Equal("CS0579", problem.Id));

    [Theory]
    [InlineData("namespace Lab;", "internal")]
    [InlineData("", "internal")]
    [InlineData("namespace Lab.@event;", "internal")]
    [InlineData("namespace Lab;", "public")]
    public void Measured_points_of_a_scale_have_differences(string space, string access)
    {
        GeneratorRun run = GeneratorHarness.Run(
            $$"""
            using Exosome.Sdk.Quantities;
            {{space}}
            /// <summary>A step.</summary>
            [Quantity, Unit("Marks", "m", "m")] {{access}} readonly partial struct Step;
            /// <summary>A level.</summary>
            [Quantity(Kind = QuantityKind.Affine, Difference = typeof(Step)), Unit("Levels", "m", "m")] {{access}} readonly partial struct Level;
            internal static class Uses
            {
                internal static Measured<Step> Climb(Measured<Level> low, Measured<Level> high) => high.Minus(low);
                internal static Measured<Level> Up(Measured<Level> low, Measured<Step> step) => low.Plus(step).Minus(step);
                internal static Measured<Step> Twice(Measured<Step> step) => step.Plus(step).Minus(step);
            }
            """,
            new QuantityGenerator()).Compiles();

        Assert.Single(run.Files, file => file.Key.Contains("Level", StringComparison.Ordinal) && file.Key.EndsWith(".Measurements.g.cs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Difference = typeof(int)")]
    [InlineData("Difference = typeof(Temperature)")]
    [InlineData("Difference = typeof(Level)")]
    [InlineData("Difference = typeof(Wrong)")]
    [InlineData("Difference = null")]
    public void A_difference_that_is_no_linear_quantity_makes_no_errors_in_generated_code(string difference)
    {
        GeneratorRun run = GeneratorHarness.Run(
            $$"""
            using Exosome.Sdk.Quantities;
            namespace Lab;
            [Quantity(Minimum = 2, Maximum = 1), Unit("Marks", "m", "m")] internal readonly partial struct Wrong;
            [Quantity(Kind = QuantityKind.Affine, {{difference}}), Unit("Levels", "m", "m")] internal readonly partial struct Level;
            """,
            new QuantityGenerator()).Compiles();

        Assert.Equal(["Lab.Level.Refused.g.cs", "Lab.Wrong.Refused.g.cs"], run.Files.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_that_differ_by_case_alone_are_two_quantities() =>
        Assert.Equal(4, GeneratorHarness.Run(
            "using Exosome.Sdk.Quantities;\nnamespace Lab;\n[Quantity, Unit(\"Meters\", \"m\", \"m\")] internal readonly partial struct Event;\n[Quantity, Unit(\"Meters\", \"m\", \"m\", Extension = \"Miles\")] internal readonly partial struct @event;",
            new QuantityGenerator()).Compiles().Files.Count);

    [Fact]
    public void Linear_quantities_that_name_each_other_as_differences_are_no_endless_question() =>
        GeneratorHarness.Run(
            """
            using Exosome.Sdk.Quantities;
            namespace Lab;
            [Quantity(Difference = typeof(B)), Unit("Marks", "m", "m")] internal readonly partial struct A;
            [Quantity(Difference = typeof(A)), Unit("Levels", "m", "m")] internal readonly partial struct B;
            """,
            new QuantityGenerator()).Compiles();

    [Fact]
    public void The_difference_of_an_affine_quantity_may_have_a_keyword_as_name() =>
        GeneratorHarness.Run(
            """
            using Exosome.Sdk.Quantities;
            namespace Lab.@in;
            [Quantity, Unit("Marks", "m", "m")] internal readonly partial struct @event;
            [Quantity(Kind = QuantityKind.Affine, Difference = typeof(@event)), Unit("Levels", "m", "m")] internal readonly partial struct @class;
            """,
            new QuantityGenerator()).Compiles();

    [Theory]
    [InlineData("[Quantity, Unit(")]
    [InlineData("[Quantity, Unit(null, null, null)] partial struct Size;")]
    [InlineData("[Quantity(Kind = (QuantityKind)99, Difference = typeof(Nothing)), Unit(\"M\", \"m\", \"m\", UcumAliases = null)] partial struct Size;")]
    [InlineData("[Quantity] partial struct")]
    [InlineData("[Quantity, Unit(\"Meters\", \"m\", \"m\", Factor = 0)] partial struct Size { } }")]
    [InlineData("[assembly: QuantityRelation<int, Missing, ")]
    [InlineData("[assembly: QuantityRelation<>]")]
    public void Half_typed_code_is_no_exception(string source) =>
        GeneratorHarness.Run("using Exosome.Sdk.Quantities;\n" + source, new QuantityGenerator());

    [Fact]
    public void The_generated_half_of_a_linear_quantity() =>
        Snapshot.Match(GeneratorHarness.Run($"namespace Lab;\n{Units}\ninternal readonly partial struct Size;", new QuantityGenerator()).Compiles().Files["Lab.Size.Quantity.g.cs"]);

    [Fact]
    public void The_extension_methods_of_a_quantity() =>
        Snapshot.Match(GeneratorHarness.Run($"namespace Lab;\n{Units}\ninternal readonly partial struct Size;", new QuantityGenerator()).Compiles().Files["Lab.Size.Extensions.g.cs"]);
}
