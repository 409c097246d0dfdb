extern alias analyzers;
extern alias generators;

using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Testing.Pages;

/// <summary>Every analyzer and every generator of the product, and what a consumer's code is compiled against.</summary>
internal static class Product
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [.. Instances<DiagnosticAnalyzer>(typeof(analyzers::Exosome.Sdk.Analyzers.RuleAnalyzer))];

    public static ImmutableArray<ISourceGenerator> Generators { get; } =
        [.. Instances<IIncrementalGenerator>(typeof(generators::Exosome.Sdk.Generators.Quantities.QuantityGenerator)).Select(GeneratorExtensions.AsSourceGenerator)];

    /// <summary>System.Text.Json's own generator, as the SDK here gives it to every project: a context on a page is completed by it.</summary>
    public static ISourceGenerator JsonGenerator { get; } = LoadJsonGenerator();

    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "Exosome.Sdk.dll")),
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "Microsoft.Extensions.Compliance.Abstractions.dll")),
    ];

    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees, OutputKind kind = OutputKind.DynamicallyLinkedLibrary) =>
        CSharpCompilation.Create("Consumer", trees, References, new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));

    private static ISourceGenerator LoadJsonGenerator()
    {
        string packs = Path.GetFullPath(Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        string path = Directory.EnumerateFiles(packs, "System.Text.Json.SourceGeneration.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        Type generator = System.Reflection.Assembly.LoadFrom(path).GetTypes().Single(type => !type.IsAbstract && typeof(IIncrementalGenerator).IsAssignableFrom(type));
        return ((IIncrementalGenerator)Activator.CreateInstance(generator)!).AsSourceGenerator();
    }

    private static IEnumerable<T> Instances<T>(Type inAssemblyOf) =>
        inAssemblyOf.Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type)).Select(type => (T)Activator.CreateInstance(type, nonPublic: true)!);
}
