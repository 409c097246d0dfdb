namespace Exosome.Sdk.Packages.Tests;

/// <summary>What this test run was built as.</summary>
internal static class TestedBuild
{
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>The commit that is checked out; null in a tree without history, such as a source archive.</summary>
    public static string? Commit { get; } = FindCommit();

    private static string? FindCommit()
    {
        if (!Path.Exists(Repository.PathTo(".git")))
        {
            return null;
        }

        CommandRun head = DotNet.RunAsync("git", Repository.Root, new Dictionary<string, string>(), "rev-parse", "HEAD").GetAwaiter().GetResult();
        return head.ExitCode == 0 ? head.Output.Trim() : null;
    }
}
