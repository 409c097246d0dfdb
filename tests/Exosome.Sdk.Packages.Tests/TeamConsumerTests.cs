using System.Text.RegularExpressions;

namespace Exosome.Sdk.Packages.Tests;

/// <summary>Projects written as a shop's and a clinic's team would write them: findings exactly where they belong, none elsewhere.</summary>
[Collection(PackedFeedCollection.Name)]
public partial class TeamConsumerTests(PackedFeed feed)
{
    [Fact]
    public async Task A_shop_sees_its_claims_and_nothing_else()
    {
        Consumer shop = feed.CreateConsumer("Shop", """
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
                    new("serum-50", "Night serum", "Plant vesicles that cure eczema and rosacea while you sleep.", 79m),
                    new("mask-5", "Weekend mask", "Reduces the appearance of fine lines. Suitable for dry skin.", 25m),
                ];

                public static string Describe(Product product) => $"{product.Name}: {product.Blurb} ({product.Price} EUR, query {Sql.Length})";
            }
            """),
            ("copy/about.md", """
            # About us

            We are a small laboratory that makes skincare.

            Our serum is FDA-approved and treats psoriasis.

            We make no claim that this product heals wounds.
            """),
            ("locales/en.json", """
            {
              "hero": "Look fresher every morning.",
              "promise": "Heals acne scars in two weeks, guaranteed.",
              "cart": { "empty": "Your cart is empty." }
            }
            """),
            ("Pages/Index.cshtml", """
            @page
            <section class="treats-acne">
              <h1>Welcome to the shop</h1>
              <img src="/img/cures-eczema.png" alt="The bottle of our serum" />
              <p>Cures psoriasis in days.</p>
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
              <data name="Banner" xml:space="preserve"><value>This cream cures eczema.</value></data>
            </root>
            """));

        CommandRun build = (await shop.BuildAsync()).ShouldSucceed();

        Assert.Equal(
            [
                "Catalogue.cs(10) EXO1001",
                "Strings.resx(8) EXO1001",
                "about.md(5) EXO1001",
                "about.md(5) EXO1003",
                "en.json(3) EXO1001",
                "Index.cshtml(5) EXO1001",
            ],
            Findings(build).Where(finding => !finding.EndsWith("EXO1004", StringComparison.Ordinal) && !finding.EndsWith("EXO1002", StringComparison.Ordinal)).ToHashSet(),
            SetComparer);
        Assert.DoesNotContain(Findings(build), finding => finding.StartsWith("Program.cs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_clinic_sees_its_gaps_and_nothing_else()
    {
        Consumer clinic = feed.CreateConsumer("Clinic", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net8.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Exosome.Sdk" Version="$(ExosomeVersion)" />
              </ItemGroup>
            </Project>
            """,
            ("Intake.cs", """
            using Exosome.Sdk.Identifiers;
            using Exosome.Sdk.Sources;

            namespace Clinic;

            public sealed class Intake
            {
                private static readonly SourceMaterial Cord = new CellMaterial { CellType = CellType.UmbilicalCordMesenchymalStemCell };

                public HumanSource WithConsent(Consent consent, DonorEligibility eligibility) => new()
                {
                    Donor = new Donor { Id = DonorId.Parse("DNR-0001") },
                    Material = Cord,
                    Consent = consent,
                    Eligibility = eligibility,
                };

                public HumanSource WithoutConsent(DonorEligibility eligibility) => new()
                {
                    Donor = new Donor { Id = DonorId.Parse("DNR-0002") },
                    Material = Cord,
                    Eligibility = eligibility,
                };

                public HumanSource Forced(DonorEligibility eligibility) => new() { Donor = new Donor { Id = DonorId.Parse("DNR-0003") }, Material = Cord, Consent = null!, Eligibility = eligibility };
            }
            """),
            ("Schedule.cs", """
            namespace Clinic;

            public sealed record Appointment(Guid Id, DateTimeOffset At, string Room, TimeSpan Length);

            public sealed class Schedule
            {
                private readonly List<Appointment> _appointments = [];

                public void Add(Appointment appointment)
                {
                    if (_appointments.Any(other => other.Room == appointment.Room && other.At == appointment.At))
                    {
                        throw new InvalidOperationException($"Room {appointment.Room} is taken at {appointment.At}; treat this as a conflict and choose another time.");
                    }

                    _appointments.Add(appointment);
                }
            }
            """),
            ("Measurements.cs", """
            using Exosome.Sdk.Quantities;

            namespace Clinic;

            public sealed record Checked(Diameter Mode, ParticleConcentration Concentration);

            public sealed record Unchecked(string Sample, double SizeNm);
            """));

        CommandRun build = (await clinic.BuildAsync()).ShouldSucceed();

        Assert.Equal(["Intake.cs(18) EXO2001", "Intake.cs(25) EXO2001", "Measurements.cs(7) EXO4001"], Findings(build), SetComparer);
    }

    private static IEqualityComparer<IEnumerable<string>> SetComparer { get; } = new SameSet();

    private static HashSet<string> Findings(CommandRun build) =>
        [.. build.Diagnostics.Select(line => Finding().Match(line)).Where(match => match.Success).Select(match => $"{match.Groups["file"].Value}({match.Groups["line"].Value}) {match.Groups["id"].Value}")];

    [GeneratedRegex(@"(?<file>[^/\\]+)\((?<line>\d+),\d+\): (?:warning|error) (?<id>EXO\d{4})", RegexOptions.ExplicitCapture)]
    private static partial Regex Finding();

    private sealed class SameSet : IEqualityComparer<IEnumerable<string>>
    {
        public bool Equals(IEnumerable<string>? x, IEnumerable<string>? y) => x is not null && y is not null && x.ToHashSet(StringComparer.Ordinal).SetEquals(y);

        public int GetHashCode(IEnumerable<string> obj) => 0;
    }
}
