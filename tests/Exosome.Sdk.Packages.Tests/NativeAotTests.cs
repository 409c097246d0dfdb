using System.Runtime.InteropServices;

namespace Exosome.Sdk.Packages.Tests;

/// <summary>A consumer published with NativeAOT parses, computes and serializes, reflection off, without a warning.</summary>
[Collection(PackedFeedCollection.Name)]
public class NativeAotTests(PackedFeed feed)
{
    private const string Project = """
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
        """;

    [NativeToolchainFact]
    public async Task A_native_consumer_parses_computes_and_serializes()
    {
        Consumer consumer = feed.CreateConsumer("Native", Project,
            ("Program.cs", """
            using System.Text.Json;
            using System.Text.Json.Serialization;
            using Exosome.Sdk.Claims;
            using Exosome.Sdk.Quantities;

            ParticleCount total = ParticleConcentration.Parse("3e9 /mL") * 2.Milliliters();
            var bins = new Dictionary<Diameter, ParticleCount> { [100.Nanometers()] = total };
            string json = JsonSerializer.Serialize(new Report(Diameter.Parse("0.12 um"), DropletSize.FromMillimeters(0.05), total, bins), ReportContext.Default.Report);
            Report back = JsonSerializer.Deserialize(json, ReportContext.Default.Report)!;
            Console.WriteLine(json);
            Console.WriteLine(back.Mode == 120.Nanometers() && back.Droplets.Micrometers == 50 && back.Total.Particles == 6e9 && back.Bins[Diameter.FromMicrometers(0.1)] == total);
            Console.WriteLine(ClaimScreener.Default.Screen("Our exosome serum cures psoriasis.").Count);

            public sealed record Report(Diameter Mode, DropletSize Droplets, ParticleCount Total, Dictionary<Diameter, ParticleCount> Bins);

            [Quantity(Minimum = 0)]
            [Unit("Micrometers", "µm", "um", Ascii = "um", Extension = "MicrometersOfDroplet")]
            [Unit("Millimeters", "mm", "mm", Factor = 1000, Extension = "MillimetersOfDroplet")]
            [JsonConverter(typeof(QuantityJsonConverter<DropletSize>))]
            public readonly partial struct DropletSize;

            [JsonSerializable(typeof(Report))]
            internal sealed partial class ReportContext : JsonSerializerContext;
            """));

        await PublishAsync(consumer);
        CommandRun run = await RunNativeAsync(consumer);
        string[] lines = run.Output.Trim().Split('\n');
        Assert.Equal("""{"Mode":{"value":120,"unit":"nm"},"Droplets":{"value":50,"unit":"um"},"Total":{"value":6000000000,"unit":"{particles}"},"Bins":{"100 nm":{"value":6000000000,"unit":"{particles}"}}}""", lines[0]);
        Assert.Equal("True", lines[1]);
        Assert.Equal("1", lines[2]);
    }

