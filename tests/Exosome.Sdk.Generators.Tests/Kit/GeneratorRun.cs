using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Exosome.Sdk.Generators.Tests.Kit;

/// <summary>What a generator made of a source.</summary>
internal sealed record GeneratorRun(CSharpCompilation Input, Compilation Output, GeneratorDriverRunResult Result, GeneratorDriver Driver)
{
    /// <summary>Every generated file by its hint name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; } = Result.Results
        .SelectMany(result => result.GeneratedSources)
        .ToDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>Everything the compiler says, warnings as errors.</summary>
    public IReadOnlyList<Diagnostic> Problems => [.. Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>Asserts that the compiler has nothing to say about the source and what was generated.</summary>
    public GeneratorRun Compiles()
    {
        Assert.True(Problems.Count == 0, string.Join('\n', Problems.Take(10).Select(problem => problem.ToString())));
        return this;
    }

    /// <summary>Loads what was compiled, with the model of this test run.</summary>
    public Assembly Load()
    {
        using var image = new MemoryStream();
        Assert.True(Output.Emit(image).Success, string.Join('\n', Problems));
        image.Position = 0;
        var context = new AssemblyLoadContext("Consumer", isCollectible: true);
        context.Resolving += (loader, name) => name.Name == "Exosome.Sdk" ? loader.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "Exosome.Sdk.dll")) : null;
        return context.LoadFromStream(image);
    }
}
