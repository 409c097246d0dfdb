using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Exosome.Sdk.Testing.Pages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Robustness.Tests;

/// <summary>Runs every analyzer and every generator of the product over a compilation and tells what broke.</summary>
internal static class Everything
{
    /// <summary>Crashes of analyzers (AD0001) and generators (CS8785), as sentences. Empty is good.</summary>
    public static async Task<IReadOnlyList<string>> CrashesAsync(CSharpCompilation compilation, ImmutableArray<AdditionalText> files = default, AnalyzerConfigOptionsProvider? options = null, [CallerMemberName] string area = "")
    {
        files = files.IsDefault ? [] : files;
        var parse = (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options ?? CSharpParseOptions.Default;
        GeneratorDriver driver = CSharpGeneratorDriver.Create(Product.Generators, files, parse, options).RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        var crashes = driver.GetRunResult().Results.Where(result => result.Exception is not null).Select(result => $"{result.Generator.GetGeneratorType().Name}: {result.Exception}").ToList();
        crashes.AddRange(await AnalyzerCrashesAsync(generated, options is null ? new AnalyzerOptions(files) : new AnalyzerOptions(files, options), area: null));
        MatrixProgress.Tried(area, compilation.SyntaxTrees.Length + files.Length, crashes.Count);
        return crashes;
    }

    /// <summary>Crashes of analyzers over a compilation that the generators have already seen.</summary>
    public static async Task<IReadOnlyList<string>> AnalyzerCrashesAsync(Compilation generated, AnalyzerOptions analyzerOptions, [CallerMemberName] string? area = null)
    {
        var crashes = new List<string>();
        var options = new CompilationWithAnalyzersOptions(
            analyzerOptions,
            onAnalyzerException: (exception, analyzer, _) =>
            {
                lock (crashes)
                {
                    crashes.Add($"{analyzer.GetType().Name}: {exception}");
                }
            },
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        await generated.WithAnalyzers(Product.Analyzers, options).GetAnalysisResultAsync(CancellationToken.None);
        if (area is not null)
        {
            MatrixProgress.Tried(area, 1, crashes.Count);
        }

        return crashes;
    }
}
