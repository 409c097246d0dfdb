using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Options;

/// <summary>
/// <c>ExosomeAnalysisMode=None</c>: no rule looks, as long as no configuration of the user's switches one on again. The
/// severities of a mode stand in its preset; this only spares the work whose result the preset would throw away.
/// </summary>
internal static class AnalysisMode
{
    // Every analyzer asks at the start of the same compilation.
    private static readonly ConditionalWeakTable<Compilation, Answer> ByCompilation = new();

    public static bool IsOff(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation) =>
        ExosomeOptions.IsNone(options.AnalyzerConfigOptionsProvider.GlobalOptions)
        && ByCompilation.GetValue(compilation, c => new Answer(!IsAnySwitchedOn(c, options, cancellation))).IsOff;

    private static bool IsAnySwitchedOn(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        AnalyzerConfigOptionsProvider provider = options.AnalyzerConfigOptionsProvider;
        string[] categories = [.. RuleCatalog.All.Select(static rule => rule.Area.ToString()).Distinct()];
        string[] ids = [.. RuleCatalog.All.Where(static rule => !rule.DataOnly).Select(static rule => rule.Id)];
        if (compilation.Options.SyntaxTreeOptionsProvider is { } severities)
        {
            if (ids.Any(id => severities.TryGetGlobalDiagnosticValue(id, cancellation, out ReportDiagnostic severity) && IsOn(severity))
                || compilation.SyntaxTrees.Any(tree => ids.Any(id => severities.TryGetDiagnosticValue(tree, id, cancellation, out ReportDiagnostic severity) && IsOn(severity))))
            {
                return true;
            }
        }

        // Files under the same sections share one object.
        var asked = new HashSet<AnalyzerConfigOptions>();
        return compilation.SyntaxTrees.Select(provider.GetOptions).Concat(options.AdditionalFiles.Select(provider.GetOptions))
            .Any(file => asked.Add(file) && categories.Any(category => CategorySeverity.Read(file, category) is { } severity && IsOn(severity)));
    }

    private static bool IsOn(ReportDiagnostic severity) => severity is not (ReportDiagnostic.Suppress or ReportDiagnostic.Default);

    private sealed class Answer
    {
        public Answer(bool isOff) => IsOff = isOff;

        public bool IsOff { get; }
    }
}
