using System.Text.RegularExpressions;
using Exosome.Sdk.Testing.Pages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Exosome.Sdk.Robustness.Tests;

/// <summary>
/// Code that the rules have something to say about, which is where they do most: the samples of their pages and of their
/// tests, torn, and in many files at once.
/// </summary>
public partial class SampleCrashTests
{
    private const int Copies = 40;
    private const int Sampled = 150;

    public static TheoryData<string> Tears => [.. TornSource.All.Keys];

    public static TheoryData<string> RulesInCode => DocumentationSampleTests.RulesInCode;

    [Theory]
    [MemberData(nameof(Tears))]
    public async Task Torn_samples_of_the_pages_crash_nothing(string tear)
    {
        foreach (RulePage page in RulePage.All)
        {
            for (int round = 0; round < CrashMatrix.Rounds(2); round++)
            {
                var random = new Random(StringHash(page.Id) + round);
                Fence[] torn = [.. page.Flagged.Concat(page.Clean).Where(fence => SampleProject.Languages.Contains(fence.Language) && fence.Language != "xml")
                    .Select(fence => fence with { Code = TornSource.All[tear](fence.Code, random) })];
                foreach (SampleProject sample in torn.Length == 0 ? [] : SampleProject.Of(torn))
                {
                    Assert.Empty(sample.GeneratorExceptions);
                    Assert.Empty(await Everything.AnalyzerCrashesAsync(sample.Compilation, sample.AnalyzerOptions, $"{nameof(Torn_samples_of_the_pages_crash_nothing)} ({tear})"));
                }
            }
        }
    }

    /// <summary>Analyzers run at once over all files: what one file finds, every copy of it finds.</summary>
    [Theory]
    [MemberData(nameof(RulesInCode))]
    public async Task Every_copy_of_a_flagged_sample_is_flagged_alike(string id)
    {
        foreach (SampleProject sample in SampleProject.Of(RulePage.Of(id).Flagged, Copies))
        {
            var found = await sample.AnalyzeAsync(Product.Analyzers);
            Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
            Assert.Contains(found, diagnostic => diagnostic.Id == id);
            Diagnostic[] placed = [.. found.Where(diagnostic => diagnostic.Id == id && diagnostic.Location.GetLineSpan().Path is { } path && (path.StartsWith("Sample", StringComparison.Ordinal) || path.Contains("/copy", StringComparison.Ordinal)))];
            int[] counts = [.. placed.GroupBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal).Select(file => file.Count())];

            // What is about the project as a whole, or about a table that is not copied, is said once, however many files it has.
            Assert.True(
                counts.Length > 0 ? counts.Length % Copies == 0 && counts.Distinct().Count() == 1 : found.All(diagnostic => diagnostic.Id != id || diagnostic.Location.Kind is LocationKind.None or LocationKind.ExternalFile),
                $"{id}: {string.Join(", ", counts)} findings in {counts.Length} files of {Copies} copies");
        }
    }

    /// <summary>What the tests of the rules mark as flagged, as a file and as a member, in many files at once.</summary>
    [Fact]
    public async Task Positive_tests_in_many_files_at_once_crash_nothing()
    {
        string[] positives = [.. PositiveTests()];
        Assert.True(positives.Length > 100, $"Only {positives.Length} flagged pieces of code were found in the tests of the rules.");

        // The reduced run takes every so many, so that the tests of each rule are among them.
        int stride = CrashMatrix.IsFull ? 1 : Math.Max(1, positives.Length / Sampled);
        MatrixProgress.Plan(nameof(Positive_tests_in_many_files_at_once_crash_nothing), positives.Length / stride * (CrashMatrix.IsFull ? 20 : 8));
        foreach (string[] part in positives.Where((_, piece) => piece % stride == 0).Chunk(25))
        {
            IEnumerable<SyntaxTree> trees = part.SelectMany((code, piece) => Enumerable.Range(0, CrashMatrix.IsFull ? 20 : 8).Select(copy => CSharpSyntaxTree.ParseText(
                IsMember(code) ? $"{Usings}class Piece{piece}Copy{copy} {{ {code} }}" : $"{Usings}namespace Piece{piece}.Copy{copy} {{ {code} }}", path: $"Piece{piece}.{copy}.cs")));
            Assert.Empty(await Everything.CrashesAsync(Product.Compile(trees)));
        }
    }

    private const string Usings = "using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks; using Exosome.Sdk.Claims; using Exosome.Sdk.Formulations; using Exosome.Sdk.Identifiers; using Exosome.Sdk.Lots; using Exosome.Sdk.Quantities; using Exosome.Sdk.Regulation; using Exosome.Sdk.Sources; using Exosome.Sdk.Therapy; using Exosome.Sdk.Vesicles;\n";

    private static bool IsMember(string code) => CSharpSyntaxTree.ParseText(code).GetCompilationUnitRoot().Members.All(member => member is not BaseTypeDeclarationSyntax and not BaseNamespaceDeclarationSyntax);

    private static IEnumerable<string> PositiveTests() => CrashMatrix.Sources
        .Where(source => source.Name.Contains("Exosome.Sdk.Analyzers.Tests", StringComparison.Ordinal))
        .SelectMany(source => CSharpSyntaxTree.ParseText(source.Text).GetRoot().DescendantTokens())
        .Where(token => token.Value is string text && text.Contains("{|EXO", StringComparison.Ordinal))
        .Select(token => Mark().Replace((string)token.Value!, "${code}"));

    // string.GetHashCode differs from run to run, and a failure must come again.
    private static int StringHash(string text) => text.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter));

    [GeneratedRegex(@"\{\|[A-Z0-9]+:(?<code>.*?)\|\}", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
