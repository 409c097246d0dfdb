using Exosome.Sdk.Claims.Engine;

namespace Exosome.Sdk.Tests.Claims.Languages;

/// <summary>What scripts do to words: width, variants, marks, compounds, and languages that share letters.</summary>
public class ScriptTests
{
    [Theory]
    [InlineData("No cura el acné.")]
    [InlineData("Non cura l'acne.")]
    [InlineData("Não cura a acne.")]
    [InlineData("Ne soigne pas l'acné.")]
    [InlineData("アトピーは治りません")]
    [InlineData("湿疹を治療するものではありません")]
    [InlineData("여드름을 치료하지 않습니다")]
    [InlineData("不能治疗湿疹")]
    public void A_denial_is_read_in_its_own_language(string text) =>
        Assert.False(LanguagePackTests.IsFlagged(text, ["EU", "BR", "JP", "KR", "CN"], ScreeningContext.Copy));

    [Theory]
    [InlineData("ｱﾄﾋﾟｰが治る美容液", "JP")]
    [InlineData("治療雄性禿、濕疹", "TW")]
    [InlineData("治疗雄性秃、湿疹", "CN")]
    [InlineData("예방·치료 효과가 있는 여드름·아토피 크림", "KR")]
    [InlineData("１００％安全です", "JP")]
    [InlineData("LINDERT GELENKSCHMERZEN", "EU")]
    [InlineData("Guerit l'acne", "EU")]
    public void Width_variants_case_and_missing_accents_do_not_hide_a_claim(string text, string market) =>
        Assert.True(LanguagePackTests.IsFlagged(text, [market], ScreeningContext.Copy));

    [Theory]
    [InlineData("Lindert Kniegelenkschmerzen")]
    [InlineData("Gegen Handekzeme")]
    [InlineData("Stoppt erblich bedingten Haarausfall")]
    public void A_compound_is_as_good_as_its_last_word(string text) =>
        Assert.True(LanguagePackTests.IsFlagged(text, ["EU"], ScreeningContext.Copy));

    [Fact]
    public void The_Japanese_list_acts_only_where_Japan_is_named()
    {
        const string Text = "美白効果が期待できます";

        Assert.True(LanguagePackTests.IsFlagged(Text, ["JP"], ScreeningContext.Copy));
        Assert.False(LanguagePackTests.IsFlagged(Text, null, ScreeningContext.Copy));
    }

    [Fact]
    public void Superlatives_are_the_business_of_the_Chinese_advertising_law_alone()
    {
        const string Text = "国家级品质的护手霜";

        Assert.True(LanguagePackTests.IsFlagged(Text, ["CN"], ScreeningContext.Copy));
        Assert.False(LanguagePackTests.IsFlagged(Text, ["TW"], ScreeningContext.Copy));
    }

    [Theory]
    [InlineData("heilt", "heil")]
    [InlineData("heilungsprozess", "heilung")]
    public void The_longest_beginning_counts(string word, string expected)
    {
        var table = new AffixTable(atEnd: false);
        table.Add("heil", 1);
        table.Add("heilung", 2);

        Assert.Equal(expected == "heil" ? 1 : 2, table.Find(word.AsSpan()));
        Assert.Equal(0, table.Find("heim".AsSpan()));
    }

    [Fact]
    public void An_ending_is_compared_from_the_end()
    {
        var table = new AffixTable(atEnd: true);
        table.Add("schmerzen", 7);

        Assert.Equal(7, table.Find("gelenkschmerzen".AsSpan()));
        Assert.Equal(0, table.Find("schmerzensgeld".AsSpan()));
    }
}
