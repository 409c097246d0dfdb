using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Exosome.Sdk.Claims.Engine;

namespace Exosome.Sdk.Benchmarks.Claims;

/// <summary>
/// The claims engine beside a compiled <see cref="Regex"/> of the phrases that it found, and beside two linters of prose for
/// Node.js, over the same three texts in one run. Everything is measured inside its own process, without start-up.
/// </summary>
internal static class ClaimRatios
{
    private const int TextLength = 1_000_000;
    private const int Turns = 5;

    /// <param name="output">Gets a Markdown table.</param>
    /// <param name="peers">A folder in which <c>npm install alex@11.0.1 write-good@1.0.8</c> was run; null leaves them out.</param>
    public static void Write(TextWriter output, string? peers)
    {
        long before = Stopwatch.GetTimestamp();
        _ = ScreeningEngine.CreateAlone(EmbeddedPacks.All, [], checkExamples: false);
        double cold = Stopwatch.GetElapsedTime(before).TotalMilliseconds;
        double warm = Enumerable.Range(0, 10).Min(static _ => Time(static () => ScreeningEngine.CreateAlone(EmbeddedPacks.All, [], checkExamples: false)));

        ClaimTexts texts = ClaimTexts.Load();
        string plain = ClaimTexts.Fill([File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Claims", "plain.md"))], TextLength);
        string near = ClaimTexts.Fill(texts.CleanSentences, TextLength);
        string dense = ClaimTexts.Fill(texts.DenseSentences, TextLength);
        string[] phrases = [.. ClaimTexts.Find(dense).Select(m => dense.Substring(m.Start, m.Length)).Distinct(StringComparer.OrdinalIgnoreCase)];
        var regex = new Regex(
            @"\b(?:" + string.Join('|', phrases.OrderByDescending(p => p.Length).Select(Regex.Escape)) + @")\b",
            RegexOptions.Compiled | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            TimeSpan.FromMinutes(5));

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Texts of {TextLength / 1e6:0.#} million characters: plain (ARCHITECTURE.md, repeated), near (the {texts.CleanSentences.Length} sentences that the English packs give as examples of what is no claim), dense (the {texts.DenseSentences.Length} that are one). Pack load: first {cold:F0} ms, later {warm:F0} ms."));
        output.WriteLine();
        output.WriteLine("| | plain, MB/s | near, MB/s | dense, MB/s | finds in dense |");
        output.WriteLine("|---|---|---|---|---|");
        Row(output, "Exosome.Sdk, every rule of nine languages", Time(() => ClaimTexts.Find(plain)), Time(() => ClaimTexts.Find(near)), Time(() => ClaimTexts.Find(dense)), ClaimTexts.Find(dense).Count);
        Row(output, string.Create(CultureInfo.InvariantCulture, $"compiled Regex of the {phrases.Length} phrases found"), Time(() => regex.Count(plain)), Time(() => regex.Count(near)), Time(() => regex.Count(dense)), regex.Count(dense));
        if (peers is not null)
        {
            WritePeers(output, peers, [("plain.md", plain), ("near.md", near), ("dense.md", dense)]);
        }

        output.WriteLine();
        WriteLiterals(output, texts.CleanSentences);
    }

    // A literal is what the compiler hands over one by one, so the price of a call is in this figure.
    private static void WriteLiterals(TextWriter output, string[] literals)
    {
        foreach (ScreeningContext context in (ScreeningContext[])[ScreeningContext.Copy, ScreeningContext.Code])
        {
            var found = new List<ClaimMatch>();
            string[] clean = [.. literals.Where(l => { found.Clear(); ScreeningEngine.BuiltIn.Screen(l, new ScreeningRequest(context), found); return found.Count == 0; })];
            void Run()
            {
                foreach (string literal in clean)
                {
                    ScreeningEngine.BuiltIn.Screen(literal, new ScreeningRequest(context), found);
                }
            }

            double best = Enumerable.Range(0, 40).Min(_ => Time(Run));
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            Run();
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"A clean literal as {(context == ScreeningContext.Copy ? "copy" : "code")}: {best * 1e6 / clean.Length:F0} ns on average of {clean.Length} literals ({clean.Average(l => l.Length):F0} characters), {(double)allocated / clean.Length:0.##} B."));
        }
    }

    private static void WritePeers(TextWriter output, string folder, (string Name, string Text)[] texts)
    {
        string script = Path.Combine(folder, "exosome-peers.mjs");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Claims", "peers.mjs"), script, overwrite: true);
        foreach ((string name, string text) in texts)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }

        using Process node = Process.Start(new ProcessStartInfo("node", [script, .. texts.Select(t => t.Name)]) { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = folder })
            ?? throw new InvalidOperationException("Node.js does not start.");
        while (node.StandardOutput.ReadLine() is { } line)
        {
            string[] parts = line.Split('\t'); // name, milliseconds of the three, finds in the last
            double[] times = [.. parts[1..4].Select(p => double.Parse(p, CultureInfo.InvariantCulture))];
            Row(output, parts[0], times[0], times[1], times[2], int.Parse(parts[4], CultureInfo.InvariantCulture));
        }

        node.WaitForExit();
        if (node.ExitCode != 0)
        {
            throw new InvalidOperationException("Node.js ended with " + node.ExitCode.ToString(CultureInfo.InvariantCulture) + ". Is `npm install alex@11.0.1 write-good@1.0.8` done in '" + folder + "'?");
        }
    }

    // Bytes are those of the UTF-8 file, for every row alike.
    private static void Row(TextWriter output, string name, double plain, double near, double dense, int found) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {TextLength / 1e3 / plain:0.##} | {TextLength / 1e3 / near:0.##} | {TextLength / 1e3 / dense:0.##} | {found} |"));

    private static double Time(Func<object> action) => Time(() => { _ = action(); });

    private static double Time(Func<int> action) => Time(() => { _ = action(); });

    /// <summary>The quickest of several turns, in milliseconds.</summary>
    private static double Time(Action action)
    {
        double best = double.MaxValue;
        for (int i = 0; i < Turns; i++)
        {
            long start = Stopwatch.GetTimestamp();
            action();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best;
    }
}
