using Exosome.Sdk.Analyzers.Rules.Consent;
using Exosome.Sdk.Sources.Facts;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Consent;

public sealed class EXO2005Tests
{
    private static Task VerifyAsync(string body) => AnalyzerVerifier.VerifyAsync<EXO2005EligibilityMissing>(
        ModelCode.Usings + "\npublic class Bank\n{\n" + body + "\n}\n", ModelCode.Setup);

    private const string Start = "new HumanSource { Donor = Known.Donor, Consent = Known.Consent, ";

    [Fact]
    public Task A_source_without_a_determination_is_flagged() => VerifyAsync("""
            object M() => new {|EXO2005:HumanSource|} { Donor = Known.Donor, Material = Known.Material, Consent = Known.Consent };
            object N(bool flag) => new HumanSource { Donor = Known.Donor, Material = Known.Material, Eligibility = flag ? Known.Eligibility : {|EXO2005:null|} };
            object O(HumanSource source) => source with { Eligibility = {|EXO2005:null|}! };
        """);

    [Fact]
    public Task A_source_with_one_is_left_alone() => VerifyAsync("""
            object M() => new HumanSource { Donor = Known.Donor, Material = Known.Material, Eligibility = Known.Eligibility };
            object N(DonorEligibility? given) => new HumanSource { Donor = Known.Donor, Material = Known.Material, Eligibility = given };
            object O() => new HumanSource { Donor = Known.Donor, Material = Known.Material } with { Eligibility = Known.Eligibility };
        """);

    [Theory]
    [InlineData("2026, 4, 9", true)]
    [InlineData("2026, 4, 8", false)]
    [InlineData("2026, 3, 25", false)]
    [InlineData("2026, 3, 24", true)]
    public Task A_specimen_outside_the_window_of_seven_days_is_flagged(string taken, bool flagged) => VerifyAsync(
        Specimen("new BodyFluidMaterial { Fluid = BodyFluid.Plasma }", flagged ? $"{{|EXO2005:new DateOnly({taken})|}}" : $"new DateOnly({taken})"));

    [Theory]
    [InlineData("2026, 3, 2", false)]
    [InlineData("2026, 3, 1", true)]
    public Task Material_that_may_be_marrow_has_thirty_days_before(string taken, bool flagged) => VerifyAsync(
        Specimen("Known.Material", flagged ? $"{{|EXO2005:new DateOnly({taken})|}}" : $"new DateOnly({taken})"));

    [Theory]
    [InlineData("new DonorEligibility { Determination = {|EXO2005:EligibilityDetermination.Undetermined|} }")]
    [InlineData("new {|EXO2005:DonorEligibility|} { DeterminedBy = \"QA\" }")]
    [InlineData("new DonorEligibility { Determination = EligibilityDetermination.Eligible }")]
    [InlineData("new DonorEligibility { Determination = {|EXO2005:EligibilityDetermination.NotRequired|} }")]
    [InlineData("new DonorEligibility { Determination = EligibilityDetermination.NotRequired, Exemption = EligibilityExemption.OwnBody }")]
    [InlineData("new DonorEligibility { Determination = EligibilityDetermination.NotRequired } with { Exemption = EligibilityExemption.OwnBody }")]
    [InlineData("new DonorEligibility { Determination = given }")]
    [InlineData("new DonorEligibility { DeterminedBy = \"QA\" } with { Determination = given }")]
    public Task A_determination_that_is_not_made_is_flagged(string eligibility) =>
        VerifyAsync("object M(EligibilityDetermination given) => " + Start + "Material = Known.Material, Eligibility = " + eligibility + " };");

    [Fact]
    public async Task The_words_are_those_of_the_data_check()
    {
        var diagnostics = await AnalyzerVerifier.VerifyAsync<EXO2005EligibilityMissing>(
            ModelCode.Usings + "public class Bank { " + Specimen("Known.Material", "{|EXO2005:new DateOnly(2026, 5, 1)|}").Replace("Hiv1", "HepatitisB", StringComparison.Ordinal) + " }", ModelCode.Setup);
        Assert.Contains(DonorTestFacts.WindowProblem("HepatitisB", 30, 30)!, diagnostics[0].GetMessage(), StringComparison.Ordinal);
        Assert.Contains("the specimen for HBV was taken 30 days after recovery", diagnostics[0].GetMessage(), StringComparison.Ordinal);
    }

    private static string Specimen(string material, string taken) =>
        "object M() => " + Start + "Material = " + material + ", RecoveredOn = new DateOnly(2026, 4, 1), "
        + "Eligibility = new DonorEligibility { Determination = EligibilityDetermination.Eligible, Tests = [new DonorTest { Agent = CommunicableAgent.Hiv1, SpecimenOn = " + taken + " }] } };";

    [Theory]
    [MemberData(nameof(HalfTyped.Sources), MemberType = typeof(HalfTyped))]
    public Task Half_typed_code_does_not_crash(string source) => HalfTyped.RunAsync(new EXO2005EligibilityMissing(), source);
}
