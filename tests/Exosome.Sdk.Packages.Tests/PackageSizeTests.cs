using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace Exosome.Sdk.Packages.Tests;

/// <summary>What an install weighs is said in docs/performance.md, and stays true within a seventh.</summary>
[Trait("Category", "Approved")]
[Collection(PackedFeedCollection.Name)]
public partial class PackageSizeTests(PackedFeed feed, ITestOutputHelper output)
{
    private const double Tolerance = 0.15;

    [Fact]
    public void The_page_says_what_an_install_weighs()
    {
        var page = new MadePart("sizes", "docs", "performance.md");

        (string Id, double Download, double Unpacked)[] sizes = [.. new[] { "Exosome.Sdk", "Exosome.Sdk.Analyzers", "Exosome.Sdk.Generators", "Exosome.Sdk.Tool" }.Select(Measure)];
        foreach ((string id, double download, double unpacked) in sizes)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{id}: {download:0.00} MB to download, {unpacked:0.00} MB unpacked"));
        }

        if (MadePart.IsUpdate)
        {
            string rows = string.Concat(sizes.Select(size => string.Create(CultureInfo.InvariantCulture, $"| `{size.Id}` | {size.Download:0.00} | {size.Unpacked:0.00} |\n")));
            page.Write($"| package | download, MB | unpacked, MB |\n|---|---|---|\n{rows}");
            return;
        }

        Dictionary<string, (double Download, double Unpacked)> said = Row().Matches(page.Text).ToDictionary(
            match => match.Groups["id"].Value,
            match => (double.Parse(match.Groups["download"].Value, CultureInfo.InvariantCulture), double.Parse(match.Groups["unpacked"].Value, CultureInfo.InvariantCulture)));
        foreach ((string id, double download, double unpacked) in sizes)
        {
            Assert.True(said.TryGetValue(id, out (double Download, double Unpacked) row), $"docs/performance.md does not say what {id} weighs.");
            AssertNear(id, row.Download, download);
            AssertNear(id, row.Unpacked, unpacked);
        }
    }

    private static void AssertNear(string id, double said, double measured) =>
        Assert.True(
            Math.Abs(said - measured) <= Tolerance * measured,
            string.Create(CultureInfo.InvariantCulture, $"docs/performance.md says {said:0.00} MB for {id}, measured are {measured:0.00} MB. If the growth is meant: EXOSOME_UPDATE=1 dotnet test tests/Exosome.Sdk.Packages.Tests -c Release --filter Category=Approved"));

    private (string Id, double Download, double Unpacked) Measure(string id)
    {
        string file = Path.Combine(feed.Feed, $"{id}.{feed.Version}.nupkg");
        using ZipArchive package = ZipFile.OpenRead(file);
        return (id, new FileInfo(file).Length / 1e6, package.Entries.Sum(entry => entry.Length) / 1e6);
    }

    [GeneratedRegex(@"^\| `(?<id>[\w.]+)` \| (?<download>[\d.]+) \| (?<unpacked>[\d.]+) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
