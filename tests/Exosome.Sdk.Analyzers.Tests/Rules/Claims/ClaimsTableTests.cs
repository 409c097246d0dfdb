using Exosome.Sdk.Analyzers.Rules.Claims;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Claims;

/// <summary>EXO1010, EXO1011, EXO1012, EXO9001 and EXO9003 over the rows of the two tables, at line and column.</summary>
public class ClaimsTableTests
{
    private const string Header = "id,text,language,markets,product class,evidence ids,approved by,approved on,expires on\n";
    private const string Good = "C-9,Skin looks fresher,en,EU,cosmetic,EV-1,A. Reyes,2026-01-10,2027-01-10\n";
    private const string Register = "id,design,n,outcome,DOI/PMID/NCT,product,result\nEV-1,randomized,60,firmness,10.1000/x,serum,positive\nEV-2,in vitro,3,x,10.1000/y,serum,positive\nEV-3,randomized,60,x,10.1000/z,serum,negative\n";

    private static TestSetup Setup(string claims, string evidence = Register) => (TestSetup.WithoutModel with { GlobalOptions = TestSetup.WithoutModel.GlobalOptions.SetItem("exosome_today", "2026-11-23") })
        .WithAdditionalFile("shop.claims.csv", claims).WithAdditionalFile("shop.evidence.csv", evidence);

    [Theory]
    [InlineData("C-1,Skin looks fresher,en,EU,cosmetic,EV-1,A. Reyes,2026-01-10,2027-01-10")]
    [InlineData("{|EXO1010:C-1|},Skin looks fresher,en,EU,cosmetic,,A. Reyes,2026-01-10,2027-01-10")]
    [InlineData("C-1,Skin looks fresher,en,EU,cosmetic,{|EXO1010:EV-7|},A. Reyes,2026-01-10,2027-01-10")]
    [InlineData("C-1,Skin looks fresher,en,EU,cosmetic,{|EXO1010:EV-3|},A. Reyes,2026-01-10,2027-01-10")]
    [InlineData("C-1,Skin looks fresher,en,EU,cosmetic,{|EXO1011:EV-2|},A. Reyes,2026-01-10,2027-01-10")]
    [InlineData("C-1,{|EXO1011:It cures psoriasis|},en,EU,cosmetic,EV-1,A. Reyes,2026-01-10,2027-01-10")]
    [InlineData("C-1,Skin looks fresher,en,EU,cosmetic,EV-1,A. Reyes,2025-01-10,{|EXO1012:2026-01-10|}")]
    [InlineData("{|EXO1012:C-1|},Skin looks fresher,en,EU,cosmetic,EV-1,,2025-01-10,2027-01-10")]
    [InlineData("C-1,Skin looks fresher,en,{|EXO9001:EU;EX|},cosmetic,EV-1,A. Reyes,2026-01-10,2027-01-10")]
    [InlineData("{|EXO1012:C-1|},Skin looks fresher,en,EU,cosmetic,EV-1,A. Reyes,{|EXO9003:last week|},2027-01-10")]
    [InlineData("C-1,{|EXO9003:\"|}Skin looks fresher")]
    [InlineData("C-1,\"Skin\" {|EXO9003:l|}ooks fresher,en,EU,cosmetic,EV-1,A. Reyes,2026-01-10,2027-01-10")]
    [InlineData("C-1,Skin looks fresher,en,EU,cosmetic,EV-1,A. Reyes,2026-01-10,2027-01-10,{|EXO9003:more|}")]
    [InlineData("{|EXO9003:É tude|},Skin looks fresher,en,EU,cosmetic,EV-1,A. Reyes,2026-01-10,2027-01-10")]
    [InlineData("{|EXO9003:C-0|},again,en,EU,cosmetic,EV-1,A. Reyes,2026-01-10,2027-01-10")]
    public Task A_row_is_judged_where_it_is_wrong_and_the_others_work(string row)
    {
        string first = "C-0,Skin looks bright,en,EU,cosmetic,EV-1,A. Reyes,2026-01-10,2027-01-10\n";
        return AnalyzerVerifier.VerifyAsync<ClaimsTableAnalyzer>("class C { }", Setup(Header + first + row + "\n" + Good));
    }

    [Theory]
    [InlineData("id,design\nEV-1,randomized\nEV-2,{|EXO9003:a good study|}\n")]
    [InlineData("id,design,n\nEV-1,randomized,60\nEV-2,randomized,{|EXO9003:many|}\n")]
    [InlineData("id,design,n\nEV-1,randomized,60\nEV-2,randomized,{|EXO9003:0|}\n")]
    [InlineData("id,design,result\nEV-1,randomized,positive\nEV-2,randomized,{|EXO9003:banana|}\n")]
    [InlineData("id,design\nEV-1,randomized\n{|EXO9003:EV-1|},cohort\n")]
    [InlineData("id;design\nEV-1;randomized\nEV-2;{|EXO9003:none|}\n")]
    public Task The_register_is_read_row_by_row(string register) =>
        AnalyzerVerifier.VerifyAsync<ClaimsTableAnalyzer>("class C { }", Setup(Header + Good, register));

    [Fact]
    public Task An_id_that_another_file_has_is_taken() => AnalyzerVerifier.VerifyAsync<ClaimsTableAnalyzer>(
        "class C { }",
        Setup(Header + Good).WithAdditionalFile("studies.claims.csv", Header + "{|EXO9003:C-9|},Skin looks bright,en,EU,cosmetic,EV-1,A. Reyes,2026-01-10,2027-01-10\n")
            .WithAdditionalFile("studies.evidence.csv", "id,design\n{|EXO9003:EV-1|},cohort\n"));

    [Fact]
    public Task A_missing_column_is_named() =>
        AnalyzerVerifier.VerifyAsync<ClaimsTableAnalyzer>("class C { }", Setup("{|EXO9003:id,text,language,markets,product class,evidence ids,approved by,approved on|}\n"));

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData(",,,,\n\"\"\"\n")]
    public async Task Rubbish_is_no_exception(string text)
    {
        TestSetup setup = Setup(text, text);
        using var project = TestProject.Create("class C { }", setup);
        await AnalyzerVerifier.RunAsync([new ClaimsTableAnalyzer()], project.Project, setup);
    }
}
