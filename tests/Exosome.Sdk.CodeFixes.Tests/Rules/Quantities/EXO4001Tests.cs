using Exosome.Sdk.Analyzers.Rules.Quantities;
using Exosome.Sdk.CodeFixes.Rules.Quantities;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.CodeFixes.Tests.Rules.Quantities;

public sealed class EXO4001Tests
{
    private static Task VerifyAsync(string source, string fixedSource, TestSetup? setup = null) =>
        CodeFixVerifier.VerifyAsync<EXO4001BareNumber, EXO4001BareNumberCodeFix>(source, fixedSource, setup);

    [Fact]
    public Task A_property_becomes_a_quantity_and_its_uses_follow() => VerifyAsync(
        """
        public class Sample
        {
            public double {|EXO4001:SizeNm|} { get; set; } = 100;
            public bool IsSmall => SizeNm < 200;
        }

        public static class Program
        {
            public static string Run(Sample? maybe, double measured)
            {
                var sample = new Sample { SizeNm = 120 };
                sample.SizeNm = measured * 2;
                sample.SizeNm += 1;
                var text = sample is { SizeNm: > 100 } ? "large" : nameof(sample.SizeNm);
                return text + sample.SizeNm + maybe?.SizeNm;
            }
        }
        """,
        """
        using Exosome.Sdk.Quantities;

        public class Sample
        {
            public Diameter SizeNm { get; set; } = Diameter.FromNanometers(100);
            public bool IsSmall => SizeNm.Nanometers < 200;
        }

        public static class Program
        {
            public static string Run(Sample? maybe, double measured)
            {
                var sample = new Sample { SizeNm = Diameter.FromNanometers(120) };
                sample.SizeNm = Diameter.FromNanometers(measured * 2);
                sample.SizeNm += Diameter.FromNanometers(1);
                var text = sample is { SizeNm.Nanometers: > 100 } ? "large" : nameof(sample.SizeNm);
                return text + sample.SizeNm.Nanometers + maybe?.SizeNm.Nanometers;
            }
        }
        """);

    [Fact]
    public Task A_parameter_becomes_a_quantity_and_its_callers_follow() => VerifyAsync(
        """
        using System.Text;

        namespace Lab;

        public static class Sizing
        {
            public static bool IsSmall(string name, double {|EXO4001:sizeNm|}) => sizeNm < 200 && name.Length > 0;
            public static bool Run() => IsSmall("a", 100) && IsSmall(sizeNm: 120, name: "b") && IsSmall("c", new StringBuilder().Length);
        }
        """,
        """
        using System.Text;
        using Exosome.Sdk.Quantities;

        namespace Lab;

        public static class Sizing
        {
            public static bool IsSmall(string name, Diameter sizeNm) => sizeNm.Nanometers < 200 && name.Length > 0;
            public static bool Run() => IsSmall("a", Diameter.FromNanometers(100)) && IsSmall(sizeNm: Diameter.FromNanometers(120), name: "b") && IsSmall("c", Diameter.FromNanometers(new StringBuilder().Length));
        }
        """);

    [Fact]
    public Task Parameter_field_and_result_that_meet_lose_the_detour_through_the_number() => VerifyAsync(
        """
        using Exosome.Sdk.Quantities;

        public class Sample
        {
            private readonly double {|EXO4001:volumeMl|};

            public Sample(double {|EXO4001:volumeMl|})
            {
                this.volumeMl = volumeMl;
            }

            public double {|EXO4001:VolumeMl|}()
            {
                return volumeMl;
            }

            public Volume Total() => Volume.FromMilliliters(VolumeMl());
        }
        """,
        """
        using Exosome.Sdk.Quantities;

        public class Sample
        {
            private readonly Volume volumeMl;

            public Sample(Volume volumeMl)
            {
                this.volumeMl = volumeMl;
            }

            public Volume VolumeMl()
            {
                return volumeMl;
            }

            public Volume Total() => VolumeMl();
        }
        """);

