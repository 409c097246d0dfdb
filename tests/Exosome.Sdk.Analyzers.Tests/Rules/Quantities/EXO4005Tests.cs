using Exosome.Sdk.Analyzers.Rules.Quantities;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Quantities;

public sealed class EXO4005Tests
{
    [Theory]
    [InlineData("Diameter", "{|EXO4005:default|}")]
    [InlineData("Diameter", "{|EXO4005:default(Diameter)|}")]
    [InlineData("Diameter", "{|EXO4005:new Diameter()|}")]
    [InlineData("Diameter", "{|EXO4005:new()|}")]
    [InlineData("Ph", "{|EXO4005:default|}")]
    [InlineData("Temperature", "{|EXO4005:default|}")]
    [InlineData("LotId", "{|EXO4005:default|}")]
    [InlineData("DonorId", "{|EXO4005:new DonorId()|}")]
    [InlineData("object", "flag ? {|EXO4005:default(Diameter)|} : Diameter.FromNanometers(1)")]
    [InlineData("Task<LotId>", "Task.FromResult<LotId>({|EXO4005:default|})")]
    public Task A_default_that_stands_for_nothing_is_flagged(string type, string expression) =>
        AnalyzerVerifier.VerifyAsync<EXO4005MeaninglessDefault>(ModelCode.Usings + $"class C {{ {type} M(bool flag) => {expression}; }}");

    [Theory]
    [InlineData("Diameter?", "default")]
    [InlineData("LotId?", "null")]
    [InlineData("ParticleCount", "default")]
    [InlineData("Volume", "new()")]
    [InlineData("TemperatureDifference", "default")]
    [InlineData("bool", "id == default")]
    [InlineData("bool", "id.Equals(default)")]
    [InlineData("int", "default")]
    [InlineData("Diameter", "Diameter.FromNanometers(0)")]
    public Task A_zero_that_means_something_and_a_question_are_left_alone(string type, string expression) =>
        AnalyzerVerifier.VerifyAsync<EXO4005MeaninglessDefault>(ModelCode.Usings + $"class C {{ {type} M(LotId id) => {expression}; }}");

    [Fact]
    public Task Generic_code_out_parameters_and_look_alikes_are_left_alone() => AnalyzerVerifier.VerifyAsync<EXO4005MeaninglessDefault>("""
        using Q = Exosome.Sdk.Quantities;

        public struct Diameter { }

        class C
        {
            T M<T>() where T : struct => default;
            Diameter N() => default;
            bool TryGet(out Q.Diameter size) { size = default; return false; }
        }
        """);

    [Theory]
    [InlineData("class C { Diameter M() => default")]
    [InlineData("class C { Diameter M() => new(")]
    [InlineData("class C { LotId M() => default(")]
    public async Task Half_typed_code_does_not_crash(string source)
    {
        using var project = TestProject.Create(ModelCode.Usings + source, TestSetup.Incomplete);
        await AnalyzerVerifier.RunAsync([new EXO4005MeaninglessDefault()], project.Project, project.Setup);
    }
}
