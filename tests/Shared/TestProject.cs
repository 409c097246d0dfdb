using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace Exosome.Sdk.Testing;

/// <summary>A project in memory, with the options and additional files that a build would hand to analyzers.</summary>
internal sealed class TestProject : IDisposable
{
    /// <summary>All paths are absolute, as in a build: <c>.editorconfig</c> sections match by path.</summary>
    public const string Root = "/project/";

    private static readonly MefHostServices Host = MefHostServices.DefaultHost;

    private readonly AdhocWorkspace workspace;

    private TestProject(AdhocWorkspace workspace, Project project, List<ExpectedDiagnostic> expected, TestSetup setup)
    {
        this.workspace = workspace;
        Project = project;
        Expected = expected;
        Setup = setup;
    }

    public Project Project { get; }

    public TestSetup Setup { get; }

    /// <summary>What the marks in the sources and additional files announce.</summary>
    public List<ExpectedDiagnostic> Expected { get; }

    public static TestProject Create(string source, TestSetup setup)
    {
        var workspace = new AdhocWorkspace(Host);
        var id = ProjectId.CreateNewId();
        var expected = new List<ExpectedDiagnostic>();

        // A test without marks still wants to know about rules that are off by default: see AnalyzerVerifier.
        var options = new CSharpCompilationOptions(setup.OutputKind, nullableContextOptions: setup.Nullable, allowUnsafe: true);
        var parseOptions = new CSharpParseOptions(setup.LanguageVersion, preprocessorSymbols: setup.Symbols);
        var solution = workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, setup.AssemblyName, setup.AssemblyName, LanguageNames.CSharp, Root + setup.AssemblyName + ".csproj",
            compilationOptions: options, parseOptions: parseOptions, metadataReferences: TestReferences.For(setup)));

        foreach (var file in setup.Sources.Insert(0, new TestFile("Test.cs", source)))
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), file.Path, Plain(file, expected), filePath: Root + file.Path);
        }

        if (setup.ImplicitUsings)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), "GlobalUsings.g.cs", SourceText.From(ImplicitUsings, Encoding.UTF8), filePath: Root + "obj/GlobalUsings.g.cs");
        }

        foreach (var file in setup.AdditionalFiles)
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), file.Path, Plain(file, expected), filePath: Root + file.Path);
        }

        solution = solution
            .AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".globalconfig", SourceText.From(GlobalConfig(setup), Encoding.UTF8), filePath: Root + ".globalconfig")
            .AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".editorconfig", SourceText.From(EditorConfig(setup), Encoding.UTF8), filePath: Root + ".editorconfig");

        return new TestProject(workspace, solution.GetProject(id)!, expected, setup);
    }

    /// <summary>The compilation; compile errors fail the test unless the setup expects them.</summary>
    public static async Task<Compilation> CompileAsync(Project project, TestSetup setup)
    {
        var compilation = (await project.GetCompilationAsync().ConfigureAwait(false))!;
        if (!setup.AllowsCompileErrors)
        {
            var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
            Assert.True(errors.Count == 0, "The code under test does not compile:\n" + string.Join("\n", errors));
        }

        return compilation;
    }

    /// <summary>The options as the compiler would give them to an analyzer.</summary>
    public static AnalyzerOptions AnalyzerOptionsOf(Project project) => project.AnalyzerOptions;

    public void Dispose() => workspace.Dispose();

    private static SourceText Plain(TestFile file, List<ExpectedDiagnostic> expected)
    {
        var (text, marks) = TestMarkup.Parse(Root + file.Path, file.Text);
        expected.AddRange(marks);
        return SourceText.From(text, Encoding.UTF8);
    }

    private static string GlobalConfig(TestSetup setup)
    {
        var text = new StringBuilder("is_global = true\n");
        foreach (var (key, value) in setup.GlobalOptions)
        {
            text.Append(key).Append(" = ").Append(value).Append('\n');
        }

        foreach (var file in setup.AdditionalFiles.Where(f => f.ExosomeText is not null))
        {
            text.Append('[').Append(Root).Append(file.Path).Append("]\nbuild_metadata.AdditionalFiles.ExosomeText = ").Append(file.ExosomeText).Append('\n');
        }

        return text.ToString();
    }

    private static string EditorConfig(TestSetup setup)
    {
        var text = new StringBuilder("root = true\n[*]\n");
        foreach (var (key, value) in setup.EditorConfig)
        {
            text.Append(key).Append(" = ").Append(value).Append('\n');
        }

        return text.ToString();
    }

    private const string ImplicitUsings = """
        // <auto-generated/>
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;
}
