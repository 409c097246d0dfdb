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
    ];

    private static string Product(string productClass, string market) =>
        "new Product { Id = Have.ProductId, Name = \"glow\", Class = " + productClass + ", Formulation = Have.Formulation, Markets = [" + market + "] }";
}
