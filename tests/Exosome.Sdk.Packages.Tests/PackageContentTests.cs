using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Exosome.Sdk.Packages.Tests;

[Collection(PackedFeedCollection.Name)]
public class PackageContentTests(PackedFeed feed)
{
    [Theory]
    [InlineData("Exosome.Sdk", "lib/net10.0/Exosome.Sdk.dll", "lib/net8.0/Exosome.Sdk.dll")]
    [InlineData("Exosome.Sdk.Analyzers", "analyzers/dotnet/cs/Exosome.Sdk.Analyzers.dll", "analyzers/dotnet/cs/Exosome.Sdk.CodeFixes.dll")]
    [InlineData("Exosome.Sdk.Generators", "analyzers/dotnet/cs/Exosome.Sdk.Generators.dll")]
    public void A_package_holds_its_own_assemblies_and_no_other(string id, params string[] assemblies)
    {
        using ZipArchive package = Open(id);
        Assert.Equal(assemblies.Order(), package.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith(".dll", StringComparison.Ordinal)).Order());
    }

    [Theory]
    [Trait("Category", "Approved")]
    [InlineData("Exosome.Sdk")]
    [InlineData("Exosome.Sdk.Analyzers")]
    [InlineData("Exosome.Sdk.Generators")]
    [InlineData("Exosome.Sdk.Tool")]
    public void A_package_holds_the_approved_files_and_no_other(string id)
    {
        using ZipArchive package = Open(id);
        Approved.Verify(id + ".contents", $"The list of files in the package {id}", string.Join('\n', package.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("Exosome.Sdk")]
    [InlineData("Exosome.Sdk.Analyzers")]
    [InlineData("Exosome.Sdk.Generators")]
    [InlineData("Exosome.Sdk.Tool")]
    public void A_package_carries_licence_readme_icon_and_says_where_it_was_built_from(string id)
    {
        using ZipArchive package = Open(id);
        XElement metadata = Nuspec(package);
        XNamespace ns = metadata.Name.Namespace;
        Assert.Equal("MIT", metadata.Element(ns + "license")?.Value);
        using (var readme = new StreamReader(package.GetEntry(metadata.Element(ns + "readme")!.Value)!.Open()))
        {
            string text = readme.ReadToEnd();
            Assert.Contains("# Exosome.Sdk", text, StringComparison.Ordinal);
            Assert.Contains("/docs/rules/EXO1001.md)", text, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\]\((?!https?:|#)", text);
        }

        Assert.NotNull(package.GetEntry(metadata.Element(ns + "icon")!.Value));
        Assert.True(metadata.Element(ns + "description")!.Value.Length > 40);
        Assert.Equal("expression", metadata.Element(ns + "license")!.Attribute("type")?.Value);
        XElement repository = metadata.Element(ns + "repository")!;
        Assert.EndsWith("/CHANGELOG.md", metadata.Element(ns + "releaseNotes")?.Value, StringComparison.Ordinal);
        Assert.Matches("^https://[^/]+/[^/]+/[^/]+$", repository.Attribute("url")?.Value);
        Assert.Equal(repository.Attribute("url")?.Value, metadata.Element(ns + "projectUrl")?.Value);
        if (TestedBuild.Commit is { } commit)
        {
            Assert.Equal(commit, repository.Attribute("commit")?.Value);
        }
    }

    [Fact]
    public void Installing_the_model_brings_analyzers_and_generators_along()
    {
        using ZipArchive package = Open("Exosome.Sdk");
        XElement metadata = Nuspec(package);
        XNamespace ns = metadata.Name.Namespace;
        foreach (XElement group in metadata.Element(ns + "dependencies")!.Elements(ns + "group"))
        {
            foreach (string id in new[] { "Exosome.Sdk.Analyzers", "Exosome.Sdk.Generators" })
            {
                XElement dependency = Assert.Single(group.Elements(ns + "dependency"), element => element.Attribute("id")!.Value == id);
                Assert.Equal(feed.Version, dependency.Attribute("version")!.Value);
                string excluded = dependency.Attribute("exclude")?.Value ?? string.Empty;
                Assert.DoesNotContain("Analyzers", excluded, StringComparison.Ordinal);
                Assert.DoesNotContain("Build", excluded, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("Exosome.Sdk.Analyzers")]
    [InlineData("Exosome.Sdk.Generators")]
    public void What_is_loaded_into_the_compiler_needs_nothing_newer_than_the_oldest_host_has(string id)
    {
        using ZipArchive package = Open(id);
        Assert.DoesNotContain(Nuspec(package).Descendants(), element => element.Name.LocalName == "dependency");
        foreach (ZipArchiveEntry entry in package.Entries.Where(entry => entry.FullName.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using var bytes = new MemoryStream();
            using (Stream stream = entry.Open())
            {
                stream.CopyTo(bytes);
            }

            bytes.Position = 0;
            using var image = new PEReader(bytes);
            MetadataReader metadata = image.GetMetadataReader();
            foreach (AssemblyReference reference in metadata.AssemblyReferences.Select(metadata.GetAssemblyReference))
            {
                string name = metadata.GetString(reference.Name);
                if (name == "Exosome.Sdk.Analyzers")
                {
                    continue;
                }

                string? refusal = OldestHost.Refuses(name, reference.Version);
                Assert.True(refusal is null, $"{entry.Name} {refusal}.");
            }
        }
    }

    private ZipArchive Open(string id) => ZipFile.OpenRead(Path.Combine(feed.Feed, $"{id}.{feed.Version}.nupkg"));

    private static XElement Nuspec(ZipArchive package)
    {
        using Stream stream = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }
}
