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
    [InlineData("centrifugeRpm", "RotorSpeed")]
    [InlineData("proteinMg", "ProteinMass")]
    [InlineData("TempK", "Temperature")]
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
    [InlineData("cellsPerMl", "CellConcentration")]
    [InlineData("doseCellsPerKg", "CellBodyMassDose")]
    [InlineData("phospholipidPmolPerKg", "LipidBodyMassDose")]
    [InlineData("lipidUgPerMl", "LipidMassConcentration")]
    [InlineData("lipidUmolPerL", "LipidConcentration")]
    [InlineData("viabilityPercent", "Percentage")]
    [InlineData("encapsulation_pct", "Percentage")]
    [InlineData("woundAreaCm2", "SurfaceArea")]
    [InlineData("endotoxinEu", "EndotoxinAmount")]
    [InlineData("MolarMassKDa", "MolarMass")]
    [InlineData("molarMassKda", "MolarMass")]
    [InlineData("molar_mass_kDa", "MolarMass")]
    [InlineData("MOLAR_MASS_KDA", "MolarMass")]
    [InlineData("_mwcoKDA", "MolarMass")]
    [InlineData("CutOffInKDa", "MolarMass")]
    [InlineData("OsmolalityMOsm", "Osmolality")]
    [InlineData("osmolality_mOsm", "Osmolality")]
    [InlineData("OsmolalityMOsmPerKg", "Osmolality")]
    [InlineData("osmolality_mOsm_per_kg", "Osmolality")]
    [InlineData("lipidPMolPerKg", "LipidBodyMassDose")]
    [InlineData("lipid_pMol_per_kg", "LipidBodyMassDose")]
    [InlineData("LIPID_PMOL_PER_KG", "LipidBodyMassDose")]
    [InlineData("lipidNMolPerKg", "LipidBodyMassDose")]
    [InlineData("LipidNMol", "LipidAmount")]
    [InlineData("lipidUMol", "LipidAmount")]
    [InlineData("lipidUg", "LipidMass")]
    [InlineData("DoseUgPerKg", "ProteinBodyMassDose")]
    [InlineData("dose_ug_per_kg", "ProteinBodyMassDose")]
    [InlineData("DOSE_UG_PER_KG", "ProteinBodyMassDose")]
    [InlineData("DoseUGPerKG", "ProteinBodyMassDose")]
    [InlineData("DoseMgPerKg", "ProteinBodyMassDose")]
    [InlineData("maxExosomeDoseMgPerKg", "ProteinBodyMassDose")]
    [InlineData("proteinMgPerKg", "ProteinBodyMassDose")]
    [InlineData("SurfaceDosePerCm2", "SurfaceDose")]
    [InlineData("surface_dose_per_cm2", "SurfaceDose")]
    [InlineData("SURFACE_DOSE_PER_CM2", "SurfaceDose")]
    [InlineData("topicalDosePerCM2", "SurfaceDose")]
    [InlineData("particleDosePerKg", "BodyMassDose")]
    [InlineData("evDosePerKg", "BodyMassDose")]
    [InlineData("sample_volume_mL", "Volume")]
    [InlineData("aliquot_uL", "Volume")]
    [InlineData("particles_per_mL", "ParticleConcentration")]
    [InlineData("zeta_mV", "ZetaPotential")]
    [InlineData("viscosity_cP", "Viscosity")]
    [InlineData("ViscosityMPaS", "Viscosity")]
    [InlineData("viscosity_mPa_s", "Viscosity")]
    [InlineData("conductivity_uS_per_cm", "Conductivity")]
    [InlineData("phospholipidMMolPerL", "LipidConcentration")]
    [InlineData("sedimentationSvedbergs", "SedimentationCoefficient")]
    [InlineData("skinAreaM2", "SurfaceArea")]
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
    [InlineData("binSizeNm")]
    [InlineData("apertureDiameterUm")]
    [InlineData("beamDiameterUm")]
    [InlineData("capillaryDiameterUm")]
    [InlineData("fiberDiameterUm")]
    [InlineData("wireDiameterUm")]
    [InlineData("fontSizeUm")]
    [InlineData("chipSizeNm")]
    [InlineData("processSizeNm")]
    [InlineData("grainSizeUm")]
    [InlineData("nozzle_diameter_um")]
    [InlineData("wheelSpeedRpm")]
    [InlineData("turbineSpeedRpm")]
    [InlineData("vinylSpeedRpm")]
    [InlineData("mouseSpeedRpm")]
    [InlineData("speedRpm")]
    [InlineData("turbineRotorRpm")]
    [InlineData("whey_protein_mg")]
    [InlineData("dietaryProteinMg")]
    [InlineData("dailyProteinMg")]
    [InlineData("colorTempK")]
    [InlineData("colourTemperatureK")]
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
    [InlineData("recoveryPercent")]
    [InlineData("viableCountPercent")]
    [InlineData("areaPerCm2")]
    [InlineData("timeoutSeconds")]
    [InlineData("incubationHours")]
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
    [InlineData("heparinDoseMgPerKg")]
    [InlineData("drugDoseUgPerKg")]
    [InlineData("DexamethasoneDoseMgPerKg")]
    [InlineData("leadMgPerKg")]
    [InlineData("contentUgPerKg")]
    [InlineData("laserDosePerCm2")]
    [InlineData("uvSurfaceDosePerCm2")]
    [InlineData("radiationDosePerCm2")]
    [InlineData("dosePerCm2")]
    [InlineData("surfaceProteinDosePerCm2")]
    [InlineData("energyPerCm2")]
    [InlineData("pricePerCm2")]
    [InlineData("proteinDosePerKg")]
    [InlineData("size_nM")]
    [InlineData("concentration_nM")]
    [InlineData("sizeN_m")]
    [InlineData("agenda")]
    [InlineData("TaskDa")]
    [InlineData("massDa")]
    [InlineData("planK_da")]
    [InlineData("volumeM_L")]
    [InlineData("lipidMol")]
    [InlineData("lipidsPerKg")]
    [InlineData("bloodLipidMmolPerL")]
    [InlineData("dailyLipidMg")]
    [InlineData("osmoticPressureMPa")]
    [InlineData("pressureMPaS")]
    [InlineData("floorAreaM2")]
    [InlineData("timeMS")]
    [InlineData("sizeMS")]
    [InlineData("x_mL")]
    [InlineData("isXmL")]
    [InlineData("mL")]
    [InlineData("kDA")]
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
    public Task Constants_and_locals_that_are_written_as_numbers_and_stay_are_flagged() =>
        AnalyzerVerifier.VerifyAsync<EXO4001BareNumber>("""
            public class Sample
            {
                private const double {|EXO4001:MaxSizeNm|} = 200;
                internal const double {|EXO4001:MIN_SIZE_NM|} = 30;
                public const int {|EXO4001:_volumeMl|} = 5;
                private double {|EXO4001:limitSizeNm|};

                public bool Middle(double measured)
                {
                    double {|EXO4001:sizeNm|} = 120;
                    var {|EXO4001:cutoff_size_nm|} = 50.0;
                    const float {|EXO4001:SAMPLE_VOLUME_ML|} = 1.5f;
                    sizeNm *= 2;
                    limitSizeNm = sizeNm;
                    return measured < sizeNm && measured > cutoff_size_nm && IsSmall(cutoff_size_nm) && SAMPLE_VOLUME_ML > 1;
                    static bool IsSmall(double diameterNm) => diameterNm < 200;
                }
            }
            """);

    [Fact]
    public Task Locals_that_count_sum_map_or_go_to_a_library_are_left_alone() =>
        AnalyzerVerifier.VerifyAsync<EXO4001BareNumber>("""
            using System.Text.Json.Serialization;
            using Exosome.Sdk.Quantities;

            public class Row
            {
                [JsonPropertyName("size_nm")]
                public double SizeNm { get; set; }
            }

            public class Sample
            {
                public double Middle(IReadOnlyList<double> values, string text, Row row)
                {
                    double sizeNm = values[0];
                    double sumVolumeMl = 0;
                    double minDiameterNm = double.MaxValue;
                    double parsedSizeNm;
                    foreach (double volumeMl in values) { sumVolumeMl += volumeMl; }
                    for (int diameterNm = 10; diameterNm < 1000; diameterNm += 10) { minDiameterNm = Math.Min(minDiameterNm, diameterNm); }
                    if (double.TryParse(text, out parsedSizeNm) || double.TryParse(text, out double otherSizeNm)) { }
                    Func<double, double> f = diameterNm => diameterNm;
                    var (firstSizeNm, count) = (12.0, 3);

                    // handed to a library, to a delegate, to a wire, to a text, to a collection
                    double plotSizeNm = 120;
                    values.Contains(plotSizeNm);
                    double callSizeNm = 120;
                    f(callSizeNm);
                    double memberSizeNm = 120;
                    row.SizeNm = memberSizeNm;
                    double textSizeNm = 120;
                    Console.WriteLine($"{textSizeNm} nm");
                    double boxSizeNm = 120;
                    object box = boxSizeNm;
                    double listSizeNm = 120;
                    double[] sizes = { listSizeNm };
                    double madeSizeNm = 120;
                    Diameter made = Diameter.FromNanometers(madeSizeNm);
                    double sameSizeNm = 120;
                    Diameter same = sameSizeNm.Nanometers();
                    double refSizeNm = 120;
                    Change(ref refSizeNm);
                    return sizeNm + sumVolumeMl + parsedSizeNm + firstSizeNm + count + box.GetHashCode() + sizes.Length + made.Nanometers + same.Nanometers;
                }

                private static void Change(ref double {|EXO4001:sizeNm|}) { sizeNm = 1; }
            }

            public enum Column { SizeNm, VolumeMl }
            """);

    [Theory]
    [InlineData("double", "120", "double.MaxValue")]
    [InlineData("float", "120", "float.MinValue")]
    [InlineData("decimal", "120", "decimal.MaxValue")]
    [InlineData("int", "120", "int.MinValue")]
    [InlineData("uint", "120", "4294967295")]
    [InlineData("long", "9223372036854775806", "long.MaxValue")]
    [InlineData("ulong", "18446744073709551614", "18446744073709551615")]
    [InlineData("short", "120", "short.MaxValue")]
    [InlineData("ushort", "120", "ushort.MaxValue")]
    public Task A_local_of_every_numeric_type_is_read_up_to_the_end_of_its_range(string type, string size, string end) =>
        AnalyzerVerifier.VerifyAsync<EXO4001BareNumber>($$"""
            public class Sample
            {
                public bool Compare()
                {
                    {{type}} {|EXO4001:sizeNm|} = {{size}};
                    {{type}} smallestSizeNm = {{end}};
                    {{type}} sumSizeNm = 0;
                    return sizeNm < smallestSizeNm && sumSizeNm < sizeNm;
                }
            }
            """);

    [Fact]
    public Task A_constant_that_the_language_wants_as_one_is_left_alone() =>
        AnalyzerVerifier.VerifyAsync<EXO4001BareNumber>("""
            public sealed class LimitAttribute : Attribute
            {
                public LimitAttribute(double value) { }
            }

            public static class Limits
            {
                public const double MaxSizeNm = 200;
                public const double PatternSizeNm = 200;
                public const double CaseSizeNm = 200;
                public const double DefaultSizeNm = 200;
                public const double PartSizeNm = 200;
                public const double {|EXO4001:WholeSizeNm|} = PartSizeNm * 2;
            }

            [Limit(Limits.MaxSizeNm)]
            public class Sample
            {
                public bool Small(double value)
                {
                    const double localSizeNm = 10;
                    switch (value) { case Limits.CaseSizeNm: return true; case localSizeNm: return false; }
                    return value is < Limits.PatternSizeNm;
                }

                public void Take(double size = Limits.DefaultSizeNm) { }
            }
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
