using System.Collections.Immutable;
using Exosome.Sdk.Analyzers.Rules.Markets;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Matrix;

/// <summary>What is wrong and what is right in markets.</summary>
internal static class MarketTables
{
    private const string Line = "public sealed record Line(VesicleSource Source, Product Product);";

    public static ImmutableArray<RuleTable> All { get; } =
    [
        new(new EXO6001MaterialProhibited())
        {
            Types = Line,
            Template = "new Line(Have.Human, " + Product("ProductClass.Cosmetic", "□") + ")",
            Made = "Line",
            Value = "Market",
            Bad = "«Market.EU»",
            Good = "Market.US",
            WithBad = "new Line(Have.Human, " + Product("ProductClass.Cosmetic", "Market.US") + ") with { Product = " + Product("ProductClass.Cosmetic", "«Market.EU»") + " }",
            WithGood = "new Line(Have.Human, " + Product("ProductClass.Cosmetic", "Market.EU") + ") with { Product = " + Product("ProductClass.Cosmetic", "Market.US") + " }",
            More =
            [
                (Form.With, true, "object M() => new Line(Have.Plant, " + Product("ProductClass.Cosmetic", "Market.EU") + ") «with» { Source = Have.Human };"),
                (Form.With, true, "object M() => " + Product("ProductClass.Cosmetic", "Market.EU") + " «with» { Routes = [AdministrationRoute.Intradermal] };"),
                (Form.With, false, "object M() => new Product { Id = Have.ProductId, Name = \"glow\", Class = ProductClass.Cosmetic, Formulation = Have.Formulation, Markets = [Market.EU], Routes = [AdministrationRoute.Intradermal] } with { Markets = [] };"),
                (Form.LookAlike, false, "type:namespace Shop { " + Have.Usings + " public sealed record HumanSource; public sealed record Line(VesicleSource Plant, HumanSource Mine, Product Product); class C { object M() => new Line(Have.Plant, new HumanSource(), " + Product("ProductClass.Cosmetic", "Market.EU") + "); } }"),
                (Form.UserType, false, "type:public sealed record Shelf(VesicleSource[] Sources, Product[] Products); class C { object M() => new Shelf([Have.Plant, Have.Human], [" + Product("ProductClass.Cosmetic", "Market.EU") + ", " + Product("ProductClass.Cosmetic", "Market.US") + "]); }"),
            ],
        },
        new(new EXO6002NeedsDossier())
        {
            Types = Line,
            Template = "new Line(Have.Human, " + Product("ProductClass.Cosmetic", "□") + ")",
            Made = "Line",
            Value = "Market",
            Bad = "«Market.TW»",
            Good = "Market.EU",
            WithBad = "new Line(Have.Plant, " + Product("ProductClass.Cosmetic", "Market.TW") + ") «with» { Source = Have.Human }",
            WithGood = "new Line(Have.Human, " + Product("ProductClass.Cosmetic", "Market.TW") + ") with { Source = Have.Plant }",
        },
        new(new EXO6003NeedsAuthorization())
        {
            Template = Product("ProductClass.MedicinalProduct", "□"),
            Made = "Product",
            Value = "Market",
            Bad = "«Market.US»",
            Good = "Have.Market",
            WithBad = Product("ProductClass.Cosmetic", "Market.US") + " «with» { Class = ProductClass.MedicinalProduct }",
            WithGood = Product("ProductClass.MedicinalProduct", "Market.US") + " with { Authorizations = [new MarketingAuthorization { Kind = AuthorizationKind.Ind, Number = \"IND 1\", Market = Market.US, GrantedOn = Have.Day }] }",
        },
        new(new EXO6001MaterialProhibited())
        {
            About = "a protocol",
            Template = Therapy("ProductClass.Cosmetic", "□", formulation: "new Serum()", application: "new TopicalApplication()"),
            Made = "TherapyProtocol",
            Value = "Market",
            Bad = "«Market.EU»",
            Good = "Market.US",
            WithBad = Therapy("ProductClass.Cosmetic", "Market.US", formulation: "new Serum()", application: "new TopicalApplication()") + " with { Markets = [«Market.EU»] }",
            WithGood = Therapy("ProductClass.Cosmetic", "Market.EU", formulation: "new Serum()", application: "new TopicalApplication()") + " with { Markets = [Market.US] }",
            More =
            [
                (Form.With, true, "object M() => " + Therapy("ProductClass.MedicinalProduct", "Market.EU", formulation: "new Serum()", application: "new TopicalApplication()") + " «with» { Class = ProductClass.Cosmetic };"),
                (Form.Initializer, false, "object M() => " + Therapy("ProductClass.Cosmetic", "Market.EU", source: "Have.Plant", formulation: "new Serum()", application: "new TopicalApplication()") + ";"),
                (Form.Helper, true, "object M() => «" + Therapy("ProductClass.Cosmetic", "Market.EU", source: "Have.Plant", formulation: "new Serum()", application: "new TopicalApplication()") + ".AdjustAfter(Have.Outcome, Have.Day, [new ApplicationChange(new InjectionApplication { Into = InjectionSite.Intradermal })])»;"),
                (Form.Helper, false, "object M() => " + Therapy("ProductClass.Cosmetic", "Market.EU", source: "Have.Plant", formulation: "new Serum()", application: "new TopicalApplication()") + ".AdjustAfter(Have.Outcome, Have.Day, [new FrequencyChange(Duration.FromDays(7))]);"),
            ],
        },
        new(new EXO6002NeedsDossier())
        {
            About = "a protocol",
            Template = Therapy("ProductClass.Cosmetic", "□", formulation: "new Serum()", application: "new TopicalApplication()"),
            Made = "TherapyProtocol",
            Value = "Market",
            Bad = "«Market.TW»",
            Good = "Market.EU",
            WithBad = Therapy("ProductClass.Cosmetic", "Market.EU", formulation: "new Serum()", application: "new TopicalApplication()") + " with { Markets = [«Market.TW»] }",
            WithGood = Therapy("ProductClass.Cosmetic", "Market.TW", formulation: "new Serum()", application: "new TopicalApplication()") + " with { Authorizations = [new MarketingAuthorization { Kind = AuthorizationKind.CaseReview, Number = \"CR-1\", Market = Market.TW, GrantedOn = Have.Day }] }",
            More =
            [
                (Form.Initializer, false, "object M() => " + Therapy("ProductClass.Cosmetic", "Market.TW", source: "Have.Plant", formulation: "new Serum()", application: "new TopicalApplication()") + ";"),
                (Form.Initializer, false, "object M() => " + Therapy("ProductClass.Cosmetic", "Market.TW).AuthorizedBy(new MarketingAuthorization { Kind = AuthorizationKind.CaseReview, Number = \"CR-1\", Market = Market.TW, GrantedOn = Have.Day }", formulation: "new Serum()", application: "new TopicalApplication()") + ";"),
            ],
        },
        new(new EXO6003NeedsAuthorization())
        {
            About = "a protocol",
            Template = Therapy("ProductClass.MedicinalProduct", "□"),
            Made = "TherapyProtocol",
            Value = "Market",
            Bad = "«Market.US»",
            Good = "Have.Market",
            WithBad = Therapy("ProductClass.Cosmetic", "Market.US") + " «with» { Class = ProductClass.MedicinalProduct }",
            WithGood = Therapy("ProductClass.MedicinalProduct", "Market.US") + " with { Authorizations = [new MarketingAuthorization { Kind = AuthorizationKind.Bla, Number = \"BLA 1\", Market = Market.US, GrantedOn = Have.Day }] }",
            More =
            [
                (Form.Initializer, true, "object M(InjectionApplication given) => " + Therapy("ProductClass.MedicinalProduct", "«Market.US»", application: "given") + ";"),
                (Form.Initializer, false, "object M() => " + Therapy("ProductClass.MedicinalProduct", "Market.US).AuthorizedBy(new MarketingAuthorization { Kind = AuthorizationKind.Bla, Number = \"BLA 1\", Market = Market.US, GrantedOn = Have.Day }") + ";"),
                (Form.Initializer, true, "object M() => " + Therapy("ProductClass.MedicinalProduct", "«Market.EU»).InMarket(«Market.US»") + ";"),
                (Form.Initializer, false, "object M() => " + Therapy("ProductClass.InvestigationalProduct", "Market.EU") + "; // a row that nobody looked up"),
                (Form.Helper, true, "object M() => Ready().Build(); private static TherapyProtocolReadyAfterMarkets Ready() => " + Therapy("ProductClass.MedicinalProduct", "«Market.US»").Replace(".Build()", "", StringComparison.Ordinal) + ";"),
                (Form.Helper, false, "object M(TherapyProtocolReadyAfterMarkets stage) => stage.Build();"),
                (Form.Helper, false, "object M(TherapyProtocolReady stage) => stage.InMarket(Market.US).Build();"),
            ],
        },
    ];

    private static string Therapy(string productClass, string market, string source = "Have.Human", string formulation = "Have.Solution", string application = "new InjectionApplication { Into = InjectionSite.IntraArticular }") =>
        "TherapyProtocol.Begin(Have.ProtocolId, \"knee\", " + productClass + ").From(" + source + ").IsolateBy(Have.Separation).CharacterizeBy(Have.Tests).FormulateAs(" + formulation + ").Apply(" + application + ").Monitor(Have.Monitoring).AdjustBy(Have.Policy).InMarket(" + market + ").Build()";

    private static string Product(string productClass, string market) =>
        "new Product { Id = Have.ProductId, Name = \"glow\", Class = " + productClass + ", Formulation = Have.Formulation, Markets = [" + market + "] }";
}
