using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Exosome.Sdk.Robustness.Tests;

/// <summary>What the pages show compiles, says what they say it says, and links lead somewhere.</summary>
public partial class DocumentationSampleTests
{
    private static readonly string Root = FindRoot();

    private static readonly string[] ModelNamespaces =
    [
        "Cargo", "Characterization", "Claims", "Diagnostics", "Findings", "Formulations", "Identifiers", "Instruments", "Lots", "Quantities",
        "Regulation", "Separation", "Serialization", "Sources", "Therapy", "Vesicles",
    ];

    public static TheoryData<string> Pages =>
    [
        .. new[] { "README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "CHANGELOG.md", "SECURITY.md" }
            .Concat(Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Root, path)))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> RulePages =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "docs", "rules"), "EXO*.md").Select(path => Path.GetRelativePath(Root, path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_csharp_sample_compiles(string page)
    {
        foreach (Match sample in Samples().Matches(File.ReadAllText(Path.Combine(Root, page))))
        {
            CSharpCompilation compilation = Compile(sample, Matrix(File.ReadAllText(Path.Combine(Root, page))), out Compilation generated);
            IEnumerable<Diagnostic> errors = generated.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            Assert.True(!errors.Any(), $"{page}: {string.Join(Environment.NewLine, errors)}{Environment.NewLine}{compilation.SyntaxTrees[^1]}");
        }
    }

    [Theory]
    [MemberData(nameof(RulePages))]
    public async Task The_flagged_sample_of_a_rule_is_flagged_and_the_clean_one_is_not(string page)
    {
        string id = Path.GetFileNameWithoutExtension(page);
        string text = File.ReadAllText(Path.Combine(Root, page));
        foreach ((string section, bool flagged) in new[] { ("## Flagged", true), ("## Clean", false) })
        {
            foreach (Match sample in Samples().Matches(Section(text, section)))
            {
                Compile(sample, null, out Compilation generated);
                var found = await generated.WithAnalyzers(Everything.Analyzers, new AnalyzerOptions([], new SampleOptions(Properties(sample)))).GetAnalyzerDiagnosticsAsync();
                Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
                Assert.True(found.Any(diagnostic => diagnostic.Id == id) == flagged, $"{page}, {section}: found {string.Join(", ", found.Select(diagnostic => diagnostic.Id).Distinct())} in{Environment.NewLine}{sample.Groups["code"].Value}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_within_the_repository_leads_somewhere(string page)
    {
        string text = File.ReadAllText(Path.Combine(Root, page));
        foreach (Match link in Links().Matches(text))
        {
            string target = link.Groups["target"].Value.Split('#')[0];
            if (target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal))
            {
                string path = Path.Combine(Root, Path.GetDirectoryName(page) ?? string.Empty, target);
                Assert.True(File.Exists(path) || Directory.Exists(path), $"{page} links to {target}, which is not there.");
            }
        }
    }

    /// <summary>A claims matrix that the page shows is a file of the sample's project.</summary>
    private static SampleFile? Matrix(string page) =>
        Matrices().Match(page) is { Success: true } shown ? new SampleFile("sample.claims.csv", shown.Groups["rows"].Value) : null;

    /// <summary>MSBuild properties in a comment right above a sample: <c>&lt;!-- ExosomeMarkets=JP,US --&gt;</c>.</summary>
    private static Dictionary<string, string> Properties(Match sample) => sample.Groups["properties"].Value
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(property => property.Split('=', 2))
        .ToDictionary(pair => "build_property." + pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    private static CSharpCompilation Compile(Match shown, SampleFile? matrix, out Compilation generated)
    {
        string code = shown.Groups["code"].Value;
        var parse = new CSharpParseOptions(LanguageVersion.CSharp12);
        string usings = string.Concat(new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks" }
            .Concat(ModelNamespaces.Where(IsInModel).Select(name => "Exosome.Sdk." + name))
            .Select(name => $"global using {name};\n"));
        SyntaxTree sample = CSharpSyntaxTree.ParseText(code, parse, "Sample.cs");
        bool isProgram = sample.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();
        CSharpCompilation compilation = Everything.Compile([CSharpSyntaxTree.ParseText(usings, parse, "Usings.cs"), sample], isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary);
        var options = new SampleOptions(new Dictionary<string, string>(Properties(shown), StringComparer.OrdinalIgnoreCase) { ["build_property.RootNamespace"] = "Shop" });
        CSharpGeneratorDriver.Create(Everything.Generators, matrix is null ? [] : [matrix], parse, options).RunGeneratorsAndUpdateCompilation(compilation, out generated, out _);
        return compilation;
    }

    private static bool IsInModel(string room) => Directory.Exists(Path.Combine(Root, "src", "Exosome.Sdk", room));

    private static string Section(string text, string heading)
    {
        int start = text.IndexOf(heading, StringComparison.Ordinal);
        if (start < 0)
        {
            return string.Empty;
        }

        int end = text.IndexOf("\n## ", start + heading.Length, StringComparison.Ordinal);
        return end < 0 ? text[start..] : text[start..end];
    }

    private static string FindRoot()
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Exosome.Sdk.sln")))
        {
            root = root.Parent;
        }

        return root?.FullName ?? throw new InvalidOperationException("Run the tests from a build of the repository.");
    }

    [GeneratedRegex(@"(^<!-- (?<properties>\w+=[\w,]+( \w+=[\w,]+)*) -->\r?\n)?^```csharp\r?\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Samples();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Links();

    [GeneratedRegex(@"^```csv\r?\n(?<rows>id,text,.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Matrices();

    private sealed class SampleFile(string path, string text) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class SampleOptions(Dictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override IEnumerable<string> Keys => values.Keys;

            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }
}
