using System.Xml.Linq;

namespace Exosome.Sdk.Analyzers.Tests.Conventions;

/// <summary>
/// The table of docs/compatibility.md is made from what the project files pin and from <see cref="OldestHost"/>, where the
/// versions of others stand with their source; EXOSOME_UPDATE=1 writes it.
/// </summary>
public sealed class CompatibilityTableTests
{
    // The SDK of the last run that somebody looked at; a newer one changes nothing until somebody says so here.
    private const string NewestSdkTried = "10.0.401";

    [Fact]
    public void The_page_says_what_is_pinned() => new MadePart("versions", "docs", "compatibility.md").Verify(Table());

    [Fact]
    public void The_oldest_host_is_what_ships_is_built_against_and_what_the_build_refuses_to_go_below()
    {
        Assert.Equal([OldestHost.Roslyn.ToString(3)], Pins("Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.CSharp.Workspaces"));
        string targets = Repository.Read("src", "Exosome.Sdk.Analyzers", "buildTransitive", "Exosome.Sdk.Analyzers.targets");
        Assert.Contains($"'{OldestHost.Sdk}'))", targets, StringComparison.Ordinal);
        string asked = $".NET SDK {OldestHost.Sdk} (Visual Studio {OldestHost.VisualStudio}) or later";
        Assert.Contains(asked, targets, StringComparison.Ordinal);
        Assert.Contains($"the compiler of .NET SDK {OldestHost.Sdk} or Visual Studio {OldestHost.VisualStudio}, or later.", Repository.Read("README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_called_the_newest_tried_is_not_older_than_what_the_repository_asks_for()
    {
        using var global = System.Text.Json.JsonDocument.Parse(Repository.Read("global.json"));
        string asked = global.RootElement.GetProperty("sdk").GetProperty("version").GetString()!;
        Assert.True(Version.Parse(asked) <= Version.Parse(NewestSdkTried), $"global.json asks for {asked}");
    }

    private static string Table()
    {
        string[] model = Frameworks("Exosome.Sdk");
        string tests = Assert.Single(HostsOfTests(editor: false));
        string editor = Assert.Single(HostsOfTests(editor: true));
        string roslyn = OldestHost.Roslyn.ToString(3);
        return $"""
            | | oldest | newest tried |
            |---|---|---|
            | .NET SDK that compiles | {OldestHost.Sdk} (older: the error EXO9000, which says so) | {NewestSdkTried} |
            | Roslyn that hosts analyzers and generators | {roslyn}, by a test on what the packed dlls reference | {tests}, where the tests run |
            | editor services (squiggles, light bulbs, fix all, completion) | | Roslyn {editor}, by tests that install the package, open the project and type |
            | Visual Studio | {OldestHost.VisualStudio}, the first [with Roslyn {roslyn}](https://learn.microsoft.com/visualstudio/extensibility/roslyn-version-support) | not run by us |
            | Rider | a version that hosts Roslyn {roslyn} or later; which is the first, nobody here has read | not run by us |
            | C# of the consuming project | {OldestHost.CSharp}, the default of [net8.0](https://learn.microsoft.com/dotnet/csharp/language-reference/language-versioning), for generated code and the model; the text checks read any version from 7.3 on | preview |
            | frameworks of the model | {model[0]} | {model[^1]} |
            | frameworks of a project with `Exosome.Sdk.Analyzers` alone | any that the SDK compiles, netstandard2.0 included | {model[^1]} |
            | runtime of the command `exosome` | {Assert.Single(Frameworks("Exosome.Sdk.Tool"))}, or none where it is published natively | {Assert.Single(Frameworks("Exosome.Sdk.Tool"))} |
            | NativeAOT and trimming | | quantities, your own ones, their JSON, the claims screener and dossiers publish and run without trim or AOT warnings, by tests on the packed package; `InstrumentFileReader` brings one warning, see below |

            """.ReplaceLineEndings("\n");
    }

    private static string[] Frameworks(string project)
    {
        XElement file = XElement.Load(Repository.PathTo("src", project, project + ".csproj"));
        return file.Descendants().First(element => element.Name.LocalName is "TargetFramework" or "TargetFrameworks").Value.Split(';');
    }

    private static IEnumerable<string> Pins(params string[] packages) =>
        XElement.Load(Repository.PathTo("Directory.Packages.props")).Descendants("PackageVersion")
            .Where(element => packages.Contains(element.Attribute("Include")!.Value))
            .Select(element => element.Attribute("Version")!.Value)
            .Distinct();

    private static IEnumerable<string> HostsOfTests(bool editor) =>
        Directory.EnumerateFiles(Repository.PathTo("tests"), "*.csproj", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".Ide.Tests.csproj", StringComparison.Ordinal) == editor)
            .SelectMany(path => XElement.Load(path).Descendants("PackageReference"))
            .Where(element => element.Attribute("Include")!.Value == "Microsoft.CodeAnalysis.CSharp")
            .Select(element => element.Attribute("VersionOverride")?.Value)
            .OfType<string>()
            .Distinct();
}
