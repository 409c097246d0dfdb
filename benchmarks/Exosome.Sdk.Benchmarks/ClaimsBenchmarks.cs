using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Exosome.Sdk.Claims;
using Exosome.Sdk.Claims.Engine;

namespace Exosome.Sdk.Benchmarks;

/// <summary>
/// The claims engine on a clean and on a dense text and on one clean literal, against a compiled alternation of the words that the packs
/// know (words only: a regular expression that also knew windows, negation and markets would be slower still), and the time to load the packs.
/// </summary>
[MemoryDiagnoser]
public class ClaimsBenchmarks
{
    private const string CleanSentence = "The lightweight gel absorbs quickly and leaves a fresh finish on the face. Store the bottle in a cool place and close the cap after every use. ";
    private const string DenseSentence = "Exosomes cure eczema and boost collagen production. Relieves chronic pain. Our serum reverses ageing. ";
    private const string Literal = "Could not restore the backup from the given path";

    private static readonly ScreeningOptions AnyString = new() { AnyString = true };

    private readonly string clean = string.Concat(Enumerable.Repeat(CleanSentence, 2000));
    private readonly string dense = string.Concat(Enumerable.Repeat(DenseSentence, 500));
    private Regex alternation = null!;

    [GlobalSetup]
    public void BuildAlternation()
    {
        // The English entries without variants, taken from the packs themselves.
        var words = new List<string>();
        foreach (PackSource source in EmbeddedPacks.All.Where(pack => pack.Path.StartsWith("en/", StringComparison.Ordinal)))
        {
            foreach (PackWords block in PackReader.Read(source, []).Words)
            {
                words.AddRange(block.Forms.Select(form => form.Value).Where(form => form.All(unit => char.IsAsciiLetter(unit) || unit == ' ')));
            }
        }

        alternation = new Regex(
            @"\b(?:" + string.Join('|', words.Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length)) + @")\b",
            RegexOptions.Compiled | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            TimeSpan.FromMinutes(5));
    }

    [Benchmark(Baseline = true)]
    public int EngineOnCleanText() => ClaimScreener.Default.Screen(clean).Count;

    [Benchmark]
    public int RegexOnCleanText() => alternation.Count(clean);

    [Benchmark]
    public int EngineOnDenseText() => ClaimScreener.Default.Screen(dense).Count;

    [Benchmark]
    public int RegexOnDenseText() => alternation.Count(dense);

    [Benchmark]
    public int EngineOnOneCleanLiteral() => ClaimScreener.Default.Screen(Literal, AnyString).Count;

    [Benchmark]
    public int LoadOfAllPacks() => ScreeningEngine.CreateAlone(EmbeddedPacks.All, [], checkExamples: false).Rules.Count;
}
