using Exosome.Sdk.Generators.Tests.Kit;

namespace Exosome.Sdk.Generators.Tests.Quantities;

/// <summary>An uncertainty has the unit of a difference: what has none, or another, does not compile.</summary>
public sealed class MeasuredCompilationTests
{
    [Theory]
    [InlineData("Measured.Of(120.Nanometers(), 4.Nanometers())", null)]
    [InlineData("Measured.Of(20.DegreesCelsius(), 1.5.KelvinsDifference())", null)]
    [InlineData("Measured.Of(7.4.Ph(), 0.02)", null)]
    [InlineData("Measured<Diameter>.Of(120.Nanometers(), replicates: 3)", null)]
    [InlineData("Measured.Of(120.Nanometers(), 0.004)", "CS0315")]
    [InlineData("Measured.Of(120.Nanometers(), 1.Milliliters())", "CS0315")]
    [InlineData("Measured.Of(20.DegreesCelsius(), 1.DegreesCelsius())", "CS0315")]
    [InlineData("Measured.Of(20.DegreesCelsius(), 1.5)", "CS0315")]
    [InlineData("Measured.Of(7.4.Ph(), 0.02.Ph())", "CS0315")]
    [InlineData("Measured<Diameter>.Of(120.Nanometers(), 3)", "CS1503")]
    [InlineData("RefractiveIndex.FromValue(1.3) - RefractiveIndex.FromValue(1.2)", null)]
    [InlineData("RefractiveIndex.FromValue(1.3) + RefractiveIndex.FromValue(1.2)", "CS0019")]
    [InlineData("RefractiveIndex.FromValue(1.3) * 2", "CS0019")]
    public void What_has_no_unit_of_a_difference_does_not_compile(string expression, string? error)
    {
        var compilation = GeneratorHarness.Compile([$$"""using Exosome.Sdk.Quantities; static class Bench { static object Run() => {{expression}}; }"""]);

        Assert.Equal(error is null ? [] : [error], compilation.GetDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Select(d => d.Id).Distinct());
    }
}
