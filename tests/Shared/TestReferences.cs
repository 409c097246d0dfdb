using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Testing;

/// <summary>The metadata that code under test is compiled against.</summary>
internal static class TestReferences
{
    // The model's file stands next to the tests (see the project file); it is never loaded into the test process.
    private static readonly Lazy<ImmutableArray<MetadataReference>> Model = new(() =>
    [
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "Exosome.Sdk.dll")),
        .. new[] { "Microsoft.Extensions.Compliance.Abstractions.dll" }
            .Select(name => Path.Combine(AppContext.BaseDirectory, name))
            .Where(File.Exists)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    public static IEnumerable<MetadataReference> For(TestSetup setup)
    {
        IEnumerable<MetadataReference> framework = setup.Framework == TestFramework.Net80 ? Net80.References.All : Net100.References.All;
        return [.. framework, .. setup.ReferencesModel ? Model.Value : [], .. setup.References];
    }
}
