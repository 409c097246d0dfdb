using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Exosome.Sdk.Testing;

/// <summary>A file of the project under test; its text may carry marks.</summary>
/// <param name="Path">Relative to the project, for example <c>copy/shop.md</c>.</param>
/// <param name="Text">The content.</param>
/// <param name="ExosomeText">The <c>ExosomeText</c> metadata of an additional file, for example <c>copy</c>.</param>
internal sealed record TestFile(string Path, string Text, string? ExosomeText = null);

/// <summary>The framework whose reference assemblies the code under test is compiled against.</summary>
internal enum TestFramework
{
    Net80,
    Net100,
}

/// <summary>Everything about a project under test that is not its first source file.</summary>
internal sealed record TestSetup
{
    /// <summary>A nullable-enabled C# 12 library on .NET 10 that references the model.</summary>
    public static TestSetup Default { get; } = new();

    /// <summary>The same, for code that does not compile: half-typed, or broken on purpose.</summary>
    public static TestSetup Incomplete { get; } = new() { AllowsCompileErrors = true };

    /// <summary>A project without the model.</summary>
    public static TestSetup WithoutModel { get; } = new() { ReferencesModel = false };

    public bool ReferencesModel { get; init; } = true;

    public bool AllowsCompileErrors { get; init; }

    /// <summary>The usual implicit usings of the .NET SDK; the model's namespaces are never among them.</summary>
    public bool ImplicitUsings { get; init; } = true;

    public TestFramework Framework { get; init; } = TestFramework.Net100;

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp12;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    public string AssemblyName { get; init; } = "Consumer";

    /// <summary>More source files beside the first, which is <c>Test.cs</c>.</summary>
    public ImmutableArray<TestFile> Sources { get; init; } = [];

    public ImmutableArray<TestFile> AdditionalFiles { get; init; } = [];

    /// <summary>What MSBuild hands over, with the full key: <c>build_property.ExosomeMarkets</c>.</summary>
    public ImmutableDictionary<string, string> GlobalOptions { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Lines of the project's <c>.editorconfig</c> under <c>[*]</c>.</summary>
    public ImmutableDictionary<string, string> EditorConfig { get; init; } = ImmutableDictionary<string, string>.Empty;

    public ImmutableArray<MetadataReference> References { get; init; } = [];

    /// <summary>Preprocessor symbols.</summary>
    public ImmutableArray<string> Symbols { get; init; } = [];

    public TestSetup WithSource(string path, string text) => this with { Sources = Sources.Add(new TestFile(path, text)) };

    public TestSetup WithAdditionalFile(string path, string text, string? exosomeText = null) =>
        this with { AdditionalFiles = AdditionalFiles.Add(new TestFile(path, text, exosomeText)) };

    /// <summary>
    /// Sets <c>build_property.<paramref name="property"/></c>. As in a build, a semicolon would start a comment:
    /// the package's targets hand lists over with commas.
    /// </summary>
    public TestSetup WithBuildProperty(string property, string value) =>
        this with { GlobalOptions = GlobalOptions.SetItem("build_property." + property, value) };

    public TestSetup WithEditorConfig(string key, string value) => this with { EditorConfig = EditorConfig.SetItem(key, value) };
}
