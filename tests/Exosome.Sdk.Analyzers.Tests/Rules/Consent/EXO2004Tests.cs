using Exosome.Sdk.Analyzers.Rules.Consent;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Consent;

public sealed class EXO2004Tests
{
    private static Task VerifyAsync(string body) => AnalyzerVerifier.VerifyAsync<EXO2004ConsentNotInForce>(
        ModelCode.Usings + "\npublic class Bank\n{\n" + body + "\n}\n", ModelCode.Setup);

    [Fact]
    public Task An_expiry_before_the_signature_is_flagged() => VerifyAsync("""
            object M() => new Consent { Id = Known.ConsentId, GivenOn = new DateOnly(2026, 3, 1), ExpiresOn = {|EXO2004:new DateOnly(2025, 3, 1)|} };
            object N(DateOnly end) => new Consent { Id = Known.ConsentId, GivenOn = new DateOnly(2026, 3, 1), ExpiresOn = end };
            object O() => new Consent { Id = Known.ConsentId, GivenOn = new DateOnly(2026, 3, 1), ExpiresOn = new DateOnly(2026, 3, 1) };
        """);

    [Theory]
    [InlineData("GivenOn = new DateOnly(2026, 5, 1)")]
    [InlineData("GivenOn = new DateOnly(2020, 5, 1), ExpiresOn = new DateOnly(2026, 3, 31)")]
    [InlineData("Withdrawal = new ConsentWithdrawal { On = new DateOnly(2026, 3, 1) }")]
    [InlineData("Withdrawal = new() { On = new DateOnly(2026, 4, 1) }")]
    public Task Material_recovered_while_no_consent_held_is_flagged(string consent) => VerifyAsync($$"""
            object M()
            {
                var consent = new Consent { Id = Known.ConsentId, {{consent}} };
                return new HumanSource { Donor = Known.Donor, Material = Known.Material, RecoveredOn = {|EXO2004:new DateOnly(2026, 4, 1)|}, Consent = consent };
            }
        """);

    [Theory]
    [InlineData("GivenOn = new DateOnly(2026, 4, 1)")]
    [InlineData("GivenOn = new DateOnly(2020, 5, 1), ExpiresOn = new DateOnly(2026, 4, 1)")]
    [InlineData("Withdrawal = new ConsentWithdrawal { On = new DateOnly(2026, 5, 1) }")]
    [InlineData("Withdrawal = new ConsentWithdrawal { On = new DateOnly(2026, 3, 1), Purposes = ConsentScope.Images }")]
    [InlineData("Withdrawal = given")]
    public Task A_consent_that_held_on_the_day_is_left_alone(string consent) => VerifyAsync($$"""
            object M(ConsentWithdrawal? given)
            {
                var consent = new Consent { Id = Known.ConsentId, {{consent}} };
                return new HumanSource { Donor = Known.Donor, Material = Known.Material, RecoveredOn = new DateOnly(2026, 4, 1), Consent = consent };
            }
        """);

    [Fact]
    public Task Dates_from_elsewhere_are_left_alone() => VerifyAsync("""
            object M(DateOnly day, Consent consent) => new HumanSource { Donor = Known.Donor, Material = Known.Material, RecoveredOn = day, Consent = new Consent { Id = Known.ConsentId, GivenOn = new DateOnly(2026, 5, 1) } };
            object N(Consent consent) => new HumanSource { Donor = Known.Donor, Material = Known.Material, RecoveredOn = new DateOnly(2026, 5, 1), Consent = consent };
        """);

    [Fact]
    public Task A_recovery_under_the_first_record_of_a_renewed_consent_is_left_alone() => VerifyAsync("""
            object M(Consent c)
            {
                var first = c with { GivenOn = new DateOnly(2024, 1, 1), ExpiresOn = new DateOnly(2025, 1, 1) };
                var second = first with { GivenOn = new DateOnly(2025, 1, 1), ExpiresOn = new DateOnly(2030, 1, 1) };
                var source = new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = second, RecoveredOn = new DateOnly(2024, 6, 1) };
                return (source, ConsentLedger.Of([
                    new ConsentGiven { Consent = c.Id, Donor = Known.DonorId, On = new DateOnly(2024, 1, 1), Record = first },
                    new ConsentRenewed { Consent = c.Id, Donor = Known.DonorId, On = new DateOnly(2025, 1, 1), Record = second }]));
            }
        """);

    [Theory]
    [MemberData(nameof(HalfTyped.Sources), MemberType = typeof(HalfTyped))]
    public Task Half_typed_code_does_not_crash(string source) => HalfTyped.RunAsync(new EXO2004ConsentNotInForce(), source);
}
