namespace Exosome.Sdk.Claims.Engine;

/// <summary>
/// Tells the languages of one script apart by their small words (the class <c>marks</c> of each language): "reduce" and "acne" are English,
/// Spanish and Italian, "la" and "de" are not. Where a sentence has more marks of one language than of another, the other's rules rest:
/// they would read the claim without understanding the "no" beside it.
/// </summary>
internal sealed class LanguageMarks
{
    public const string ClassName = "marks";

    /// <summary>A language is one bit of a word.</summary>
    private const int MostLanguages = 64;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<bool> ideographic = [false];
    private int[] languageOfTag = [];

    /// <summary>Languages with marks are numbered from 1; 0 is every other.</summary>
    public int Count => ideographic.Count;

    public int NumberOf(string language) => numbers.TryGetValue(language, out int number) ? number : 0;

    public void Add(PackDocument document)
    {
        foreach (PackWords words in document.Words)
        {
            if (words.Class.Value is ClassName && words.Forms.Count > 0 && ideographic.Count < MostLanguages && !numbers.ContainsKey(document.Language))
            {
                numbers.Add(document.Language, ideographic.Count);
                ideographic.Add(CharacterFold.KindOf(words.Forms[0].Value[0]) == CharacterKind.Ideograph);
            }
        }
    }

    public void Freeze(TagTable tags)
    {
        languageOfTag = new int[tags.Count];
        foreach (KeyValuePair<string, int> language in numbers)
        {
            int tag = tags.OfClass(language.Key, ClassName);
            if (tag < languageOfTag.Length)
            {
                languageOfTag[tag] = language.Value;
            }
        }
    }

    /// <summary>Sets, for each language, whether another of its script speaks louder in the sentence.</summary>
    public void Read(Sentence sentence, Lexicon lexicon, int[] scores, bool[] resting)
    {
        Array.Clear(scores, 0, scores.Length);
        for (int at = 0; at < sentence.Count; at++)
        {
            if (sentence.Tokens[at].Word == 0)
            {
                continue;
            }

            // "a" and "à" are one word after folding, and count once.
            ulong counted = 0;
            foreach (int tag in lexicon.TagsOf(sentence.Tokens[at].Word))
            {
                int language = languageOfTag[tag];
                if (language != 0 && (counted & (1UL << language)) == 0)
                {
                    counted |= 1UL << language;
                    scores[language]++;
                }
            }
        }

        int latin = 0;
        int other = 0;
        for (int language = 1; language < scores.Length; language++)
        {
            if (ideographic[language])
            {
                other = Math.Max(other, scores[language]);
            }
            else
            {
                latin = Math.Max(latin, scores[language]);
            }
        }

        for (int language = 1; language < scores.Length; language++)
        {
            resting[language] = scores[language] < (ideographic[language] ? other : latin);
        }
    }
}
