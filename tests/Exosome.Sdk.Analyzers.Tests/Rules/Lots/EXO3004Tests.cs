using Exosome.Sdk.Analyzers.Rules.Lots;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Lots;

public sealed class EXO3004Tests
{
    private const string Usings = ModelCode.Usings + "using Exosome.Sdk.Formulations;\nusing Exosome.Sdk.Lots;\nusing Exosome.Sdk.Therapy;\nusing Exosome.Sdk.Characterization;\n";

    private static Task VerifyAsync(string body, TestSetup? setup = null) =>
        AnalyzerVerifier.VerifyAsync<EXO3004MonitoringTooShort>(Usings + "\npublic class Lab\n{\n" + body + "\n}\n", setup ?? ModelCode.Setup);

    private const string Needle = "object M(MonitoringPlan given, TherapyProtocolNeedsOpenedSkinApplicationOrInjection stage) => stage.Apply(new InjectionApplication { Into = InjectionSite.IntraArticular })";
    private const string Skin = "object M(TherapyProtocolNeedsTopicalApplication stage) => stage.Apply(new TopicalApplication())";

    [Fact]
    public Task A_chain_that_is_cut_into_locals_is_followed() => VerifyAsync("""
            object M(TherapyProtocolNeedsOpenedSkinApplicationOrInjection stage)
            {
                var applied = stage.Apply(new OpenedSkinApplication { Opening = SkinOpening.Microneedling });
                var plan = new MonitoringPlan { FollowUp = {|EXO3004:Duration.FromDays(7)|}, Visits = [new MonitoringVisit(Duration.FromDays(7))] };
                return applied.Monitor(plan);
            }
        """);

    [Fact]
    public Task A_follow_up_that_is_too_short_for_a_needle_is_flagged() => VerifyAsync(
        Needle + ".Monitor(new MonitoringPlan { FollowUp = {|EXO3004:Duration.FromDays(28)|}, Visits = [new MonitoringVisit(Duration.FromDays(28))] });");

    [Fact]
    public Task A_plan_without_a_visit_is_flagged() => VerifyAsync(
        Needle + ".Monitor(new {|EXO3004:MonitoringPlan|} { FollowUp = Duration.FromDays(90) });");

    [Theory]
    [InlineData(".Monitor(new MonitoringPlan { FollowUp = Duration.FromDays(90), Visits = [new MonitoringVisit(Duration.FromDays(90))] });")]
    [InlineData(".Monitor(given);")]
    public Task A_follow_up_that_is_long_enough_or_not_shown_is_left_alone(string step) => VerifyAsync(Needle + step);

    [Theory]
    [InlineData("Duration.FromDays(28)")]
    [InlineData("Duration.FromDays(1)")]
    [InlineData("{|EXO3004:Duration.FromDays(0)|}")]
    public Task On_intact_skin_no_length_is_asked_for_but_there_is_one(string followUp) => VerifyAsync(
        Skin + ".Monitor(new MonitoringPlan { FollowUp = " + followUp + ", Visits = [new MonitoringVisit(Duration.FromDays(28))] });");

    [Theory]
    [MemberData(nameof(HalfTyped.Sources), MemberType = typeof(HalfTyped))]
    public Task Half_typed_code_does_not_crash(string source) => HalfTyped.RunAsync(new EXO3004MonitoringTooShort(), source);
}