    [Fact]
    public Task A_positional_record_and_its_with_expressions_follow() => VerifyAsync(
        """
        using Exosome.Sdk.Quantities;

        public record Run(string Name, double {|EXO4001:SizeNm|}, double? {|EXO4001:VolumeMl|} = null);

        public static class Program
        {
            public static double Go()
            {
                var run = new Run("a", 100);
                var other = run with { SizeNm = run.SizeNm * 2 };
                Run third = new("b", 5, VolumeMl: 1.5);
                return other.SizeNm + (third.VolumeMl ?? 0);
            }
        }
        """,
        """
        using Exosome.Sdk.Quantities;

        public record Run(string Name, Diameter SizeNm, Volume? VolumeMl = null);

        public static class Program
        {
            public static double Go()
            {
                var run = new Run("a", Diameter.FromNanometers(100));
                var other = run with { SizeNm = Diameter.FromNanometers(run.SizeNm.Nanometers * 2) };
                Run third = new("b", Diameter.FromNanometers(5), VolumeMl: Volume.FromMilliliters(1.5));
                return other.SizeNm.Nanometers + (third.VolumeMl?.Milliliters ?? 0);
            }
        }
        """);

    [Fact]
    public Task Overrides_and_implementations_change_with_their_contract() => VerifyAsync(
        """
        using Exosome.Sdk.Quantities;

        public interface ISizer { double {|EXO4001:SizeNm|} { get; } }

        public class Fixed : ISizer
        {
            public double SizeNm => 100;
        }
        """,
        """
        using Exosome.Sdk.Quantities;

        public interface ISizer { Diameter SizeNm { get; } }

        public class Fixed : ISizer
        {
            public Diameter SizeNm => Diameter.FromNanometers(100);
        }
        """);

    [Fact]
    public Task Integers_and_decimals_are_cast_back_where_they_are_read() => VerifyAsync(
        """
        using Exosome.Sdk.Quantities;

        public class Sample
        {
            public int {|EXO4001:SizeNm|} { get; set; }
            public decimal {|EXO4001:VolumeMl|} { get; set; }
            public int Twice() => SizeNm * 2;
            public void Set(decimal value) { VolumeMl = value; }
        }
        """,
        """
        using Exosome.Sdk.Quantities;

        public class Sample
        {
            public Diameter SizeNm { get; set; }
            public Volume VolumeMl { get; set; }
            public int Twice() => (int)SizeNm.Nanometers * 2;
            public void Set(decimal value) { VolumeMl = Volume.FromMilliliters((double)value); }
        }
        """);

    [Fact]
    public async Task Uses_in_other_files_follow()
    {
        var setup = TestSetup.Default.WithSource("Other.cs", """
            public static class Other
            {
                public static double Read(Sample sample) => sample.SizeNm;
            }
            """);
        await CodeFixVerifier.VerifyAsync<EXO4001BareNumber, EXO4001BareNumberCodeFix>(
            "public class Sample { public double {|EXO4001:SizeNm|} { get; set; } }",
            new FixExpectation
            {
                Source = "using Exosome.Sdk.Quantities;\n\npublic class Sample { public Diameter SizeNm { get; set; } }",
                Files =
                [
                    new("Other.cs", """
                        public static class Other
                        {
                            public static double Read(Sample sample) => sample.SizeNm.Nanometers;
                        }
                        """),
                ],
            },
            setup);
    }

    [Theory]
    [InlineData("public class Sample { public void Set(double {|EXO4001:sizeNm|} = 100) { } }")]
    [InlineData("public class Sample { public double {|EXO4001:sizeNm|}, {|EXO4001:volumeMl|}; }")]
    public Task Where_the_type_cannot_change_alone_no_fix_is_offered(string source) =>
        CodeFixVerifier.VerifyNoFixAsync<EXO4001BareNumber, EXO4001BareNumberCodeFix>(source);
}
