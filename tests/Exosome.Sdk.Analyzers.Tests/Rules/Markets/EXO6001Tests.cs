using Exosome.Sdk.Analyzers.Rules.Markets;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Markets;

public sealed class EXO6001Tests
{
    private const string Usings = ModelCode.Usings + "using Exosome.Sdk.Formulations;\nusing Exosome.Sdk.Lots;\nusing Exosome.Sdk.Therapy;\nusing Exosome.Sdk.Characterization;\nusing Exosome.Sdk.Separation;\n";

    private static Task VerifyAsync(string body, TestSetup? setup = null) =>
        AnalyzerVerifier.VerifyAsync<EXO6001MaterialProhibited>(Usings + "\npublic class Lab\n{\n" + body + "\n}\n", setup ?? ModelCode.Setup);

    private static string Product(string productClass, string markets, string routes = "[AdministrationRoute.Topical]", string rest = "") =>
        $"new Product {{ Id = ProductId.Parse(\"P-1\"), Name = \"glow\", Class = {productClass}, Formulation = any, Routes = {routes}, Markets = {markets}{rest} }}";

    private const string Line = "public record Line(VesicleSource Source, Product Product);\n";
    private const string Human = "new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = Known.Consent }";

    private static TestSetup Project(string productClass, string markets) =>
        ModelCode.Setup.WithBuildProperty("ExosomeProductClass", productClass).WithBuildProperty("ExosomeMarkets", markets);

    [Fact]
    public async Task Human_material_in_a_cosmetic_for_the_Union_is_flagged_at_the_market()
    {
        var diagnostics = await AnalyzerVerifier.VerifyAsync<EXO6001MaterialProhibited>(
            Usings + Line + "class C { object M(Formulation any) => new Line(" + Human + ", " + Product("ProductClass.Cosmetic", "[Market.US, {|EXO6001:Market.EU|}]") + "); }", ModelCode.Setup);
        Assert.Equal("Human vesicles in a cosmetic by route 'Topical' is prohibited in EU: Reg. (EC) 1223/2009 Annex II no. 416", diagnostics[0].GetMessage());
    }

    [Theory]
    [InlineData("class Pair<T> { public VesicleSource? Source; public T? Other; }", "new Pair<Product> { Source = $human, Other = $product }")]
    [InlineData("class Pair<T> { public VesicleSource? Source; public Product? Product; }", "new Pair<int> { Source = $human, Product = $product }")]
    [InlineData("class Outer<T> { public class Pair { public T? Source; public Product? Product; } }", "new Outer<HumanSource>.Pair { Source = $human, Product = $product }")]
    public Task A_generic_type_brings_material_and_product_together_as_well(string type, string made) => AnalyzerVerifier.VerifyAsync<EXO6001MaterialProhibited>(
        Usings + type + " class C { object M(Formulation any) => " + made.Replace("$human", Human, StringComparison.Ordinal).Replace("$product", Product("ProductClass.Cosmetic", "[{|EXO6001:Market.EU|}]"), StringComparison.Ordinal) + "; }", ModelCode.Setup);

    [Fact]
    public Task A_cosmetic_that_is_injected_is_flagged_whatever_it_is_made_of() =>
        VerifyAsync("object M(Formulation any) => " + Product("ProductClass.Cosmetic", "[{|EXO6001:Market.EU|}, {|EXO6001:Market.BR|}]", "[AdministrationRoute.Intradermal]") + ";");

    [Fact]
    public Task A_human_source_in_a_project_that_sells_cosmetics_to_the_Union_is_flagged() => VerifyAsync(
        "object M() => new {|EXO6001:HumanSource|} { Donor = Known.Donor, Material = Known.Material, Consent = Known.Consent };\nobject N() => new PlantSource { Species = Organism.Grape };",
        Project("cosmetic", "US,EU"));

    [Fact]
    public Task Other_classes_markets_and_unknown_ones_are_left_alone() => VerifyAsync(
        Line + "object A(Formulation any) => new Line(" + Human + ", " + Product("ProductClass.MedicinalProduct", "[Market.EU]") + ");\n"
        + "object B(Formulation any) => new Line(" + Human + ", " + Product("ProductClass.Cosmetic", "[Market.US]") + ");\n"
        + "object D(Formulation any, Market market) => new Line(" + Human + ", " + Product("ProductClass.Cosmetic", "[market]") + ");\n"
        + "object E(Formulation any, PlantSource plant) => new Line(plant, " + Product("ProductClass.Cosmetic", "[Market.EU]") + ");\n"
        + "object F(Formulation any) => " + Product("ProductClass.Cosmetic", "[Market.EU]") + ";");

    [Fact]
    public Task A_project_that_does_not_say_its_class_is_left_alone() =>
        VerifyAsync("object N() => " + Human + ";", ModelCode.Setup.WithBuildProperty("ExosomeMarkets", "EU"));

    private static string Protocol(string productClass, string source, string formulation, string application) =>
        "object M(HumanSource human, PlantSource plant, InjectableSolution solution, SeparationStep step, CharacterizationPlan tests, ProtocolId id, ProductClass given) => TherapyProtocol.Begin(id, \"face\", "
        + productClass + ").From(" + source + ").IsolateBy(step).CharacterizeBy(tests).FormulateAs(" + formulation + ").Apply(" + application + ");";

    [Theory]
    [InlineData("EU", "ProductClass.Cosmetic", "human", "new Serum()", "new {|EXO6001:TopicalApplication|}()")]
    [InlineData("EU", "ProductClass.Cosmetic", Human, "new Serum()", "new {|EXO6001:TopicalApplication|}()")]
    [InlineData("US,BR", "ProductClass.Cosmetic", "plant", "solution", "new {|EXO6001:InjectionApplication|} { Into = InjectionSite.Intradermal }")]
    [InlineData("EU", "ProductClass.Cosmetic", "plant", "new Serum()", "new TopicalApplication()")]
    [InlineData("US", "ProductClass.Cosmetic", "human", "new Serum()", "new TopicalApplication()")]
    [InlineData("EU", "ProductClass.MedicinalProduct", "human", "solution", "new InjectionApplication { Into = InjectionSite.Intradermal }")]
    [InlineData("EU", "given", "human", "new Serum()", "new TopicalApplication()")]
    public Task A_protocol_that_a_market_of_the_project_prohibits_is_flagged_where_its_application_is_said(string markets, string productClass, string source, string formulation, string application) =>
        VerifyAsync(Protocol(productClass, source, formulation, application), ModelCode.Setup.WithBuildProperty("ExosomeMarkets", markets));

    [Fact]
    public Task A_source_that_was_judged_where_it_is_made_is_not_flagged_twice() => VerifyAsync(
        Protocol("ProductClass.Cosmetic", Human.Replace("HumanSource", "{|EXO6001:HumanSource|}", StringComparison.Ordinal), "new Serum()", "new TopicalApplication()"),
        Project("cosmetic", "EU"));

    [Theory]
    [MemberData(nameof(HalfTyped.Sources), MemberType = typeof(HalfTyped))]
    public Task Half_typed_code_does_not_crash(string source) => HalfTyped.RunAsync(new EXO6001MaterialProhibited(), source);
}
