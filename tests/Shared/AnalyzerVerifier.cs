using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Testing;

/// <summary>
/// Runs analyzers over a small project and compares what they report with the marks in its text:
/// <c>double {|EXO4001:sizeNm|}</c>. No mark means silence.
/// </summary>
internal static class AnalyzerVerifier
{
    /// <summary>Verifies one analyzer and returns its diagnostics, in order, for further questions (message, properties).</summary>
    public static Task<ImmutableArray<Diagnostic>> VerifyAsync<TAnalyzer>(string source, TestSetup? setup = null)
        where TAnalyzer : DiagnosticAnalyzer, new() => VerifyAsync([new TAnalyzer()], source, setup);

    public static async Task<ImmutableArray<Diagnostic>> VerifyAsync(ImmutableArray<DiagnosticAnalyzer> analyzers, string source, TestSetup? setup = null)
    {
        using var project = TestProject.Create(source, setup ?? TestSetup.Default);
        var diagnostics = await RunAsync(analyzers, project.Project, project.Setup).ConfigureAwait(false);
        Compare(project.Expected, diagnostics);
        return diagnostics;
    }

    /// <summary>Everything the analyzers report; an exception in one of them fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(ImmutableArray<DiagnosticAnalyzer> analyzers, Project project, TestSetup setup)
    {
        // A rule that is off by default is on in its own tests.
        var off = analyzers.SelectMany(a => a.SupportedDiagnostics).Where(d => !d.IsEnabledByDefault).Select(d => d.Id).Distinct(StringComparer.Ordinal);
        var options = project.CompilationOptions!;
        project = project.WithCompilationOptions(options.WithSpecificDiagnosticOptions(
            options.SpecificDiagnosticOptions.AddRange(off.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Warn)))));

        var compilation = await TestProject.CompileAsync(project, setup).ConfigureAwait(false);
        var crashes = new List<Exception>();
        var running = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            TestProject.AnalyzerOptionsOf(project),
            onAnalyzerException: (exception, _, _) =>
            {
                lock (crashes)
                {
                    crashes.Add(exception);
                }
            },
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false));
        var diagnostics = await running.GetAnalyzerDiagnosticsAsync().ConfigureAwait(false);
        Assert.True(crashes.Count == 0, "An analyzer threw:\n" + string.Join("\n", crashes));
        Assert.DoesNotContain(diagnostics, d => d.Id == "AD0001");
        return [.. diagnostics.OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    /// <summary>Fails, naming both sides, unless exactly the expected diagnostics were reported.</summary>
    public static void Compare(IReadOnlyList<ExpectedDiagnostic> expected, ImmutableArray<Diagnostic> actual)
    {
        var missing = expected.ToList();
        var surplus = new List<Diagnostic>();
        foreach (var diagnostic in actual)
        {
            if (!missing.Remove(new ExpectedDiagnostic(diagnostic.Id, PathOf(diagnostic), diagnostic.Location.SourceSpan)))
            {
                surplus.Add(diagnostic);
            }
        }

        if (missing.Count == 0 && surplus.Count == 0)
        {
            return;
        }

        var message = new StringBuilder();
        foreach (var one in missing)
        {
            message.Append("expected but not reported: ").Append(one.Id).Append(' ').Append(one.Path).Append(' ').Append(one.Span).AppendLine();
        }

        foreach (var one in surplus)
        {
            message.Append("reported but not expected: ").Append(one.ToString()).Append(" at ").Append(one.Location.SourceSpan)
                .Append(" «").Append(one.Location.SourceTree?.GetText().ToString(one.Location.SourceSpan)).Append('»').AppendLine();
        }

        Assert.Fail(message.ToString());
    }

    private static string PathOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree?.FilePath ?? diagnostic.Location.GetLineSpan().Path ?? "";
}
