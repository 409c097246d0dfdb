using System.Text.RegularExpressions;
using Exosome.Sdk.Serialization;
using Exosome.Sdk.Testing.Pages;
using Exosome.Sdk.Tests.Serialization;

namespace Exosome.Sdk.Tool.Tests;

/// <summary>
/// The table "which rule works when", cell by cell: what it says about compile time is held against the flagged sample of the rule's
/// page, run through the analyzers; what it says about data against a defect in a dossier or in a file of copy, run through the command.
/// </summary>
public sealed partial class RuleTableTests : IDisposable
{
    private const string CompileTime = "compile time";
    private const string Data = "data";

    private readonly string _folder = Directory.CreateTempSubdirectory("exosome-table-").FullName;

    /// <summary>Rules about settings and tables that only show in files of copy and the tables beside them: what to write, by name of the file.</summary>
    private static readonly Dictionary<string, (string File, string Content)[]> s_fileDefects = new(StringComparer.Ordinal)
    {
        ["EXO9001"] = [("a.claims.csv", "id,text,language,markets,product class,evidence ids,approved by,approved on,expires on\nC-1,Skin looks fresher,en,XX,cosmetic,EV-1,Regulatory affairs,2026-01-10,2999-01-01\n"), ("copy.md", "Skin looks fresher.")],
        ["EXO9003"] = [("a.claims.csv", "id,text,markets\nC-1,,EU\n"), ("copy.md", "Skin looks fresher.")],
        ["EXO9004"] = [("a.evidence.csv", "id,design\nEV-1,randomized\n"), ("copy.html", "<!-- exosome:allow EXO1001 evidence=EV-1 expires=2001-01-01 -->\n<p>It cures psoriasis.</p>")],
        ["EXO9005"] = [("a.evidence.csv", "id,design\nEV-1,randomized\n"), ("copy.html", "<!-- exosome:allow EXO1001 evidence=EV-1 expires=2999-01-01 -->\n<p>It is fine.</p>")],
        ["EXO9006"] = [("a.evidence.csv", "id,design\nEV-1,randomized\n"), ("copy.html", "<!-- exosome:allow EXO1001 evidence=EV-2 expires=2999-01-01 -->\n<p>It cures psoriasis.</p>")],
    };

    private static readonly IReadOnlyList<(string Rule, string Works)> s_table =
        [.. Row().Matches(Repository.Read("docs", "rules", "README.md")).Select(row => (row.Groups["rule"].Value, row.Groups["works"].Value))];

    public static TheoryData<string, string, bool> Cells()
    {
        TheoryData<string, string, bool> cells = [];
        foreach ((string rule, string works) in s_table)
        {
            cells.Add(rule, CompileTime, works is CompileTime or "both");
            cells.Add(rule, Data, works is Data or "both");
        }

        return cells;
    }

    public static TheoryData<string> FileRules => [.. s_fileDefects.Keys];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_table_has_every_rule_once_and_nothing_else()
    {
        Assert.All(s_table, row => Assert.Contains(row.Works, (string[])[CompileTime, Data, "both"]));
        string[] known = [.. Supported().Union(SoundDossier.Defects.Keys).Union(s_fileDefects.Keys).Order(StringComparer.Ordinal)];
        Assert.Equal(known, s_table.Select(row => row.Rule));
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_cell_says_what_a_run_shows(string rule, string when, bool works) =>
        Assert.Equal(works, when == CompileTime ? await IsSeenInCodeAsync(rule) : await IsSeenInDataAsync(rule));

    [Theory]
    [MemberData(nameof(FileRules))]
    public async Task A_defect_in_a_file_gives_its_rule(string rule) => Assert.True(await IsSeenInFilesAsync(rule));

    // A rule that no analyzer knows cannot speak in code; one that an analyzer knows has a sample that it flags.
    private static async Task<bool> IsSeenInCodeAsync(string rule)
    {
        bool isSeen = false;
        IReadOnlyList<Fence> shown = RulePage.Of(rule).Flagged;
        foreach (SampleProject sample in shown.All(fence => SampleProject.Languages.Contains(fence.Language)) ? SampleProject.Of(shown) : [])
        {
            isSeen |= (await sample.AnalyzeAsync(Product.Analyzers)).Any(diagnostic => diagnostic.Id == rule);
        }

        Assert.Equal(Supported().Contains(rule), isSeen);
        return isSeen;
    }

    private async Task<bool> IsSeenInDataAsync(string rule)
    {
        if (!SoundDossier.Defects.TryGetValue(rule, out Func<Dossier, Dossier>? spoil))
        {
            return s_fileDefects.ContainsKey(rule) && await IsSeenInFilesAsync(rule);
        }

        string file = Path.Combine(_folder, "dossier.json");
        await File.WriteAllTextAsync(file, spoil(SoundDossier.Whole).ToJson());
        ToolRun run = await ToolRun.RunAsync("validate", file);
        return run.Output.Contains(rule, StringComparison.Ordinal);
    }

    private async Task<bool> IsSeenInFilesAsync(string rule)
    {
        foreach ((string file, string content) in s_fileDefects[rule])
        {
            await File.WriteAllTextAsync(Path.Combine(_folder, file), content);
        }

        ToolRun run = await ToolRun.RunAsync("screen", _folder);
        return (run.Output + run.Error).Contains(rule, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Supported() =>
        Product.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Where(id => id.StartsWith("EXO", StringComparison.Ordinal)).Distinct();

    [GeneratedRegex(@"^\| \[(?<rule>EXO\d{4})\].*\| (?<works>[a-z ]+) \|\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
