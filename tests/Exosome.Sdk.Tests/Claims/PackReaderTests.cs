using Exosome.Sdk.Claims.Engine;
using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Tests.Claims;

public class PackReaderTests
{
    private const string Head = """
        language en
        category disease-treatment EXO1001 warning a disease claim
        market US
        verdict disease-treatment US
          decision needs authorization
          cite 21 USC 321(g)(1)(B)
        words condition noun
          eczema, an[a]emia
        words treat verb
          cure, =heal{,s}
        inflection noun
          - -> s
        inflection verb
          - -> s
          e -> es ed ing

        """;

    [Theory]
    [InlineData("wrods condition\n  x", 1, 1, "no pack keyword")]
    [InlineData("words\n  x", 1, 6, "need a class")]
    [InlineData("rule a.b disease-treatment\n  match <treat> <condition>\n  macht cure eczema", 3, 3, "says nothing about a rule")]
    [InlineData("rule a.b disease-treatment\n  match <cure> ..3 <condition>", 2, 9, "has a class 'cure'")]
    [InlineData("rule a.b disease-treatment\n  match <treat> ..99 <condition>", 2, 17, "is no gap")]
    [InlineData("rule a.b disease-treatment\n  match (# times|twice) <condition>", 2, 9, "has a number among words")]
    [InlineData("rule a.b disease-treatment\n  match <treat> <condition>\n  code <filed>", 3, 8, "has a class 'filed'")]
    [InlineData("rule a.b no-such-category\n  match <treat>", 1, 10, "has a category 'no-such-category'")]
    [InlineData("rule a.b disease-treatment\n  match <treat> <condition>\n  decision maybe", 3, 12, "is no decision")]
    [InlineData("rule a.b disease-treatment\n  markets US, XX\n  match <treat> <condition>", 2, 15, "has a market 'XX'")]
    [InlineData("words condition\n  psoria{sis", 2, 3, "braces must close")]
    [InlineData("words condition\n  ab*", 2, 3, "at least 4 letters")]
    [InlineData("off rule a.b", 1, 5, "needs a reason")]
    [InlineData("modifier m\n  scope sideways\n  match not", 2, 9, "A scope is")]
    public void A_malformed_line_is_reported_where_it_stands(string pack, int line, int column, string words)
    {
        List<PackProblem> problems = Load(pack, out _);

        PackProblem problem = Assert.Single(problems);
        Assert.Equal("user.pack", problem.Path);
        Assert.Equal((line, column), (problem.Line, problem.Column));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_good_lines_around_a_malformed_one_still_work()
    {
        List<PackProblem> problems = Load("words condition\n  tech neck, ab*, zoomple\nrule a.b disease-treatment\n  match <treat> <condition>\n  nonsense here\n", out ScreeningEngine engine);

        Assert.Equal(2, problems.Count);
        Assert.Single(Screen(engine, "It cures zoomple."));
        Assert.Single(Screen(engine, "It heals tech neck."));
    }

    [Fact]
    public void A_rule_whose_example_fails_is_reported_at_the_example_and_stays_off()
    {
        List<PackProblem> problems = Load("rule a.b disease-treatment\n  match <treat> <condition>\n  flag Cures eczema.\n  allow Cures anaemia.\n", out ScreeningEngine engine);

        PackProblem problem = Assert.Single(problems);
        Assert.Equal((4, 9), (problem.Line, problem.Column));
        Assert.Empty(Screen(engine, "Cures eczema."));
    }

    /// <summary>What stands between two steps: nothing crosses a clause by itself, <c>//</c> lets the step and its gap cross it, and nothing crosses a full stop.</summary>
    [Theory]
    [InlineData("<treat> ..3 <condition>", "It cures the worst eczema.", true)]
    [InlineData("<treat> ..3 <condition>", "It cures: the worst eczema.", false)]
    [InlineData("<treat> // ..3 <condition>", "It cures: the worst eczema.", true)]
    [InlineData("<treat> // ..3 <condition>", "It cures the worst: eczema.", true)]
    [InlineData("<treat> // ..3 <condition>", "It cures all of the very worst: eczema.", false)]
    [InlineData("<treat> // ..3 <condition>", "It cures. The worst eczema.", false)]
    [InlineData("<treat> ..3 // <condition>", "It cures the worst: eczema.", true)]
    [InlineData("<treat> ..3 // <condition>", "It cures: the worst eczema.", false)]
    [InlineData("<treat> // <condition>", "It cures: eczema.", true)]
    [InlineData("<treat> <condition>", "It cures: eczema.", false)]
    public void A_break_is_crossed_only_where_the_pattern_says_so(string pattern, string text, bool isFound)
    {
        Assert.Empty(Load($"rule a.b disease-treatment\n  match {pattern}\n", out ScreeningEngine engine));
        Assert.Equal(isFound, Screen(engine, text).Count > 0);
    }

    [Theory]
    [InlineData("The jelly cures eczema.", ScreeningContext.Copy, true)]
    [InlineData("The jelly cures eczema.", ScreeningContext.Code, false)]
    [InlineData("The serum cures eczema.", ScreeningContext.Code, true)]
    [InlineData("The serum is new. The jelly cures eczema.", ScreeningContext.Code, false)]
    public void A_rule_may_ask_more_of_strings_of_programs(string text, object context, bool isFound)
    {
        Assert.Empty(Load("words field\n  serum\nrule a.b disease-treatment\n  match <treat> <condition>\n  code <field>\n", out ScreeningEngine engine));
        var matches = new List<ClaimMatch>();
        engine.Screen(text, new ScreeningRequest((ScreeningContext)context), matches);
        Assert.Equal(isFound, matches.Count > 0);
    }

    [Fact]
    public void A_wording_is_suggested_where_every_market_that_objects_takes_it()
    {
        Assert.Empty(Load("market UK\nverdict disease-treatment UK\n  decision prohibited\n  cite Rule 1; retrieved 2026-01-02\n  suggest looks calmer\nrule a.b disease-treatment\n  match <treat> <condition>\n", out ScreeningEngine engine));
        foreach ((string[]? markets, string? expected) in new (string[]?, string?)[] { (["UK"], "looks calmer"), (["UK", "US"], null), (null, null) })
        {
            var matches = new List<ClaimMatch>();
            engine.Screen("It cures eczema.", new ScreeningRequest(ScreeningContext.Copy, markets), matches);
            Assert.Equal(expected, Assert.Single(matches).Suggestion);
        }
    }

    [Fact]
    public void An_entry_is_switched_off_by_a_reason()
    {
        List<PackProblem> problems = Load("rule a.b disease-treatment\n  match <treat> <condition>\noff words condition: eczema because it is the name of our shade\n", out ScreeningEngine engine);

        Assert.Empty(problems);
        Assert.Empty(Screen(engine, "Cures eczema."));
        Assert.Single(Screen(engine, "Cures anemia."));
    }

    [Fact]
    public void A_users_pack_adds_words_to_the_packs_that_ship()
    {
        var problems = new List<PackProblem>();
        ScreeningEngine engine = ScreeningEngine.Create([new PackSource("user.pack", "language en\nwords condition noun\n  zoomple\n")], problems);

        Assert.Empty(problems);
        Assert.Contains(Screen(engine, "Our serum cures zoomple."), match => match.RuleId == "EXO1001");
        Assert.Empty(Screen(ScreeningEngine.BuiltIn, "Our serum cures zoomple."));
    }

    private const string Proof = "\n  flag zork zap\n  allow b\n";

    /// <summary>What a team's pack says about names that nobody has, without a proof, or without a reason, is told at its place.</summary>
    [Theory]
    [InlineData("rule a.b disease-treatment\n  match zork zap", 2, 6, "has no 'flag' line")]
    [InlineData("rule a.b disease-treatment\n  match zork zap\n  flag zork zap", 2, 6, "has no 'allow' line")]
    [InlineData("rule en.treats-ailment disease-treatment\n  match zork zap" + Proof, 2, 6, "named 'en.treats-ailment' already")]
    [InlineData("rule a.b disease-treatment\n  classes cosmetic, nonsense\n  match zork zap" + Proof, 3, 21, "'nonsense' is no product class")]
    [InlineData("rule a.b disease-treatment\n  despite nomodifier\n  match zork zap" + Proof, 3, 11, "has a modifier 'nomodifier'")]
    [InlineData("rule a.b disease-treatment\n  severity loud\n  match zork zap" + Proof, 3, 12, "is no severity")]
    [InlineData("rule a.b disease-treatment\n  suggest\n  match zork zap" + Proof, 3, 3, "has nothing behind it")]
    [InlineData("rule a.b disease-treatment\n  cite Foo Act\n  match zork zap" + Proof, 3, 8, "when its text was read")]
    [InlineData("class a = condition | zork", 2, 23, "has a class 'zork'")]
    [InlineData("category c EXO9999 warning a thing", 2, 10, "is no rule about claims")]
    [InlineData("category disease-treatment EXO1001 info a nothing", 2, 10, "have a category 'disease-treatment'")]
    [InlineData("market US allow-list", 2, 8, "have a market 'US'")]
    [InlineData("market ZZ\n  covers DE", 2, 8, "have a market 'DE'")]
    [InlineData("verdict nocat US\n  decision prohibited\n  cite Law 1; retrieved 2026-01-02", 2, 9, "has a category 'nocat'")]
    [InlineData("verdict disease-treatment QQ\n  decision prohibited\n  cite Law 1; retrieved 2026-01-02", 2, 27, "has a market 'QQ'")]
    [InlineData("verdict disease-treatment US\n  decision prohibited", 2, 9, "'cite' is missing")]
    [InlineData("verdict disease-treatment US\n  severity info\n  decision needs disclaimer\n  cite Law 1; retrieved 2026-01-02", 2, 27, "because REASON")]
    [InlineData("permit a.b\n  match <treat> <condition>", 2, 8, "because REASON")]
    [InlineData("modifier a.b\n  scope sentence\n  match this", 2, 10, "because REASON")]
    [InlineData("modifier a.b\n  scope sentence\n  because .\n  match this", 2, 10, "because REASON")]
    [InlineData("off rule en.treats-ailment because .", 2, 10, "needs a reason")]
    [InlineData("off words nosuch: x because they are shades", 2, 11, "has a class 'nosuch'")]
    [InlineData("off words condition: notaword because they are shades", 2, 22, "has no entry 'notaword'")]
    [InlineData("off words condition: because they are shades", 2, 11, "Which words?")]
    [InlineData("inflection noun\n  - -> zz", 2, 12, "have an inflection 'noun'")]
    [InlineData("pack", 2, 5, "needs a name")]
    [InlineData("language x_x", 2, 10, "is no language")]
    public void A_line_of_a_team_s_pack_that_means_nothing_is_told_where_it_stands(string pack, int line, int column, string words)
    {
        var problems = new List<PackProblem>();
        ScreeningEngine engine = ScreeningEngine.Create([new PackSource("user.pack", "language en\n" + pack)], problems);

        PackProblem problem = Assert.Single(problems);
        Assert.Equal((line, column), (problem.Line, problem.Column));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);

        // Whatever it was, it silences nothing.
        Assert.Equal(RuleSeverity.Warning, Assert.Single(Screen(engine, "This serum cures acne.")).Severity);
    }

