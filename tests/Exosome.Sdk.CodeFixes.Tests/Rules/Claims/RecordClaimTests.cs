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
        string changed = Exosome.Sdk.Claims.Engine.Matrix.MatrixEdit.Append(Header + "C-4,x,en,,,,,,", "It cures psoriasis, \"fast\".", "US;EU", "cosmetic")!;
        Assert.Equal(Header + "C-4,x,en,,,,,,\nC-5,\"It cures psoriasis, \"\"fast\"\".\",en,US;EU,cosmetic,,,,\n", changed);
    }
}
