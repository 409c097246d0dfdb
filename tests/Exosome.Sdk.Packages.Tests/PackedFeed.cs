using System.Globalization;

namespace Exosome.Sdk.Packages.Tests;

/// <summary>Packs this working tree once, under a version of its own, and makes throw-away consumers of it.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), "exosome-consumers-" + Guid.NewGuid().ToString("N")[..8]);

    public string Feed => Path.Combine(_root, "feed");

    public string Version { get; } = string.Create(CultureInfo.InvariantCulture, $"0.1.0-consumer.{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}");

    /// <summary>The packages of the machine are read, never written: what is packed here lands in a folder of its own.</summary>
    internal Dictionary<string, string> Environment { get; } = [];

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Feed);
        CommandRun where = (await DotNet.RunAsync(Repository.Root, Environment, "nuget", "locals", "global-packages", "--list")).ShouldSucceed();
        string machinePackages = where.Output[(where.Output.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        Environment["NUGET_PACKAGES"] = Path.Combine(_root, "packages");
        Environment["NUGET_FALLBACK_PACKAGES"] = machinePackages;

        (await DotNet.RunAsync(Repository.Root, new Dictionary<string, string>(), "pack", "Exosome.Sdk.sln", "--no-build", "-c", TestedBuild.Configuration, "-o", Feed, "-p:PackageVersion=" + Version)).ShouldSucceed();
    }

    public Task DisposeAsync()
    {
        try
        {
            Directory.Delete(_root, recursive: true);
        }
        catch (IOException)
        {
            // A build server may still hold a file; the temporary folder is the system's to clean.
        }

        return Task.CompletedTask;
    }

    /// <summary>A new project outside the repository, with its own nuget.config that adds the packed feed to the user's sources.</summary>
    internal Consumer CreateConsumer(string name, string projectXml, params (string Path, string Text)[] files)
    {
        string directory = Path.Combine(_root, name);
        Directory.CreateDirectory(directory);
        Write(directory, "nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
        // Stops MSBuild's walk upwards: nothing of the machine's temporary folder joins in.
        Write(directory, "Directory.Build.props", "<Project />");
        Write(directory, "Directory.Build.targets", "<Project />");
        Write(directory, name + ".csproj", projectXml.Replace("$(ExosomeVersion)", Version, StringComparison.Ordinal));
        foreach ((string path, string text) in files)
        {
            Write(directory, path, text);
        }

        return new Consumer(this, directory, name);
    }

    private static void Write(string directory, string path, string text)
    {
        string full = Path.Combine(directory, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}

/// <summary>A throw-away project that installs the packages.</summary>
internal sealed record Consumer(PackedFeed Feed, string Directory, string Name)
{
    public Task<CommandRun> RunAsync(params string[] arguments) => DotNet.RunAsync(Directory, Feed.Environment, arguments);

    public Task<CommandRun> BuildAsync(params string[] more) => RunAsync(["build", "--nologo", "-v", "minimal", "-tl:off", .. more]);

    public string Read(string path) => File.ReadAllText(Path.Combine(Directory, path));
}

[CollectionDefinition(Name)]
public sealed class PackedFeedCollection : ICollectionFixture<PackedFeed>
{
    public const string Name = "packed packages";
}
