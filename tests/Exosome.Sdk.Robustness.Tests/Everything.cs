using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Robustness.Tests;

/// <summary>Runs every analyzer and every generator of the product over a compilation and tells what broke.</summary>
internal static class Everything
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [.. Instances<DiagnosticAnalyzer>(typeof(Sdk.Analyzers.RuleAnalyzer))];

    public static ImmutableArray<ISourceGenerator> Generators { get; } = [.. Instances<IIncrementalGenerator>(typeof(Sdk.Generators.Quantities.QuantityGenerator)).Select(GeneratorExtensions.AsSourceGenerator)];

    private static ImmutableArray<MetadataReference> References { get; } =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "Exosome.Sdk.dll")),
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "Microsoft.Extensions.Compliance.Abstractions.dll")),
    ];

    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees, OutputKind kind = OutputKind.DynamicallyLinkedLibrary) =>
        CSharpCompilation.Create("Torn", trees, References, new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));

    /// <summary>Crashes of analyzers (AD0001) and generators (CS8785), as sentences. Empty is good.</summary>
    public static async Task<IReadOnlyList<string>> CrashesAsync(CSharpCompilation compilation)
    {
        var parse = (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options ?? CSharpParseOptions.Default;
        GeneratorDriver driver = CSharpGeneratorDriver.Create(Generators, parseOptions: parse).RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        var crashes = driver.GetRunResult().Results.Where(result => result.Exception is not null).Select(result => $"{result.Generator.GetGeneratorType().Name}: {result.Exception}").ToList();
        var failures = new List<string>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, analyzer, _) =>
            {
                lock (failures)
                {
                    failures.Add($"{analyzer.GetType().Name}: {exception}");
                }
            },
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        await generated.WithAnalyzers(Analyzers, options).GetAnalysisResultAsync(CancellationToken.None);
        crashes.AddRange(failures);
        return crashes;
    }

    private static IEnumerable<T> Instances<T>(Type inAssemblyOf) =>
        inAssemblyOf.Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type)).Select(type => (T)Activator.CreateInstance(type, nonPublic: true)!);
}
