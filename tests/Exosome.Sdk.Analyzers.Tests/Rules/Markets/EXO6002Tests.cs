using Exosome.Sdk.Analyzers.Rules.Markets;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Markets;

public sealed class EXO6002Tests
{
    private const string Usings = ModelCode.Usings + "using Exosome.Sdk.Formulations;\nusing Exosome.Sdk.Lots;\nusing Exosome.Sdk.Therapy;\nusing Exosome.Sdk.Characterization;\n";

    private static Task VerifyAsync(string body, TestSetup? setup = null) =>
        AnalyzerVerifier.VerifyAsync<EXO6002NeedsDossier>(Usings + "\npublic class Lab\n{\n" + body + "\n}\n", setup ?? ModelCode.Setup);

    private static string Product(string productClass, string markets, string routes = "[AdministrationRoute.Topical]", string rest = "") =>
        $"new Product {{ Id = ProductId.Parse(\"P-1\"), Name = \"glow\", Class = {productClass}, Formulation = any, Routes = {routes}, Markets = {markets}{rest} }}";

    private const string Line = "public record Line(VesicleSource Source, Product Product);\n";
    private const string Human = "new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = Known.Consent }";

    private static TestSetup Project(string productClass, string markets) =>
        ModelCode.Setup.WithBuildProperty("ExosomeProductClass", productClass).WithBuildProperty("ExosomeMarkets", markets);

    [Fact]
    public Task Human_vesicles_in_a_cosmetic_for_Taiwan_need_a_case_review() =>
        VerifyAsync(Line + "object M(Formulation any) => new Line(" + Human + ", " + Product("ProductClass.Cosmetic", "[{|EXO6002:Market.TW|}]") + ");");

    [Fact]
    public Task A_human_source_in_a_project_that_sells_cosmetics_to_Taiwan_is_flagged() =>
        VerifyAsync("object M() => new {|EXO6002:HumanSource|} { Donor = Known.Donor, Material = Known.Material, Consent = Known.Consent };", Project("cosmetic", "TW"));

    [Fact]
    public Task A_prohibition_and_an_authorization_are_other_rules() => VerifyAsync(
        Line + "object A(Formulation any) => new Line(" + Human + ", " + Product("ProductClass.Cosmetic", "[Market.EU]") + ");\n"
        + "object B(Formulation any, EquatableList<MarketingAuthorization> given) => new Line(" + Human + ", " + Product("ProductClass.Cosmetic", "[Market.TW]", rest: ", Authorizations = given") + ");");


    [Theory]
    [MemberData(nameof(HalfTyped.Sources), MemberType = typeof(HalfTyped))]
    public Task Half_typed_code_does_not_crash(string source) => HalfTyped.RunAsync(new EXO6002NeedsDossier(), source);
}
