using Exosome.Sdk.Analyzers.Rules.Claims;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Configuration;

/// <summary>EXO9004, EXO9005 and EXO9006: an allowance lets one finding pass, for a reason and for a time.</summary>
public class AllowanceTests
{
    private static Task VerifyAsync(string path, string text) =>
        AnalyzerVerifier.VerifyAsync<CopyFileAnalyzer>(
            "class C { }",
            (TestSetup.WithoutModel with { GlobalOptions = TestSetup.WithoutModel.GlobalOptions.SetItem("exosome_today", "2026-11-23") })
                .WithAdditionalFile(path, text, "copy").WithAdditionalFile("a.evidence.csv", "id,design\nEV-1,randomized\n"));

    [Theory]
    [InlineData("a.md", "<!-- exosome:allow EXO1001 evidence=EV-1 expires=2026-11-23 -->\nIt cures psoriasis.\n\nIt {|EXO1001:cures psoriasis|}.\n")]
    [InlineData("a.md", "It cures psoriasis. <!-- exosome:allow EXO1001 evidence=EV-1 expires=2027-01-01 -->\n")]
    [InlineData("a.html", "<!-- exosome:allow EXO1001 evidence=EV-1 expires=2027-01-01 --><p>It cures psoriasis.</p>")]
    [InlineData("a.cshtml", "@* exosome:allow EXO1001 evidence=EV-1 expires=2027-01-01 *@<p>It cures psoriasis.</p>")]
    [InlineData("a.json", "{ \"exosome:allow\": \"EXO1001 evidence=EV-1 expires=2027-01-01\", \"a\": \"It cures psoriasis.\" }")]
    [InlineData("a.json", "{ // exosome:allow EXO1001 evidence=EV-1 expires=2027-01-01\n \"a\": \"It cures psoriasis.\" }")]
    [InlineData("a.csv", "# exosome:allow EXO1001 evidence=EV-1 expires=2027-01-01\nIt cures psoriasis.,x\n")]
    [InlineData("a.txt", "# exosome:allow EXO1001 evidence=EV-1 expires=2027-01-01\nIt cures psoriasis.\n")]
    [InlineData("a.po", "# exosome:allow EXO1001 evidence=EV-1 expires=2027-01-01\nmsgid \"It cures psoriasis.\"\nmsgstr \"\"\n")]
    [InlineData("a.resx", "<root><data name=\"a\"><!-- exosome:allow EXO1001 evidence=EV-1 expires=2027-01-01 --><value>It cures psoriasis.</value></data></root>")]
    public Task One_finding_passes_in_every_kind_of_file(string path, string text) => VerifyAsync(path, text);

    [Fact]
    public Task After_its_last_day_it_allows_nothing() =>
        VerifyAsync("a.md", "<!-- {|EXO9004:exosome:allow EXO1001 evidence=EV-1 expires=2026-11-22|} -->\nIt {|EXO1001:cures psoriasis|}.\n");

    [Theory]
    [InlineData("<!-- {|EXO9005:exosome:allow EXO1001 evidence=EV-1 expires=2027-01-01|} -->\nIt is fine.\n\nIt {|EXO1001:cures psoriasis|}.\n")]
    [InlineData("<!-- {|EXO9005:exosome:allow EXO1003 evidence=EV-1 expires=2027-01-01|} -->\nIt {|EXO1001:cures psoriasis|}.\n")]
    public Task Without_a_finding_it_is_itself_one(string text) => VerifyAsync("a.md", text);

    [Theory]
    [InlineData("exosome:allow")]
    [InlineData("exosome:allow EXO1001")]
    [InlineData("exosome:allow EXO1001 evidence=EV-1")]
    [InlineData("exosome:allow EXO1001 expires=2027-01-01")]
    [InlineData("exosome:allow EXO1001 evidence=EV-1 expires=soon")]
    [InlineData("exosome:allow EXO1001 evidence=EV-1 expires=2027-01-01 please")]
    [InlineData("exosome:allow EXO1001 evidence=EV-8 expires=2027-01-01")]
    public Task There_is_no_blank_suppression(string comment) => VerifyAsync("a.md", "<!-- {|EXO9006:" + comment + "|} -->\nIt {|EXO1001:cures psoriasis|}.\n");
}
