using Exosome.Sdk.Analyzers.Rules.Quantities;
using Exosome.Sdk.Testing;
using Microsoft.CodeAnalysis.CSharp;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Quantities;

public sealed class EXO4003Tests
{
    private static Task VerifyAsync(string body) =>
        AnalyzerVerifier.VerifyAsync<EXO4003DilutionMisused>(ModelCode.Usings + "class C {\n" + body + "\n}", TestSetup.Default with { LanguageVersion = LanguageVersion.Latest });

    [Theory]
    [InlineData("new AsMeasured<ParticleConcentration>({|EXO4003:corrected.Value|}, factor)")]
    [InlineData("new AsMeasured<ParticleConcentration>({|EXO4003:corrected.Value|}, factor).Correct()")]
    [InlineData("new AsMeasured<ParticleConcentration>({|EXO4003:corrected.Value.Times(2)|}, factor)")]
    [InlineData("new AsMeasured<ParticleConcentration>(Dilution: factor, Value: {|EXO4003:corrected.Value|})")]
    [InlineData("{|EXO4003:corrected.Value.Times(1).Value!.Value.ParticlesPerMilliliter * factor.Value|}")]
    [InlineData("{|EXO4003:corrected.Value.Times(factor.Value)|}")]
    [InlineData("{|EXO4003:corrected.Value * factor.Value|}")]
    [InlineData("{|EXO4003:factor.Value * corrected.Value|}")]
    [InlineData("new AsMeasured<ParticleConcentration>({|EXO4003:corrected.Value * 2|}, factor)")]
    [InlineData("{|EXO4003:factor.Value * (corrected.Value.Value!.Value.ParticlesPerMilliliter)|}")]
    public Task A_corrected_value_that_is_corrected_again_is_flagged(string expression) =>
        VerifyAsync("object M(DilutionCorrected<ParticleConcentration> corrected, DilutionFactor factor) => " + expression + ";");

    [Theory]
    [InlineData("factor ?? {|EXO4003:DilutionFactor.Undiluted|}")]
    [InlineData("factor ?? {|EXO4003:DilutionFactor.Of(1)|}")]
    [InlineData("factor ?? {|EXO4003:default|}")]
    [InlineData("factor.HasValue ? factor.Value : {|EXO4003:DilutionFactor.Undiluted|}")]
    [InlineData("factor.GetValueOrDefault({|EXO4003:DilutionFactor.Of(1)|})")]
    [InlineData("{|EXO4003:factor.GetValueOrDefault()|}")]
    [InlineData("!factor.HasValue ? {|EXO4003:DilutionFactor.Undiluted|} : factor.Value")]
    [InlineData("factor == null ? {|EXO4003:DilutionFactor.Undiluted|} : factor.Value")]
    [InlineData("null == factor ? {|EXO4003:DilutionFactor.Undiluted|} : factor.Value")]
    [InlineData("(factor != null) ? factor.Value : {|EXO4003:DilutionFactor.Undiluted|}")]
    [InlineData("factor is null ? {|EXO4003:DilutionFactor.Undiluted|} : factor.Value")]
    [InlineData("factor is not null ? factor.Value : {|EXO4003:DilutionFactor.Undiluted|}")]
    [InlineData("factor is { } known ? known : {|EXO4003:DilutionFactor.Of(1.0)|}")]
    [InlineData("factor is DilutionFactor known ? known : {|EXO4003:default|}")]
    public Task An_unknown_factor_that_is_taken_for_one_is_flagged(string expression) =>
        VerifyAsync("DilutionFactor M(DilutionFactor? factor) => " + expression + ";");

    [Theory]
    [InlineData("var raw = corrected.Value; return new AsMeasured<ParticleConcentration>({|EXO4003:raw|}, factor).Correct();")]
    [InlineData("var raw = corrected.Value; var number = raw.Value!.Value.ParticlesPerMilliliter; return {|EXO4003:number * factor.Value|};")]
    public Task A_corrected_value_is_followed_through_locals(string body) =>
        VerifyAsync("object M(DilutionCorrected<ParticleConcentration> corrected, DilutionFactor factor) { " + body + " }");

    [Theory]
    [InlineData("var raw = measured.Value; return new AsMeasured<ParticleConcentration>(raw, factor).Correct();")]
    [InlineData("var raw = corrected.Value; raw = measured.Value; return new AsMeasured<ParticleConcentration>(raw, factor);")]
    [InlineData("var again = again; return again * factor.Value;")]
    public Task A_local_of_another_or_of_two_values_is_left_alone(string body) =>
        AnalyzerVerifier.VerifyAsync<EXO4003DilutionMisused>(ModelCode.Usings + "class C { object M(AsMeasured<ParticleConcentration> measured, DilutionCorrected<ParticleConcentration> corrected, DilutionFactor factor) { " + body + " } }", TestSetup.Incomplete with { LanguageVersion = LanguageVersion.Latest });

    [Theory]
    [InlineData("measured.Correct()")]
    [InlineData("new AsMeasured<ParticleConcentration>(measured.Value, factor)")]
    [InlineData("factor * factor")]
    [InlineData("measured.Value * factor.Value")]
    [InlineData("measured.Value.Times(factor.Value)")]
    [InlineData("measured.Value.Value!.Value.ParticlesPerMilliliter * factor.Value")]
    [InlineData("known ?? factor")]
    [InlineData("known.HasValue ? known.Value : factor")]
    [InlineData("known.GetValueOrDefault(factor)")]
    [InlineData("known is { } said ? said : factor")]
    [InlineData("known == null ? factor : known.Value")]
    [InlineData("known is { Value: > 1 } ? known.Value : DilutionFactor.Undiluted")]
    [InlineData("known == factor ? known.Value : DilutionFactor.Undiluted")]
    [InlineData("factor == DilutionFactor.Undiluted ? DilutionFactor.Undiluted : factor")]
    [InlineData("known ?? throw new InvalidOperationException()")]
    [InlineData("DilutionFactor.Undiluted")]
    public Task A_value_as_measured_and_a_factor_that_is_said_are_left_alone(string expression) =>
        VerifyAsync("object M(AsMeasured<ParticleConcentration> measured, DilutionFactor factor, DilutionFactor? known) => " + expression + ";");

    [Fact]
    public Task Look_alike_types_are_left_alone() => AnalyzerVerifier.VerifyAsync<EXO4003DilutionMisused>("""
        public readonly struct DilutionFactor { public static DilutionFactor Undiluted => default; }
        class C { object M(DilutionFactor? factor) => factor ?? DilutionFactor.Undiluted; }
        """);

    [Theory]
    [InlineData("class C { object M(DilutionFactor? f) => f ?? ")]
    [InlineData("class C { object M(DilutionCorrected<Volume> c) => new AsMeasured<Volume>(c.Value")]
    [InlineData("class C { object M(DilutionCorrected<> c) => c.Value * ")]
    public async Task Half_typed_code_does_not_crash(string source)
    {
        using var project = TestProject.Create(ModelCode.Usings + source, TestSetup.Incomplete);
        await AnalyzerVerifier.RunAsync([new EXO4003DilutionMisused()], project.Project, project.Setup);
    }
}
