using System.Globalization;
using Exosome.Sdk.Testing.Pages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Exosome.Sdk.Robustness.Tests;

/// <summary>
/// No crash on anything: this repository's own sources, torn in every way. In a normal run a sample of it; the whole
/// matrix with EXOSOME_CRASH_MATRIX=full (see CONTRIBUTING.md).
/// </summary>
public class CrashMatrixTests
{
    private static readonly bool Full = Environment.GetEnvironmentVariable("EXOSOME_CRASH_MATRIX") == "full";

    private static readonly (string Name, string Text)[] Sources = FindSources();

    public static TheoryData<string> Tears => [nameof(TornSource.Truncate), nameof(TornSource.DeleteTokens), nameof(TornSource.SwapTokens), nameof(TornSource.Maze)];

    public static TheoryData<LanguageVersion> Versions =>
    [
        LanguageVersion.CSharp7_3, LanguageVersion.CSharp9, LanguageVersion.CSharp12, LanguageVersion.Latest, LanguageVersion.Preview,
    ];

    [Theory]
    [MemberData(nameof(Tears))]
    public async Task Torn_sources_crash_nothing(string tear)
    {
        Func<string, Random, string> apply = tear switch
        {
            nameof(TornSource.Truncate) => TornSource.Truncate,
            nameof(TornSource.DeleteTokens) => TornSource.DeleteTokens,
            nameof(TornSource.SwapTokens) => TornSource.SwapTokens,
            _ => TornSource.Maze,
        };
        int rounds = Full ? 40 : 1;
        for (int round = 0; round < rounds; round++)
        {
            var random = new Random(HashCode.Combine(round, 20261123));
            var parse = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Diagnose, preprocessorSymbols: ["SYMBOL1"]);
            foreach ((string Name, string Text)[] part in Sample(random).Chunk(60))
            {
                IEnumerable<SyntaxTree> trees = part.Select(source => CSharpSyntaxTree.ParseText(apply(source.Text, random), parse, source.Name));
                Assert.Empty(await Everything.CrashesAsync(Product.Compile(trees)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Every_language_version_crashes_nothing(LanguageVersion version)
    {
        var parse = new CSharpParseOptions(version);
        var random = new Random(7);
        foreach ((string Name, string Text)[] part in Sample(random).Chunk(80))
        {
            Assert.Empty(await Everything.CrashesAsync(Product.Compile(part.Select(source => CSharpSyntaxTree.ParseText(source.Text, parse, source.Name)))));
        }
    }

    [Fact]
    public async Task Scripts_and_top_level_programs_crash_nothing()
    {
        var random = new Random(11);
        foreach ((string Name, string Text) in Sample(random).Take(Full ? int.MaxValue : 25))
        {
            SyntaxTree script = CSharpSyntaxTree.ParseText(Text, new CSharpParseOptions(kind: SourceCodeKind.Script), Name + ".csx");
            Assert.Empty(await Everything.CrashesAsync(Product.Compile([script])));
        }
    }

    [Fact]
    public async Task An_initializer_of_five_thousand_elements_crashes_nothing_and_ends()
    {
        string sources = string.Concat(Enumerable.Range(0, 5000).Select(i => string.Create(CultureInfo.InvariantCulture, $"new HumanSource {{ Id = SourceId.Parse(\"SRC-{i}\"), Consent = null }},\n            ")));
        string claims = string.Concat(Enumerable.Range(0, 5000).Select(i => string.Create(CultureInfo.InvariantCulture, $"\"Serum {i} cures eczema overnight.\",\n            ")));
        string text = $$"""
            using Exosome.Sdk.Identifiers;
            using Exosome.Sdk.Sources;
            public static class Huge
            {
                public static readonly VesicleSource[] Sources = [{{sources}}];
                public static readonly string[] Claims = { {{claims}} };
            }
            """;
        Assert.Empty(await Everything.CrashesAsync(Product.Compile([CSharpSyntaxTree.ParseText(text, path: "Huge.cs")])));
    }

    [Fact]
    public async Task Types_that_only_look_like_ours_crash_nothing()
    {
        const string Lookalikes = """
            namespace Exosome.Sdk.Sources { public class HumanSource { public object Consent; } public class Consent { } }
            namespace Exosome.Sdk.Quantities
            {
                [System.AttributeUsage(System.AttributeTargets.All)] public class QuantityAttribute : System.Attribute { public QuantityAttribute(params object[] odd) { } }
                [System.AttributeUsage(System.AttributeTargets.All, AllowMultiple = true)] public class UnitAttribute : System.Attribute { public UnitAttribute(params object[] odd) { } }
                [Quantity(null, 1, "x")] [Unit] [Unit(null)] [Unit(1, 2, 3)] public readonly partial struct Odd { }
                [Quantity] public partial interface INotAStruct { }
                [Quantity] public static partial class Neither { }
                [Quantity] enum Never { }
            }
            namespace Exosome.Sdk.Claims { public class Claim { public int Text; } public class ClaimTextAttribute { } }
            class User { [Exosome.Sdk.Claims.ClaimText] string s = "x"; object o = new Exosome.Sdk.Sources.HumanSource { Consent = null }; }
            """;
        Assert.Empty(await Everything.CrashesAsync(Product.Compile([CSharpSyntaxTree.ParseText(Lookalikes, path: "Lookalikes.cs")])));
    }

    private static IEnumerable<(string Name, string Text)> Sample(Random random)
    {
        (string Name, string Text)[] shuffled = [.. Sources];
        random.Shuffle(shuffled);
        return Full ? shuffled : shuffled.Take(80);
    }

    private static (string Name, string Text)[] FindSources()
    {
        string from = RulePage.Root;
        (string Name, string Text)[] sources =
        [
            .. new[] { "samples", "src", "tests" }
                .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(from, folder), "*.cs", SearchOption.AllDirectories))
                .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal) && new FileInfo(path).Length < 200_000)
                .Order(StringComparer.Ordinal)
                .Select(path => (Path.GetRelativePath(from, path), File.ReadAllText(path))),
        ];
        Assert.True(sources.Length > 50, "The repository's own sources were not found.");
        return sources;
    }
}
