using Exosome.Sdk.Analyzers.Rules.Quantities;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Quantities;

public sealed class EXO4004Tests
{
    private static Task VerifyAsync(string expression) => AnalyzerVerifier.VerifyAsync<EXO4004BasesMixed>(
        ModelCode.Usings + "class C { object M(Diameter a, Diameter b, PoreSize pore, ParticleCount particles, ProteinMass protein, ParticleDose p, ProteinDose q, Dose dose, Dose other, "
        + "Temperature t, TemperatureDifference dt, RefractiveIndex index, RefractiveIndexDifference indexStep, PolydispersityIndex width, LipidConcentration lipid, MassConcentration mass, "
        + "ProteinConcentration proteins, ParticleConcentration count, CellConcentration cellDensity, CellCount cells, EndotoxinConcentration endotoxin) => " + expression + "; }");

    [Theory]
    [InlineData("particles.Particles + protein.Micrograms")]
    [InlineData("particles.Particles > protein.Micrograms")]
    [InlineData("p.Particles.Particles - q.Protein.Micrograms")]
    [InlineData("a.Nanometers + b.Micrometers")]
    [InlineData("a.Nanometers < (b.Micrometers)")]
    [InlineData("a.Micrometers == pore.Nanometers")]
    [InlineData("t.Kelvins > t.DegreesCelsius")]
    [InlineData("mass.MilligramsPerMilliliter > mass.MicrogramsPerMilliliter")]
    [InlineData("mass.MilligramsPerMilliliter - proteins.MicrogramsPerMilliliter")]
    [InlineData("particles.Particles > cells.Cells")]
    [InlineData("count.ParticlesPerMilliliter + cellDensity.CellsPerMilliliter")]
    [InlineData("count.ParticlesPerMilliliter + endotoxin.EndotoxinUnitsPerMilliliter")]
    [InlineData("index.Value > width.Value")]
    [InlineData("a.Nanometers + dt.Kelvins")]
    [InlineData("-a.Nanometers + b.Micrometers")]
    [InlineData("(object)p == q")]
    public Task Numbers_of_different_kinds_or_units_are_flagged(string expression) => VerifyAsync("{|EXO4004:" + expression + "|}");

    [Theory]
    [InlineData("a.Nanometers + b.Nanometers")]
    [InlineData("a.Nanometers / b.Micrometers")]
    [InlineData("particles.Particles / protein.Micrograms")]
    [InlineData("a.Nanometers + 1")]
    [InlineData("a.Nanometers > 200")]
    [InlineData("a + b")]
    [InlineData("a.Nanometers + b.Micrometers * 1000")]
    [InlineData("dose == other")]
    [InlineData("p == p")]
    [InlineData("a.Nanometers < pore.Nanometers")]
    [InlineData("a.Micrometers == pore.Micrometers")]
    [InlineData("t.Kelvins + dt.Kelvins")]
    [InlineData("t.DegreesCelsius - dt.Kelvins")]
    [InlineData("t.Kelvins + dt.Kelvins > t.Kelvins")]
    [InlineData("index.Value + indexStep.Value")]
    [InlineData("lipid.NanomolesPerMilliliter + lipid.MicromolesPerLiter")]
    [InlineData("mass.MilligramsPerMilliliter > mass.GramsPerLiter")]
    [InlineData("count.ParticlesPerMilliliter > count.ParticlesPerCubicCentimeter")]
    [InlineData("mass.MicrogramsPerMilliliter - proteins.MicrogramsPerMilliliter")]
    [InlineData("mass.GramsPerLiter > proteins.MilligramsPerMilliliter")]
    public Task One_unit_a_ratio_and_a_conversion_are_left_alone(string expression) => VerifyAsync(expression);

    [Fact]
    public Task A_sum_that_grows_in_another_unit_is_flagged() => AnalyzerVerifier.VerifyAsync<EXO4004BasesMixed>(ModelCode.Usings + """
        class C
        {
            void M(Volume a, Volume b)
            {
                double total = a.Milliliters + a.Milliliters;
                total += b.Milliliters;
                {|EXO4004:_ = a.Milliliters + b.Microliters|};
            }
        }
        """.Replace("{|EXO4004:_ = a.Milliliters + b.Microliters|}", "_ = {|EXO4004:a.Milliliters + b.Microliters|}", StringComparison.Ordinal));

    [Fact]
    public Task Look_alike_types_are_left_alone() => AnalyzerVerifier.VerifyAsync<EXO4004BasesMixed>("""
        public readonly struct Diameter { public double Nanometers => 1; public double Micrometers => 1; }
        class C { double M(Diameter a) => a.Nanometers + a.Micrometers; }
        """);

    [Theory]
    [InlineData("class C { double M(Diameter a) => a.Nanometers + ")]
    [InlineData("class C { double M(Diameter a) => a. + a.Micrometers; }")]
    public async Task Half_typed_code_does_not_crash(string source)
    {
        using var project = TestProject.Create(ModelCode.Usings + source, TestSetup.Incomplete);
        await AnalyzerVerifier.RunAsync([new EXO4004BasesMixed()], project.Project, project.Setup);
    }
}
