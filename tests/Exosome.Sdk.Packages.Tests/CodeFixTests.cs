namespace Exosome.Sdk.Packages.Tests;

/// <summary>The fixes reach a consumer through the package: <c>dotnet format</c> applies one.</summary>
[Collection(PackedFeedCollection.Name)]
public class CodeFixTests(PackedFeed feed)
{
    [Fact]
    public async Task Dotnet_format_makes_a_bare_number_a_quantity()
    {
        Consumer consumer = feed.CreateConsumer("Fixed", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Exosome.Sdk" Version="$(ExosomeVersion)" />
              </ItemGroup>
            </Project>
            """,
            ("Reading.cs", """
            public sealed class Reading
            {
                public double SizeNm { get; set; }
            }

            """));
        CommandRun before = (await consumer.BuildAsync()).ShouldSucceed();
        Assert.Contains(before.Diagnostics, line => line.Contains("Reading.cs(3,", StringComparison.Ordinal) && line.Contains("warning EXO4001", StringComparison.Ordinal));

        (await consumer.RunAsync("format", "analyzers", "--diagnostics", "EXO4001", "--severity", "warn", "--no-restore")).ShouldSucceed();

        Assert.Contains("Diameter", consumer.Read("Reading.cs"), StringComparison.Ordinal);
        CommandRun after = (await consumer.BuildAsync()).ShouldSucceed();
        Assert.DoesNotContain(after.Diagnostics, line => line.Contains("EXO4001", StringComparison.Ordinal));
    }
}
