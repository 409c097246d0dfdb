using Exosome.Sdk.Analyzers.Rules.Lots;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Lots;

public sealed class EXO3005Tests
{
    private const string Usings = ModelCode.Usings + "using Exosome.Sdk.Formulations;\nusing Exosome.Sdk.Lots;\nusing Exosome.Sdk.Therapy;\nusing Exosome.Sdk.Characterization;\n";

    private static Task VerifyAsync(string body, TestSetup? setup = null) =>
        AnalyzerVerifier.VerifyAsync<EXO3005AdjustmentWithoutOutcome>(Usings + "\npublic class Lab\n{\n" + body + "\n}\n", setup ?? ModelCode.Setup);

    [Theory]
    [InlineData("")]
    [InlineData(", Outcome = null")]
    [InlineData(", Outcome = null, AdverseEvent = default")]
    public Task An_adjustment_that_rests_on_nothing_is_flagged(string members) =>
        VerifyAsync("object M(DateOnly day) => new {|EXO3005:Adjustment|} { Version = 2, On = day, Changes = []" + members + " };");

    [Theory]
    [InlineData(", Outcome = OutcomeId.Parse(\"O-1\")")]
    [InlineData(", AdverseEvent = AdverseEventId.Parse(\"A-1\")")]
    [InlineData(", Outcome = given")]
    public Task An_adjustment_with_an_observation_is_left_alone(string members) =>
        VerifyAsync("object M(DateOnly day, OutcomeId? given) => new Adjustment { Version = 2, On = day, Changes = []" + members + " };");

    [Fact]
    public Task An_outcome_that_a_with_gives_counts() =>
        VerifyAsync("object M(DateOnly day, OutcomeId given) => new Adjustment { Version = 2, On = day, Changes = [] } with { Outcome = given };");


    [Theory]
    [MemberData(nameof(HalfTyped.Sources), MemberType = typeof(HalfTyped))]
    public Task Half_typed_code_does_not_crash(string source) => HalfTyped.RunAsync(new EXO3005AdjustmentWithoutOutcome(), source);
}
