using System.Globalization;
using System.Text;
using Exosome.Sdk.Instruments;
using Xunit.Abstractions;

namespace Exosome.Sdk.Tests.Instruments;

/// <summary>
/// Files as they arrive after a bad transfer, a spreadsheet, a script or a careless hand. Whatever was done to a file,
/// the reader gives a result or one kind of exception, and a run that it calls good, without a warning of its own, has
/// the numbers of the file that was not damaged. A changed digit can be noticed only where a file says a thing twice: there
/// the numbers agree as closely as its two sayings must.
/// </summary>
public class MutationTests
{
    private const int Mutations = 4000;

    private static readonly (string From, string To)[] s_units =
    [
        ("Particles / ml", "Particles / ul"), ("Concentration / cm-3", "Concentration / mm-3"), ("Size / nm", "Size / um"), ("p./mL", "p./uL"), ("p./cm^3", "p./mm^3"),
        ("X50 (nm)", "X50 (um)"), ("Zeta Potential / mV", "Zeta Potential / V"), ("Size/nm", "Size/um"),
    ];

    private readonly ITestOutputHelper _output;

    public MutationTests(ITestOutputHelper output)
    {
        _output = output;
    }

    [Fact]
    public void Four_thousand_damaged_files_give_a_result_or_a_clear_error_and_no_wrong_number()
    {
        Original[] originals =
        [
            new(Encoding.Latin1.GetBytes(new NanoSightText { Videos = [new NanoSightVideo("a") { Dilution = "1000" }, new NanoSightVideo("b") { Peak = 130, Dilution = "1000" }] }.ToString()), Concentration: 0.025, Nanometers: 2.5, ModeNanometers: 3.5),
            new(Encoding.Latin1.GetBytes(new NanoSightText { IsPadded = false, OtherWeightings = ["Volume"], Videos = [new NanoSightVideo("a") { Dilution = "500" }, new NanoSightVideo("b") { Dilution = "500" }] }.ToString()), Concentration: 0.025, Nanometers: 2.5, ModeNanometers: 3.5),
            new(new ZetaViewSizeText().ToLatin1(), Concentration: 0.025, Nanometers: 12, ModeNanometers: 12),
            new(new ZetaViewSizeText { Particles = [.. Enumerable.Range(10, 80).Select(i => (2.5 + (5.0 * i), 1 + (i % 7)))] }.ToLatin1(), Concentration: 0.025, Nanometers: 12, ModeNanometers: 12),
            new(Encoding.Latin1.GetBytes(ZetaViewPositionText.Whole()), Concentration: 0.13, Nanometers: double.PositiveInfinity, ModeNanometers: double.PositiveInfinity),
            new(Encoding.Latin1.GetBytes(ZetaViewProfileText.Of("-22.21"))),
            new(Encoding.Latin1.GetBytes(Tracks()), SaysHowLongItIs: false),
        ];
        Dictionary<string, InstrumentRun>[] truths = [.. originals.Select(original => Read.Bytes(original.Bytes).Runs.ToDictionary(run => run.Name, StringComparer.Ordinal))];
        HashSet<string>[] usual = [.. truths.Select(truth => truth.Values.SelectMany(run => run.Warnings).ToHashSet(StringComparer.Ordinal))];
        Assert.All(truths, truth => Assert.Contains(truth.Values, run => run.Status == RunStatus.Ok));
        int good = 0;
        int warned = 0;
        int refused = 0;
        for (int seed = 0; seed < Mutations; seed++)
        {
            var random = new Random(seed);
            int which = seed % originals.Length;
            (string how, byte[] damaged, bool isDigit) = Damage(originals[which], random);
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

                double ratio = isDigit ? originals[which].Concentration : 1e-6;
                double nanometers = isDigit ? originals[which].Nanometers : 1e-6;
                AssertSame(truth.Concentration?.ParticlesPerMilliliter, run.Concentration?.ParticlesPerMilliliter, ratio, 0, seed, how, "concentration");
                AssertSame(truth.DilutionCorrectedConcentration?.ParticlesPerMilliliter, run.DilutionCorrectedConcentration?.ParticlesPerMilliliter, ratio, 0, seed, how, "corrected concentration");
                AssertSame(truth.D10?.Nanometers, run.D10?.Nanometers, 0, nanometers, seed, how, "D10");
                AssertSame(truth.D50?.Nanometers, run.D50?.Nanometers, 0, nanometers, seed, how, "D50");
                AssertSame(truth.D90?.Nanometers, run.D90?.Nanometers, 0, nanometers, seed, how, "D90");
                AssertSame(truth.ZetaPotential?.Millivolts, run.ZetaPotential?.Millivolts, 1e-6, 0, seed, how, "zeta potential");
                AssertSame(truth.Mean?.Nanometers, run.Mean?.Nanometers, 0, nanometers, seed, how, "mean");
                AssertSame(truth.Mode?.Nanometers, run.Mode?.Nanometers, 0, isDigit ? originals[which].ModeNanometers : 1e-6, seed, how, "mode");
                AssertSame(truth.StandardDeviation?.Nanometers, run.StandardDeviation?.Nanometers, 0, nanometers, seed, how, "standard deviation");
                if (run.Dilution.KnownFactor?.Value is { } factor)
                {
                    AssertSame(truth.Dilution.KnownFactor?.Value, factor, ratio, 0, seed, how, "dilution");
                }
            }
        }

