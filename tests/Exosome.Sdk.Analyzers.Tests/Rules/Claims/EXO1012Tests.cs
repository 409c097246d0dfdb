using Exosome.Sdk.Analyzers.Rules.Claims;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Claims;

/// <summary>EXO1012 in code: the words used under an id against the words that were approved. The rows: <see cref="ClaimsTableTests"/>.</summary>
public class EXO1012Tests
{
    private const string Matrix = "id,text,language,markets,product class,evidence ids,approved by,approved on,expires on\nCL-1,Skin looks firmer after four weeks.,en,EU,cosmetic,EV-1,A. Reyes,2026-01-10,2027-01-10\n";

    private static readonly TestSetup WithMatrix = TestSetup.Default.WithAdditionalFile("shop.claims.csv", Matrix);

    private static string Claims(string members) => $$"""
        using Exosome.Sdk.Claims;
        using Exosome.Sdk.Identifiers;
        static class Shop
        {
            const string Approved = "Skin looks firmer after four weeks";
            const string Changed = "Skin is firmer after two weeks";
            static string Find() => Approved;
            {{members}}
        }
        """;

    [Theory]
    [InlineData("static Claim c = new() { Id = ClaimId.Parse(\"CL-1\"), Text = {|EXO1012:\"Skin looks firmer after two weeks.\"|} };")]
    [InlineData("static Claim c = new() { Text = {|EXO1012:Changed|}, Id = ClaimId.Parse(\"CL-1\") };")]
    [InlineData("static Claim c = new() { Id = ClaimId.Parse(\"CL-1\"), Text = {|EXO1012:\"Skin looks firmer \" + \"after weeks\"|} };")]
    [InlineData("static Claim M(bool b) => new Claim { Id = ClaimId.Parse(\"CL-1\"), Text = b ? Approved : {|EXO1012:Changed|} };")]
    [InlineData("static Claim M(Claim old) { var c = new Claim { Id = ClaimId.Parse(\"CL-1\"), Text = Approved }; return c with { Text = {|EXO1012:Changed|} }; }")]
    public async Task Other_words_under_an_approved_id_are_flagged(string member)
    {
        var found = await AnalyzerVerifier.VerifyAsync<EXO1012ApprovalOutOfDate>(Claims(member), WithMatrix);
        Assert.Contains("CL-1: 'Skin looks firmer after four weeks.'", found[0].GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("static Claim c = new() { Id = ClaimId.Parse(\"CL-1\"), Text = \"Skin looks firmer after four weeks.\" };")]
    [InlineData("static Claim c = new() { Id = ClaimId.Parse(\"CL-1\"), Text = \"Skin looks firmer  after four weeks!\" };")]
    [InlineData("static Claim c = new() { Id = ClaimId.Parse(\"CL-1\"), Text = Approved };")]
    [InlineData("static Claim c = new() { Id = ClaimId.Parse(\"CL-1\"), Text = Find() };")]
    [InlineData("static Claim c = new() { Id = ClaimId.Parse(\"CL-2\"), Text = Changed };")]
    [InlineData("static Claim c = new() { Text = Changed };")]
    [InlineData("static Claim M(Claim old) => old with { Language = \"en\" };")]
    [InlineData("static Claim M(string id) => new() { Id = ClaimId.Parse(id), Text = Changed };")]
    public Task The_approved_words_and_what_nobody_can_know_are_not(string member) =>
        AnalyzerVerifier.VerifyAsync<EXO1012ApprovalOutOfDate>(Claims(member), WithMatrix);

    [Fact]
    public Task Without_a_matrix_there_is_nothing_to_compare_with() =>
        AnalyzerVerifier.VerifyAsync<EXO1012ApprovalOutOfDate>(Claims("static Claim c = new() { Id = ClaimId.Parse(\"CL-1\"), Text = Changed };"));

    [Fact]
    public Task Another_type_of_the_same_name_is_none_of_our_business() =>
        AnalyzerVerifier.VerifyAsync<EXO1012ApprovalOutOfDate>(
            "class Claim { public string? Id { get; set; } public string? Text { get; set; } } class C { Claim c = new() { Id = \"CL-1\", Text = \"x\" }; }", WithMatrix);

    [Theory]
    [InlineData("static Claim c = new() { Id = ClaimId.Parse(\"CL-1\"), Text = \"Skin")]
    [InlineData("static Claim c = new() { Id = ClaimId.Parse(), Text = };")]
    [InlineData("static Claim c = new() { Id = , Text = 5 };")]
    public async Task Half_typed_code_is_no_exception(string member)
    {
        TestSetup setup = TestSetup.Incomplete.WithAdditionalFile("shop.claims.csv", Matrix);
        using var project = TestProject.Create(Claims(member), setup);
        await AnalyzerVerifier.RunAsync([new EXO1012ApprovalOutOfDate()], project.Project, setup);
    }
}
