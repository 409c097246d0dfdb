using Exosome.Sdk.Testing.Pages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Exosome.Sdk.Robustness.Tests;

/// <summary>Projects whose files cannot be read and whose options make no sense: diagnostics at most, never a crash.</summary>
public class MalformedProjectTests
{
    private static readonly string[] s_names = ["", ".claims.csv", "a.claims.csv", "a.evidence.csv", "a.pack", "copy.html", "copy.resx", "copy.json", "copy.po", "copy.xliff", "copy.md", "copy.csv", "copy", "/\0/odd?.html"];

    // By number: a lone surrogate or a NUL does not survive the journey through a test's name.
    private static readonly string?[] s_contents = [null, "", "\uFEFF", "\0\0\0", "\ud800", new string('"', 10_001), new string('<', 10_001), new string('[', 10_001), new string('{', 10_001), new string(',', 10_001), new string('\n', 10_001), string.Concat(Enumerable.Repeat("<p>", 5000)), string.Concat(Enumerable.Repeat("- ", 5000)), "<!--", "]]>", "id,id,id\n1,1,1\n"];

    private static readonly string[] s_values = ["", " ", ";", ";;;,,,", "\0", "none", "ALL", "US;US;us;UE", "cosmetics", "2026-13-45", "-1", "𝔘𝔖", "TRUE", new string('x', 10_000)];

    public static TheoryData<int> Contents => [.. Enumerable.Range(0, s_contents.Length)];

    public static TheoryData<int> Values => [.. Enumerable.Range(0, s_values.Length)];

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task Files_that_hold_nothing_sensible_crash_nothing(int number)
    {
        string? content = s_contents[number];
        AdditionalText[] files = [.. s_names.Select(name => content is null ? (AdditionalText)new Unreadable(name) : new SampleFile(name, content, isCopy: name.Contains("copy", StringComparison.Ordinal)))];
        Assert.Empty(await Everything.CrashesAsync(Product.Compile([Code()]), [.. files], new SampleOptions(new Dictionary<string, string>())));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Options_that_make_no_sense_crash_nothing(int number)
    {
        string value = s_values[number];
        string[] keys = ["build_property.ExosomeMarkets", "build_property.ExosomeProductClass", "build_property.ExosomeAnalysisMode", "build_property.ExosomeRulesVersion", "build_property.RootNamespace", "exosome_claims_scope", "exosome_claims_xml_docs", "exosome_today", "exosome_", "exosome_nobody_reads_this"];
        SampleFile[] files = [new("a.claims.csv", "id,text,language,markets,product class,evidence ids,approved by,approved on,expires on\nC-1,Skin looks firmer,en,US,cosmetic,EV-1,A,2026-01-01,2027-01-01\n"), new("copy.html", "<p>Cures eczema</p>", isCopy: true)];
        foreach (IEnumerable<string> set in keys.Select(key => (IEnumerable<string>)[key]).Append(keys))
        {
            Assert.Empty(await Everything.CrashesAsync(Product.Compile([Code()]), [.. files], new SampleOptions(set.ToDictionary(key => key, _ => value))));
        }
    }

    [Fact]
    public async Task A_project_without_a_reference_at_all_crashes_nothing()
    {
        CSharpCompilation bare = CSharpCompilation.Create(null, [Code(), CSharpSyntaxTree.ParseText(string.Empty)]);
        Assert.Empty(await Everything.CrashesAsync(bare));
    }

    [Fact]
    public async Task A_project_that_refers_to_two_models_crashes_nothing()
    {
        CSharpCompilation twice = Product.Compile([Code()]);
        CSharpCompilation own = CSharpCompilation.Create("Own", [CSharpSyntaxTree.ParseText("namespace Exosome.Sdk.Sources { public class HumanSource { public object Consent { get; set; } } }")], Product.References);
        Assert.Empty(await Everything.CrashesAsync(twice.AddReferences(own.ToMetadataReference())));
    }

    private static SyntaxTree Code() => CSharpSyntaxTree.ParseText("""
        using Exosome.Sdk.Claims;
        using Exosome.Sdk.Sources;
        class Shop
        {
            [ClaimText] public string Copy = "Cures eczema.";
            public object Source = new HumanSource { Consent = null };
            public object Claim = new Claim { Text = "Boosts collagen production" };
        }
        """, path: "Shop.cs");

    /// <summary>A file that is listed but cannot be opened: the compiler hands over null.</summary>
    private sealed class Unreadable(string path) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => null;
    }
}
