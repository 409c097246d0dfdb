using System.Collections.Immutable;
using Exosome.Sdk.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit.Sdk;

namespace Exosome.Sdk.Analyzers.Tests.Testing;

/// <summary>The kit that all rule tests stand on must itself be able to fail.</summary>
public sealed class TestKitTests
{
    [Fact]
    public Task A_marked_diagnostic_is_expected_at_its_span() =>
        AnalyzerVerifier.VerifyAsync<BadNameAnalyzer>("class C { int {|TK0001:bad|}; int good; }", TestSetup.WithoutModel);

    [Fact]
    public Task A_missing_diagnostic_fails() =>
        Assert.ThrowsAsync<FailException>(() => AnalyzerVerifier.VerifyAsync<BadNameAnalyzer>("class C { int {|TK0001:good|}; }", TestSetup.WithoutModel));

    [Fact]
    public Task A_surplus_diagnostic_fails() =>
        Assert.ThrowsAsync<FailException>(() => AnalyzerVerifier.VerifyAsync<BadNameAnalyzer>("class C { int bad; }", TestSetup.WithoutModel));

    [Fact]
    public Task A_compile_error_fails() =>
        Assert.ThrowsAsync<TrueException>(() => AnalyzerVerifier.VerifyAsync<BadNameAnalyzer>("class C { Missing good; }", TestSetup.WithoutModel));

    [Fact]
    public Task Incomplete_code_is_allowed_when_the_test_says_so() =>
        AnalyzerVerifier.VerifyAsync<BadNameAnalyzer>("class C { int {|TK0001:bad|}; void M( ", TestSetup.Incomplete);

    [Fact]
    public Task An_analyzer_that_throws_fails() =>
        Assert.ThrowsAsync<TrueException>(() => AnalyzerVerifier.VerifyAsync<ThrowingAnalyzer>("class C { }", TestSetup.WithoutModel));

    [Fact]
    public Task The_model_is_referenced_unless_the_test_says_otherwise() =>
        AnalyzerVerifier.VerifyAsync<BadNameAnalyzer>("class C { Exosome.Sdk.Findings.Severity good; }");

    [Fact]
    public Task Additional_files_carry_marks_metadata_and_options() =>
        AnalyzerVerifier.VerifyAsync<CopyFileAnalyzer>(
            "class C { }",
            TestSetup.WithoutModel
                .WithAdditionalFile("copy/shop.md", "one {|TK0002:two|} three", exosomeText: "copy")
                .WithAdditionalFile("copy/other.md", "one two three")
                .WithBuildProperty("ExosomeMarkets", "US,EU")
                .WithEditorConfig("exosome_word", "two"));

    [Fact]
    public void Marks_nest()
    {
        var (text, expected) = TestMarkup.Parse("a", "x {|A1:one {|B2:two|}|} y {| z |} { } |");
        Assert.Equal("x one two y {| z |} { } |", text);
        Assert.Equal([new("B2", "a", new TextSpan(6, 3)), new("A1", "a", new TextSpan(2, 7))], expected);
    }

    private sealed class BadNameAnalyzer : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("TK0001", "Bad", "Bad", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSymbolAction(
                field =>
                {
                    if (field.Symbol.Name == "bad")
                    {
                        field.ReportDiagnostic(Diagnostic.Create(Rule, field.Symbol.Locations[0]));
                    }
                },
                SymbolKind.Field);
        }

        public BadNameAnalyzer()
        {
        }
    }

    private sealed class ThrowingAnalyzer : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("TK0003", "Throws", "Throws", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSymbolAction(_ => throw new InvalidOperationException("on purpose"), SymbolKind.NamedType);
        }
    }

    private sealed class CopyFileAnalyzer : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("TK0002", "Word", "Word", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterCompilationStartAction(start =>
            {
                var provider = start.Options.AnalyzerConfigOptionsProvider;
                provider.GlobalOptions.TryGetValue("build_property.ExosomeMarkets", out var markets);
                Assert.Equal("US,EU", markets);
                Assert.True(provider.GetOptions(start.Compilation.SyntaxTrees.First()).TryGetValue("exosome_word", out var word));
                start.RegisterAdditionalFileAction(file =>
                {
                    if (provider.GetOptions(file.AdditionalFile).TryGetValue("build_metadata.AdditionalFiles.ExosomeText", out var role) && role == "copy")
                    {
                        var text = file.AdditionalFile.GetText()!;
                        var span = new TextSpan(text.ToString().IndexOf(word!, StringComparison.Ordinal), word!.Length);
                        file.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(file.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span))));
                    }
                });
            });
        }
    }
}
