using Exosome.Sdk.Claims.Engine;
using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Tests.Claims.Languages;

/// <summary>The packs of German, French, Spanish, Italian, Portuguese, Japanese, Korean and Chinese against texts written before them.</summary>
public class LanguagePackTests
{
    public static TheoryData<string> Languages => new(LabelledText.Languages);

    [Fact]
    public void Every_line_of_every_language_is_read_and_every_example_holds()
    {
        var problems = new List<PackProblem>();
        _ = ScreeningEngine.CreateAlone(EmbeddedPacks.All, problems);
        List<string> own = problems.FindAll(p => Array.Exists(LabelledText.Languages, l => p.Path.StartsWith(l + "/", StringComparison.Ordinal)))
            .ConvertAll(p => $"{p.Path}({p.Line},{p.Column}): {p.Message}");

        Assert.Empty(own);
    }

    [Fact]
    public void Every_rule_of_every_language_carries_both_kinds_of_examples()
    {
        var bare = new List<string>();
        foreach (CompiledRule rule in ScreeningEngine.BuiltIn.Rules)
        {
            if (rule.Source.Kind == PackRuleKind.Rule && Array.IndexOf(LabelledText.Languages, rule.Language) >= 0
                && (rule.Source.Flags.Count == 0 || rule.Source.Allows.Count == 0))
            {
                bare.Add(rule.Source.Name.Value);
            }
        }

        Assert.Empty(bare);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Claims_are_found(string language)
    {
        List<LabelledText> claims = LabelledText.Read(language).FindAll(t => t.Label == 'V');
        List<string> missed = claims.FindAll(t => !IsFlagged(t.Text, t.Markets, ScreeningContext.Copy)).ConvertAll(t => t.Text);

        Assert.True(claims.Count >= 20);
        Assert.True(missed.Count * 20 <= claims.Count, string.Join(Environment.NewLine, missed));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Lawful_copy_and_talk_about_claims_are_left_alone(string language)
    {
        List<string> wrong = LabelledText.Read(language)
            .FindAll(t => t.Label == 'O' && IsFlagged(t.Text, t.Markets, ScreeningContext.Copy)).ConvertAll(t => t.Text);

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Strings_of_software_are_left_alone(string language)
    {
        List<string> wrong = LabelledText.Read(language)
            .FindAll(t => t.Label == 'S' && IsFlagged(t.Text, t.Markets, ScreeningContext.Code)).ConvertAll(t => t.Text);

        Assert.Empty(wrong);
    }

    internal static bool IsFlagged(string text, string[]? markets, ScreeningContext context)
    {
        var found = new List<ClaimMatch>();
        ScreeningEngine.BuiltIn.Screen(text.AsSpan(), new ScreeningRequest(context, markets), found);
        return found.Exists(f => f.Severity >= RuleSeverity.Warning);
    }
}
