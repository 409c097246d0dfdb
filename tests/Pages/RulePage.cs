namespace Exosome.Sdk.Testing.Pages;

/// <summary>A page under <c>docs/rules</c>, with the samples that its rule flags and those that it leaves alone.</summary>
internal sealed record RulePage(string Id, IReadOnlyList<Fence> Flagged, IReadOnlyList<Fence> Clean)
{
    /// <summary>The folder of the solution, found by walking up from the program that runs.</summary>
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<RulePage> All { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "docs", "rules"), "EXO*.md").Order(StringComparer.Ordinal).Select(Read)];

    public static RulePage Of(string id) => All.Single(page => page.Id == id);

    private static RulePage Read(string path)
    {
        string text = File.ReadAllText(path).ReplaceLineEndings("\n");
        return new RulePage(Path.GetFileNameWithoutExtension(path), Fence.Of(Section(text, "\n## Flagged\n")), Fence.Of(Section(text, "\n## Clean\n")));
    }

    private static string Section(string text, string heading)
    {
        int start = text.IndexOf(heading, StringComparison.Ordinal);
        if (start < 0)
        {
            return string.Empty;
        }

        int end = text.IndexOf("\n## ", start + heading.Length, StringComparison.Ordinal);
        return end < 0 ? text[start..] : text[start..end];
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Exosome.Sdk.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("This runs from a build inside the repository only: it reads docs/rules.");
    }
}
