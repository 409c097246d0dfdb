using System.Reflection;
using System.Runtime.Loader;
using PublicApiGenerator;

namespace Exosome.Sdk.Packages.Tests;

/// <summary>The public surface of everything that ships, as text: until there is a published version, this is the baseline.</summary>
[Trait("Category", "Approved")]
public class PublicApiTests
{
    [Theory]
    [InlineData("Exosome.Sdk", "net10.0", "Exosome.Sdk")]
    [InlineData("Exosome.Sdk.Analyzers", "netstandard2.0", "Exosome.Sdk.Analyzers")]
    [InlineData("Exosome.Sdk.CodeFixes", "netstandard2.0", "Exosome.Sdk.CodeFixes")]
    [InlineData("Exosome.Sdk.Generators", "netstandard2.0", "Exosome.Sdk.Generators")]
    [InlineData("Exosome.Sdk.Tool", "net10.0", "Exosome.Sdk.Tool")]
    public void The_public_surface_is_the_approved_one(string assembly, string framework, string name) =>
        Approved.Verify(name + ".api", $"The public API of {assembly}", Surface(assembly, framework));

    [Fact]
    public void Both_frameworks_of_the_model_show_the_same_surface()
    {
        string[] old = Surface("Exosome.Sdk", "net8.0").Split('\n');
        string[] current = Surface("Exosome.Sdk", "net10.0").Split('\n');
        Assert.True(old.SequenceEqual(current), "net8.0 (-) and net10.0 (+) differ:\n" + Approved.Difference(old, current));
    }

    [Fact]
    public void A_member_that_is_gone_and_one_that_is_new_are_named()
    {
        string difference = Approved.Difference(["class A", "void Gone();"], ["class A", "void New();"]);
        Assert.Contains("- void Gone();", difference, StringComparison.Ordinal);
        Assert.Contains("+ void New();", difference, StringComparison.Ordinal);
        Assert.Contains("from line 1 on", Approved.Difference(["a", "b"], ["b", "a"]), StringComparison.Ordinal);
    }

    private static string Surface(string assembly, string framework)
    {
        string file = Repository.PathTo("src", assembly, "bin", TestedBuild.Configuration, framework, assembly + ".dll");
        Assert.True(File.Exists(file), $"{file} is missing: build the solution first.");
        var context = new AssemblyLoadContext(assembly + framework, isCollectible: true);
        try
        {
            Assembly loaded = context.LoadFromAssemblyPath(file);
            return loaded.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n");
        }
        finally
        {
            context.Unload();
        }
    }
}
