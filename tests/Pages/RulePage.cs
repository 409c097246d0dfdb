namespace Exosome.Sdk.Testing.Pages;

/// <summary>A page under <c>docs/rules</c>, with the samples that its rule flags and those that it leaves alone.</summary>
internal sealed record RulePage(string Id, IReadOnlyList<Fence> Flagged, IReadOnlyList<Fence> Clean)
{
    public static IReadOnlyList<RulePage> All { get; } =
        [.. Directory.EnumerateFiles(Repository.PathTo("docs", "rules"), "EXO*.md").Order(StringComparer.Ordinal).Select(Read)];

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
}
