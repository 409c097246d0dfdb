using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Exosome.Sdk.Testing;

/// <summary>What a fix is expected to make of a project.</summary>
internal sealed record FixExpectation
{
    /// <summary>The first source file afterwards; marks announce the diagnostics that stay.</summary>
    public required string Source { get; init; }

    /// <summary>Other files afterwards (sources or additional files), by relative path. Files not named stay as they are.</summary>
    public ImmutableArray<TestFile> Files { get; init; } = [];

    /// <summary>Which of the offered actions to take, by its equivalence key; none means the first.</summary>
    public string? EquivalenceKey { get; init; }

    /// <summary>Whether "fix all" must give the same as fixing one after the other. True for almost every fix.</summary>
    public bool FixAll { get; init; } = true;

    /// <summary>The fixed code need not compile (only where the fix asks the user to write something).</summary>
    public bool AllowsCompileErrors { get; init; }
}

/// <summary>Applies a fix one by one until nothing is left to fix, then all at once in each scope, and expects the same text.</summary>
internal static class CodeFixVerifier
{
    private const int MostSteps = 40;

    public static Task VerifyAsync<TAnalyzer, TFix>(string source, string fixedSource, TestSetup? setup = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() =>
        VerifyAsync<TAnalyzer, TFix>(source, new FixExpectation { Source = fixedSource }, setup);

    public static async Task VerifyAsync<TAnalyzer, TFix>(string source, FixExpectation expectation, TestSetup? setup = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        setup ??= TestSetup.Default;
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new TAnalyzer()];
        var fix = new TFix();

        using var project = TestProject.Create(source, setup);
        var diagnostics = await AnalyzerVerifier.RunAsync(analyzers, project.Project, setup).ConfigureAwait(false);
        AnalyzerVerifier.Compare(project.Expected, diagnostics);
        Assert.Contains(diagnostics, d => fix.FixableDiagnosticIds.Contains(d.Id));

        var steps = await FixOneByOneAsync(analyzers, fix, project.Project, expectation, setup).ConfigureAwait(false);
        await CompareAsync("Fixing one after the other", project.Project, steps, expectation, analyzers, setup).ConfigureAwait(false);

        if (!expectation.FixAll)
        {
            return;
        }

        foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
        {
            var all = await FixAllAsync(analyzers, fix, project.Project, expectation, setup, scope).ConfigureAwait(false);
            if (all is not null)
            {
                await CompareAsync($"Fixing all in {scope}", project.Project, all, expectation, analyzers, setup).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Expects that the analyzer reports as marked and that no action is offered for it.</summary>
    public static async Task VerifyNoFixAsync<TAnalyzer, TFix>(string source, TestSetup? setup = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        setup ??= TestSetup.Default;
        using var project = TestProject.Create(source, setup);
        var diagnostics = await AnalyzerVerifier.RunAsync([new TAnalyzer()], project.Project, setup).ConfigureAwait(false);
        AnalyzerVerifier.Compare(project.Expected, diagnostics);
        foreach (var diagnostic in diagnostics)
        {
            Assert.Empty(await ActionsAsync(new TFix(), project.Project, diagnostic).ConfigureAwait(false));
        }
    }

    /// <summary>The titles of the actions offered for the first fixable diagnostic.</summary>
    public static async Task<IReadOnlyList<string>> OfferedAsync<TAnalyzer, TFix>(string source, TestSetup? setup = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        setup ??= TestSetup.Default;
        using var project = TestProject.Create(source, setup);
        var fix = new TFix();
        var diagnostics = await AnalyzerVerifier.RunAsync([new TAnalyzer()], project.Project, setup).ConfigureAwait(false);
        var actions = await ActionsAsync(fix, project.Project, diagnostics.First(d => fix.FixableDiagnosticIds.Contains(d.Id))).ConfigureAwait(false);
        return [.. actions.Select(a => a.Title)];
    }

    /// <summary>The ids of what the analyzers report after the first offered action was taken.</summary>
    public static async Task<IReadOnlyList<string>> IdsAfterAsync(ImmutableArray<DiagnosticAnalyzer> analyzers, CodeFixProvider fix, string source, TestSetup setup)
    {
        using var project = TestProject.Create(source, setup);
        var diagnostics = await AnalyzerVerifier.RunAsync(analyzers, project.Project, setup).ConfigureAwait(false);
        var actions = await ActionsAsync(fix, project.Project, diagnostics.First(d => fix.FixableDiagnosticIds.Contains(d.Id))).ConfigureAwait(false);
        var changed = await ApplyAsync(project.Project, actions[0]).ConfigureAwait(false);
        return [.. (await AnalyzerVerifier.RunAsync(analyzers, changed, setup).ConfigureAwait(false)).Select(d => d.Id)];
    }

    private static async Task<Project> FixOneByOneAsync(ImmutableArray<DiagnosticAnalyzer> analyzers, CodeFixProvider fix, Project project, FixExpectation expectation, TestSetup setup)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var inner = step == 0 ? setup : setup with { AllowsCompileErrors = true };
            var diagnostics = await AnalyzerVerifier.RunAsync(analyzers, project, inner).ConfigureAwait(false);
            CodeAction? action = null;
            foreach (var diagnostic in diagnostics.Where(d => fix.FixableDiagnosticIds.Contains(d.Id)))
            {
                var actions = await ActionsAsync(fix, project, diagnostic).ConfigureAwait(false);
                action = Choose(actions, expectation);
                if (action is not null)
                {
                    break;
                }
            }

            if (action is null)
            {
                return project;
            }

            project = await ApplyAsync(project, action).ConfigureAwait(false);
        }

        Assert.Fail("The fix does not come to rest: it is offered again for what it made.");
        return project;
    }

    private static async Task<Project?> FixAllAsync(ImmutableArray<DiagnosticAnalyzer> analyzers, CodeFixProvider fix, Project project, FixExpectation expectation, TestSetup setup, FixAllScope scope)
    {
        var provider = fix.GetFixAllProvider();
        Assert.True(provider is not null, "The fix has no FixAll provider.");
        if (!provider!.GetSupportedFixAllScopes().Contains(scope))
        {
            return null;
        }

        var diagnostics = (await AnalyzerVerifier.RunAsync(analyzers, project, setup).ConfigureAwait(false))
            .Where(d => fix.FixableDiagnosticIds.Contains(d.Id)).ToImmutableArray();
        Diagnostic? trigger = null;
        CodeAction? single = null;
        foreach (var diagnostic in diagnostics)
        {
            single = Choose(await ActionsAsync(fix, project, diagnostic).ConfigureAwait(false), expectation);
            if (single is not null)
            {
                trigger = diagnostic;
                break;
            }
        }

        // Fixing a whole document says nothing about a project whose diagnostics stand in several.
        var documents = diagnostics.Select(d => d.Location.GetLineSpan().Path).Distinct(StringComparer.Ordinal).Count();
        if (trigger is null || (scope == FixAllScope.Document && (documents > 1 || !trigger.Location.IsInSource)))
        {
            return null;
        }

        var source = new KnownDiagnostics(diagnostics);
        var context = trigger.Location.IsInSource
            ? new FixAllContext(project.GetDocument(trigger.Location.SourceTree)!, fix, scope, single!.EquivalenceKey!, fix.FixableDiagnosticIds, source, default)
            : new FixAllContext(project, fix, scope, single!.EquivalenceKey!, fix.FixableDiagnosticIds, source, default);
        var action = await provider.GetFixAsync(context).ConfigureAwait(false);
        Assert.True(action is not null, $"Fix all in {scope} offers nothing.");
        return await ApplyAsync(project, action!).ConfigureAwait(false);
    }

    private static CodeAction? Choose(List<CodeAction> actions, FixExpectation expectation) =>
        expectation.EquivalenceKey is null ? actions.FirstOrDefault() : actions.Find(a => a.EquivalenceKey == expectation.EquivalenceKey);

    private static async Task<List<CodeAction>> ActionsAsync(CodeFixProvider fix, Project project, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        if (!fix.FixableDiagnosticIds.Contains(diagnostic.Id))
        {
            return actions;
        }

        TextDocument? document = diagnostic.Location.IsInSource
            ? project.GetDocument(diagnostic.Location.SourceTree)
            : project.AdditionalDocuments.FirstOrDefault(d => d.FilePath == diagnostic.Location.GetLineSpan().Path);
        if (document is null)
        {
            return actions;
        }

        var context = new CodeFixContext(document, diagnostic.Location.SourceSpan, [diagnostic], (action, _) => actions.Add(action), default);
        await fix.RegisterCodeFixesAsync(context).ConfigureAwait(false);
        Assert.All(actions, a => Assert.False(string.IsNullOrEmpty(a.EquivalenceKey), $"The action '{a.Title}' has no equivalence key."));
        return actions;
    }

    private static async Task<Project> ApplyAsync(Project project, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(default).ConfigureAwait(false);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return changed.GetProject(project.Id)!;
    }

    private static async Task CompareAsync(string how, Project before, Project after, FixExpectation expectation, ImmutableArray<DiagnosticAnalyzer> analyzers, TestSetup setup)
    {
        var expected = new List<ExpectedDiagnostic>();
        var files = expectation.Files.Insert(0, new TestFile("Test.cs", expectation.Source)).ToDictionary(f => TestProject.Root + f.Path, f => f.Text, StringComparer.Ordinal);
        foreach (var document in after.Documents.Concat<TextDocument>(after.AdditionalDocuments))
        {
            var text = (await document.GetTextAsync().ConfigureAwait(false)).ToString();
            if (files.Remove(document.FilePath ?? TestProject.Root + document.Name, out var marked))
            {
                var (plain, marks) = TestMarkup.Parse(document.FilePath ?? "", marked);
                expected.AddRange(marks);
                if (plain.ReplaceLineEndings("\n") != text.ReplaceLineEndings("\n"))
                {
                    Assert.Fail($"{how} gives another text.\n--- expected\n{plain}\n--- actual\n{text}");
                }
            }
            else
            {
                // A file that the test does not name afterwards must be as it was, marks included.
                var old = before.GetDocument(document.Id) ?? before.GetAdditionalDocument(document.Id);
                Assert.True(old is not null, $"The fix added {document.Name}, which the test does not expect.");
                Assert.Equal((await old!.GetTextAsync().ConfigureAwait(false)).ToString(), text);
                var named = setup.Sources.Concat(setup.AdditionalFiles).FirstOrDefault(f => TestProject.Root + f.Path == document.FilePath);
                if (named is not null)
                {
                    expected.AddRange(TestMarkup.Parse(document.FilePath!, named.Text).Expected);
                }
            }
        }

        Assert.True(files.Count == 0, "The fix did not make: " + string.Join(", ", files.Keys));
        var allows = setup.AllowsCompileErrors || expectation.AllowsCompileErrors;
        AnalyzerVerifier.Compare(expected, await AnalyzerVerifier.RunAsync(analyzers, after, setup with { AllowsCompileErrors = allows }).ConfigureAwait(false));
    }

    private sealed class KnownDiagnostics(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(d => d.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(d => !d.Location.IsInSource));
    }
}
