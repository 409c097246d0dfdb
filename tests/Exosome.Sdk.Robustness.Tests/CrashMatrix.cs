using System.Globalization;

namespace Exosome.Sdk.Robustness.Tests;

/// <summary>
/// How much of the matrix is run. A normal run takes a sample; EXOSOME_CRASH_MATRIX=full takes all, and a number in its place
/// takes all with that many rounds of tearing (<c>bash .ci/crash-matrix</c>, see CONTRIBUTING.md).
/// </summary>
internal static class CrashMatrix
{
    private const int FullRounds = 10;

    private static readonly string s_asked = Environment.GetEnvironmentVariable("EXOSOME_CRASH_MATRIX") ?? string.Empty;

    /// <summary>How often every text is torn in each way, each time at other places; 0 in a normal run.</summary>
    private static int Asked { get; } = s_asked == "full" ? FullRounds : int.TryParse(s_asked, NumberStyles.None, CultureInfo.InvariantCulture, out int rounds) ? rounds : 0;

    public static bool IsFull => Asked > 0;

    /// <summary>This repository's own sources.</summary>
    public static IReadOnlyList<(string Name, string Text)> Sources { get; } = FindSources();

    /// <summary>How often to tear: as asked in a full run.</summary>
    public static int Rounds(int reduced) => IsFull ? Asked : reduced;

    /// <summary>Sources in an order of chance: all of them in a full run, some in a normal one.</summary>
    public static IReadOnlyList<(string Name, string Text)> Some(Random random, int reduced)
    {
        (string Name, string Text)[] shuffled = [.. Sources];
        random.Shuffle(shuffled);
        return IsFull ? shuffled : shuffled[..Math.Min(reduced, shuffled.Length)];
    }

    private static (string Name, string Text)[] FindSources()
    {
        (string Name, string Text)[] sources =
        [
            .. new[] { "samples", "src", "tests", "benchmarks" }
                .SelectMany(folder => Directory.EnumerateFiles(Repository.PathTo(folder), "*.cs", SearchOption.AllDirectories))
                .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal) && new FileInfo(path).Length < 200_000)
                .Order(StringComparer.Ordinal)
                .Select(path => (Path.GetRelativePath(Repository.Root, path), File.ReadAllText(path))),
        ];
        Assert.True(sources.Length > 50, "The repository's own sources were not found.");
        return sources;
    }
}