    [Fact]
    public void A_language_that_no_pack_has_words_of_is_told()
    {
        var problems = new List<PackProblem>();
        _ = ScreeningEngine.Create([new PackSource("user.pack", "language em\nrule a.b disease-treatment\n  match zork zap" + Proof)], problems);
        PackProblem problem = Assert.Single(problems);
        Assert.Equal((1, 10), (problem.Line, problem.Column));
    }

    [Theory]
    [InlineData("permit a.b\n  because the licence names exactly these words\n  match cures acne")]
    [InlineData("modifier a.b\n  because it is our word for what others say\n  scope after 3\n  match serum")]
    public void What_silences_works_with_a_reason(string pack)
    {
        var problems = new List<PackProblem>();
        ScreeningEngine engine = ScreeningEngine.Create([new PackSource("user.pack", "language en\n" + pack + "\n")], problems);
        Assert.Empty(problems);
        Assert.Empty(Screen(engine, "This serum cures acne."));
    }

    [Fact]
    public void Every_pack_that_ships_loads_and_proves_itself_by_its_examples()
    {
        var problems = new List<PackProblem>();
        ScreeningEngine engine = ScreeningEngine.CreateAlone(EmbeddedPacks.All, problems);

        Assert.Empty(problems.ConvertAll(problem => problem.ToString()));
        Assert.All(
            engine.Rules.Where(rule => rule.Source.Kind == PackRuleKind.Rule),
            rule => Assert.True(rule.Source.Flags.Count > 0 && rule.Source.Allows.Count > 0, rule.Source.Name.Value + " has no flag or no allow example"));
    }

