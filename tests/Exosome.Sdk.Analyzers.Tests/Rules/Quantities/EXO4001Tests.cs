using Exosome.Sdk.Analyzers.Rules.Quantities;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Quantities;

public sealed class EXO4001Tests
{
    [Theory]
    [InlineData("sizeNm", "Diameter")]
    [InlineData("SizeNm", "Diameter")]
    [InlineData("size_nm", "Diameter")]
    [InlineData("SIZE_NM", "Diameter")]
    [InlineData("sizeNM", "Diameter")]
    [InlineData("sizenm", "Diameter")]
    [InlineData("_sizeNm", "Diameter")]
    [InlineData("SizeInNanometers", "Diameter")]
    [InlineData("sizeInNanometres", "Diameter")]
    [InlineData("meanDiameterNm", "Diameter")]
    [InlineData("d50Nm", "Diameter")]
    [InlineData("D90_nm", "Diameter")]
    [InlineData("vesicleDiameterUm", "Diameter")]
    [InlineData("poreSizeUm", "PoreSize")]
    [InlineData("filterMicron", "PoreSize")]
    [InlineData("mwcoKda", "MolarMass")]
    [InlineData("concentrationPerMl", "ParticleConcentration")]
    [InlineData("ConcentrationPerML", "ParticleConcentration")]
    [InlineData("particlesPerMl", "ParticleConcentration")]
    [InlineData("particles_per_ul", "ParticleConcentration")]
    [InlineData("ConcentrationPerCm3", "ParticleConcentration")]
    [InlineData("doseParticlesPerKg", "BodyMassDose")]
    [InlineData("particlesPerCm2", "SurfaceDose")]
    [InlineData("particlesPerUg", "PurityRatio")]
    [InlineData("proteinUg", "ProteinMass")]
    [InlineData("proteinUgPerMl", "ProteinConcentration")]
    [InlineData("trehaloseMgPerMl", "MassConcentration")]
    [InlineData("phospholipidPmol", "LipidAmount")]
    [InlineData("sampleVolumeMl", "Volume")]
    [InlineData("volumeml", "Volume")]
    [InlineData("aliquotUl", "Volume")]
    [InlineData("patientWeightKg", "BodyMass")]
    [InlineData("bodyMassKg", "BodyMass")]
    [InlineData("pelletMassMg", "Mass")]
    [InlineData("rcfG", "RelativeCentrifugalForce")]
    [InlineData("rotorSpeedRpm", "RotorSpeed")]
    [InlineData("rotorRadiusCm", "RotorRadius")]
    [InlineData("storageTemperatureC", "Temperature")]
    [InlineData("TempKelvin", "Temperature")]
    [InlineData("zetaPotentialMv", "ZetaPotential")]
    [InlineData("viscosityCp", "Viscosity")]
    [InlineData("densityGPerMl", "Density")]
    [InlineData("conductivityUsPerCm", "Conductivity")]
    [InlineData("osmolalityMosmPerKg", "Osmolality")]
    [InlineData("endotoxinEuPerMl", "EndotoxinConcentration")]
    [InlineData("endotoxinEuPerKg", "EndotoxinDose")]
    [InlineData("limitEuPerKgPerHour", "EndotoxinDoseRate")]
    [InlineData("bioburdenCfuPerMl", "Bioburden")]
    public async Task A_number_with_a_unit_in_its_name_is_flagged_in_every_casing_style(string name, string quantity)
    {
        var diagnostics = await AnalyzerVerifier.VerifyAsync<EXO4001BareNumber>($$"""
            public class Sample
            {
                public void Take(double {|EXO4001:{{name}}|}) { }
            }
            """);
        Assert.EndsWith("declare it as " + quantity + " (UCUM 2.2 (2024-06-17))", diagnostics[0].GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wavelengthNm")]
    [InlineData("laserWavelengthNm")]
    [InlineData("pixelSizeNm")]
    [InlineData("stepSizeNm")]
    [InlineData("nm")]
    [InlineData("Nm")]
    [InlineData("um")]
    [InlineData("sum")]
    [InlineData("maximum")]
    [InlineData("sizeMaximum")]
    [InlineData("volumeInDb")]
    [InlineData("ml")]
    [InlineData("scoreMl")]
    [InlineData("html")]
    [InlineData("maxRpm")]
    [InlineData("fanSpeedRpm")]
    [InlineData("cellsPerMl")]
    [InlineData("cellConcentrationPerMl")]
    [InlineData("temperatureRiseC")]
    [InlineData("torqueNm")]
    [InlineData("size")]
    [InlineData("sizeName")]
    [InlineData("sizeEnum")]
    [InlineData("distanceUm")]
    [InlineData("pricePerKg")]
    [InlineData("dosePerKg")]
    [InlineData("volume")]
    [InlineData("grade_c")]
    [InlineData("molarMassKg")]
    [InlineData("_")]
    [InlineData("__")]
    public Task A_name_that_does_not_say_both_what_and_in_which_unit_is_left_alone(string name) =>
        AnalyzerVerifier.VerifyAsync<EXO4001BareNumber>($$"""
            public class Sample
            {
                public void Take(double {{name}}) { }
            }
            """);

    [Fact]
    public Task Properties_fields_results_and_record_parameters_are_flagged_once() =>
        AnalyzerVerifier.VerifyAsync<EXO4001BareNumber>("""
            public record Run(double {|EXO4001:SizeNm|}, int? {|EXO4001:ConcentrationPerMl|});

            public class Sample<T>
            {
                private readonly float {|EXO4001:diameterNm|};
                public decimal {|EXO4001:VolumeMl|} { get; init; }
                public required double? {|EXO4001:ProteinUg|} { get; init; }
                public double {|EXO4001:MeanSizeNm|}() => diameterNm;
                public double this[double {|EXO4001:sizeNm|}] => sizeNm;
            }

            public interface ISizer { double {|EXO4001:SizeNm|} { get; } }
            public delegate void Sized(double {|EXO4001:sizeNm|});
            """);

    [Fact]
    public Task Locals_and_constants_are_left_alone() =>
        AnalyzerVerifier.VerifyAsync<EXO4001BareNumber>("""
            public class Sample
            {
                private const double MaxSizeNm = 200;
                public double Middle(IReadOnlyList<double> values)
                {
                    double sizeNm = values[0];
                    foreach (double volumeMl in values) { sizeNm += volumeMl; }
                    Func<double, double> f = diameterNm => diameterNm;
                    return f(sizeNm + MaxSizeNm);
                }
            }

            public enum Column { SizeNm, VolumeMl }
            """);

    [Fact]
    public Task Types_that_are_not_numbers_are_left_alone() =>
        AnalyzerVerifier.VerifyAsync<EXO4001BareNumber>("""
            using Exosome.Sdk.Quantities;

            public class Sample
            {
                public string SizeNm { get; set; } = "";
                public Diameter DiameterNm { get; set; }
                public TimeSpan VolumeMl { get; set; }
                public T Get<T>(T sizeNm) => sizeNm;
            }
            """);

    [Fact]
    public Task The_border_to_a_wire_a_table_or_a_test_framework_is_left_alone() =>
        AnalyzerVerifier.VerifyAsync<EXO4001BareNumber>("""
            using System.Runtime.InteropServices;
            using System.Text.Json.Serialization;

            public sealed class TheoryAttribute : Attribute { }

            public sealed class LimitAttribute : Attribute
            {
                public double SizeNm { get; set; }
            }

            public class Row
            {
                [JsonPropertyName("size_nm")]
                public double SizeNm { get; set; }
            }

            [StructLayout(LayoutKind.Sequential)]
            public struct NativeRow
            {
                public double SizeNm;
            }

            public static class Native
            {
                [DllImport("nta")]
                public static extern int Track(double sizeNm);

                [Theory]
                public static void Sizes(double sizeNm) { }
            }
            """);

    [Fact]
    public Task The_border_between_numbers_and_quantities_is_left_alone() =>
        AnalyzerVerifier.VerifyAsync<EXO4001BareNumber>("""
            using Exosome.Sdk.Quantities;

            public static class Convert
            {
                public static Diameter FromText(double sizeNm) => Diameter.FromNanometers(sizeNm);
                public static Task<Diameter?> Later(double sizeNm) => Task.FromResult<Diameter?>(Diameter.FromNanometers(sizeNm));
                public static double SizeNm(Diameter size) => size.Nanometers;
            }
            """);

    [Fact]
    public Task A_member_whose_type_is_dictated_elsewhere_is_left_alone() =>
        AnalyzerVerifier.VerifyAsync<EXO4001BareNumber>("""
            public abstract class Base
            {
                public abstract double {|EXO4001:SizeNm|} { get; }
                public virtual void Set(double {|EXO4001:volumeMl|}) { }
            }

            public interface IHas { double {|EXO4001:DiameterNm|} { get; } void Put(double {|EXO4001:volumeMl|}); }

            public class Derived : Base, IHas
            {
                public override double SizeNm => 1;
                public override void Set(double volumeMl) { }
                public double DiameterNm => 2;
                void IHas.Put(double volumeMl) { }
            }
            """);

    [Fact]
    public Task A_project_without_the_model_is_left_alone() =>
        AnalyzerVerifier.VerifyAsync<EXO4001BareNumber>("public class Sample { public double SizeNm { get; set; } }", TestSetup.WithoutModel);

    [Fact]
    public Task Generated_code_is_left_alone() =>
        AnalyzerVerifier.VerifyAsync<EXO4001BareNumber>("// <auto-generated/>\npublic class Sample { public double SizeNm { get; set; } }");

    [Theory]
    [InlineData("public class Sample { public double {|EXO4001:SizeNm|} { get; set")]
    [InlineData("public class Sample { void M(double {|EXO4001:sizeNm|}, ")]
    [InlineData("public record R(double {|EXO4001:SizeNm|}")]
    [InlineData("public class Sample : Missing { public override double SizeNm => ")]
    public Task Half_typed_code_does_not_crash(string source) =>
        AnalyzerVerifier.VerifyAsync<EXO4001BareNumber>(source, TestSetup.Incomplete);
}
