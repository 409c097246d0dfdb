namespace Exosome.Sdk.Packages.Tests;

/// <summary>Projects written as a shop's team would write them: findings exactly where they belong, none elsewhere.</summary>
[Collection(PackedFeedCollection.Name)]
public class ShopConsumerTests(PackedFeed feed)
{
    [Fact]
    public async Task A_shop_sees_its_claims_and_nothing_else()
    {
        TeamProject shop = new("Shop", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <ExosomeMarkets>US;EU;UK</ExosomeMarkets>
                <ExosomeProductClass>cosmetic</ExosomeProductClass>
                <ExosomeCheckResources>true</ExosomeCheckResources>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Exosome.Sdk.Analyzers" Version="$(ExosomeVersion)" PrivateAssets="all" />
                <AdditionalFiles Include="copy/**/*.md;locales/*.json;Pages/**/*.cshtml" ExosomeText="copy" />
              </ItemGroup>
            </Project>
            """,
            ("Program.cs", """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddRazorPages();
            var app = builder.Build();
            app.Logger.LogInformation("Shop started with {Count} products; treating a missing price as an error", Catalogue.All.Count);
            app.MapGet("/products/{id}", (string id) => Catalogue.All.FirstOrDefault(product => product.Id == id) is { } found ? Results.Ok(found) : Results.NotFound("No product has this id, the catalogue may have been repaired."));
            app.MapRazorPages();
            app.Run();
            """),
            ("Catalogue.cs", """
            public sealed record Product(string Id, string Name, string Blurb, decimal Price);

            public static class Catalogue
            {
                private const string Sql = "SELECT id, name, blurb, price FROM product WHERE active = 1 ORDER BY name";

                public static IReadOnlyList<Product> All { get; } =
                [
                    new("serum-30", "Evening serum", "A light serum that leaves skin feeling soft and looking fresher.", 49m),
                    new("serum-50", "Night serum", "Plant vesicles that cure eczema and rosacea while you sleep.", 79m), ⟦EXO1001⟧
                    new("mask-5", "Weekend mask", "Reduces the appearance of fine lines. Suitable for dry skin.", 25m),
                ];

                public static string Describe(Product product) => $"{product.Name}: {product.Blurb} ({product.Price} EUR, query {Sql.Length})";
            }
            """),
            ("copy/about.md", """
            # About us

            We are a small laboratory that makes skincare.

            Our serum is FDA-approved and treats psoriasis. ⟦EXO1001⟧ ⟦EXO1003⟧

            We make no claim that this product heals wounds.
            """),
            ("locales/en.json", """
            {
              "hero": "Look fresher every morning.",
              "promise": "Heals acne scars in two weeks, guaranteed.", ⟦EXO1001⟧ ⟦EXO1004⟧
              "cart": { "empty": "Your cart is empty." }
            }
            """),
            ("Pages/Index.cshtml", """
            @page
            <section class="treats-acne">
              <h1>Welcome to the shop</h1>
              <img src="/img/cures-eczema.png" alt="The bottle of our serum" />
              <p>Cures psoriasis in days.</p> ⟦EXO1001⟧
            </section>
            """),
            ("Strings.resx", """
            <?xml version="1.0" encoding="utf-8"?>
            <root>
              <resheader name="resmimetype"><value>text/microsoft-resx</value></resheader>
              <resheader name="version"><value>2.0</value></resheader>
              <resheader name="reader"><value>System.Resources.ResXResourceReader, System.Windows.Forms</value></resheader>
              <resheader name="writer"><value>System.Resources.ResXResourceWriter, System.Windows.Forms</value></resheader>
              <data name="Usage" xml:space="preserve"><value>Apply two drops in the evening.</value></data>
              <data name="Banner" xml:space="preserve"><value>This cream cures eczema.</value></data> ⟦EXO1001⟧
            </root>
            """));

        CommandRun build = (await shop.In(feed).BuildAsync()).ShouldSucceed();

        Assert.Equal(shop.Expected, TeamProject.Findings(build));
    }

    [Fact]
    public async Task A_shop_that_keeps_its_sources_sees_the_markets_that_do_not_take_them()
    {
        TeamProject shop = new("Brand", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <ExosomeMarkets>EU;TW</ExosomeMarkets>
                <ExosomeProductClass>cosmetic</ExosomeProductClass>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Exosome.Sdk" Version="$(ExosomeVersion)" />
              </ItemGroup>
            </Project>
            """,
            ("Range.cs", """
            using Exosome.Sdk.Formulations;
            using Exosome.Sdk.Identifiers;
            using Exosome.Sdk.Regulation;
            using Exosome.Sdk.Sources;

            namespace Brand;

            public sealed record Line(VesicleSource Source, Product Product);

            public static class Range
            {
                public static VesicleSource Grape { get; } = new PlantSource { Species = Organism.Grape };

                public static VesicleSource Cord(Donor donor, SourceMaterial cord, Consent consent, DonorEligibility eligibility) =>
                    new HumanSource { Donor = donor, Material = cord, Consent = consent, Eligibility = eligibility }; ⟦EXO6001⟧ ⟦EXO6002⟧

                public static Line Day(HumanSource cord, Serum serum) => new(cord, new Product
                {
                    Id = ProductId.Parse("P-1"),
                    Name = "day serum",
                    Class = ProductClass.Cosmetic,
                    Formulation = serum,
                    Markets = [Market.US, Market.EU], ⟦EXO6001⟧ ⟦EXO6002⟧
                });

                public static Line Night(PlantSource grape, Serum serum) => new(grape, new Product
                {
                    Id = ProductId.Parse("P-2"),
                    Name = "night serum",
                    Class = ProductClass.Cosmetic,
                    Formulation = serum,
                    Routes = [AdministrationRoute.Topical],
                    Markets = [Market.EU],
                });
            }
            """));

        CommandRun build = (await shop.In(feed).BuildAsync()).ShouldSucceed();

        Assert.Equal(shop.Expected, TeamProject.Findings(build));
    }
}
