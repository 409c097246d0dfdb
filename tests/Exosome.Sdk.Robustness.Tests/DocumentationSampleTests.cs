using System.Text.RegularExpressions;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Testing.Pages;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Robustness.Tests;

/// <summary>What the pages show compiles, says what they say it says, and links lead somewhere.</summary>
public partial class DocumentationSampleTests
{
    public static TheoryData<string> Pages =>
    [
        .. new[] { "README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "CHANGELOG.md", "SECURITY.md" }
            .Concat(Directory.EnumerateFiles(Repository.PathTo("docs"), "*.md", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Repository.Root, path)))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The rules that look at code and at the files of a project; those of data alone are asked in Exosome.Sdk.Tests.</summary>
    public static TheoryData<string> RulesInCode => [.. RuleCatalog.All.Where(rule => !rule.DataOnly).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_csharp_sample_compiles(string page)
    {
        IReadOnlyList<Fence> fences = Fence.Of(File.ReadAllText(Repository.PathTo(page)));

        // A claims matrix that the page shows is a file of the project that the page's code belongs to.
        IEnumerable<Fence> matrix = fences.Where(fence => fence.Language == "csv");
        foreach (Fence code in fences.Where(fence => fence.Language == "csharp"))
        {
            SampleProject sample = Assert.Single(SampleProject.Of([code, .. matrix]));
            IEnumerable<Diagnostic> errors = sample.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            Assert.True(!errors.Any(), $"{page}: {string.Join(Environment.NewLine, errors)}{Environment.NewLine}{code.Code}");
        }
    }

    [Theory]
    [MemberData(nameof(RulesInCode))]
    public async Task The_flagged_samples_of_a_rule_are_flagged_and_the_clean_ones_are_not(string id)
    {
        RulePage page = RulePage.Of(id);
        foreach ((IReadOnlyList<Fence> fences, bool flagged) in new[] { (page.Flagged, true), (page.Clean, false) })
        {
            string section = flagged ? "## Flagged" : "## Clean";
            Assert.True(fences.Count > 0, $"docs/rules/{id}.md shows no sample under '{section}'.");
            Assert.True(fences.All(fence => SampleProject.Languages.Contains(fence.Language)), $"docs/rules/{id}.md, '{section}': only {string.Join(", ", SampleProject.Languages)} samples are run; another kind is a sample that nobody checks.");
            foreach (SampleProject sample in SampleProject.Of(fences))
            {
                var found = await sample.AnalyzeAsync(Product.Analyzers);
                Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
                Assert.True(found.Any(diagnostic => diagnostic.Id == id) == flagged, $"docs/rules/{id}.md, {section}: found {string.Join(Environment.NewLine, found)} in{Environment.NewLine}{sample}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_within_the_repository_leads_somewhere(string page)
    {
        string text = File.ReadAllText(Repository.PathTo(page));
        foreach (Match link in Links().Matches(text))
        {
            string[] target = link.Groups["target"].Value.Split('#');
            if (target[0].Contains("://", StringComparison.Ordinal) || target[0].StartsWith("mailto:", StringComparison.Ordinal))
            {
                continue;
            }

            string path = target[0].Length == 0 ? Repository.PathTo(page) : Repository.PathTo(Path.GetDirectoryName(page) ?? string.Empty, target[0]);
            Assert.True(File.Exists(path) || Directory.Exists(path), $"{page} links to {target[0]}, which is not there.");
            if (target.Length > 1)
            {
                Assert.Contains(target[1], Headings().Matches(File.ReadAllText(path)).Select(heading => Anchor(heading.Groups["words"].Value)));
            }
        }
    }

    // What Markdown renderers make of a heading: letters and digits in lower case, white space as hyphens, the rest gone.
    private static string Anchor(string heading) =>
        string.Concat(heading.Trim().ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')).Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Links();

    [GeneratedRegex(@"^#+ (?<words>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Headings();
}
