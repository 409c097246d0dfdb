using Exosome.Sdk.Testing.Pages;

namespace Exosome.Sdk.Robustness.Tests;

/// <summary>How much of the matrix is run: a sample of it in a normal run, the whole with EXOSOME_CRASH_MATRIX=full (see CONTRIBUTING.md).</summary>
internal static class CrashMatrix
{
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("EXOSOME_CRASH_MATRIX") == "full";

    /// <summary>This repository's own sources.</summary>
    public static IReadOnlyList<(string Name, string Text)> Sources { get; } = FindSources();

    /// <summary>Sources in an order of chance: all of them in a full run, some in a normal one.</summary>
    public static IEnumerable<(string Name, string Text)> Some(Random random, int reduced)
    {
        (string Name, string Text)[] shuffled = [.. Sources];
        random.Shuffle(shuffled);
        return IsFull ? shuffled : shuffled.Take(reduced);
    }

    private static (string Name, string Text)[] FindSources()
    {
        (string Name, string Text)[] sources =
        [
            .. new[] { "samples", "src", "tests" }
                .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(RulePage.Root, folder), "*.cs", SearchOption.AllDirectories))
                .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal) && new FileInfo(path).Length < 200_000)
                .Order(StringComparer.Ordinal)
                .Select(path => (Path.GetRelativePath(RulePage.Root, path), File.ReadAllText(path))),
        ];
        Assert.True(sources.Length > 50, "The repository's own sources were not found.");
        return sources;
    }
}