    /// <summary>
    /// A dossier is read by its generated contracts, and the initializers of members that a text leaves out are found through
    /// the constructor that each contract names. So the native program prints what the managed one does: for the shortest
    /// dossier, for the sample's, for the sample's with each of its members left out in turn, and for every type of the model.
    /// </summary>
    [NativeToolchainFact]
    public async Task A_native_consumer_reads_dossiers_as_a_managed_one_does()
    {
        Consumer consumer = feed.CreateConsumer("NativeDossier", Project, ("Program.cs", """
            using System.Reflection;
            using System.Security.Cryptography;
            using System.Text;
            using System.Text.Json;
            using System.Text.Json.Nodes;
            using System.Text.Json.Serialization.Metadata;
            using Exosome.Sdk.Serialization;

            Dossier minimal = Dossier.Parse("{\"title\":\"t\"}");
            Console.WriteLine($"minimal: {minimal == new Dossier { Title = "t" }}");
            Console.WriteLine(minimal.ToJson());

            string text = File.ReadAllText(args[0]);
            Dossier full = Dossier.Parse(text);
            Console.WriteLine(full.ToJson());
            Console.WriteLine($"round trip: {Dossier.Parse(full.ToJson()) == full}");
            foreach (var finding in full.Validate())
            {
                Console.WriteLine(finding);
            }

            JsonNode root = JsonNode.Parse(text)!;
            foreach ((JsonObject owner, string name) in Members(root).ToArray())
            {
                JsonNode? value = owner[name];
                int at = owner.IndexOf(name);
                owner.Remove(name);
                Console.WriteLine($"without {owner.GetPath()} {name}: {Outcome(root.ToJsonString())}");
                owner.Insert(at, name, value);
            }

            HashSet<Type> seen = [];
            Walk(typeof(Dossier));
            Console.WriteLine($"types: {seen.Count}");

            static IEnumerable<(JsonObject, string)> Members(JsonNode? node) => node switch
            {
                JsonObject members => members.SelectMany(member => Members(member.Value).Prepend((members, member.Key))),
                JsonArray items => items.SelectMany(Members),
                _ => [],
            };

            static string Outcome(string json)
            {
                if (!Dossier.TryParse(json, out Dossier? dossier, out DossierFormatException? problem))
                {
                    return problem.Message;
                }

                string findings = string.Join('\n', dossier.Validate());
                return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(dossier.ToJson() + findings)));
            }

            void Walk(Type type)
            {
                type = Nullable.GetUnderlyingType(type) ?? type;
                if (!seen.Add(type) || ExosomeJsonContext.Default.GetTypeInfo(type) is not { } contract)
                {
                    return;
                }

                Console.WriteLine($"{type}: {Blank(contract)}");
                if (contract.ElementType is { } element)
                {
                    Walk(element);
                }

                foreach (JsonPropertyInfo property in contract.Properties)
                {
                    Walk(property.PropertyType);
                }

                foreach (JsonDerivedType derived in contract.PolymorphismOptions?.DerivedTypes ?? [])
                {
                    Walk(derived.DerivedType);
                }
            }

            static string Blank(JsonTypeInfo contract)
            {
                if (contract.ConstructorAttributeProvider is not ConstructorInfo constructor)
                {
                    return "no constructor";
                }

                if (constructor.GetParameters() is { Length: > 0 } parameters)
                {
                    return $"{parameters.Length} parameters";
                }

                try
                {
                    return JsonSerializer.Serialize(constructor.Invoke(null), contract);
                }
                catch (Exception exception)
                {
                    return exception.GetType().Name;
                }
            }
            """));
        await PublishAsync(consumer);

        string dossier = Repository.PathTo("samples", "LotRelease", "data", "dossier.json");
        string native = (await RunNativeAsync(consumer, dossier)).Output;
        CommandRun managed = (await consumer.RunAsync(Path.Combine("bin", "Release", "net10.0", RuntimeInformation.RuntimeIdentifier, "NativeDossier.dll"), dossier)).ShouldSucceed();

        Assert.Equal(managed.Output, native);
        Assert.Contains("minimal: True", native, StringComparison.Ordinal);
        Assert.Contains("round trip: True", native, StringComparison.Ordinal);
        Assert.True(native.Split('\n').Count(line => line.StartsWith("without ", StringComparison.Ordinal)) > 200);
    }

    /// <summary>Publishes and expects no word from the trimmer or the native compiler.</summary>
    private static async Task PublishAsync(Consumer consumer)
    {
        CommandRun publish = (await consumer.RunAsync("publish", "-c", "Release", "-o", "out", "--nologo")).ShouldSucceed();
        Assert.DoesNotContain(publish.Diagnostics, line => line.Contains("IL2", StringComparison.Ordinal) || line.Contains("IL3", StringComparison.Ordinal));
    }

    private async Task<CommandRun> RunNativeAsync(Consumer consumer, params string[] arguments) =>
        (await DotNet.RunAsync(Path.Combine(consumer.Directory, "out", consumer.Name), consumer.Directory, feed.Environment, arguments)).ShouldSucceed();
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
