extern alias analyzers;

using System.Text.RegularExpressions;
using Exosome.Sdk.Tests.Serialization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Tool.Tests;

/// <summary>
/// The table "which rule works when" says what was seen: compile time where an analyzer supports the id, data where a defect
/// in a dossier or in a file of copy gave it.
/// </summary>
public sealed class RuleTableTests : IDisposable
{
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

    public static TheoryData<string> FileRules => [.. s_fileDefects.Keys];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_table_says_what_was_seen()
    {
        HashSet<string> compileTime = [.. typeof(analyzers::Exosome.Sdk.Analyzers.RuleAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .Select(descriptor => descriptor.Id)
            .Where(id => id.StartsWith("EXO", StringComparison.Ordinal))];
        HashSet<string> data = [.. SoundDossier.Defects.Keys, .. s_fileDefects.Keys];
        string[] seen = [.. compileTime.Union(data).Order(StringComparer.Ordinal).Select(id => id + " " + (compileTime.Contains(id), data.Contains(id)) switch
        {
            (true, true) => "both",
            (true, false) => "compile time",
            _ => "data",
        })];
        Assert.Equal(seen, Regex.Matches(Table(), @"^\| \[(EXO\d{4})\].*\| ([a-z ]+) \|\r?$", RegexOptions.Multiline).Select(row => row.Groups[1].Value + " " + row.Groups[2].Value));
    }

    [Theory]
    [MemberData(nameof(FileRules))]
    public async Task A_defect_in_a_file_gives_its_rule(string rule)
    {
        foreach ((string file, string content) in s_fileDefects[rule])
        {
            await File.WriteAllTextAsync(Path.Combine(_folder, file), content);
        }

        ToolRun run = await ToolRun.RunAsync("screen", _folder);
        Assert.Contains(rule, run.Output + run.Error, StringComparison.Ordinal);
    }

    private static string Table()
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Exosome.Sdk.sln")))
        {
            root = root.Parent;
        }

        Assert.NotNull(root);
        return File.ReadAllText(Path.Combine(root.FullName, "docs", "rules", "README.md"));
    }
}
