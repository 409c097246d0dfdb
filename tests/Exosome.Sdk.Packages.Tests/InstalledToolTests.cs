namespace Exosome.Sdk.Packages.Tests;

/// <summary>The command, installed as a .NET tool from the packed feed.</summary>
[Collection(PackedFeedCollection.Name)]
public class InstalledToolTests(PackedFeed feed)
{
    [Fact]
    public async Task The_installed_command_screens_a_file_and_says_what_it_cannot_read()
    {
        Consumer folder = feed.CreateConsumer("ToolUser", "<Project />",
            ("shop.txt", "Apply two drops in the evening.\nOur exosome serum cures psoriasis.\n"),
            ("clean.txt", "Apply two drops to clean, dry skin in the evening.\n"));
        (await folder.RunAsync("tool", "install", "Exosome.Sdk.Tool", "--tool-path", "tools", "--version", feed.Version)).ShouldSucceed();
        string exosome = Path.Combine(folder.Directory, "tools", OperatingSystem.IsWindows() ? "exosome.exe" : "exosome");

        CommandRun found = await DotNet.RunAsync(exosome, folder.Directory, feed.Environment, "screen", "shop.txt");
        Assert.Equal(1, found.ExitCode);
        Assert.Contains("EXO1001", found.Output, StringComparison.Ordinal);
        Assert.Contains("cures psoriasis", found.Output, StringComparison.Ordinal);

        CommandRun clean = await DotNet.RunAsync(exosome, folder.Directory, feed.Environment, "screen", "clean.txt");
        Assert.Equal(0, clean.ExitCode);

        CommandRun missing = await DotNet.RunAsync(exosome, folder.Directory, feed.Environment, "screen", "not-there.txt");
        Assert.Equal(2, missing.ExitCode);
        Assert.Contains("not-there.txt", missing.Output, StringComparison.Ordinal);

        CommandRun version = await DotNet.RunAsync(exosome, folder.Directory, feed.Environment, "--version");
        Assert.Equal(0, version.ExitCode);
    }
}
