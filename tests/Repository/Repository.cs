namespace Exosome.Sdk.Testing;

/// <summary>The check-out that this run was built from. Every test project compiles this file in (Directory.Build.targets).</summary>
internal static class Repository
{
    /// <summary>The folder of the solution, found by walking up from the program that runs.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A file or a folder of the repository, by the parts of its path.</summary>
    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The text of a file of the repository.</summary>
    public static string Read(params string[] parts) => File.ReadAllText(PathTo(parts));

    /// <summary>A file of the folder <c>shared</c> beside the repository, which holds what may not be published; <c>null</c> where it is not at hand.</summary>
    public static string? Shared(params string[] parts) =>
        new[] { "..", Path.Combine("..", "..") }
            .Select(up => Path.GetFullPath(Path.Combine([Root, up, "shared", .. parts])))
            .FirstOrDefault(File.Exists);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Exosome.Sdk.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Exosome.Sdk.sln above {AppContext.BaseDirectory}: this runs from a build inside the repository only.");
    }
}
