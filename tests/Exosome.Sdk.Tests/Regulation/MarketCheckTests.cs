using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Sources;
using Exosome.Sdk.Tests.Sources;

namespace Exosome.Sdk.Tests.Regulation;

public sealed class MarketCheckTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly PermissionQuery Cosmetic =
        new(SourceOrigin.Human, MaterialForm.Vesicles, ProductClass.Cosmetic, AdministrationRoute.Topical, Market.EU, Today);

    private static readonly MarketingAuthorization Ind = new()
    {
        Kind = AuthorizationKind.Ind,
        Number = "IND 012345",
        Market = Market.US,
        GrantedOn = new DateOnly(2025, 1, 1),
    };

    [Fact]
    public void A_prohibited_material_is_found_with_its_authority()
    {
        Finding finding = Assert.Single(MarketCheck.Check(Cosmetic, path: "$.products[0]"));

        Assert.Equal("EXO6001", finding.RuleId);
        Assert.Equal("$.products[0]", finding.Path);
        Assert.Contains("no. 416", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reported_authority_says_so() =>
        Assert.Contains("(reported)", Assert.Single(MarketCheck.Check(Cosmetic with { Market = Market.UK })).Message, StringComparison.Ordinal);

    [Fact]
    public void A_case_review_covers_a_material_that_needs_one()
    {
        PermissionQuery query = Cosmetic with { Market = Market.TW };
        MarketingAuthorization review = new() { Kind = AuthorizationKind.CaseReview, Number = "TFDA 1130001", Market = Market.TW, GrantedOn = new DateOnly(2025, 5, 1) };

        Assert.Equal("EXO6002", Assert.Single(MarketCheck.Check(query)).RuleId);
        Assert.Empty(MarketCheck.Check(query, [review]));
        Assert.NotEmpty(MarketCheck.Check(query with { On = new DateOnly(2025, 4, 30) }, [review]));
    }

    [Fact]
    public void An_investigational_application_covers_a_trial_and_no_sale()
    {
        PermissionQuery trial = Cosmetic with { ProductClass = ProductClass.InvestigationalProduct, Route = AdministrationRoute.Intravenous, Market = Market.US };

        Assert.Equal("EXO6003", Assert.Single(MarketCheck.Check(trial)).RuleId);
        Assert.Empty(MarketCheck.Check(trial, [Ind]));
        Assert.Equal("EXO6003", Assert.Single(MarketCheck.Check(trial with { ProductClass = ProductClass.MedicinalProduct }, [Ind])).RuleId);
    }

    [Fact]
    public void An_accepted_dossier_is_no_licence_for_a_medicine()
    {
        PermissionQuery medicine = Cosmetic with { ProductClass = ProductClass.MedicinalProduct, Route = AdministrationRoute.Intravenous, Market = Market.US };

        Assert.Equal("EXO6003", Assert.Single(MarketCheck.Check(medicine, [Ind with { Kind = AuthorizationKind.CaseReview }])).RuleId);
        Assert.Empty(MarketCheck.Check(medicine, [Ind with { Kind = AuthorizationKind.Bla }]));
    }

    [Fact]
    public void An_authorization_holds_only_with_a_number_in_its_market_and_its_time()
    {
        Assert.True(Ind.HoldsIn(Market.US, Today));
        Assert.False(Ind.HoldsIn(Market.EU, Today));
        Assert.False((Ind with { Number = " " }).HoldsIn(Market.US, Today));
        Assert.False((Ind with { GrantedOn = null }).HoldsIn(Market.US, Today));
        Assert.False((Ind with { ExpiresOn = Today.AddDays(-1) }).HoldsIn(Market.US, Today));
        Assert.False((Ind with { WithdrawnOn = Today }).HoldsIn(Market.US, Today));
    }

    [Fact]
    public void Unknown_is_no_finding_and_no_permission()
    {
        PermissionQuery query = Cosmetic with { Market = Market.AU };

        Assert.Empty(MarketCheck.Check(query));
        Assert.False(PermissionTable.BuiltIn.Ask(query).IsAllowed);
    }

    [Fact]
    public void A_hybrid_keeps_the_origin_of_its_natural_part()
    {
        SyntheticSource liposome = new() { Components = ["DOPC"] };

        Assert.Equal(SourceOrigin.Synthetic, MarketCheck.OriginOf(liposome));
        Assert.Equal(SourceOrigin.Human, MarketCheck.OriginOf(liposome with { NaturalPart = Sample.Human }));
    }

    [Fact]
    public void Countries_belong_to_their_markets()
    {
        Assert.Equal(Market.EU, Markets.Of(CountryCode.Parse("FR")));
        Assert.Equal(Market.UK, Markets.Of(CountryCode.Parse("GB")));
        Assert.Equal(Market.ASEAN, Markets.Of(CountryCode.Parse("VN")));
        Assert.Equal(Market.KR, Markets.Of(CountryCode.Parse("KR")));
        Assert.Equal(Market.Unspecified, Markets.Of(CountryCode.Parse("CH")));
        Assert.Equal(27, Markets.CountriesOf(Market.EU).Count);
        Assert.All(Markets.Known, market => Assert.All(Markets.CountriesOf(market), country => Assert.Equal(market, Markets.Of(country))));
    }

    [Fact]
    public void Needles_breach_the_barrier_and_microneedling_opens_it()
    {
        Assert.True(AdministrationRoute.Intradermal.IsInjection());
        Assert.False(AdministrationRoute.Microneedling.IsInjection());
        Assert.True(AdministrationRoute.Microneedling.IsNeedled());
        Assert.Equal(BarrierState.Opened, AdministrationRoute.Laser.Barrier());
        Assert.All(Enum.GetValues<AdministrationRoute>(), route => Assert.Equal(route == AdministrationRoute.Unspecified, route.Barrier() == BarrierState.Unknown));
    }
}
