using System.Reflection;
using System.Text.RegularExpressions;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Tests.Conventions;

/// <summary>One rule is a catalogue entry, an analyzer, a page, a release line, a row in the table and its tests, and they agree.</summary>
public sealed class RuleConventionTests
{
    private static readonly string[] Sections = ["## What it flags", "## Why", "## Flagged", "## Clean", "## How to fix", "## Options"];

    [Fact]
    public void Ids_are_unique_and_belong_to_their_area()
    {
        Assert.Equal(RuleCatalog.All.Count, RuleCatalog.All.Select(rule => rule.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(RuleCatalog.All, rule => Assert.Equal(
            rule.Id[3] switch { '1' => RuleArea.Claims, '2' => RuleArea.Consent, '3' => RuleArea.Lots, '4' => RuleArea.Quantities, '5' => RuleArea.Nomenclature, '6' => RuleArea.Markets, _ => RuleArea.Configuration },
            rule.Area));
    }

    [Theory]
    [MemberData(nameof(RuleBook.IdsInCode), MemberType = typeof(RuleBook))]
    public void A_rule_has_a_descriptor_with_the_catalogues_words(string id)
    {
        var rule = RuleBook.Rule(id);
        Assert.NotEmpty(RuleBook.Descriptors[id]);
        foreach (var descriptor in RuleBook.Descriptors[id])
        {
            Assert.Equal(rule.Title, descriptor.Title.ToString());
            Assert.StartsWith(rule.MessageFormat, descriptor.MessageFormat.ToString(), StringComparison.Ordinal);
            Assert.Equal(rule.Area.ToString(), descriptor.Category);
            Assert.Equal(RuleDescriptor.SeverityOf(rule.Severity), descriptor.DefaultSeverity);
            Assert.Equal(rule.HelpLink, descriptor.HelpLinkUri);
            Assert.True(descriptor.IsEnabledByDefault);
        }
    }

    [Fact]
    public void Every_descriptor_comes_from_the_catalogue_and_data_rules_have_none()
    {
        var known = RuleCatalog.All.Where(rule => !rule.DataOnly).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        Assert.All(RuleBook.Descriptors, group => Assert.Contains(group.Key, known));
    }

    [Fact]
    public void What_is_only_reported_is_no_error_by_default() =>
        Assert.All(RuleCatalog.All.Where(rule => rule.Verification == RuleVerification.Reported), rule => Assert.NotEqual(RuleSeverity.Error, rule.Severity));

    [Theory]
    [MemberData(nameof(RuleBook.Ids), MemberType = typeof(RuleBook))]
    public void A_rule_has_a_page_that_says_what_the_catalogue_says(string id)
    {
        var rule = RuleBook.Rule(id);
        var page = Repository.Read("docs", "rules", id + ".md").ReplaceLineEndings("\n");
        Assert.StartsWith("# " + id + ": " + rule.Title + "\n", page, StringComparison.Ordinal);
        Assert.Contains("| Category | " + rule.Area + " |", page, StringComparison.Ordinal);
        Assert.Contains("| Default severity | " + rule.Severity + " |", page, StringComparison.Ordinal);
        Assert.Contains("| Citation | " + rule.Citation + " |", page, StringComparison.Ordinal);
        Assert.Contains("| Verified | " + (rule.Verification == RuleVerification.Verified ? "yes" : "reported only") + " |", page, StringComparison.Ordinal);
        var at = 0;
        foreach (var section in Sections)
        {
            var found = page.IndexOf("\n" + section + "\n", at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"{id}.md lacks '{section}', or has it out of order");
            at = found + 1;
        }

        Assert.True(Regex.Count(page, "^```", RegexOptions.Multiline) >= 4, $"{id}.md needs a flagged and a clean example in fences");
    }

    [Theory]
    [MemberData(nameof(RuleBook.IdsInCode), MemberType = typeof(RuleBook))]
    public void A_rule_has_a_release_line(string id)
    {
        var rule = RuleBook.Rule(id);
        var lines = Repository.Read("src", "Exosome.Sdk.Analyzers", "AnalyzerReleases.Unshipped.md") + Repository.Read("src", "Exosome.Sdk.Analyzers", "AnalyzerReleases.Shipped.md");
        Assert.Contains($"\n{id} | {rule.Area} | {rule.Severity} | ", lines.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RuleBook.IdsInCode), MemberType = typeof(RuleBook))]
    public void A_rule_has_tests_and_its_fix_has_tests(string id)
    {
        var area = RuleBook.Rule(id).Area.ToString();
        var tests = Directory.EnumerateFiles(Repository.PathTo("tests", "Exosome.Sdk.Analyzers.Tests"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("Conventions", StringComparison.Ordinal));
        Assert.Contains(tests, file => File.ReadAllText(file).Contains(id, StringComparison.Ordinal));
        var fixes = Repository.PathTo("src", "Exosome.Sdk.CodeFixes", "Rules", area);
        if (Directory.Exists(fixes) && Directory.EnumerateFiles(fixes, id + "*.cs").Any())
        {
            Assert.True(File.Exists(Repository.PathTo("tests", "Exosome.Sdk.CodeFixes.Tests", "Rules", area, id + "Tests.cs")), $"the fix of {id} has no test file");
        }
    }

    [Fact]
    public void The_table_of_rules_is_the_catalogue()
    {
        var table = Repository.Read("docs", "rules", "README.md").ReplaceLineEndings("\n");
        Assert.All(RuleCatalog.All, rule => Assert.Matches(
            Regex.Escape($"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {rule.Severity} | ") + (rule.DataOnly ? "data" : "(both|compile time)") + " \\|\n", table));
        Assert.Equal(RuleCatalog.All.Count, Regex.Count(table, "^\\| \\[EXO", RegexOptions.Multiline));
    }

    [Fact]
    public void Every_analyzer_runs_concurrently_and_stays_out_of_generated_code()
    {
        foreach (var analyzer in RuleBook.Analyzers)
        {
            if (analyzer is RuleAnalyzer)
            {
                // The sealed Initialize of the common base does both; nothing can override it.
                Assert.True(analyzer.GetType().GetMethod(nameof(DiagnosticAnalyzer.Initialize))!.DeclaringType == typeof(RuleAnalyzer));
                continue;
            }

            var context = new RecordingContext();
            analyzer.Initialize(context);
            Assert.True(context.IsConcurrent, analyzer + " does not run concurrently");
            Assert.Equal(GeneratedCodeAnalysisFlags.None, context.GeneratedCode);
        }
    }

    [Fact]
    public void Nothing_newer_than_the_oldest_host_is_referenced() =>
        Assert.Empty(typeof(RuleAnalyzer).Assembly.GetReferencedAssemblies().Select(reference => OldestHost.Refuses(reference.Name!, reference.Version!)).OfType<string>());

    private sealed class RecordingContext : AnalysisContext
    {
        public bool IsConcurrent { get; private set; }

        public GeneratedCodeAnalysisFlags? GeneratedCode { get; private set; }

        public override void EnableConcurrentExecution() => IsConcurrent = true;

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode) => GeneratedCode = analysisMode;

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action)
        {
        }

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action)
        {
        }

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action)
        {
        }

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, System.Collections.Immutable.ImmutableArray<SymbolKind> symbolKinds)
        {
        }

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action)
        {
        }

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action)
        {
        }

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action)
        {
        }

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, System.Collections.Immutable.ImmutableArray<TLanguageKindEnum> syntaxKinds)
        {
        }

        public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action)
        {
        }
    }
}
