using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Exosome.Sdk.Analyzers.Options;
using Exosome.Sdk.Claims.Engine;
using Exosome.Sdk.Claims.Engine.Matrix;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Testing.Pages;

namespace Exosome.Sdk.Robustness.Tests;

/// <summary>What the pages show besides C#: project files, options, tables, packs, data and commands name only what there is.</summary>
public partial class DocumentationOtherSampleTests
{
    private static readonly JsonDocumentOptions s_json = new() { AllowTrailingCommas = true };

    public static TheoryData<string> Pages => DocumentationSampleTests.Pages;

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_sample_that_is_no_code_is_sound(string page)
    {
        // The pages of rules show what is wrong on purpose, and their samples are run.
        foreach (Fence fence in Fence.Of(File.ReadAllText(Repository.PathTo(page))).Where(_ => !page.Contains("rules", StringComparison.Ordinal)))
        {
            switch (fence.Language)
            {
                case "xml":
                    AssertProject(fence.Code);
                    break;
                case "ini":
                    AssertOptions(fence.Code);
                    break;
                case "csv":
                    AssertTable(fence.Code);
                    break;
                case "pack":
                    var problems = new List<PackProblem>();
                    ScreeningEngine.Create([new PackSource(page, fence.Code)], problems);
                    Assert.Empty(problems);
                    break;
                case "json":
                    JsonDocument.Parse(fence.Code, s_json).Dispose();
                    break;
                case "" or "bash" or "shell":
                    AssertCommands(fence.Code);
                    break;
                default:
                    Assert.True(fence.Language is "csharp" or "text" or "html" or "markdown", $"{page} has a sample in '{fence.Language}', which no test knows how to check.");
                    break;
            }
        }
    }

    [Fact]
    public void The_index_leads_to_every_page()
    {
        string docs = Repository.PathTo("docs");
        string index = File.ReadAllText(Path.Combine(docs, "README.md"));
        Assert.All(Directory.EnumerateFiles(docs, "*.md").Select(Path.GetFileName).Where(name => name != "README.md"), name => Assert.Contains($"]({name})", index, StringComparison.Ordinal));
    }

    private static void AssertProject(string code)
    {
        XElement sample = XElement.Parse("<sample>" + code + "</sample>");
        XElement visible = XElement.Load(Repository.PathTo("src", "Exosome.Sdk.Analyzers", "buildTransitive", "Exosome.Sdk.Analyzers.props"));
        string[] known = [.. visible.Descendants().SelectMany(element => element.Attributes()).Where(attribute => attribute.Name.LocalName is "Include" or "MetadataName").Select(attribute => attribute.Value)];
        Assert.All(
            sample.Descendants().Select(element => element.Name.LocalName).Concat(sample.Descendants().SelectMany(element => element.Attributes()).Select(attribute => attribute.Name.LocalName)).Where(name => name.StartsWith("Exosome", StringComparison.Ordinal)),
            name => Assert.Contains(name, known));
    }

    private static void AssertOptions(string code)
    {
        string[] lines = [.. code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] is not '#' and not '[')];
        var problems = new SortedSet<string>(StringComparer.Ordinal);
        OptionKeys.Check(new SampleOptions(lines.Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim())).GlobalOptions, problems);
        Assert.Empty(problems);
        Assert.All(RuleIds().Matches(code), id => Assert.Contains(RuleCatalog.All, rule => rule.Id == id.Value));
    }

    private static void AssertTable(string code)
    {
        if (code.StartsWith("id,design", StringComparison.Ordinal))
        {
            var register = new EvidenceRegister();
            register.Add(code);
            Assert.Empty(register.Problems);
            return;
        }

        var matrix = new ClaimsMatrix();
        matrix.Add(code);
        Assert.Empty(matrix.Problems);
        Assert.NotEmpty(matrix.Rows);
    }

    private static void AssertCommands(string code)
    {
        string commands = Repository.PathTo("src", "Exosome.Sdk.Tool", "Commands");
        foreach (Match use in ToolCommands().Matches(code))
        {
            Assert.True(File.Exists(Path.Combine(commands, char.ToUpperInvariant(use.Groups["name"].Value[0]) + use.Groups["name"].Value[1..] + "Command.cs")), $"There is no command '{use.Value}'.");
        }

        foreach (Match project in RepositoryPaths().Matches(code))
        {
            string path = Repository.PathTo(project.Value);
            Assert.True(File.Exists(path) || Directory.Exists(path), $"There is no {project.Value}.");
        }
    }

    [GeneratedRegex(@"^exosome (?<name>[a-z]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ToolCommands();

    [GeneratedRegex(@"\b(samples|src|tests|benchmarks)/[\w./-]+|Exosome\.Sdk\.sln|\.ci/run")]
    private static partial Regex RepositoryPaths();

    [GeneratedRegex(@"EXO\d{4}")]
    private static partial Regex RuleIds();
}
