using Exosome.Sdk.Analyzers.Rules.Consent;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Consent;

/// <summary>A source that is made bare and gets its consent and its determination further on in the file: both rules follow it there.</summary>
public sealed class CompletedSourceTests
{
    private const string Bare = "new HumanSource { Donor = Known.Donor, Material = Known.Material }";

    private static readonly TestSetup Setup = ModelCode.Setup.WithSource("Elsewhere.cs", ModelCode.Usings + """

        public static class Elsewhere
        {
            public static HumanSource Complete(HumanSource source) => source with { Consent = Known.Consent, Eligibility = Known.Eligibility };
            public static Task<HumanSource> CompleteAsync(HumanSource source) => Task.FromResult(Complete(source));
            public static string Describe(HumanSource source) => source.ToString();
        }
        """);

    [Theory]
    [InlineData("object M(Consent c, DonorEligibility e) { var s = BARE; var t = s with { Consent = c }; var u = t with { Eligibility = e }; return u; }")]
    [InlineData("object M(Consent c, DonorEligibility e) { var s = BARE; s = s with { RecoveredOn = null }; s = s with { Consent = c, Eligibility = e }; return s; }")]
    [InlineData("object M(Consent c, DonorEligibility e) { var s = BARE; return (s with { Consent = c }) with { Eligibility = e }; }")]
    [InlineData("object M(Consent c, DonorEligibility e) { var s = BARE; return Whole(s, c, e); } static HumanSource Whole(HumanSource s, Consent c, DonorEligibility e) => s with { Consent = c, Eligibility = e };")]
    [InlineData("object M(Consent c, DonorEligibility e) => Whole(BARE, c, e); HumanSource Whole(HumanSource s, Consent c, DonorEligibility e) { var t = s with { Consent = c }; return t with { Eligibility = e }; }")]
    [InlineData("object M(Consent c, DonorEligibility e) { return With(BARE); HumanSource With(HumanSource x) => x with { Consent = c, Eligibility = e }; }")]
    [InlineData("object M(Consent c, DonorEligibility e) => Same(BARE) with { Consent = c, Eligibility = e }; static HumanSource Same(HumanSource given) => given;")]
    [InlineData("object M(Consent c, DonorEligibility e) { HumanSource[] xs = [BARE]; return xs.Select(x => x with { Consent = c, Eligibility = e }).ToList(); }")]
    [InlineData("object M(Consent c, DonorEligibility e) { HumanSource[] xs = [BARE]; HumanSource[] ys = [.. xs.Select(x => x with { Consent = c, Eligibility = e })]; return ys; }")]
    [InlineData("object M(Consent c, DonorEligibility e) { var xs = new List<HumanSource> { BARE }; return xs.Where(x => x.Id is not null).Select(x => x with { Consent = c, Eligibility = e }); }")]
    [InlineData("object M() => new[] { BARE }.Select(Whole); static HumanSource Whole(HumanSource s) => s with { Consent = Known.Consent, Eligibility = Known.Eligibility };")]
    [InlineData("object M(Consent c, DonorEligibility e) { var done = new List<HumanSource>(); foreach (var x in new[] { BARE }) { done.Add(x with { Consent = c, Eligibility = e }); } return done; }")]
    [InlineData("static readonly HumanSource Template = BARE; object M(Consent c, DonorEligibility e) => Template with { Consent = c, Eligibility = e };")]
    [InlineData("static HumanSource Template { get; } = BARE; object M(Consent c, DonorEligibility e) { var s = Bank.Template with { Consent = c }; return s with { Eligibility = e }; }")]
    [InlineData("static HumanSource Start() => BARE; object M(Consent c, DonorEligibility e) { var s = Start(); return s with { Consent = c, Eligibility = e }; }")]
    [InlineData("async Task<object> M(Consent c, DonorEligibility e) { var s = await Task.FromResult(BARE); return s with { Consent = c, Eligibility = e }; }")]
    [InlineData("object M() => Elsewhere.Complete(BARE);")]
    [InlineData("async Task<object> M() { var s = BARE; return await Elsewhere.CompleteAsync(s); }")]
    public async Task A_source_that_is_completed_on_its_way_is_left_alone(string body)
    {
        await VerifyAsync<EXO2001HumanSourceWithoutConsent>(body.Replace("BARE", Bare, StringComparison.Ordinal));
        await VerifyAsync<EXO2005EligibilityMissing>(body.Replace("BARE", Bare, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("object M() { var xs = new List<HumanSource>(); xs.Add(BARE); return xs; }")]
    [InlineData("object M() { var s = BARE; var t = s with { RecoveredOn = null }; return t; }")]
    [InlineData("object M() => Dated(BARE); static HumanSource Dated(HumanSource s) => s with { RecoveredOn = null };")]
    [InlineData("object M() => new[] { BARE }.Select(x => x with { RecoveredOn = null }).ToList();")]
    [InlineData("object M(HumanSource other, Consent c, DonorEligibility e) { var s = BARE; var t = other with { Consent = c, Eligibility = e }; return (s, t); }")]
    [InlineData("static readonly HumanSource Template = BARE; object M(HumanSource other, Consent c, DonorEligibility e) => other with { Consent = c, Eligibility = e };")]
    [InlineData("object M() => Elsewhere.Describe(BARE);")]
    [InlineData("object M() => Task.FromResult(BARE);")]
    [InlineData("HumanSource M(int n) => n > 0 ? M(n - 1) : BARE;")]
    public async Task A_source_that_stays_as_it_is_is_flagged(string body)
    {
        await VerifyAsync<EXO2001HumanSourceWithoutConsent>(body.Replace("BARE", Bare.Replace("HumanSource", "{|EXO2001:HumanSource|}", StringComparison.Ordinal), StringComparison.Ordinal));
        await VerifyAsync<EXO2005EligibilityMissing>(body.Replace("BARE", Bare.Replace("HumanSource", "{|EXO2005:HumanSource|}", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    private static Task VerifyAsync<TAnalyzer>(string body)
        where TAnalyzer : Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer, new() =>
        AnalyzerVerifier.VerifyAsync<TAnalyzer>(ModelCode.Usings + "\npublic class Bank\n{\n    " + body + "\n}\n", Setup);
}
