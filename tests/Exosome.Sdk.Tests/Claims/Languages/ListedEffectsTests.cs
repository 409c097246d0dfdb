using Exosome.Sdk.Claims.Engine;

namespace Exosome.Sdk.Tests.Claims.Languages;

/// <summary>The 56 effects of cosmetics: MHLW notification 薬食発0721第1号 of 2011-07-21.</summary>
public class ListedEffectsTests
{
    private const string Listed =
        "頭皮、毛髪を清浄にする|香りにより毛髪、頭皮の不快臭を抑える|頭皮、毛髪をすこやかに保つ|毛髪にはり、こしを与える|頭皮、毛髪にうるおいを与える"
        + "|頭皮、毛髪のうるおいを保つ|毛髪をしなやかにする|クシどおりをよくする|毛髪のつやを保つ|毛髪につやを与える|フケ、カユミがとれる|フケ、カユミを抑える"
        + "|毛髪の水分、油分を補い保つ|裂毛、切毛、枝毛を防ぐ|髪型を整え、保持する|毛髪の帯電を防止する|(汚れをおとすことにより)皮膚を清浄にする"
        + "|(洗浄により)ニキビ、アセモを防ぐ(洗顔料)|肌を整える|肌のキメを整える|皮膚をすこやかに保つ|肌荒れを防ぐ|肌をひきしめる|皮膚にうるおいを与える"
        + "|皮膚の水分、油分を補い保つ|皮膚の柔軟性を保つ|皮膚を保護する|皮膚の乾燥を防ぐ|肌を柔らげる|肌にはりを与える|肌にツヤを与える|肌を滑らかにする"
        + "|ひげを剃りやすくする|ひげそり後の肌を整える|あせもを防ぐ(打粉)|日やけを防ぐ|日やけによるシミ、ソバカスを防ぐ|芳香を与える|爪を保護する"
        + "|爪をすこやかに保つ|爪にうるおいを与える|口唇の荒れを防ぐ|口唇のキメを整える|口唇にうるおいを与える|口唇をすこやかにする"
        + "|口唇を保護する。口唇の乾燥を防ぐ|口唇の乾燥によるカサツキを防ぐ|口唇を滑らかにする|ムシ歯を防ぐ|歯を白くする|歯垢を除去する|口中を浄化する"
        + "|口臭を防ぐ|歯のやにを取る|歯石の沈着を防ぐ|乾燥による小ジワを目立たなくする";

    public static TheoryData<string> Effects => new(Listed.Split('|'));

    [Fact]
    public void There_are_56() => Assert.Equal(56, Listed.Split('|').Length);

    [Theory]
    [MemberData(nameof(Effects))]
    public void A_listed_effect_may_be_stated(string effect)
    {
        Assert.False(LanguagePackTests.IsFlagged(effect, ["JP"], ScreeningContext.Copy));
        Assert.False(LanguagePackTests.IsFlagged(effect + "。", ["JP"], ScreeningContext.Copy));
    }

    [Theory]
    [InlineData("小ジワを改善する")]
    [InlineData("シミを消す")]
    [InlineData("シワを伸ばす")]
    [InlineData("毛髪を再生する")]
    [InlineData("ニキビを治す")]
    public void A_word_beyond_the_list_is_found(string effect) =>
        Assert.True(LanguagePackTests.IsFlagged(effect, ["JP"], ScreeningContext.Copy));
}
