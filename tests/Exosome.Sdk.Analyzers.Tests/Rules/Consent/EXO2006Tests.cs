using Exosome.Sdk.Analyzers.Rules.Consent;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Consent;

public sealed class EXO2006Tests
{
    private static Task VerifyAsync(string body) => AnalyzerVerifier.VerifyAsync<EXO2006MinorWithoutPermission>(
        ModelCode.Usings + "\npublic class Bank\n{\n" + body + "\n}\n", ModelCode.Setup);

    [Theory]
    [InlineData("", "a parent's permission and the child's assent")]
    [InlineData("AssentOn = new DateOnly(2026, 1, 1)", "a parent's permission")]
    [InlineData("ParentalPermissionOn = new DateOnly(2026, 1, 1)", "the child's assent")]
    [InlineData("ParentalPermissionOn = null, AssentOn = null", "a parent's permission and the child's assent")]
    [InlineData("ParentalPermissionOn = new DateOnly(2026, 1, 1), BothParentsRequired = true, AssentOn = day", "the second parent's permission")]
    public async Task What_is_missing_is_named(string members, string missing)
    {
        var diagnostics = await AnalyzerVerifier.VerifyAsync<EXO2006MinorWithoutPermission>(
            ModelCode.Usings + "public class Bank { object M(DateOnly day) => new Consent { Id = ConsentId.Parse(\"C-1\"), Capacity = new {|EXO2006:MinorCapacity|} { " + members + " } }; }", ModelCode.Setup);
        Assert.StartsWith("Consent 'C-1' of a minor lacks " + missing + " (", diagnostics[0].GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ParentalPermissionOn = new DateOnly(2026, 1, 1), AssentOn = new DateOnly(2026, 1, 1)")]
    [InlineData("ParentalPermissionOn = day, AssentOn = day")]
    [InlineData("ParentalPermissionOn = day, AssentNotPossibleBecause = \"newborn\"")]
    [InlineData("ParentalPermissionOn = day, SecondParentPermissionOn = day, BothParentsRequired = true, AssentOn = day")]
    public Task A_capacity_with_permission_and_assent_is_left_alone(string members) => VerifyAsync(
        "object M(DateOnly? day) => new MinorCapacity { " + members + " };");

    [Fact]
    public Task A_minor_whose_consent_is_recorded_as_an_adults_is_flagged() => VerifyAsync("""
            object M() => new HumanSource
            {
                Donor = new Donor { Id = Known.DonorId, AgeGroup = DonorAgeGroup.Minor },
                Material = Known.Material,
                Consent = new Consent { Id = Known.ConsentId, Capacity = {|EXO2006:new AdultCapacity()|} },
            };

            object N(DonorAgeGroup age) => new HumanSource
            {
                Donor = new Donor { Id = Known.DonorId, AgeGroup = age },
                Material = Known.Material,
                Consent = new Consent { Id = Known.ConsentId, Capacity = new AdultCapacity() },
            };
        """);

    [Theory]
    [InlineData("DNR-7", true)]
    [InlineData("DNR-8", false)]
    public Task An_infant_does_not_sign_as_an_adult_and_the_birth_mother_does(string signer, bool flagged) => VerifyAsync($$"""
            object M() => new HumanSource
            {
                Donor = new Donor { Id = DonorId.Parse("DNR-7"), AgeGroup = DonorAgeGroup.Infant },
                Material = Known.Material,
                Consent = new Consent { Id = Known.ConsentId, Donor = DonorId.Parse("{{signer}}"), Capacity = {{(flagged ? "{|EXO2006:new AdultCapacity()|}" : "new AdultCapacity()")}} },
            };
        """);

    [Theory]
    [MemberData(nameof(HalfTyped.Sources), MemberType = typeof(HalfTyped))]
    public Task Half_typed_code_does_not_crash(string source) => HalfTyped.RunAsync(new EXO2006MinorWithoutPermission(), source);
}
