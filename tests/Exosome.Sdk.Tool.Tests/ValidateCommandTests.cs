using System.Text.Json;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Tests.Serialization;

namespace Exosome.Sdk.Tool.Tests;

public sealed class ValidateCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exosome-validate-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_sound_dossier_is_exit_0()
    {
        ToolRun run = await ToolRun.RunAsync("validate", Written(SoundDossier.Whole.ToJson()));
        Assert.Equal((0, "Nothing found.\n", ""), (run.ExitCode, run.Output.ReplaceLineEndings("\n"), run.Error));
    }

    public static TheoryData<string> Rules => [.. SoundDossier.Defects.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task One_defect_gives_exactly_its_finding_in_all_three_formats(string rule)
    {
        string file = Written(SoundDossier.Defects[rule](SoundDossier.Whole).ToJson());
        ToolRun text = await ToolRun.RunAsync("validate", file);
        ToolRun lines = await ToolRun.RunAsync("validate", file, "--format", "jsonl");
        ToolRun sarif = await ToolRun.RunAsync("validate", file, "--format", "sarif");
        Assert.Equal((1, 1, 1), (text.ExitCode, lines.ExitCode, sarif.ExitCode));

        JsonElement[] found = [.. lines.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(rule, Assert.Single(found).GetProperty("rule").GetString());
        Assert.Single(text.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => line.Contains(rule, StringComparison.Ordinal));
        Assert.All(found, finding => Assert.Contains($"({finding.GetProperty("line").GetInt32()},{finding.GetProperty("column").GetInt32()}): {finding.GetProperty("severity").GetString()} {rule}: {finding.GetProperty("message").GetString()}", text.Output, StringComparison.Ordinal));

        JsonElement log = JsonDocument.Parse(sarif.Output).RootElement;
        Finding expected = Assert.Single(SoundDossier.Defects[rule](SoundDossier.Whole).Validate());
        Assert.Equal((expected.Path, expected.Message, expected.Citation), (found[0].GetProperty("path").GetString(), found[0].GetProperty("message").GetString(), found[0].GetProperty("citation").GetString()));
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        JsonElement result = log.GetProperty("runs")[0];
        Assert.Equal(rule, Assert.Single(result.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal(found.Select(finding => finding.GetProperty("line").GetInt32()), result.GetProperty("results").EnumerateArray().Select(item => item.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32()));
        Assert.Equal(found.Select(finding => finding.GetProperty("path").GetString()), result.GetProperty("results").EnumerateArray().Select(item => item.GetProperty("locations")[0].GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString()));
    }

    [Fact]
    public async Task Standard_input_is_a_file_named_minus()
    {
        ToolRun run = await ToolRun.RunWithInputAsync(SoundDossier.Defects["EXO3002"](SoundDossier.Whole).ToJson(), "validate", "-");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("-(", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"title\":\"t\",\"sources\":[{\"kind\":\"robot\"}]}", "$.sources[0].kind (line 1): an unknown kind 'robot'; allowed: human, animal")]
    [InlineData("not json", "broken JSON")]
    [InlineData("{\"format\":", "the text ends before its last bracket")]
    public async Task What_is_no_dossier_is_exit_2_with_its_place(string json, string sentence)
    {
        ToolRun run = await ToolRun.RunAsync("validate", Written(json));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_and_a_wrong_day_are_exit_2()
    {
        ToolRun missing = await ToolRun.RunAsync("validate", Path.Combine(_folder, "none.json"));
        Assert.Equal(2, missing.ExitCode);
        Assert.Contains("none.json", missing.Error, StringComparison.Ordinal);
        ToolRun day = await ToolRun.RunAsync("validate", Written(SoundDossier.Whole.ToJson()), "--as-of", "yesterday");
        Assert.Equal(2, day.ExitCode);
        Assert.Contains("yesterday", day.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_unreadable_file_writes_nothing_of_the_others()
    {
        ToolRun run = await ToolRun.RunAsync("validate", Written(SoundDossier.Defects["EXO3002"](SoundDossier.Whole).ToJson()), Path.Combine(_folder, "none.json"));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task The_day_of_the_check_can_be_chosen()
    {
        // The authorization holds from June 2025 on; before that the product and its protocol have none.
        string file = Written(SoundDossier.Whole.ToJson());
        ToolRun before = await ToolRun.RunAsync("validate", file, "--as-of", "2025-05-31", "--format", "jsonl");
        JsonElement[] found = [.. before.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(["EXO6003 $.products[0]", "EXO6003 $.protocols[0].markets[0]"], found.Select(finding => finding.GetProperty("rule").GetString() + " " + finding.GetProperty("path").GetString()));
        Assert.Equal(0, (await ToolRun.RunAsync("validate", file, "--as-of", "2025-06-01")).ExitCode);
    }

    private string Written(string json)
    {
        string path = Path.Combine(_folder, Guid.NewGuid().ToString("N") + ".json");
        File.WriteAllText(path, json);
        return path;
    }
}
