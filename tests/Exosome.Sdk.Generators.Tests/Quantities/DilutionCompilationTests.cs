using Exosome.Sdk.Generators.Tests.Kit;

namespace Exosome.Sdk.Generators.Tests.Quantities;

/// <summary>A dilution is corrected once: what is corrected has no correction any more, and the two are no substitute for each other.</summary>
public sealed class DilutionCompilationTests
{
    [Theory]
    [InlineData("Take(asMeasured.Correct());", null)]
    [InlineData("Take(asMeasured.Correct().Correct());", "CS0411")]
    [InlineData("Take(asMeasured);", "CS1503")]
    [InlineData("AsMeasured<ParticleConcentration> again = asMeasured.Correct();", "CS0029")]
    public void Correcting_twice_does_not_compile(string statement, string? error)
    {
        var compilation = GeneratorHarness.Compile([
            $$"""
            using Exosome.Sdk.Quantities;
            static class Bench
            {
                static void Run(AsMeasured<ParticleConcentration> asMeasured) { {{statement}} }
                static void Take(DilutionCorrected<ParticleConcentration> corrected) { }
            }
            """]);

        Assert.Equal(error is null ? [] : [error], compilation.GetDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Select(d => d.Id).Distinct());
    }
}
