using Exosome.Sdk.Analyzers.Rules.Lots;
using Exosome.Sdk.CodeFixes.Rules.Lots;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.CodeFixes.Tests.Rules.Lots;

public sealed class EXO3004Tests
{
    private const string Frame = """
        using Exosome.Sdk.Quantities;
        using Exosome.Sdk.Therapy;

        class Clinic
        {
            object M(TherapyProtocolNeedsOpenedSkinApplicationOrInjection stage) =>
                stage.Apply(new InjectionApplication { Into = InjectionSite.IntraArticular })
                    .Monitor(PLAN);
        }
        """;

    [Fact]
    public Task The_follow_up_is_set_and_the_missing_visit_added() => CodeFixVerifier.VerifyAsync<EXO3004MonitoringTooShort, EXO3004MonitoringTooShortCodeFix>(
        Frame.Replace("PLAN", "new {|EXO3004:MonitoringPlan|} { FollowUp = {|EXO3004:Duration.FromDays(28)|} }", StringComparison.Ordinal),
        Frame.Replace("PLAN", "new MonitoringPlan { FollowUp = Duration.FromDays(90), Visits = [new MonitoringVisit(Duration.FromDays(90))] }", StringComparison.Ordinal));
}
