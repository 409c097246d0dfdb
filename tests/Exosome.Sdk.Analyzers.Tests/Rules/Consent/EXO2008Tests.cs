using Exosome.Sdk.Analyzers.Rules.Consent;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Consent;

public sealed class EXO2008Tests
{
    private static Task VerifyAsync(string body) => AnalyzerVerifier.VerifyAsync<EXO2008DirectIdentifier>(
        ModelCode.Usings + "\npublic class Bank\n{\n" + body + "\n}\n", ModelCode.Setup);

    [Theory]
    [InlineData("maria@example.org", "e-mail address")]
    [InlineData("123-45-6789", "social security number")]
    [InlineData("+49 30 1234567", "telephone number")]
    [InlineData("Maria Schmidt", "name")]
    public async Task A_donor_id_that_is_a_persons_own_is_flagged(string text, string kind)
    {
        var diagnostics = await AnalyzerVerifier.VerifyAsync<EXO2008DirectIdentifier>(
            ModelCode.Usings + "public class Bank { object M() => DonorId.Parse({|EXO2008:\"" + text + "\"|}); }", ModelCode.Setup);
        Assert.StartsWith("Donor pseudonym carries a direct identifier (" + kind + ")", diagnostics[0].GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DonorId.Parse(\"D-0017\")")]
    [InlineData("DonorId.Parse(\"Donor Seven\")")]
    [InlineData("DonorId.Parse(\"Cohort Alpha\")")]
    [InlineData("DonorId.Parse(\"Pool North\")")]
    [InlineData("DonorId.Parse(\"Study Arm Two\")")]
    [InlineData("DonorId.Parse(\"2026123456\")")]
    [InlineData("DonorId.Parse(text)")]
    [InlineData("LotId.Parse(\"Maria Schmidt\")")]
    public Task A_pseudonym_is_left_alone(string call) => VerifyAsync("object M(string text) => " + call + ";");

    [Theory]
    [InlineData("public record Row(LotId Lot, string {|EXO2008:DonorName|});")]
    [InlineData("public class Row { public BatchId Batch { get; set; } public string {|EXO2008:donor_email|}; public DateOnly? {|EXO2008:DonorDateOfBirth|} { get; set; } }")]
    [InlineData("public class Row<T> { public List<HumanSource> Sources { get; set; } public string {|EXO2008:DonorSocialSecurityNumber|} { get; set; } }")]
    public Task A_donors_identifier_beside_lots_or_material_is_flagged(string source) =>
        AnalyzerVerifier.VerifyAsync<EXO2008DirectIdentifier>("#nullable disable\n" + ModelCode.Usings + source);

    [Theory]
    [InlineData("public record Order(LotId Lot, string Name, string Email);")]
    [InlineData("public record Key(DonorId Pseudonym, string DonorName);")]
    [InlineData("public record Row(LotId Lot, string DonorCode, int DonorAge);")]
    [InlineData("public record Row(LotId Lot, Donor DonorName);")]
    [InlineData("namespace Lab { public record LotId; public record Row(LotId Lot, string DonorName); }")]
    public Task Buyers_the_establishments_key_and_codes_are_left_alone(string source) =>
        AnalyzerVerifier.VerifyAsync<EXO2008DirectIdentifier>("#nullable disable\n" + ModelCode.Usings + source);

    [Theory]
    [MemberData(nameof(HalfTyped.Sources), MemberType = typeof(HalfTyped))]
    public Task Half_typed_code_does_not_crash(string source) => HalfTyped.RunAsync(new EXO2008DirectIdentifier(), source);
}
