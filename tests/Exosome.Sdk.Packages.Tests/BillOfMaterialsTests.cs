using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;

namespace Exosome.Sdk.Packages.Tests;

/// <summary>The bill of materials that a release puts beside each package lists what reaches a user, and nothing else.</summary>
[Collection(PackedFeedCollection.Name)]
public class BillOfMaterialsTests(PackedFeed feed)
{
    private sealed record Component(string Name, string Version, bool HasHash);

    [Fact]
    public async Task The_bills_list_what_the_packages_bring_and_are_the_same_bytes_twice()
    {
        string first = await WriteAsync("bills");
        string second = await WriteAsync("bills-again");
        foreach (string file in Directory.EnumerateFiles(first))
        {
            Assert.Equal(await File.ReadAllTextAsync(file), await File.ReadAllTextAsync(Path.Combine(second, Path.GetFileName(file))));
        }

        Assert.Empty(Read(first, "Exosome.Sdk.Analyzers"));
        Assert.Empty(Read(first, "Exosome.Sdk.Generators"));

        Component[] model = Read(first, "Exosome.Sdk");
        foreach (XElement dependency in Dependencies("Exosome.Sdk"))
        {
            Assert.Contains(model, component => component.Name == dependency.Attribute("id")!.Value && component.Version == dependency.Attribute("version")!.Value);
        }

        Component[] tool = Read(first, "Exosome.Sdk.Tool");
        foreach (string assembly in ShippedWithTheTool())
        {
            Assert.Contains(tool, component => component.Name == assembly);
        }

        foreach (Component component in model.Concat(tool))
        {
            Assert.True(component.HasHash || component.Name.StartsWith("Exosome.Sdk", StringComparison.Ordinal), $"{component.Name} {component.Version} has no hash.");
            Assert.False(component.Name.Contains("Analyzer", StringComparison.Ordinal) && !component.Name.StartsWith("Exosome.Sdk", StringComparison.Ordinal), $"{component.Name} only builds us; it reaches no user.");
        }
    }

    private async Task<string> WriteAsync(string name)
    {
        string folder = Path.Combine(Path.GetDirectoryName(feed.Feed)!, name);
        (await DotNet.RunAsync("bash", Repository.Root, new Dictionary<string, string>(), ".ci/sbom", folder, feed.Version)).ShouldSucceed();
        Assert.Equal(4, Directory.EnumerateFiles(folder, "*.cdx.json").Count());
        return folder;
    }

    private Component[] Read(string folder, string id)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, $"{id}.{feed.Version}.cdx.json")));
        JsonElement root = document.RootElement;
        Assert.Equal("CycloneDX", root.GetProperty("bomFormat").GetString());
        JsonElement subject = root.GetProperty("metadata").GetProperty("component");
        Assert.Equal((id, feed.Version), (subject.GetProperty("name").GetString(), subject.GetProperty("version").GetString()));
        return root.TryGetProperty("components", out JsonElement components)
            ? [.. components.EnumerateArray().Select(component => new Component(component.GetProperty("name").GetString()!, component.GetProperty("version").GetString()!, component.TryGetProperty("hashes", out _)))]
            : [];
    }

    private IEnumerable<XElement> Dependencies(string id)
    {
        using ZipArchive package = Open(id);
        using Stream stream = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();

        // Our own packages of this test run carry the run's version; their projects do not know it.
        return [.. XDocument.Load(stream).Descendants().Where(element => element.Name.LocalName == "dependency" && !element.Attribute("id")!.Value.StartsWith("Exosome.Sdk", StringComparison.Ordinal))];
    }

    private string[] ShippedWithTheTool()
    {
        using ZipArchive package = Open("Exosome.Sdk.Tool");
        return
        [
            .. package.Entries
                .Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal) && !entry.Name.EndsWith(".resources.dll", StringComparison.Ordinal))
                .Select(entry => Path.GetFileNameWithoutExtension(entry.Name))
                .Where(name => name != "Exosome.Sdk.Tool"),
        ];
    }

    private ZipArchive Open(string id) => ZipFile.OpenRead(Path.Combine(feed.Feed, $"{id}.{feed.Version}.nupkg"));
}
