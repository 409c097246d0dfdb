namespace Exosome.Sdk.Packages.Tests;

/// <summary>What a team sees that installs one package and writes its first lines.</summary>
[Collection(PackedFeedCollection.Name)]
public class InstalledConsumerTests(PackedFeed feed)
{
    private const string Copy = """
        # Exosome serum

        Apply two drops to clean, dry skin in the evening.

        Our FDA-approved exosomes are made in small batches.
        """;

    private const string Texts = """
        public static class Texts
        {
            public static string Claim => "Our exosome serum cures psoriasis and reverses Alzheimer's disease.";
            public static string Usage => "Apply two drops to clean, dry skin in the evening.";
            public static string Log => "Failed to repair the index of table {0}; retrying in {1} s";
        }
        """;

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public async Task Installing_only_the_model_gives_warnings_in_code_and_copy(string framework)
    {
        Consumer consumer = feed.CreateConsumer("Model" + framework.Replace(".", string.Empty, StringComparison.Ordinal), Project("Exosome.Sdk", framework, "<OutputType>Exe</OutputType>"),
            ("Texts.cs", Texts),
            ("copy.md", Copy),
            ("Program.cs", """
                using Exosome.Sdk.Quantities;
                System.Console.WriteLine(Diameter.FromNanometers(120).Micrometers.ToString(System.Globalization.CultureInfo.InvariantCulture));
                """));

        CommandRun build = (await consumer.BuildAsync()).ShouldSucceed();

        AssertFindings(build);
        CommandRun run = (await DotNet.RunAsync(consumer.Directory, new Dictionary<string, string>(feed.Environment) { ["DOTNET_ROLL_FORWARD"] = "Major" }, "run", "--no-build")).ShouldSucceed();
        Assert.Equal("0.12", run.Output.Trim());
    }

    [Fact]
    public async Task Installing_only_the_analyzers_gives_the_same_warnings_to_a_netstandard_library()
    {
        Consumer consumer = feed.CreateConsumer("CopyOnly", Project("Exosome.Sdk.Analyzers", "netstandard2.0", string.Empty), ("Texts.cs", Texts), ("copy.md", Copy));

        CommandRun build = (await consumer.BuildAsync()).ShouldSucceed();

        AssertFindings(build);
        Assert.DoesNotContain("Exosome.Sdk.dll", string.Join('\n', Directory.EnumerateFiles(consumer.Directory, "*.dll", SearchOption.AllDirectories).Select(Path.GetFileName)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compiler_that_is_too_old_is_named_in_an_error()
    {
        Consumer consumer = feed.CreateConsumer("OldSdk", Project("Exosome.Sdk.Analyzers", "netstandard2.0", string.Empty), ("Texts.cs", Texts), ("copy.md", Copy));
        (await consumer.RunAsync("restore", "-tl:off")).ShouldSucceed();

        CommandRun build = await consumer.BuildAsync("--no-restore", "-p:NETCoreSdkVersion=7.0.410");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains($"error EXO9000: Exosome.Sdk.Analyzers needs the compiler of .NET SDK {OldestHost.Sdk}", build.Output, StringComparison.Ordinal);
    }

    private static void AssertFindings(CommandRun build)
    {
        Assert.Contains(build.Diagnostics, line => line.Contains("Texts.cs(3,", StringComparison.Ordinal) && line.Contains("warning EXO1001", StringComparison.Ordinal));
        Assert.Contains(build.Diagnostics, line => line.Contains("copy.md(5,", StringComparison.Ordinal) && line.Contains("warning EXO1003", StringComparison.Ordinal));
        Assert.DoesNotContain(build.Diagnostics, line => line.Contains("Texts.cs(4,", StringComparison.Ordinal) || line.Contains("Texts.cs(5,", StringComparison.Ordinal) || line.Contains("copy.md(3,", StringComparison.Ordinal));
        foreach (string trouble in new[] { "CS8032", "CS9057", "AD0001", "CS8785", "CS0436" })
        {
            Assert.DoesNotContain(trouble, build.Output, StringComparison.Ordinal);
        }
    }

    private static string Project(string package, string framework, string properties) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>{framework}</TargetFramework>
            <Nullable>enable</Nullable>
            <LangVersion>12</LangVersion>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="{package}" Version="$(ExosomeVersion)" />
            <AdditionalFiles Include="copy.md" ExosomeText="copy" />
          </ItemGroup>
        </Project>
        """;
}
