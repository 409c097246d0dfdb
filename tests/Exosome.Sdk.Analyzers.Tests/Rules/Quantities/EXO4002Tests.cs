using Exosome.Sdk.Analyzers.Rules.Quantities;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Quantities;

public sealed class EXO4002Tests
{
    [Theory]
    [InlineData("Diameter.FromNanometers(0.12)", "Diameter of 0.12 nm lies outside 1 nm to 100 µm; is it 0.12 µm?")]
    [InlineData("Diameter.FromMicrometers(120)", "Diameter of 120 µm lies outside 1 nm to 100 µm; is it 120 nm?")]
    [InlineData("120.Micrometers()", "Diameter of 120 µm lies outside 1 nm to 100 µm; is it 120 nm?")]
    [InlineData("Diameter.FromNanometers(-(-0.5f))", "Diameter of 0.5 nm")]
    [InlineData("PoreSize.FromMicrometers(2200)", "PoreSize of 2200 µm lies outside 1 nm to 1 mm; is it 2200 nm?")]
    [InlineData("PoreSize.FromNanometers(0.22)", "PoreSize of 0.22 nm lies outside 1 nm to 1 mm; is it 0.22 µm?")]
    [InlineData("Temperature.FromKelvins(37)", "Temperature of 37 K lies outside −200 to 400 °C; is it 37 °C?")]
    [InlineData("Temperature.FromDegreesCelsius(500)", "Temperature of 500 °C lies outside −200 to 400 °C; is it 500 K?")]
    [InlineData("RotorRadius.FromCentimeters(110)", "RotorRadius of 110 cm lies outside 0.1 to 50 cm; is it 110 mm?")]
    [InlineData("BodyMass.FromKilograms(70000)", "BodyMass of 70000 kg lies outside 0.0001 to 2000 kg (")]
    [InlineData("MolarMass.FromKilodaltons(100000)", "MolarMass of 100000 kDa")]
    [InlineData("RelativeCentrifugalForce.FromTimesGravity(1e8)", "RelativeCentrifugalForce of 100000000 × g")]
    [InlineData("200.NanomolesPerKilogram()", "LipidBodyMassDose of 200 nmol/kg lies outside 0.5 to 10,000 pmol/kg; is it 200 pmol/kg?")]
    [InlineData("LipidBodyMassDose.FromPicomolesPerKilogram(0.06)", "LipidBodyMassDose of 0.06 pmol/kg lies outside 0.5 to 10,000 pmol/kg; is it 0.06 nmol/kg?")]
    [InlineData("1.CellsPerKilogram()", "CellBodyMassDose of 1 cells/kg lies outside 1000 to 1e9 cells/kg; is it 1 million cells/kg?")]
    [InlineData("1e6.MillionCellsPerKilogram()", "CellBodyMassDose of 1000000 million cells/kg lies outside 1000 to 1e9 cells/kg; is it 1000000 cells/kg?")]
    [InlineData("Percentage.FromRatio(95)", "Percentage of 95 ratio lies outside 0.0001 to 1000 %; is it 95 %?")]
    [InlineData("ParticleCount.FromBillionParticles(2e9)", "ParticleCount of 2000000000 billion particles lies outside 0.001 to 1e17 particles; is it 2000000000 particles?")]
    [InlineData("2.ParticlesPerKilogram()", "BodyMassDose of 2 particles/kg")]
    [InlineData("2.ParticlesPerMicrogram()", "PurityRatio of 2 particles/µg")]
    [InlineData("ProteinMass.FromMilligrams(5000)", "ProteinMass of 5000 mg lies outside 10 pg to 1 g; is it 5000 µg?")]
    [InlineData("EndotoxinDoseRate.FromEndotoxinUnitsPerKilogramHour(5000)", "EndotoxinDoseRate of 5000 EU/(kg·h)")]
    [InlineData("EndotoxinDose.FromEndotoxinUnitsPerKilogram(1e6)", "EndotoxinDose of 1000000 EU/kg")]
    [InlineData("EndotoxinConcentration.FromEndotoxinUnitsPerMilliliter(1e9)", "EndotoxinConcentration of 1000000000 EU/mL")]
    [InlineData("Bioburden.FromColonyFormingUnitsPerMilliliter(1e15)", "Bioburden of 1000000000000000 CFU/mL")]
    [InlineData("700.KelvinsDifference()", "TemperatureDifference of 700 K")]
    [InlineData("RefractiveIndexDifference.FromValue(14)", "RefractiveIndexDifference of 14")]
    [InlineData("ElectrophoreticMobility.FromMicrometerCentimetersPerVoltSecond(-1700)", "ElectrophoreticMobility of -1700 µm·cm/(V·s)")]
    public async Task A_constant_that_is_never_measured_in_its_unit_is_flagged(string call, string message)
    {
        var diagnostics = await AnalyzerVerifier.VerifyAsync<EXO4002ImplausibleMagnitude>(
            ModelCode.Usings + "class C { object M() => " + "{|EXO4002:" + call + "|}; }");
        Assert.StartsWith(message, diagnostics[0].GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Measured.Of(Diameter.FromNanometers(120), Diameter.FromNanometers(4))")]
    [InlineData("Measured.Of(120.Nanometers(), 4.Nanometers())")]
    [InlineData("120.Nanometers() + 2.Nanometers()")]
    [InlineData("120.Nanometers().IsCloseTo(121.Nanometers(), 1.Nanometers())")]
    [InlineData("Diameter.FromNanometers(120)")]
    [InlineData("Diameter.FromNanometers(0)")]
    [InlineData("Diameter.FromMicrometers(0.12)")]
    [InlineData("Diameter.FromMicrometers(15)")]
    [InlineData("1.4.Nanometers()")]
    [InlineData("2.Nanometers()")]
    [InlineData("25.Micrometers()")]
    [InlineData("100.Micrometers()")]
    [InlineData("3.NanometersPore()")]
    [InlineData("170.MicrometersPore()")]
    [InlineData("0.02.KilogramsOfBodyMass()")]
    [InlineData("BodyMass.FromKilograms(0.001)")]
    [InlineData("BodyMass.FromKilograms(900)")]
    [InlineData("8.5.Millimeters()")]
    [InlineData("0.5.TimesGravity()")]
    [InlineData("Temperature.FromDegreesCelsius(180)")]
    [InlineData("Temperature.FromDegreesCelsius(250)")]
    [InlineData("PolydispersityIndex.FromValue(0.0005)")]
    [InlineData("50.ParticlesPerMilliliter()")]
    [InlineData("14.5.Ph()")]
    [InlineData("Diameter.FromNanometers(number)")]
    [InlineData("Diameter.FromNanometers(number / 1000)")]
    [InlineData("PoreSize.FromMicrometers(0.22)")]
    [InlineData("Temperature.FromDegreesCelsius(-196)")]
    [InlineData("Temperature.FromDegreesCelsius(121)")]
    [InlineData("Temperature.FromKelvins(310.15)")]
    [InlineData("MolarMass.FromKilodaltons(300)")]
    [InlineData("RelativeCentrifugalForce.FromTimesGravity(100000)")]
    [InlineData("ParticleConcentration.FromParticlesPerMilliliter(1e11)")]
    [InlineData("Volume.FromLiters(1e6)")]
    [InlineData("20.PicomolesPerKilogram()")]
    [InlineData("LipidBodyMassDose.FromNanomolesPerKilogram(0.2)")]
    [InlineData("1.MillionCellsPerKilogram()")]
    [InlineData("2e8.Particles()")]
    [InlineData("Percentage.FromRatio(0.95)")]
    [InlineData("Percentage.FromPercent(110)")]
    [InlineData("150.MilligramsOfProtein()")]
    [InlineData("ProteinMass.FromNanograms(0.05)")]
    [InlineData("3e10.ParticlesPerMicrogram()")]
    [InlineData("0.2.EndotoxinUnitsPerKilogramHour()")]
    [InlineData("175.EndotoxinUnitsPerMilliliter()")]
    [InlineData("1000.ColonyFormingUnitsPerMilliliter()")]
    [InlineData("1.5.KelvinsDifference()")]
    [InlineData("Diameter.Parse(\"0.12 nm\")")]
    public Task A_plausible_or_unknown_number_is_left_alone(string call) =>
        AnalyzerVerifier.VerifyAsync<EXO4002ImplausibleMagnitude>(ModelCode.Usings + "class C { object M(double number) => " + call + "; }");

    [Theory]
    [InlineData("Measured<Diameter> M() { Diameter spread = 0.5.Nanometers(); return Measured.Of(120.Nanometers(), spread); }")]
    [InlineData("Measured<Diameter> M() { Diameter x = 0.5.Nanometers(); return Measured.Of(120.Nanometers(), x); }")]
    [InlineData("bool M(Diameter a, Diameter b) { var near = 0.5.Nanometers(); return a.IsCloseTo(b, near); }")]
    [InlineData("bool M(Diameter a, Diameter b) { Diameter near; near = 0.5.Nanometers(); var same = near; return a.IsCloseTo(b, same); }")]
    [InlineData("Diameter M(Diameter a) { var x = 0.5.Nanometers(); return a + x; }")]
    [InlineData("Diameter M(Diameter a) { var x = 0.5.Nanometers(); a -= x; return a; }")]
    [InlineData("Diameter M() { Diameter x = 0.2.Nanometers(); return x * 3; }")]
    [InlineData("double M(Diameter a) => a / 0.5.Nanometers();")]
    [InlineData("bool M(Diameter a) => a < 0.5.Nanometers();")]
    [InlineData("bool M(Diameter a) { var least = 0.5.Nanometers(); return least > a; }")]
    [InlineData("bool M(Diameter a) { var x = 0.5.Nanometers(); return x > a; }")]
    [InlineData("bool M(Diameter a) => a.CompareTo(0.5.Nanometers()) > 0;")]
    [InlineData("static readonly Diameter Tolerance = Diameter.FromNanometers(0.5);")]
    [InlineData("static readonly Diameter size_resolution = Diameter.FromNanometers(0.5);")]
    [InlineData("Diameter Step { get; } = 0.5.Nanometers();")]
    [InlineData("Diameter BinWidth => 0.5.Nanometers();")]
    [InlineData("Diameter BinWidth { get { return 0.5.Nanometers(); } }")]
    [InlineData("Diameter Delta() => 0.5.Nanometers();")]
    [InlineData("Diameter Delta(bool fine) => fine ? 0.5.Nanometers() : 0.5.Nanometers();")]
    [InlineData("Diameter M() { return Sigma(); Diameter Sigma() => 0.5.Nanometers(); }")]
    [InlineData("Diameter Width { get; set; } C M() => new C { Width = 0.5.Nanometers() };")]
    [InlineData("Diameter M(Diameter? width) => width ?? 0.5.Nanometers();")]
    [InlineData("Diameter[] binWidths = { 0.5.Nanometers(), 0.5.Nanometers() };")]
    [InlineData("Diameter[] binWidths = [0.5.Nanometers(), 0.5.Nanometers()];")]
    [InlineData("void Bin(Diameter binWidth) => Bin(0.5.Nanometers());")]
    [InlineData("(Diameter Size, Diameter Sd) M() => (120.Nanometers(), 0.5.Nanometers());")]
    [InlineData("object M() => (Size: 120.Nanometers(), Sd: 0.5.Nanometers());")]
    [InlineData("void M() { for (var at = 0.5.Nanometers(); at < 100.Nanometers(); at += 0.5.Nanometers()) { } }")]
    public Task A_difference_that_is_held_is_left_alone(string member) =>
        AnalyzerVerifier.VerifyAsync<EXO4002ImplausibleMagnitude>(ModelCode.Usings + "class C { " + member + " }");

    [Theory]
    [InlineData("Diameter M() { var size = {|EXO4002:0.12.Nanometers()|}; return size; }")]
    [InlineData("Measured<Diameter> M() { var size = {|EXO4002:0.12.Nanometers()|}; return Measured.Of(size, 4.Nanometers()); }")]
    [InlineData("Diameter Size { get; } = {|EXO4002:0.12.Nanometers()|};")]
    [InlineData("static readonly Diameter Size = {|EXO4002:0.12.Nanometers()|};")]
    [InlineData("Diameter Size { get; set; } C M() => new C { Size = {|EXO4002:0.12.Nanometers()|} };")]
    [InlineData("ParticleCount M(Volume volume) => {|EXO4002:1e20.ParticlesPerMilliliter()|} * volume;")]
    [InlineData("(Diameter Size, Diameter Sd) M() => ({|EXO4002:0.12.Nanometers()|}, 2.Nanometers());")]
    public Task What_is_held_as_the_value_itself_is_flagged(string member) =>
        AnalyzerVerifier.VerifyAsync<EXO4002ImplausibleMagnitude>(ModelCode.Usings + "class C { " + member + " }");

    [Fact]
    public Task A_constant_is_followed_and_a_look_alike_is_left_alone() => AnalyzerVerifier.VerifyAsync<EXO4002ImplausibleMagnitude>("""
        using D = Exosome.Sdk.Quantities.Diameter;

        public readonly struct Diameter { public static Diameter FromNanometers(double value) => default; }

        class C
        {
            private const double Size = 0.12;
            object M() => {|EXO4002:D.FromNanometers(Size)|};
            object N() => Diameter.FromNanometers(0.12);
        }
        """);

    [Theory]
    [InlineData("class C { object M() => Diameter.FromNanometers(0.12")]
    [InlineData("class C { object M() => Diameter.FromNanometers(, 3);")]
    [InlineData("class C { object M() => 0.12.Nano")]
    public async Task Half_typed_code_does_not_crash(string source)
    {
        using var project = TestProject.Create(ModelCode.Usings + source, TestSetup.Incomplete);
        await AnalyzerVerifier.RunAsync([new EXO4002ImplausibleMagnitude()], project.Project, project.Setup);
    }
}
