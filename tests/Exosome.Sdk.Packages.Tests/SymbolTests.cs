using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;

namespace Exosome.Sdk.Packages.Tests;

/// <summary>A person who steps into our code sees the source of the very commit the package was made from.</summary>
[Collection(PackedFeedCollection.Name)]
public class SymbolTests(PackedFeed feed)
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
    private static readonly Guid Sha256 = new("8829D00F-11B8-4213-878B-770E8597AC16");

    [Theory]
    [InlineData("Exosome.Sdk", "lib/net8.0/Exosome.Sdk")]
    [InlineData("Exosome.Sdk", "lib/net10.0/Exosome.Sdk")]
    public void The_symbol_package_holds_the_symbols_of_the_packed_assembly(string id, string path)
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(feed.Feed, $"{id}.{feed.Version}.nupkg"));
        using ZipArchive symbols = ZipFile.OpenRead(Path.Combine(feed.Feed, $"{id}.{feed.Version}.snupkg"));
        using var image = new PEReader(Bytes(package, path + ".dll"));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(Bytes(symbols, path + ".pdb"));
        MetadataReader pdb = provider.GetMetadataReader();

        DebugDirectoryEntry codeView = Assert.Single(image.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.CodeView);
        Assert.Equal(image.ReadCodeViewDebugDirectoryData(codeView).Guid, new BlobContentId(pdb.DebugMetadataHeader!.Id).Guid);
        Assert.Contains(image.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        AssertDocuments(path, pdb);
    }

    [Theory]
    [InlineData("Exosome.Sdk.Analyzers", "analyzers/dotnet/cs/Exosome.Sdk.Analyzers")]
    [InlineData("Exosome.Sdk.Analyzers", "analyzers/dotnet/cs/Exosome.Sdk.CodeFixes")]
    [InlineData("Exosome.Sdk.Generators", "analyzers/dotnet/cs/Exosome.Sdk.Generators")]
    [InlineData("Exosome.Sdk.Tool", "tools/net10.0/any/Exosome.Sdk.Tool")]
    public void What_nobody_references_carries_its_symbols_inside(string id, string assembly)
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(feed.Feed, $"{id}.{feed.Version}.nupkg"));
        using var image = new PEReader(Bytes(package, assembly + ".dll"));
        DebugDirectoryEntry embedded = Assert.Single(image.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        Assert.Contains(image.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        using MetadataReaderProvider provider = image.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        AssertDocuments(assembly, provider.GetMetadataReader());
    }

    /// <summary>Every document has a SHA-256, and either lies in the symbols or is found at the commit's address.</summary>
    private static void AssertDocuments(string name, MetadataReader pdb)
    {
        KeyValuePair<string, string>[] map = SourceLinkMap(pdb);
        if (TestedBuild.Commit is { } commit)
        {
            KeyValuePair<string, string> entry = Assert.Single(map);
            Assert.Equal("/_/*", entry.Key);
            Assert.Matches($"^https://raw\\.githubusercontent\\.com/[^/]+/[^/]+/[0-9a-f]{{{commit.Length}}}/\\*$", entry.Value);
        }

        int mapped = 0;
        foreach (DocumentHandle handle in pdb.Documents)
        {
            Document document = pdb.GetDocument(handle);
            string path = pdb.GetString(document.Name);
            Assert.True(pdb.GetGuid(document.HashAlgorithm) == Sha256, $"{name}: {path} has no SHA-256 checksum.");
            bool inside = Attachment(pdb, handle, EmbeddedSource) is not null;
            bool linked = map.Any(entry => path.StartsWith(entry.Key.TrimEnd('*'), StringComparison.Ordinal));
            if (linked && !inside)
            {
                mapped++;
                string file = Repository.PathTo(path["/_/".Length..]);
                Assert.True(File.Exists(file), $"{name}: {path} would be looked for at the commit's address, and is no file of the repository.");
            }

            // A tree without history (a source archive) knows no commit: there is nothing to link to.
            Assert.True(inside || linked || TestedBuild.Commit is null, $"{name}: {path} is neither inside the symbols nor linked.");
        }

        Assert.True(mapped > 0 || TestedBuild.Commit is null, $"{name} links no document.");
    }

    private static KeyValuePair<string, string>[] SourceLinkMap(MetadataReader pdb)
    {
        if (Attachment(pdb, EntityHandle.ModuleDefinition, SourceLink) is not { } json)
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("documents").EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, entry.Value.GetString()!))];
    }

    private static byte[]? Attachment(MetadataReader pdb, EntityHandle owner, Guid kind)
    {
        foreach (CustomDebugInformationHandle handle in pdb.GetCustomDebugInformation(owner))
        {
            CustomDebugInformation information = pdb.GetCustomDebugInformation(handle);
            if (pdb.GetGuid(information.Kind) == kind)
            {
                return pdb.GetBlobBytes(information.Value);
            }
        }

        return null;
    }

    private static MemoryStream Bytes(ZipArchive archive, string path)
    {
        ZipArchiveEntry entry = archive.GetEntry(path) ?? throw new InvalidOperationException($"{path} is not in the package; there are: {string.Join(", ", archive.Entries.Select(one => one.FullName))}");
        var bytes = new MemoryStream();
        using Stream stream = entry.Open();
        stream.CopyTo(bytes);
        bytes.Position = 0;
        return bytes;
    }
}