    [Fact]
    public void Every_market_cites_its_law_for_every_kind_of_claim()
    {
        ScreeningEngine engine = ScreeningEngine.BuiltIn;

        Assert.Equal(["US", "EU", "UK", "CA", "AU", "JP", "KR", "IN", "CN", "TW", "ASEAN", "BR", "SA"], engine.Markets.Codes);
        Assert.All(
            engine.Rules.SelectMany(rule => rule.Verdicts),
            verdict => Assert.True(
                verdict.Citation.Contains("retrieved 20", StringComparison.Ordinal) || verdict.Citation.Contains("as reported, not verified", StringComparison.Ordinal),
                verdict.Citation));
    }

    [Theory]
    [InlineData("BR")]
    [InlineData("SA")]
    [InlineData("TW")]
    public void A_market_whose_law_nobody_read_says_so_and_never_reports_an_error(string market)
    {
        string[] lines = EmbeddedPacks.All.Single(pack => pack.Path.EndsWith("markets/" + market.ToLowerInvariant() + ".pack", StringComparison.Ordinal)).Text.Split('\n');
        Assert.All(lines.Where(line => line.StartsWith("  cite ", StringComparison.Ordinal)), line => Assert.EndsWith("as reported, not verified", line.TrimEnd(), StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("severity error", StringComparison.Ordinal));
    }

    private static List<PackProblem> Load(string pack, out ScreeningEngine engine)
    {
        var problems = new List<PackProblem>();
        engine = ScreeningEngine.CreateAlone([new PackSource("head.pack", Head), new PackSource("user.pack", pack + "\nlanguage en\n")], problems);
        return problems;
    }

    private static List<ClaimMatch> Screen(ScreeningEngine engine, string text)
    {
        var matches = new List<ClaimMatch>();
        engine.Screen(text, new ScreeningRequest(ScreeningContext.Copy), matches);
        return matches;
    }
}
