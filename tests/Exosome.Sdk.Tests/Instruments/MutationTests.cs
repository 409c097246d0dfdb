using System.Globalization;
using System.Text;
using Exosome.Sdk.Instruments;
using Xunit.Abstractions;

namespace Exosome.Sdk.Tests.Instruments;

/// <summary>
/// Files as they arrive after a bad transfer, a spreadsheet, a script or a careless hand. Whatever was done to a file,
/// the reader gives a result or one kind of exception, and a run that it calls good, without a warning of its own, has
/// the numbers of the file that was not damaged.
/// </summary>
public class MutationTests
{
    private const int Mutations = 2000;

    private readonly ITestOutputHelper _output;

    public MutationTests(ITestOutputHelper output)
    {
        _output = output;
    }

    [Fact]
    public void Two_thousand_damaged_files_give_a_result_or_a_clear_error_and_no_wrong_number()
    {
        byte[][] originals =
        [
            Encoding.Latin1.GetBytes(new NanoSightText { Videos = [new NanoSightVideo("a") { Dilution = "1000" }, new NanoSightVideo("b") { Peak = 130, Dilution = "1000" }] }.ToString()),
            Encoding.Latin1.GetBytes(new NanoSightText { IsPadded = false, OtherWeightings = ["Volume"], Videos = [new NanoSightVideo("a") { Dilution = "500" }, new NanoSightVideo("b") { Dilution = "500" }] }.ToString()),
            new ZetaViewSizeText().ToLatin1(),
            new ZetaViewSizeText { Particles = [.. Enumerable.Range(10, 80).Select(i => (2.5 + (5.0 * i), 1 + (i % 7)))] }.ToLatin1(),
        ];
        Dictionary<string, InstrumentRun>[] truths = [.. originals.Select(bytes => Read.Bytes(bytes).Runs.ToDictionary(run => run.Name, StringComparer.Ordinal))];
        HashSet<string>[] usual = [.. truths.Select(truth => truth.Values.SelectMany(run => run.Warnings).ToHashSet(StringComparer.Ordinal))];
        int good = 0;
        int warned = 0;
        int refused = 0;
        for (int seed = 0; seed < Mutations; seed++)
        {
            var random = new Random(seed);
            int which = seed % originals.Length;
            (string how, byte[] damaged) = Damage(originals[which], random);
            InstrumentFile file;
            try
            {
                file = Read.Bytes(damaged);
            }
            catch (InstrumentFormatException refusal)
            {
                Assert.True(refusal.Message.Length > 20, $"seed {seed} ({how}): an error must be a sentence.");
                refused++;
                continue;
            }

            foreach (InstrumentRun run in file.Runs)
            {
                if (run.Status != RunStatus.Ok || run.Warnings.Any(warning => !usual[which].Contains(warning)))
                {
                    warned++;
                    continue;
                }

                good++;
                if (truths[which].GetValueOrDefault(run.Name) is not { } truth)
                {
                    continue;
                }

                AssertSame(truth.Concentration?.ParticlesPerMilliliter, run.Concentration?.ParticlesPerMilliliter, seed, how, "concentration");
                AssertSame(truth.D50?.Nanometers, run.D50?.Nanometers, seed, how, "D50");
                AssertSame(truth.Mean?.Nanometers, run.Mean?.Nanometers, seed, how, "mean");
                AssertSame(truth.D90?.Nanometers, run.D90?.Nanometers, seed, how, "D90");
                if (run.Dilution.KnownFactor?.Value is { } factor)
                {
                    AssertSame(truth.Dilution.KnownFactor?.Value, factor, seed, how, "dilution");
                }
            }
        }

        _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{good} runs good and equal, {warned} warned or failed, {refused} files refused."));
        Assert.True(good > 100, "Damage that leaves the figures whole must not be refused wholesale.");
    }

    private static void AssertSame(double? expected, double? actual, int seed, string how, string what) =>
        Assert.True(
            actual is null || (expected is { } e && Math.Abs(e - actual.Value) <= 1e-6 * Math.Abs(e)),
            string.Create(CultureInfo.InvariantCulture, $"seed {seed} ({how}): {what} is {actual} where the whole file says {expected}."));

    private static (string How, byte[] Bytes) Damage(byte[] bytes, Random random)
    {
        List<string> lines = [.. Encoding.Latin1.GetString(bytes).Split('\n')];
        switch (random.Next(11))
        {
            case 0:
                return ("cut", bytes[..random.Next(bytes.Length)]);
            case 1:
                random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(lines));
                return ("all lines shuffled", Join(lines));
            case 2:
                int start = random.Next(lines.Count - 30);
                random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(lines).Slice(start, 30));
                return ("thirty lines shuffled", Join(lines));
            case 3:
                lines.RemoveAt(random.Next(lines.Count));
                return ("a line lost", Join(lines));
            case 4:
                int doubled = random.Next(lines.Count);
                lines.Insert(doubled, lines[doubled]);
                return ("a line doubled", Join(lines));
            case 5:
                return ("UTF-16", Encoding.Unicode.GetBytes(Encoding.Latin1.GetString(bytes)));
            case 6:
                return ("every second byte lost", [.. bytes.Where((_, i) => i % 2 == 0)]);
            case 7:
                lines[random.Next(lines.Count)] += new string('x', 200_000);
                return ("a huge field", Join(lines));
            case 8:
                int at = random.Next(bytes.Length);
                return ("zeros in the middle", [.. bytes[..at], .. new byte[random.Next(1, 400)], .. bytes[at..]]);
            case 9:
                int quoted = random.Next(lines.Count);
                lines[quoted] = "\"" + lines[quoted];
                return ("a quotation mark", Join(lines));
            default:
                int from = random.Next(lines.Count);
                lines.RemoveRange(from, Math.Min(random.Next(1, 200), lines.Count - from));
                return ("a block lost", Join(lines));
        }
    }

    private static byte[] Join(List<string> lines) => Encoding.Latin1.GetBytes(string.Join('\n', lines));
}
