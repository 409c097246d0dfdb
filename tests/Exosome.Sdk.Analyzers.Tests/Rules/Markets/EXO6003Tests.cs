using Exosome.Sdk.Analyzers.Rules.Markets;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Markets;

public sealed class EXO6003Tests
{
    private const string Usings = ModelCode.Usings + "using Exosome.Sdk.Formulations;\nusing Exosome.Sdk.Lots;\nusing Exosome.Sdk.Therapy;\nusing Exosome.Sdk.Characterization;\n";

    private static Task VerifyAsync(string body, TestSetup? setup = null) =>
        AnalyzerVerifier.VerifyAsync<EXO6003NeedsAuthorization>(Usings + "\npublic class Lab\n{\n" + body + "\n}\n", setup ?? ModelCode.Setup);

    private static string Product(string productClass, string markets, string routes = "[AdministrationRoute.Topical]", string rest = "") =>
        $"new Product {{ Id = ProductId.Parse(\"P-1\"), Name = \"glow\", Class = {productClass}, Formulation = any, Routes = {routes}, Markets = {markets}{rest} }}";


    private static TestSetup Project(string productClass, string markets) =>
        ModelCode.Setup.WithBuildProperty("ExosomeProductClass", productClass).WithBuildProperty("ExosomeMarkets", markets);

    [Theory]
    [InlineData("ProductClass.MedicinalProduct", "[{|EXO6003:Market.US|}, {|EXO6003:Market.EU|}]")]
    [InlineData("ProductClass.InvestigationalProduct", "[{|EXO6003:Market.US|}]")]
    public Task A_medicine_without_a_number_is_flagged_at_the_market(string productClass, string markets) =>
        VerifyAsync("object M(Formulation any) => " + Product(productClass, markets) + ";");

    [Fact]
    public Task A_product_with_authorizations_or_of_another_class_is_left_alone() => VerifyAsync(
        "object A(Formulation any, EquatableList<MarketingAuthorization> given) => " + Product("ProductClass.MedicinalProduct", "[Market.US]", rest: ", Authorizations = given") + ";\n"
        + "object B(Formulation any) => " + Product("ProductClass.Cosmetic", "[Market.US]") + ";\n"
        + "object D(Formulation any, ProductClass given) => " + Product("given", "[Market.US]") + ";");


    [Theory]
    [InlineData("ProductId.Parse(\"P-2\")", true)]
    [InlineData("ProductId.Parse(\"P-1\")", false)]
    [InlineData("given", false)]
    [InlineData("null", false)]
    public Task An_authorization_of_another_product_does_not_count(string product, bool flagged) => VerifyAsync(
        "object M(Formulation any, ProductId given) => " + Product(
            "ProductClass.MedicinalProduct",
            flagged ? "[{|EXO6003:Market.US|}]" : "[Market.US]",
            rest: ", Authorizations = [new MarketingAuthorization { Kind = AuthorizationKind.Bla, Number = \"BLA 1\", Market = Market.US, GrantedOn = new DateOnly(2026, 1, 5), Product = " + product + " }]") + ";");

    [Theory]
    [MemberData(nameof(HalfTyped.Sources), MemberType = typeof(HalfTyped))]
    public Task Half_typed_code_does_not_crash(string source) => HalfTyped.RunAsync(new EXO6003NeedsAuthorization(), source);
}
