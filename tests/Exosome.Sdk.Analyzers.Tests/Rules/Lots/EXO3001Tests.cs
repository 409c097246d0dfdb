using Exosome.Sdk.Analyzers.Rules.Lots;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Lots;

public sealed class EXO3001Tests
{
    private const string Usings = ModelCode.Usings + "using Exosome.Sdk.Formulations;\nusing Exosome.Sdk.Lots;\nusing Exosome.Sdk.Therapy;\nusing Exosome.Sdk.Characterization;\n";

    private static Task VerifyAsync(string body, TestSetup? setup = null) =>
        AnalyzerVerifier.VerifyAsync<EXO3001TopicalByNeedle>(Usings + "\npublic class Lab\n{\n" + body + "\n}\n", setup ?? ModelCode.Setup);

    private static string Product(string productClass, string formulation, string routes) =>
        $"new Product {{ Id = ProductId.Parse(\"P-1\"), Name = \"glow\", Class = {productClass}, Formulation = {formulation}, Routes = {routes} }}";

    [Theory]
    [InlineData("ProductClass.Cosmetic", "new Serum()", "[AdministrationRoute.Topical, {|EXO3001:AdministrationRoute.Intradermal|}]")]
    [InlineData("given", "new Serum()", "[{|EXO3001:AdministrationRoute.Intravenous|}]")]
    [InlineData("given", "cream", "[{|EXO3001:AdministrationRoute.Microneedling|}]")]
    [InlineData("ProductClass.Cosmetic", "any", "[{|EXO3001:AdministrationRoute.IntraArticular|}]")]
    [InlineData("ProductClass.Cosmetic", "any", "[.. new[] { {|EXO3001:AdministrationRoute.Nebulized|} }]")]
    [InlineData("ProductClass.QuasiDrug", "any", "[flag ? AdministrationRoute.Topical : AdministrationRoute.Topical, {|EXO3001:AdministrationRoute.Intrathecal|}]")]
    public Task A_cosmetic_or_topical_product_with_a_route_through_the_skin_is_flagged(string productClass, string formulation, string routes) =>
        VerifyAsync("object M(ProductClass given, Cream cream, Formulation any, bool flag) => " + Product(productClass, formulation, routes) + ";");

    [Theory]
    [InlineData("ProductClass.Cosmetic", "new Serum()", "[AdministrationRoute.Topical]")]
    [InlineData("ProductClass.MedicinalProduct", "any", "[AdministrationRoute.Intradermal]")]
    [InlineData("given", "any", "[AdministrationRoute.Intradermal]")]
    [InlineData("ProductClass.Cosmetic", "new Serum()", "[route]")]
    [InlineData("ProductClass.DietarySupplement", "any", "[AdministrationRoute.Oral]")]
    public Task Other_products_and_routes_are_left_alone(string productClass, string formulation, string routes) =>
        VerifyAsync("object M(ProductClass given, Formulation any, AdministrationRoute route) => " + Product(productClass, formulation, routes) + ";");

    [Fact]
    public Task A_cosmetic_given_by_needle_is_flagged_at_the_route() => VerifyAsync($$"""
            object M(ReleasedLot lot, IPresentRecords present, Vial vial, RecipientId recipient, DateOnly day)
            {
                var product = {{Product("ProductClass.Cosmetic", "new Serum()", "[AdministrationRoute.Topical]")}};
                return lot.Administer(present, vial, product, {|EXO3001:AdministrationRoute.Intradermal|}, recipient, day);
            }

            object N(ReleasedLot lot, IPresentRecords present, Vial vial, Product product, RecipientId recipient, DateOnly day) =>
                lot.Administer(present, vial, product, AdministrationRoute.Intradermal, recipient, day);
        """);

    [Fact]
    public Task A_with_that_adds_the_route_is_flagged() => VerifyAsync($$"""
            private static Product Base() => {{Product("ProductClass.Cosmetic", "new Serum()", "[AdministrationRoute.Topical]")}};
            object M() => Base() with { Routes = [{|EXO3001:AdministrationRoute.Subcutaneous|}] };
        """);

    [Fact]
    public Task Look_alike_types_are_left_alone() => AnalyzerVerifier.VerifyAsync<EXO3001TopicalByNeedle>("""
        public enum AdministrationRoute { Intradermal }
        public enum ProductClass { Cosmetic }
        public record Product(ProductClass Class, AdministrationRoute[] Routes);
        class C { object M() => new Product(ProductClass.Cosmetic, [AdministrationRoute.Intradermal]); }
        """);

    [Theory]
    [MemberData(nameof(HalfTyped.Sources), MemberType = typeof(HalfTyped))]
    public Task Half_typed_code_does_not_crash(string source) => HalfTyped.RunAsync(new EXO3001TopicalByNeedle(), source);
}
