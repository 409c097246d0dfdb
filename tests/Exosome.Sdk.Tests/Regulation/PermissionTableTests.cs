using Exosome.Sdk.Findings;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Sources;
using FsCheck.Xunit;

namespace Exosome.Sdk.Tests.Regulation;

public sealed class PermissionTableTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(Market.EU)]
    [InlineData(Market.UK)]
    [InlineData(Market.CN)]
    [InlineData(Market.ASEAN)]
    public void Human_material_is_prohibited_in_cosmetics_of_these_markets(Market market)
    {
        foreach (MaterialForm form in Enum.GetValues<MaterialForm>())
        {
            Assert.Equal(PermissionDecision.Prohibited, Ask(SourceOrigin.Human, form, ProductClass.Cosmetic, AdministrationRoute.Topical, market).Decision);
        }
    }

    [Fact]
    public void The_unions_ban_cites_annex_two_entry_416()
    {
        Permission permission = Ask(SourceOrigin.Human, MaterialForm.Vesicles, ProductClass.Cosmetic, AdministrationRoute.Topical, Market.EU);

        Assert.Equal(CitationVerification.Verified, permission.Citation!.Verification);
        Assert.Contains("416", permission.Citation.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Taiwan_reviews_human_vesicles_case_by_case_from_21_march_2024()
    {
        PermissionQuery query = new(SourceOrigin.Human, MaterialForm.Vesicles, ProductClass.Cosmetic, AdministrationRoute.Topical, Market.TW, new DateOnly(2024, 3, 20));

        Assert.Equal(PermissionDecision.Prohibited, PermissionTable.BuiltIn.Ask(query).Decision);
        Assert.Equal(PermissionDecision.NeedsDossier, PermissionTable.BuiltIn.Ask(query with { On = new DateOnly(2024, 3, 21) }).Decision);
        Assert.Equal(PermissionDecision.Prohibited, PermissionTable.BuiltIn.Ask(query with { On = new DateOnly(2024, 3, 21), Form = MaterialForm.Cells }).Decision);
    }

    [Theory]
    [InlineData(Market.KR)]
    [InlineData(Market.JP)]
    public void Korea_and_Japan_let_culture_medium_in_on_conditions_and_no_cells(Market market)
    {
        Assert.Equal(PermissionDecision.NeedsDossier, Ask(SourceOrigin.Human, MaterialForm.ConditionedMedium, ProductClass.Cosmetic, AdministrationRoute.Topical, market).Decision);
        Assert.Equal(PermissionDecision.Prohibited, Ask(SourceOrigin.Human, MaterialForm.Cells, ProductClass.Cosmetic, AdministrationRoute.Topical, market).Decision);
        Assert.Equal(PermissionDecision.Unknown, Ask(SourceOrigin.Human, MaterialForm.Vesicles, ProductClass.Cosmetic, AdministrationRoute.Topical, market).Decision);
    }

    [Fact]
    public void A_cosmetic_is_never_allowed_by_a_needle()
    {
        foreach (Market market in Markets.Known)
        {
            foreach (SourceOrigin origin in Enum.GetValues<SourceOrigin>())
            {
                foreach (AdministrationRoute route in Enum.GetValues<AdministrationRoute>().Where(r => r.IsInjection()))
                {
                    PermissionDecision decision = Ask(origin, MaterialForm.Vesicles, ProductClass.Cosmetic, route, market).Decision;
                    Assert.True(decision is PermissionDecision.Prohibited or PermissionDecision.Unknown, $"{market} {origin} {route}: {decision}");
                }
            }
        }
    }

    [Theory]
    [InlineData(Market.EU)]
    [InlineData(Market.UK)]
    [InlineData(Market.US)]
    [InlineData(Market.KR)]
    [InlineData(Market.CA)]
    [InlineData(Market.IN)]
    [InlineData(Market.BR)]
    [InlineData(Market.SA)]
    [InlineData(Market.ASEAN)]
    public void Injected_cosmetics_are_prohibited_wherever_it_is_known(Market market) =>
        Assert.Equal(PermissionDecision.Prohibited, Ask(SourceOrigin.Plant, MaterialForm.Vesicles, ProductClass.Cosmetic, AdministrationRoute.Intradermal, market).Decision);

    [Fact]
    public void General_knowledge_never_allows()
    {
        Permission permission = Ask(SourceOrigin.Plant, MaterialForm.Vesicles, ProductClass.Cosmetic, AdministrationRoute.Topical, Market.US);

        Assert.Equal(PermissionDecision.Unknown, permission.Decision);
        Assert.False(permission.IsAllowed);
        Assert.Equal(CitationVerification.Unverified, permission.Citation!.Verification);
    }

    [Property]
    public void Only_a_row_that_was_read_or_reported_allows(PermissionQuery query)
    {
        Permission permission = PermissionTable.BuiltIn.Ask(query);

        if (permission.IsAllowed)
        {
            Assert.NotEmpty(permission.Rows);
            Assert.All(permission.Rows, row => Assert.Equal(PermissionDecision.Allowed, row.Decision));
            Assert.NotEqual(CitationVerification.Unverified, permission.Citation!.Verification);
        }

        Assert.All(permission.Rows, row => Assert.True((row.From ?? DateOnly.MinValue) <= query.On && query.On <= (row.Until ?? DateOnly.MaxValue)));
    }

    [Fact]
    public void What_is_not_said_is_not_allowed()
    {
        foreach (Market market in Enum.GetValues<Market>())
        {
            Assert.False(Ask(SourceOrigin.Unspecified, MaterialForm.Unspecified, ProductClass.Unspecified, AdministrationRoute.Unspecified, market).IsAllowed);
        }
    }

    [Fact]
    public void A_teams_own_rows_can_tighten_but_not_loosen()
    {
        PermissionTable own = Read("OWN-1,EU,human,*,cosmetic,topical,allowed,,,verified,Counsel,,\nOWN-2,BR,human,*,cosmetic,topical,prohibited,,,verified,Counsel,,");
        PermissionTable both = PermissionTable.BuiltIn.With(own);

        Assert.Equal(PermissionDecision.Prohibited, both.Ask(Query(SourceOrigin.Human, Market.EU)).Decision);
        Assert.Equal(PermissionDecision.Unknown, PermissionTable.BuiltIn.Ask(Query(SourceOrigin.Human, Market.BR)).Decision);
        Assert.Equal(PermissionDecision.Prohibited, both.Ask(Query(SourceOrigin.Human, Market.BR)).Decision);
    }

    [Theory]
    [InlineData("A,EU,human,*,cosmetic,topical,allowed,,,verified,Counsel,", "13 fields")]
    [InlineData("A,*,human,*,cosmetic,topical,allowed,,,verified,Counsel,,", "'*' is no known market")]
    [InlineData("A,XX,human,*,cosmetic,topical,allowed,,,verified,Counsel,,", "'XX' is no known market")]
    [InlineData("A,EU,human,*,cosmetic,by air,allowed,,,verified,Counsel,,", "'by air' is no known route")]
    [InlineData("A,EU,human,*,cosmetic,topical,4,,,verified,Counsel,,", "'4' is no known decision")]
    [InlineData("A,EU,human,*,cosmetic,topical,allowed,21.3.2024,,verified,Counsel,,", "is not a date")]
    [InlineData("A,EU,human,*,cosmetic,topical,allowed,2024-03-21,2024-03-20,verified,Counsel,,", "'from' lies after 'until'")]
    [InlineData("A,EU,human,*,cosmetic,topical,allowed,,,,Counsel,,", "verification and a citation")]
    [InlineData("A,EU,human,*,cosmetic,topical,allowed,,,verified,\"Counsel,,", "not closed")]
    [InlineData("A,EU,human,*,cosmetic,topical,allowed,,,verified,Counsel,not a page,", "is no known address")]
    [InlineData(",EU,human,*,cosmetic,topical,allowed,,,verified,Counsel,,", "field 1 is empty")]
    [InlineData("A,EU,*,*,cosmetic,topical,allowed,,,verified,Counsel,,\na,EU,*,*,cosmetic,topical,allowed,,,verified,Counsel,,", "used twice")]
    public void A_line_that_is_wrong_is_named_with_its_number(string line, string problem)
    {
        FormatException exception = Assert.Throws<FormatException>(() => Read(line));

        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        Assert.Matches("line [23]:", exception.Message);
    }

    [Fact]
    public void A_table_without_a_header_is_refused() => Assert.Throws<FormatException>(() => PermissionTable.Read(new StringReader("# nothing\n")));

    [Fact]
    public void Every_row_of_the_built_in_table_has_an_authority_and_every_market_has_a_row()
    {
        Assert.All(PermissionTable.BuiltIn.Rows, row => Assert.NotEmpty(row.Citation.Text));
        foreach (Market market in Markets.Known)
        {
            Assert.Contains(PermissionTable.BuiltIn.Rows, row => row.Id.StartsWith(market + "-", StringComparison.Ordinal));
        }
    }

    private static Permission Ask(SourceOrigin origin, MaterialForm form, ProductClass productClass, AdministrationRoute route, Market market) =>
        PermissionTable.BuiltIn.Ask(new PermissionQuery(origin, form, productClass, route, market, Today));

    private static PermissionQuery Query(SourceOrigin origin, Market market) =>
        new(origin, MaterialForm.Vesicles, ProductClass.Cosmetic, AdministrationRoute.Topical, market, Today);

    private static PermissionTable Read(string lines) => PermissionTable.Read(new StringReader(
        "id,market,origin,form,class,route,decision,from,until,verification,citation,address,note\n" + lines));
}
