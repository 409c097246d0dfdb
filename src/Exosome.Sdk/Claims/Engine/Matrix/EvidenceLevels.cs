namespace Exosome.Sdk.Claims.Engine.Matrix;

/// <summary>
/// How much a kind of study can carry, weakest first: in silico, in vitro, animal, case series, observational,
/// randomized, systematic review. The words are those of study reports.
/// </summary>
internal static class EvidenceLevels
{
    public const int None = 0;
    public const int InSilico = 1;
    public const int InVitro = 2;
    public const int Animal = 3;
    public const int CaseSeries = 4;
    public const int Observational = 5;
    public const int Randomized = 6;
    public const int SystematicReview = 7;

    // The first word that occurs decides, so the strong designs that contain weak ones' words come first.
    private static readonly (string Word, int Level)[] Designs =
    [
        ("systematicreview", SystematicReview), ("metaanalysis", SystematicReview),
        ("nonrandomized", Observational), ("nonrandomised", Observational),
        ("randomized", Randomized), ("randomised", Randomized), ("rct", Randomized),
        ("insilico", InSilico), ("computational", InSilico), ("docking", InSilico),
        ("invitro", InVitro), ("exvivo", InVitro), ("cellculture", InVitro), ("cellstudy", InVitro), ("skinmodel", InVitro),
        ("animal", Animal), ("mouse", Animal), ("murine", Animal), ("rat", Animal), ("porcine", Animal), ("rabbit", Animal), ("preclinical", Animal),
        ("caseseries", CaseSeries), ("casereport", CaseSeries),
        ("cohort", Observational), ("casecontrol", Observational), ("crosssectional", Observational), ("observational", Observational), ("splitface", Observational),
        ("openlabel", Observational), ("singlearm", Observational), ("beforeafter", Observational), ("registry", Observational),
        // What supports a cosmetic claim in the EU beside trials: tests on people, without a control that would rank higher.
        ("consumerperception", Observational), ("consumertest", Observational), ("instrumental", Observational), ("usetest", Observational),
    ];

    private static readonly string[] Names = ["none", "in silico", "in vitro", "animal", "case series", "observational", "randomized", "systematic review"];

    public static string NameOf(int level) => Names[Math.Max(0, Math.Min(level, Names.Length - 1))];

    /// <summary>The level of a design's words; <see cref="None"/> for words that name no design.</summary>
    public static int Parse(string design)
    {
        string word = Fold(design);
        foreach ((string known, int level) in Designs)
        {
            // Short words only as a whole: "rat" is in "operation".
            if (known.Length > 4 ? word.AsSpan().IndexOf(known.AsSpan(), StringComparison.Ordinal) >= 0 : string.Equals(word, known, StringComparison.Ordinal))
            {
                return level;
            }
        }

        return None;
    }

    /// <summary>Letters and digits, in lower case: "Meta-Analysis" and "meta analysis" are one word.</summary>
    public static string Fold(string text)
    {
        char[] folded = new char[text.Length];
        int length = 0;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                folded[length++] = char.ToLowerInvariant(c);
            }
        }

        return new string(folded, 0, length);
    }
}
