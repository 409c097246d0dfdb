using System.Diagnostics;
using Exosome.Sdk.Claims;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Exosome.Sdk.Tests.Claims;

public class ScreeningLawTests
{
    private static readonly string[] Sentences =
    [
        "Exosomes cure eczema.", "It boosts collagen production.", "A light gel for every day.", "This does not treat acne.", "Store in a cool place.",
        "Relieves chronic pain!", "What is an exosome?", "The FDA warns that clinics claim to treat autism.", "Say goodbye to psoriasis.", "100 mL.",
    ];

    /// <summary>Sentences of a claim never reach into the next one (only a question does), so parts find what the whole finds.</summary>
    [Property(MaxTest = 200)]
    public Property A_text_finds_what_its_parts_find()
    {
        Gen<string[]> texts = Gen.Elements(Sentences.Where(s => !s.EndsWith('?')).ToArray()).ArrayOf();
        return Prop.ForAll(texts.ToArbitrary(), parts =>
        {
            int offset = 0;
            var expected = new List<(string, int, int)>();
            foreach (string part in parts)
            {
                expected.AddRange(ClaimScreener.Default.Screen(part).Select(f => (f.RuleId, f.Start + offset, f.Length)));
                offset += part.Length + 1;
            }

            return expected.SequenceEqual(ClaimScreener.Default.Screen(string.Join(' ', parts)).Select(f => (f.RuleId, f.Start, f.Length)));
        });
    }

    /// <summary>Case, accents, width and invisible characters change what stands in the text, never where the claim is.</summary>
    [Property(MaxTest = 200)]
    public Property Folding_never_moves_the_reported_slice()
    {
        Gen<(string, int)> cases = from sentence in Gen.Elements(Sentences) from seed in Gen.Choose(0, int.MaxValue - 1) select (sentence, seed);
        return Prop.ForAll(cases.ToArbitrary(), input =>
        {
            (string plain, int seed) = input;
            string disguised = Disguise(plain, new Random(seed), out int[] origin);
            IReadOnlyList<ScreeningFinding> before = ClaimScreener.Default.Screen(plain);
            IReadOnlyList<ScreeningFinding> after = ClaimScreener.Default.Screen(disguised);
            return before.Count == after.Count && before.Zip(after).All(pair =>
                pair.First.RuleId == pair.Second.RuleId
                && origin[pair.Second.Start] == pair.First.Start
                && origin[pair.Second.Start + pair.Second.Length - 1] == pair.First.Start + pair.First.Length - 1
                && pair.Second.Phrase == disguised.Substring(pair.Second.Start, pair.Second.Length));
        });
    }

    [Property(MaxTest = 300)]
    public void Any_text_is_screened_without_an_exception_and_with_spans_inside_it(NonNull<string> text, int seed)
    {
        string mixed = text.Get + Sentences[Math.Abs(seed % Sentences.Length)] + new string((char)(seed & 0xFFFF), 3) + text.Get;
        foreach (ScreeningFinding finding in ClaimScreener.Default.Screen(mixed))
        {
            Assert.InRange(finding.Start, 0, mixed.Length - finding.Length);
            Assert.Equal(finding.Phrase, mixed.Substring(finding.Start, finding.Length));
        }
    }

    [Fact]
    public void Random_Unicode_lone_surrogates_and_one_endless_line_take_linear_time()
    {
        var random = new Random(20261123);
        char[] noise = new char[5_000_000]; // 10 MB
        for (int i = 0; i < noise.Length; i++)
        {
            noise[i] = (char)random.Next(char.MaxValue + 1);
        }

        string line = string.Concat(Enumerable.Repeat("treat cell collagen skin boost the and ", 20_000));
        string surrogates = new('\uD835', 500_000);
        _ = ClaimScreener.Default.Screen("Exosomes cure eczema.");
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;

        _ = ClaimScreener.Default.Screen(noise);
        _ = ClaimScreener.Default.Screen(line);
        _ = ClaimScreener.Default.Screen(surrogates);

        // Quadratic time would be hours; the limit is far above what a loaded machine needs.
        Assert.True(Process.GetCurrentProcess().TotalProcessorTime - before < TimeSpan.FromMinutes(2));
    }

    private static string Disguise(string plain, Random random, out int[] origin)
    {
        var units = new List<char>();
        var from = new List<int>();
        for (int i = 0; i < plain.Length; i++)
        {
            char unit = plain[i];
            bool letter = char.IsAsciiLetter(unit);
            unit = (letter ? random.Next(5) : 0) switch
            {
                1 => char.ToUpperInvariant(unit),
                2 => (char)(unit - 'A' + 'Ａ'),
                3 when unit is 'e' => 'é',
                _ => unit,
            };
            units.Add(unit);
            from.Add(i);
            if (letter && i + 1 < plain.Length && char.IsAsciiLetter(plain[i + 1]) && random.Next(4) == 0)
            {
                units.Add(random.Next(2) == 0 ? '\u00AD' : '\u200B');
                from.Add(-1);
            }
        }

        origin = [.. from];
        return new string([.. units]);
    }
}
