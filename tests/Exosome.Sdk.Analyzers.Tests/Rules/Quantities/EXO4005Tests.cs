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
    [InlineData("int", "id.CompareTo(default)")]
    [InlineData("bool", "Diameter.FromNanometers(1).CompareTo(default(Diameter)) > 0")]
    [InlineData("bool", "EqualityComparer<LotId>.Default.Equals(id, default)")]
    [InlineData("bool", "new[] { id }.Contains(default)")]
    [InlineData("(bool, LotId)", "(false, default)")]
    [InlineData("(bool, Diameter)", "id == default ? (false, default(Diameter)) : (true, Diameter.FromNanometers(1))")]
    [InlineData("Task<(bool, LotId)>", "Task.FromResult<(bool, LotId)>((false, default))")]
    public Task A_zero_that_means_something_and_a_question_are_left_alone(string type, string expression) =>
        AnalyzerVerifier.VerifyAsync<EXO4005MeaninglessDefault>(ModelCode.Usings + $"class C {{ {type} M(LotId id) => {expression}; }}");

    [Theory]
    [InlineData("Assert.NotEqual(default, id)")]
    [InlineData("Assert.Equal(default(LotId), id)")]
    [InlineData("Assert.Throws(() => Keep(default))")]
    [InlineData("Assert.Throws(() => new Holder(default))")]
    [InlineData("id.ShouldNotBe(default)")]
    [InlineData("id.Should().NotBe(default)")]
    public Task What_a_test_asks_about_a_default_is_left_alone(string statement) => AnalyzerVerifier.VerifyAsync<EXO4005MeaninglessDefault>(ModelCode.Usings + $$"""

        static class Assert { public static void Equal<T>(T a, T b) { } public static void NotEqual<T>(T a, T b) { } public static void Throws(Action act) { } }
        class IdAssertions { public void NotBe(LotId other) { } }
        static class Shoulds { public static void ShouldNotBe(this LotId id, LotId other) { } public static IdAssertions Should(this LotId id) => new(); }
        class Holder { public Holder(LotId id) { } }

        class C
        {
            void Keep(LotId id) { }
            void M(LotId id) { {{statement}}; }
        }
        """);

    [Theory]
    [InlineData("(bool, LotId) M() => (true, {|EXO4005:default|});")]
    [InlineData("(string, LotId) M() => (\"x\", {|EXO4005:default|});")]
    [InlineData("void Keep(LotId id) { } void M() => Keep({|EXO4005:default|});")]
    public Task What_is_handed_on_is_flagged(string member) => AnalyzerVerifier.VerifyAsync<EXO4005MeaninglessDefault>(ModelCode.Usings + "class C { " + member + " }");

    [Fact]
    public Task A_tuple_of_a_try_method_is_left_alone() => AnalyzerVerifier.VerifyAsync<EXO4005MeaninglessDefault>(
        ModelCode.Usings + "class C { (LotId Id, string Error) TryFind() => (default, \"none\"); }");

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
