namespace Exosome.Sdk.Claims.Engine;

/// <summary>
/// The letter under each accented one, as a table of our own: Unicode normalization does nothing in containers that run without
/// globalization data, and a claim must not depend on the machine that looks for it.
/// </summary>
internal static class LetterVariants
{
    /// <summary>Groups parted by spaces: a plain letter, then the lower-case letters that are compared as it.</summary>
    public const string Groups =
        "aªàáâãäåæāăąǎǟǡǣǻǽȁȃȧḁẚạảấầẩẫậắằẳẵặ bḃḅḇ cçćĉċčḉ dďđǆǳḋḍḏḑḓ eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ fḟ\uFB00\uFB01\uFB02\uFB03\uFB04 gĝğġģǧǵḡ hĥȟḣḥḧ"
        + "ḩḫẖ iìíîïĩīĭįİĳǐȉȋḭḯỉị jĵǰ kķǩḱḳḵ lĺļľŀłǉḷḹḻḽ mḿṁṃ nñńņňǌǹṅṇṉṋ oºòóôõöøōŏőœơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ pṕṗ rŕŗ"
        + "řȑȓṙṛṝṟ sßśŝşšſșṡṣṥṧṩẛ\uFB05\uFB06 tţťțṫṭṯṱẗ uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự vṽṿ wŵẁẃẅẇẉẘ xẋẍ yýÿŷȳẏẙỳỵỷỹ zźżžẑẓẕ \u0292ǯ \u02B9ʹ "
        + "\u02BCŉ Υϒϓϔ αά βϐ εέϵ ηή θϑ ιΐίϊ κϰ μµ οό πϖ ρϱ ςϲ υΰϋύ φϕ ωώ аӑӓ гѓ еѐёӗ жӂӝ зӟ ийѝӣӥ кќ оӧ уўӯӱӳ чӵ ыӹ эӭ ії ѵѷ "
        + "әӛ өӫ \u0565\u0587";

    /// <summary>What the half-width forms from U+FF65 on stand for.</summary>
    public const string HalfWidthKana = "・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
}
