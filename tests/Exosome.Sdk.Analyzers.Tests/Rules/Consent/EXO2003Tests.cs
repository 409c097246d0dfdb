using Exosome.Sdk.Analyzers.Rules.Consent;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Consent;

public sealed class EXO2003Tests
{
    private static Task VerifyAsync(string body) => AnalyzerVerifier.VerifyAsync<EXO2003ConsentIncomplete>(
        ModelCode.Usings + "\npublic class Bank\n{\n" + body + "\n}\n", ModelCode.Setup);

    private const string Complete = """
        Donor = Known.DonorId, FormVersion = "3", Language = "de", GivenOn = new DateOnly(2026, 1, 2), Country = CountryCode.Parse("DE"),
        Signature = new ConsentSignature { Method = SignatureMethod.Handwritten }, Capacity = new AdultCapacity(), Model = ConsentModel.Specific,
        Compensation = new DonorCompensation(), WithdrawalTerms = new WithdrawalTerms { Route = "letter" }, Elements = InformedConsentElements.AllBasic
        """;

    [Fact]
    public async Task A_bare_consent_is_flagged_with_everything_that_it_lacks()
    {
        var diagnostics = await AnalyzerVerifier.VerifyAsync<EXO2003ConsentIncomplete>(
            ModelCode.Usings + "public class Bank { object M() => new {|EXO2003:Consent|} { Id = ConsentId.Parse(\"C-1\") }; }", ModelCode.Setup);
        Assert.StartsWith(
            "Consent 'C-1' is incomplete; missing: Donor, FormVersion, Language, GivenOn, Country, Signature, Capacity, Scope, Model, Compensation, WithdrawalTerms, Elements (",
            diagnostics[0].GetMessage(),
            StringComparison.Ordinal);
    }

    [Fact]
    public Task A_complete_consent_is_left_alone() => VerifyAsync($$"""
            object M() => new Consent { Id = Known.ConsentId, Scope = ConsentScope.Treatment, {{Complete}} };
            object N(ConsentScope scope) => new Consent { Id = Known.ConsentId, Scope = scope, {{Complete}} };
        """);

    [Theory]
    [InlineData("FormVersion = \"3\"", "FormVersion = \"\"")]
    [InlineData("FormVersion = \"3\"", "FormVersion = null")]
    [InlineData("GivenOn = new DateOnly(2026, 1, 2)", "GivenOn = default")]
    [InlineData("GivenOn = new DateOnly(2026, 1, 2)", "GivenOn = flag ? new DateOnly(2026, 1, 2) : null")]
    [InlineData("Model = ConsentModel.Specific", "Model = ConsentModel.Unspecified")]
    [InlineData("Model = ConsentModel.Specific", "Model = ConsentModel.Blanket")]
    [InlineData("Model = ConsentModel.Specific", "Model = ConsentModel.Broad")]
    [InlineData("Model = ConsentModel.Specific", "Model = ConsentModel.Broad, SecondaryUse = SecondaryUse.AfterNewConsent")]
    [InlineData("Compensation = new DonorCompensation()", "Compensation = new DonorCompensation { Kind = CompensationKind.Payment }")]
    [InlineData("Id = Known.ConsentId", "Id = ConsentId.Parse(\"CONSENT-ID\")")]
    [InlineData("Capacity = new AdultCapacity()", "Capacity = null!")]
    public Task A_member_that_is_empty_is_flagged(string good, string bad) => VerifyAsync(
        "object M(bool flag) => new {|EXO2003:Consent|} { " + ("Id = Known.ConsentId, Scope = ConsentScope.Treatment, " + Complete).Replace(good, bad, StringComparison.Ordinal) + " };");

    [Theory]
    [InlineData("ConsentScope.Treatment | ConsentScope.Commercial", "ProfitSharing")]
    [InlineData("ConsentScope.Research", "EthicsApproval")]
    public async Task A_scope_asks_for_what_belongs_to_it(string scope, string member)
    {
        var diagnostics = await AnalyzerVerifier.VerifyAsync<EXO2003ConsentIncomplete>(
            ModelCode.Usings + "public class Bank { object M() => new {|EXO2003:Consent|} { Id = Known.ConsentId, Scope = " + scope + ", " + Complete + " }; }", ModelCode.Setup);
        Assert.Contains("missing: " + member + " (", diagnostics[0].GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_payment_is_left_alone_where_no_rule_is_known() => VerifyAsync($$"""
            object M(CountryCode given) => new Consent { Id = Known.ConsentId, Scope = ConsentScope.Treatment, {{Paid.Replace("CountryCode.Parse(\"DE\")", "given", StringComparison.Ordinal)}} };
            object N() => new Consent { Id = Known.ConsentId, Scope = ConsentScope.Treatment, {{Paid.Replace("\"DE\"", "\"US\"", StringComparison.Ordinal)}} };
            object O() => new Consent { Id = Known.ConsentId, Scope = ConsentScope.Treatment, {{Paid}} } with { Compensation = new DonorCompensation() };
        """);

    private static readonly string Paid = Complete.Replace("new DonorCompensation()", "new DonorCompensation { Kind = CompensationKind.Payment }", StringComparison.Ordinal);

    [Fact]
    public Task A_broad_consent_to_research_is_left_alone() => VerifyAsync($$"""
            object M(EthicsApproval approval) => new Consent { Id = Known.ConsentId, Scope = ConsentScope.Research | ConsentScope.DataSharing, EthicsApproval = approval, SecondaryUse = SecondaryUse.Deidentified, {{Complete.Replace("Specific", "Broad", StringComparison.Ordinal)}} };
            object N() => new Consent { Id = Known.ConsentId, Scope = ConsentScope.Treatment, {{Complete.Replace("Specific", "Broad", StringComparison.Ordinal)}} } with { Model = ConsentModel.Tiered };
        """);

    [Fact]
    public Task Members_that_a_with_gives_are_not_missing() => VerifyAsync($$"""
            object M() => new Consent { Id = Known.ConsentId, Scope = ConsentScope.Treatment } with { {{Complete}} };

            object N()
            {
                var consent = new Consent { Id = Known.ConsentId };
                return consent with { Scope = ConsentScope.Treatment, {{Complete}} };
            }
        """);

    [Theory]
    [MemberData(nameof(HalfTyped.Sources), MemberType = typeof(HalfTyped))]
    public Task Half_typed_code_does_not_crash(string source) => HalfTyped.RunAsync(new EXO2003ConsentIncomplete(), source);
}
