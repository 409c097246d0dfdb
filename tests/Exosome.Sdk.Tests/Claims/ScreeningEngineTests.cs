using Exosome.Sdk.Claims;

namespace Exosome.Sdk.Tests.Claims;

public class ScreeningEngineTests
{
    [Theory]
    [InlineData("Exosomes cure eczema.", "cure eczema")]
    [InlineData("EXOSOMES CURE ECZEMA!", "CURE ECZEMA")]
    [InlineData("It cu\u00ADres ecze\u200Bma", "cu\u00ADres ecze\u200Bma")]
    [InlineData("It c&uuml;res &eacute;czema", "c&uuml;res &eacute;czema")]
    [InlineData("It ｃｕｒｅｓ eczema", "ｃｕｒｅｓ eczema")]
    [InlineData("It \u0441ur\u0435s eczema", "\u0441ur\u0435s eczema")]
    [InlineData("It <b>cures</b> <i>ecz</i>ema", "cures</b> <i>ecz</i>ema")]
    [InlineData("T r e a t s  a c n e", "T r e a t s  a c n e")]
    [InlineData("c.u.r.e.s hair loss", "c.u.r.e.s hair loss")]
    [InlineData("tr3ats acne", "tr3ats acne")]
    [InlineData("Exosomes that \" + \"cu\" + \"re \" + \"rosacea\"", "cu\" + \"re \" + \"rosacea")]
    [InlineData("Cures eczema\nand psoriasis", "Cures eczema\nand psoriasis")]
    [InlineData("Helps Alzheimer's patients: cures Alzheimer’s", "cures Alzheimer")]
    public void A_claim_is_found_through_its_disguise_and_reported_where_it_stands(string text, string phrase)
    {
        IReadOnlyList<ScreeningFinding> findings = ClaimScreener.Default.Screen(text);

        Assert.Contains(findings, finding => finding.Phrase == phrase && text.Substring(finding.Start, finding.Length) == phrase);
    }

    [Theory]
    [InlineData("disease", "EXO1001", "Relieves migraine and fibromyalgia.")]
    [InlineData("structure", "EXO1002", "Stimulates your fibroblasts to make new collagen.")]
    [InlineData("ageing", "EXO1002", "Turns back the biological clock.")]
    [InlineData("approval", "EXO1003", "The only FDA-approved exosomes.")]
    [InlineData("safety", "EXO1004", "Completely free from side effects.")]
    [InlineData("efficacy", "EXO1004", "Results guaranteed.")]
    [InlineData("comparison", "EXO1005", "Safer than stem cell therapy.")]
    [InlineData("category", "EXO1006", "20 billion live exosomes in every vial.")]
    public void Each_kind_of_claim_has_its_rule(string kind, string rule, string text)
    {
        ScreeningFinding finding = ClaimScreener.Default.Screen(text)[0];

        Assert.True(finding.RuleId == rule, kind);
        Assert.Contains(finding.Citation, finding.Message, StringComparison.Ordinal);
        Assert.NotEmpty(finding.Markets);
    }

    [Theory]
    [InlineData("This serum does not treat, cure or prevent acne.")]
    [InlineData("Does it cure eczema?")]
    [InlineData("The FDA warns that no exosome product may be sold as a cure for arthritis.")]
    [InlineData("You may not claim that the serum heals scars.")]
    [InlineData("We investigated whether vesicles reduce inflammation in mice.")]
    [InlineData("Patients should not stop their prescribed treatment.")]
    [InlineData("Helps reduce the look of fine lines.")]
    [InlineData("Exosomes are vesicles of 30 to 150 nm.")]
    public void Negation_questions_law_science_and_looks_are_no_claims(string text) =>
        Assert.Empty(ClaimScreener.Default.Screen(text));

    [Fact]
    public void A_disclaimer_does_not_heal_the_claim_beside_it()
    {
        const string Disclaimer = " This statement has not been evaluated by the Food and Drug Administration. This product is not intended to diagnose, treat, cure, or prevent any disease.";

        Assert.Single(ClaimScreener.Default.Screen("Cures eczema." + Disclaimer));
        Assert.Empty(ClaimScreener.Default.Screen(Disclaimer));
    }

    [Theory]
    [InlineData("Treat warnings as errors")]
    [InlineData("Failed to repair cart item: {Error}")]
    [InlineData("Heals the player by {0} hit points")]
    [InlineData("Treats null as empty")]
    [InlineData("SELECT cure FROM disease WHERE id = 1")]
    [InlineData("https://example.org/cure-eczema")]
    [InlineData("PreventExosomeDegradation_WhenStoredAtMinus80")]
    [InlineData("Donor infectious disease screening result is missing")]
    public void Strings_of_programs_are_left_alone(string text) =>
        Assert.Empty(ClaimScreener.Default.Screen(text, new ScreeningOptions { AnyString = true }));

    [Fact]
    public void An_allow_list_market_acts_only_when_it_is_named()
    {
        const string Text = "An anti-ageing serum.";

        Assert.DoesNotContain(ClaimScreener.Default.Screen(Text), finding => finding.RuleId == "EXO1007");
        ScreeningFinding listed = Assert.Single(ClaimScreener.Default.Screen(Text, new ScreeningOptions { Markets = ["JP"] }));
        Assert.Equal("EXO1007", listed.RuleId);
        Assert.Equal(["JP"], listed.Markets);
    }

    [Fact]
    public void A_market_may_object_to_what_others_let_pass()
    {
        const string Text = "A rejuvenating night cream.";

        Assert.Empty(ClaimScreener.Default.Screen(Text, new ScreeningOptions { Markets = ["US", "EU"] }));
        Assert.Equal(["UK"], Assert.Single(ClaimScreener.Default.Screen(Text, new ScreeningOptions { Markets = ["US", "UK"] })).Markets);
    }

    [Fact]
    public void Findings_answer_in_the_codes_that_were_asked_for() =>
        Assert.Equal(["DE", "SG"], Assert.Single(ClaimScreener.Default.Screen("Cures eczema.", new ScreeningOptions { Markets = ["DE", "SG"] })).Markets);

    [Fact]
    public void A_clean_text_costs_no_allocation()
    {
        const string Clean = "The gel absorbs quickly and leaves a fresh finish. Close the cap after every use, and restore the default settings.";
        _ = ClaimScreener.Default.Screen(Clean);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            _ = ClaimScreener.Default.Screen(Clean);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void One_screener_serves_many_threads()
    {
        string[] texts = ["Exosomes cure eczema.", "Boosts collagen production.", "Soft and fresh."];
        string[] expected = Array.ConvertAll(texts, Found);

        Parallel.For(0, 2000, i => Assert.Equal(expected[i % 3], Found(texts[i % 3])));
    }

    private static string Found(string text) => string.Join('|', ClaimScreener.Default.Screen(text).Select(finding => finding.RuleId + finding.Phrase));
}
