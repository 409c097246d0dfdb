using Exosome.Sdk.Analyzers.Rules.Claims;
using Exosome.Sdk.CodeFixes.Rules.Claims;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.CodeFixes.Tests.Rules.Claims;

public class RecordClaimTests
{
    private const string Header = "id,text,language,markets,product class,evidence ids,approved by,approved on,expires on\n";
    private const string Source = "class C { public string Text = \"It {|EXO1001:cures psoriasis|}, \\\"fast\\\".\"; }";

    [Fact]
    public async Task Without_a_matrix_nothing_is_offered() =>
        await CodeFixVerifier.VerifyNoFixAsync<ClaimTextAnalyzer, RecordClaimCodeFix>(Source, TestSetup.WithoutModel);

    [Fact]
    public async Task A_text_that_is_recorded_already_is_not_recorded_again() =>
        await CodeFixVerifier.VerifyNoFixAsync<ClaimTextAnalyzer, RecordClaimCodeFix>(
            Source, TestSetup.WithoutModel.WithAdditionalFile("shop.claims.csv", Header + "C-1,\"It cures psoriasis, \"\"fast\"\".\",en,,,,,,\n"));

    [Fact]
    public async Task The_row_that_is_added_can_be_read_again()
    {
        var offered = await CodeFixVerifier.OfferedAsync<ClaimTextAnalyzer, RecordClaimCodeFix>(Source, TestSetup.WithoutModel.WithAdditionalFile("shop.claims.csv", Header));
        Assert.Equal(["Record this claim in the matrix (shop.claims.csv)"], offered);
    }

    [Fact]
    public async Task The_same_words_with_another_end_are_recorded_already() =>
        await CodeFixVerifier.VerifyNoFixAsync<ClaimTextAnalyzer, RecordClaimCodeFix>(
            Source, TestSetup.WithoutModel.WithAdditionalFile("shop.claims.csv", Header + "C-1,\"it cures  psoriasis, \"\"fast\"\"!\",en,,,,,,\n"));

    [Fact]
    public async Task A_text_with_a_hole_has_no_words_to_record() =>
        await CodeFixVerifier.VerifyNoFixAsync<ClaimTextAnalyzer, RecordClaimCodeFix>(
            "class C { public string Text(string name) => $\"{name}: it {|EXO1001:cures psoriasis|}.\"; }", TestSetup.WithoutModel.WithAdditionalFile("shop.claims.csv", Header));
}
