namespace Exosome.Sdk.Packages.Tests;

/// <summary>Where this test run was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>The commit that is checked out; null in a tree without history, such as a source archive.</summary>
    public static string? Commit { get; } = FindCommit();

    private static string? FindCommit()
    {
        if (!Path.Exists(Path.Combine(Root, ".git")))
        {
            return null;
        }

        CommandRun head = DotNet.RunAsync("git", Root, new Dictionary<string, string>(), "rev-parse", "HEAD").GetAwaiter().GetResult();
        return head.ExitCode == 0 ? head.Output.Trim() : null;
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? directory = new(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Exosome.Sdk.sln")))
            {
                return directory.FullName;
            }
        }

        throw new InvalidOperationException($"No Exosome.Sdk.sln above {AppContext.BaseDirectory}: run the tests from a build of the repository.");
    }
}
