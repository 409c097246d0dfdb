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
            public Diameter Size { get; set; } = Diameter.FromNanometers(100);
            public bool IsSmall => Size.Nanometers < 200;
        }

        public static class Program
        {
            public static string Run(Sample? maybe, double measured)
            {
                var sample = new Sample { Size = Diameter.FromNanometers(120) };
                sample.Size = Diameter.FromNanometers(measured * 2);
                sample.Size += Diameter.FromNanometers(1);
                var text = sample is { Size.Nanometers: > 100 } ? "large" : nameof(sample.Size);
                return text + sample.Size.Nanometers + maybe?.Size.Nanometers;
            }
        }
        """);

    [Fact]
    public Task Symbols_that_casing_takes_apart_and_doses_lose_their_unit_too() => VerifyAsync(
        """
        public class Sample
        {
            public double {|EXO4001:CutOffKDa|} { get; set; } = 100;
            public double {|EXO4001:StartingDoseMgPerKg|} { get; set; } = 2;
            public double {|EXO4001:TopicalDosePerCm2|} { get; set; } = 1e9;
            private double {|EXO4001:sample_volume_mL|} = 3;
            public double Drops => sample_volume_mL * 20;
        }
        """,
        """
        using Exosome.Sdk.Quantities;

        public class Sample
        {
            public MolarMass CutOff { get; set; } = MolarMass.FromKilodaltons(100);
            public ProteinBodyMassDose StartingDose { get; set; } = ProteinBodyMassDose.FromMilligramsPerKilogram(2);
            public SurfaceDose TopicalDose { get; set; } = SurfaceDose.FromParticlesPerSquareCentimeter(1e9);
            private Volume sample_volume = Volume.FromMilliliters(3);
            public double Drops => sample_volume.Milliliters * 20;
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
            public static bool IsSmall(string name, Diameter size) => size.Nanometers < 200 && name.Length > 0;
            public static bool Run() => IsSmall("a", Diameter.FromNanometers(100)) && IsSmall(size: Diameter.FromNanometers(120), name: "b") && IsSmall("c", Diameter.FromNanometers(new StringBuilder().Length));
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
            private readonly Volume volume;

            public Sample(Volume volume)
            {
                this.volume = volume;
            }

            public Volume VolumeMl()
            {
                return volume;
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

        public record Run(string Name, Diameter Size, Volume? VolumeMl = null);

        public static class Program
        {
            public static double Go()
            {
                var run = new Run("a", Diameter.FromNanometers(100));
                var other = run with { Size = Diameter.FromNanometers(run.Size.Nanometers * 2) };
                Run third = new("b", Diameter.FromNanometers(5), VolumeMl: Volume.FromMilliliters(1.5));
                return other.Size.Nanometers + (third.VolumeMl?.Milliliters ?? 0);
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

        public interface ISizer { Diameter Size { get; } }

        public class Fixed : ISizer
        {
            public Diameter Size => Diameter.FromNanometers(100);
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
            public Diameter Size { get; set; }
            public Volume Volume { get; set; }
            public int Twice() => (int)Size.Nanometers * 2;
            public void Set(decimal value) { Volume = Volume.FromMilliliters((double)value); }
        }
        """);

    [Fact]
    public Task Constants_and_locals_become_quantities_and_lose_their_unit() => VerifyAsync(
        """
        using Exosome.Sdk.Quantities;

        public class Sample
        {
            /// <summary>The largest.</summary>
            private const double {|EXO4001:MAX_SIZE_NM|} = 200; // chosen

            public static bool Run(double measured)
            {
                // the middle
                const double {|EXO4001:sizeNm|} = 120;
                var {|EXO4001:sampleVolumeMl|} = 1.5;
                sampleVolumeMl *= 2;
                sampleVolumeMl++;
                sampleVolumeMl %= 5;
                return measured > sizeNm && measured < MAX_SIZE_NM && sampleVolumeMl > 1;
            }
        }
        """,
        """
        using Exosome.Sdk.Quantities;

        public class Sample
        {
            /// <summary>The largest.</summary>
            private static readonly Diameter MAX_SIZE = Diameter.FromNanometers(200); // chosen

            public static bool Run(double measured)
            {
                // the middle
                Diameter size = Diameter.FromNanometers(120);
                var sampleVolume = Volume.FromMilliliters(1.5);
                sampleVolume *= 2;
                sampleVolume = Volume.FromMilliliters(sampleVolume.Milliliters + 1);
                sampleVolume = Volume.FromMilliliters(sampleVolume.Milliliters % 5);
                return measured > size.Nanometers && measured < MAX_SIZE.Nanometers && sampleVolume.Milliliters > 1;
            }
        }
        """);

    [Fact]
    public Task A_scale_with_an_offset_is_counted_in_its_numbers() => VerifyAsync(
        """
        using Exosome.Sdk.Quantities;

        public class Freezer
        {
            public double {|EXO4001:TemperatureC|} { get; set; }
            public void Warm(double by) { TemperatureC += by; }
        }
        """,
        """
        using Exosome.Sdk.Quantities;

        public class Freezer
        {
            public Temperature Temperature { get; set; }
            public void Warm(double by) { Temperature = Temperature.FromDegreesCelsius(Temperature.DegreesCelsius + by); }
        }
        """);

    [Fact]
    public Task A_name_that_is_taken_keeps_its_unit() => VerifyAsync(
        """
        using Exosome.Sdk.Quantities;

        public class Sample
        {
            public string Size { get; set; } = "small";
            public double {|EXO4001:SizeNm|} { get; set; }
            public double {|EXO4001:ParticlesPerMl|} { get; set; }
            public bool Is(string volume, double {|EXO4001:volumeMl|}) => volume.Length > volumeMl;
            public int Diameter(double {|EXO4001:_sizeNm|}) => (int)_sizeNm;
        }
        """,
        """
        using Exosome.Sdk.Quantities;

        public class Sample
        {
            public string Size { get; set; } = "small";
            public Diameter SizeNm { get; set; }
            public ParticleConcentration ParticlesPerMl { get; set; }
            public bool Is(string volume, Volume volumeMl) => volume.Length > volumeMl.Milliliters;
            public int Diameter(Diameter _size) => (int)_size.Nanometers;
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
                Source = "using Exosome.Sdk.Quantities;\n\npublic class Sample { public Diameter Size { get; set; } }",
                Files =
                [
                    new("Other.cs", """
                        public static class Other
                        {
                            public static double Read(Sample sample) => sample.Size.Nanometers;
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