        _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{good} runs good and equal, {warned} warned or failed, {refused} files refused."));
        Assert.True(good > 100, "Damage that leaves the figures whole must not be refused wholesale.");
    }

    private static void AssertSame(double? expected, double? actual, double ratio, double difference, int seed, string how, string what) =>
        Assert.True(
            actual is null || (expected is { } e && Math.Abs(e - actual.Value) <= (ratio * Math.Abs(e)) + difference),
            string.Create(CultureInfo.InvariantCulture, $"seed {seed} ({how}): {what} is {actual} where the whole file says {expected}."));

    private static (string How, byte[] Bytes, bool IsDigit) Damage(Original original, Random random)
    {
        int kind;
        do
        {
            kind = random.Next(14);
        }
        while (!original.Shows(kind));

        if (kind < 11)
        {
            (string how, byte[] bytes) = Coarse(original.Bytes, kind, random);
            return (how, bytes, false);
        }

        List<string> lines = [.. Encoding.Latin1.GetString(original.Bytes).Split('\n')];
        if (kind == 11)
        {
            (string From, string To)[] units = [.. s_units.Where(unit => lines.Exists(line => line.Contains(unit.From, StringComparison.Ordinal)))];
            (string from, string to) = units[random.Next(units.Length)];
            return ($"{from} became {to}", Join([.. lines.Select(line => line.Replace(from, to, StringComparison.Ordinal))]), false);
        }

        // A dilution is said once, and so is the title by which a file is known.
        int[] candidates = [.. Enumerable.Range(1, lines.Count - 1).Where(i => lines[i].Any(char.IsAsciiDigit) && (kind == 12 || !lines[i].Contains("ilution", StringComparison.Ordinal)))];
        int at = candidates[random.Next(candidates.Length)];
        string changed = ChangeDigit(lines[at], random);
        if (kind == 12)
        {
            lines.Insert(at + random.Next(2), changed);
            return ($"line {at + 1} doubled with another digit", Join(lines), false);
        }

        lines[at] = changed;
        return ($"a digit of line {at + 1} changed", Join(lines), true);
    }

    private static string ChangeDigit(string line, Random random)
    {
        int[] digits = [.. Enumerable.Range(0, line.Length).Where(i => char.IsAsciiDigit(line[i]))];
        int at = digits[random.Next(digits.Length)];
        char other = (char)('0' + ((line[at] - '0' + 1 + random.Next(9)) % 10));
        return line[..at] + other + line[(at + 1)..];
    }

    /// <summary>A row a particle and frame, as AllTracks has it: each size is said four times.</summary>
    private static string Tracks()
    {
        var text = new StringBuilder("Particle ID, Size/nm, Diffusion coefficient/nm^2 s^-1, Frame, X/pixels, Y/pixels, Ln(Adjusted intensity)/AU, Included in distribution?\r\n");
        for (int particle = 1; particle <= 60; particle++)
        {
            for (int frame = 0; frame < 4; frame++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{particle}, {80 + particle}.5, 4.1, {frame}, {100 + frame}.0, 22.0, 7.2, {(particle % 5 == 0 ? "False" : "True")}\r\n");
            }
        }

        return text.ToString();
    }

    /// <summary>A sound file, and how closely it can check itself.</summary>
    /// <param name="Bytes">The file.</param>
    /// <param name="Concentration">How far a concentration may be off, as a share, before the file contradicts itself; 0 where it never does.</param>
    /// <param name="Nanometers">The same for mean, width and percentiles, in nm.</param>
    /// <param name="ModeNanometers">The same for the mode, which lies on the flat top of the curve.</param>
    /// <param name="SaysHowLongItIs">Whether lost lines can be noticed at all: a table of tracks has no end and no sum.</param>
    private sealed record Original(byte[] Bytes, double Concentration = 0, double Nanometers = 0, double ModeNanometers = 0, bool SaysHowLongItIs = true)
    {
        public bool Shows(int kind) => kind switch
        {
            0 or 3 or 10 or 12 => SaysHowLongItIs,
            13 => Concentration > 0,
            _ => true,
        };
    }

    private static (string How, byte[] Bytes) Coarse(byte[] bytes, int kind, Random random)
    {
        List<string> lines = [.. Encoding.Latin1.GetString(bytes).Split('\n')];
        switch (kind)
        {
            case 0:
                return ("cut", bytes[..random.Next(bytes.Length)]);
            case 1:
                random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(lines));
                return ("all lines shuffled", Join(lines));
            case 2:
                int start = random.Next(Math.Max(1, lines.Count - 30));
                random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(lines).Slice(start, Math.Min(30, lines.Count - start)));
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
