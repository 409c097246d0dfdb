using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Exosome.Sdk.Packages.Tests;

/// <summary>The packages of a commit are the same bytes wherever they are built: somebody else can build them and compare.</summary>
[Collection(PackedFeedCollection.Name)]
public class ReproducibleBuildTests(PackedFeed feed)
{
    [Fact]
    public async Task A_clean_build_in_another_folder_packs_the_same_bytes()
    {
        if (TestedBuild.Commit is null)
        {
            // Without history there is no commit to name and nothing that a path could be mapped to.
            return;
        }

        // A space and a letter beyond ASCII, as people have them in their folders.
        string copy = Path.Combine(Path.GetDirectoryName(feed.Feed)!, "another földer");
        await CopyRepositoryAsync(copy);
        string filter = Path.Combine(copy, "shipped.slnf");
        string[] projects = [.. Directory.EnumerateFiles(Path.Combine(copy, "src"), "*.csproj", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(copy, path)).Order(StringComparer.Ordinal)];
        await File.WriteAllTextAsync(filter, JsonSerializer.Serialize(new { solution = new { path = "Exosome.Sdk.sln", projects } }));
        string again = Path.Combine(copy, "artifacts", "again");

        await RunAsync(copy, "build", filter, "-c", TestedBuild.Configuration);
        await RunAsync(copy, "pack", filter, "-c", TestedBuild.Configuration, "--no-build", "-o", again, "-p:PackageVersion=" + feed.Version);

        string[] packages = [.. Names(feed.Feed)];
        Assert.Equal(packages, Names(again));
        Assert.Contains(packages, name => name.EndsWith(".snupkg", StringComparison.Ordinal));
        string[] differences = [.. packages.SelectMany(name => Differences(Path.Combine(feed.Feed, name), Path.Combine(again, name)))];
        Assert.True(differences.Length == 0, string.Join(Environment.NewLine, differences));
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(folder, "*.*nupkg").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    /// <summary>What makes two packages differ, file by file; nothing where they are the same bytes.</summary>
    private static IEnumerable<string> Differences(string first, string second)
    {
        if (File.ReadAllBytes(first).AsSpan().SequenceEqual(File.ReadAllBytes(second)))
        {
            return [];
        }

        Dictionary<string, string> a = Files(first), b = Files(second);
        string[] files = [.. a.Keys.Union(b.Keys).Where(name => a.GetValueOrDefault(name) != b.GetValueOrDefault(name)).Order(StringComparer.Ordinal)];
        return files.Length == 0 ? [Path.GetFileName(first) + ": the archive itself (order, times or compression)"] : files.Select(name => $"{Path.GetFileName(first)}: {name}");
    }

    private static Dictionary<string, string> Files(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using Stream content = entry.Open();
            return Convert.ToHexString(SHA256.HashData(content));
        });
    }

    /// <summary>The files of the working tree, changed and new ones included, on the same commit; nothing that a build made.</summary>
    private static async Task CopyRepositoryAsync(string target)
    {
        (await DotNet.RunAsync("git", Repository.Root, new Dictionary<string, string>(), "clone", "--quiet", "--no-checkout", "--shared", ".", target)).ShouldSucceed();
        CommandRun files = (await DotNet.RunAsync("git", Repository.Root, new Dictionary<string, string>(), "ls-files", "-z", "--cached", "--others", "--exclude-standard")).ShouldSucceed();
        foreach (string file in files.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(name => name.Trim('\n')).Where(name => File.Exists(Repository.PathTo(name))))
        {
            string to = Path.Combine(target, file);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(Repository.PathTo(file), to);
        }
    }

    // The rules about our own code have judged these files already; they leave nothing in what is built.
    private static async Task RunAsync(string folder, params string[] arguments) =>
        (await DotNet.RunAsync(folder, new Dictionary<string, string>(), [.. arguments, "-p:RunAnalyzers=false", "-p:UseSharedCompilation=false", "-v", "quiet"])).ShouldSucceed();
}
