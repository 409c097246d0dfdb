namespace Exosome.Sdk.Packages.Tests;

/// <summary>A consumer published with NativeAOT parses, computes and serializes, reflection off, without a warning.</summary>
[Collection(PackedFeedCollection.Name)]
public class NativeAotTests(PackedFeed feed)
{
    [NativeToolchainFact]
    public async Task A_native_consumer_parses_computes_and_serializes()
    {
        Consumer consumer = feed.CreateConsumer("Native", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <PublishAot>true</PublishAot>
                <InvariantGlobalization>true</InvariantGlobalization>
                <TrimmerSingleWarn>false</TrimmerSingleWarn>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Exosome.Sdk" Version="$(ExosomeVersion)" />
              </ItemGroup>
            </Project>
            """,
            ("Program.cs", """
            using System.Text.Json;
            using System.Text.Json.Serialization;
            using Exosome.Sdk.Claims;
            using Exosome.Sdk.Quantities;

            ParticleCount total = ParticleConcentration.Parse("3e9 /mL") * 2.Milliliters();
            string json = JsonSerializer.Serialize(new Report(Diameter.Parse("0.12 um"), DropletSize.FromMillimeters(0.05), total), ReportContext.Default.Report);
            Report back = JsonSerializer.Deserialize(json, ReportContext.Default.Report)!;
            Console.WriteLine(json);
            Console.WriteLine(back.Mode == 120.Nanometers() && back.Droplets.Micrometers == 50 && back.Total.Particles == 6e9);
            Console.WriteLine(ClaimScreener.Default.Screen("Our exosome serum cures psoriasis.").Count);

            public sealed record Report(Diameter Mode, DropletSize Droplets, ParticleCount Total);

            [Quantity(Minimum = 0)]
            [Unit("Micrometers", "µm", "um", Ascii = "um")]
            [Unit("Millimeters", "mm", "mm", Factor = 1000)]
            [JsonConverter(typeof(QuantityJsonConverter<DropletSize>))]
            public readonly partial struct DropletSize;

            [JsonSerializable(typeof(Report))]
            internal sealed partial class ReportContext : JsonSerializerContext;
            """));

        CommandRun publish = (await consumer.RunAsync("publish", "-c", "Release", "-o", "out", "--nologo")).ShouldSucceed();

        Assert.DoesNotContain(publish.Diagnostics, line => line.Contains("IL2", StringComparison.Ordinal) || line.Contains("IL3", StringComparison.Ordinal));
        CommandRun run = (await DotNet.RunAsync(Path.Combine(consumer.Directory, "out", "Native"), consumer.Directory, feed.Environment)).ShouldSucceed();
        string[] lines = run.Output.Trim().Split('\n');
        Assert.Equal("""{"Mode":{"value":120,"unit":"nm"},"Droplets":{"value":50,"unit":"um"},"Total":{"value":6000000000,"unit":"{particles}"}}""", lines[0].Replace("\"1\"", "\"{particles}\"", StringComparison.Ordinal));
        Assert.Equal("True", lines[1]);
        Assert.Equal("1", lines[2]);
    }
}

/// <summary>Skipped, with the reason, on a machine without a linker: NativeAOT needs clang or gcc.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeToolchainFactAttribute : FactAttribute
{
    public NativeToolchainFactAttribute()
    {
        bool linker = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));
        if (!linker)
        {
            Skip = "NativeAOT needs clang or gcc on the PATH.";
        }
    }
}
