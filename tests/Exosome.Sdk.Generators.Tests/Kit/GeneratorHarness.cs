using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Exosome.Sdk.Generators.Tests.Kit;

/// <summary>
/// Runs a generator as the compiler and the editor do. Every run is followed by an unrelated edit and a second run, which
/// must re-use every step; and no tracked value may hold on to the compilation.
/// </summary>
internal static class GeneratorHarness
{
    private const string UnrelatedEdit = "internal static class TypedSomewhereElse { internal static int Number => 42; }";

    private static readonly MetadataReference s_model =
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "Exosome.Sdk.dll"));

    // Two versions of the framework's own assemblies: every project of the .NET SDK suppresses these.
    private static readonly Dictionary<string, ReportDiagnostic> s_suppressedBySdk =
        new(StringComparer.Ordinal) { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress };

    public static GeneratorRun Run(string source, params IIncrementalGenerator[] generators) =>
        Run([source], LanguageVersion.CSharp12, NullableContextOptions.Enable, generators);

    public static GeneratorRun Run(
        IReadOnlyList<string> sources,
        LanguageVersion languageVersion,
        NullableContextOptions nullable,
        IReadOnlyList<IIncrementalGenerator> generators)
    {
        return RunTwice(Compile(sources, languageVersion, nullable), CreateDriver(languageVersion, generators), languageVersion);
    }

    /// <summary>The run, and the second one after an unrelated edit, of a compilation and a driver that a test set up itself.</summary>
    public static GeneratorRun RunTwice(CSharpCompilation compilation, GeneratorDriver driver, LanguageVersion languageVersion = LanguageVersion.CSharp12)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        GeneratorDriverRunResult first = driver.GetRunResult();

        CSharpCompilation edited = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(UnrelatedEdit, ParseOptions(languageVersion)));
        GeneratorDriverRunResult second = driver.RunGenerators(edited).GetRunResult();

        Assert.Empty(diagnostics);
        Assert.All(first.Results, result => Assert.Null(result.Exception));
        IncrementalityAssert.EverythingWasReused(second);
        IncrementalityAssert.NothingHoldsTheCompilation(first);
        return new GeneratorRun(compilation, output, first, driver);
    }

    public static CSharpCompilation Compile(IReadOnlyList<string> sources, LanguageVersion languageVersion = LanguageVersion.CSharp12, NullableContextOptions nullable = NullableContextOptions.Enable) =>
        CSharpCompilation.Create(
            "Consumer",
            sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, ParseOptions(languageVersion), $"Source{index}.cs")),
            [.. Net100.References.All, s_model],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                generalDiagnosticOption: ReportDiagnostic.Error,
                specificDiagnosticOptions: s_suppressedBySdk,
                nullableContextOptions: nullable,
                xmlReferenceResolver: null));

    public static GeneratorDriver CreateDriver(LanguageVersion languageVersion, IReadOnlyList<IIncrementalGenerator> generators) =>
        CSharpGeneratorDriver.Create(
            generators.Select(generator => generator.AsSourceGenerator()),
            parseOptions: ParseOptions(languageVersion),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    // Documentation is diagnosed, so that a generated member without it is an error here as it is for a strict consumer.
    private static CSharpParseOptions ParseOptions(LanguageVersion languageVersion) =>
        new(languageVersion, DocumentationMode.Diagnose);
}
