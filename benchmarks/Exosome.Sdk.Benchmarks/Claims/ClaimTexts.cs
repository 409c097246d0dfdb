using System.Text;
using Exosome.Sdk.Claims.Engine;

namespace Exosome.Sdk.Benchmarks.Claims;

/// <summary>
/// Two English texts made of the examples that stand in the packs: one in which nothing is found, and one in which nearly every
/// sentence is a claim. English, because the peers know nothing else.
/// </summary>
internal sealed class ClaimTexts
{
    private const string EnglishPacks = "en/";

    private ClaimTexts(string[] clean, string[] dense)
    {
        CleanSentences = clean;
        DenseSentences = dense;
    }

    /// <summary>Sentences without a finding, each once.</summary>
    public string[] CleanSentences { get; }

    /// <summary>Sentences with a finding, each once.</summary>
    public string[] DenseSentences { get; }

    public static ClaimTexts Load()
    {
        var problems = new List<PackProblem>();
        PackRule[] rules = [.. EmbeddedPacks.All.Where(p => p.Path.Contains(EnglishPacks, StringComparison.Ordinal)).SelectMany(p => PackReader.Read(p, problems).Rules)];
        string[] all = [.. rules.SelectMany(r => r.Flags.Concat(r.Allows)).Select(t => t.Value).Distinct(StringComparer.Ordinal)];
        return new ClaimTexts([.. all.Where(t => Find(t).Count == 0)], [.. all.Where(t => Find(t).Count > 0)]);
    }

    /// <summary>Repeats sentences, two a line, until there are that many characters.</summary>
    public static string Fill(string[] sentences, int length)
    {
        var text = new StringBuilder(length + 200);
        for (int i = 0; text.Length < length; i++)
        {
            string sentence = sentences[i % sentences.Length];
            text.Append(sentence).Append(char.IsLetterOrDigit(sentence[^1]) ? ". " : " ").Append(i % 2 == 1 ? "\n\n" : "");
        }

        return text.ToString();
    }

    public static List<ClaimMatch> Find(string text)
    {
        var found = new List<ClaimMatch>();
        ScreeningEngine.BuiltIn.Screen(text, new ScreeningRequest(ScreeningContext.Copy), found);
        return found;
    }
}
