using System.Text.Json;

namespace Exosome.Sdk.Tool.Tests;

/// <summary>Marker results and cargo on the command line, and where a page may be written.</summary>
public sealed class TableCommandTests : IDisposable
{
    private const string Markers = "marker,result,assay,limit_of_detection\nSyntenin-X,detected,western blot,1 ng\nCD63,not detected,western blot,1 ng";
    private readonly string _folder = Directory.CreateTempSubdirectory("exosome-tables-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Marker_results_are_imported_in_the_form_of_a_dossier()
    {
        ToolRun run = await ToolRun.RunAsync("import", Write("markers.csv", Markers), "--format", "json");
        Assert.Equal(0, run.ExitCode);
        JsonElement file = JsonDocument.Parse(run.Output).RootElement[0];
        Assert.Equal("markerTable", file.GetProperty("kind").GetString());
        Assert.Equal(["detected", "notDetected"], file.GetProperty("markers").EnumerateArray().Select(marker => marker.GetProperty("detection").GetString()));
        ToolRun text = await ToolRun.RunAsync("import", Write("markers.csv", Markers));
        Assert.Contains("CD63: not detected, category 1", text.Output, StringComparison.Ordinal);
        Assert.Contains("Syntenin-X: detected, no category known", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cargo_is_counted_by_kind()
    {
        string cargo = "CONTENT ID\tCONTENT TYPE\tENTREZ GENE ID\tGENE SYMBOL\tSPECIES\tEXPERIMENT ID\tMETHODS\n1\tmRNA\t967\tCD63\tHomo sapiens\t12\tRT-PCR\n2\tmrna\t-\tCD81\tHomo sapiens\t12\t\n3\tprotien\t9.67E+02\tCD9\tHomo sapiens\t13\t";
        ToolRun run = await ToolRun.RunAsync("import", Write("cargo.txt", cargo), "--format", "json");
        Assert.Equal(0, run.ExitCode);
        JsonElement counted = JsonDocument.Parse(run.Output).RootElement[0].GetProperty("cargo");
        Assert.Equal(2, counted.GetProperty("experiments").GetInt32());
        Assert.Equal(2, counted.GetProperty("rows").GetProperty("messengerRna").GetInt32());
        Assert.Equal(1, counted.GetProperty("rows").GetProperty("other").GetInt32());
        Assert.Equal(2, counted.GetProperty("unread").GetInt32());
    }

    [Fact]
    public async Task Marker_results_of_a_table_count_in_metric_and_report()
    {
        string page = Path.Combine(_folder, "page.html");
        ToolRun without = await ToolRun.RunAsync("metric", Dossier());
        ToolRun with = await ToolRun.RunAsync("metric", Dossier(), "--markers", Write("markers.csv", "marker,result\nCD63,not detected\nCD81,not detected\n"));
        Assert.NotEqual(without.Output, with.Output);
        ToolRun report = await ToolRun.RunAsync("report", Dossier(), "--markers", Write("markers.csv", Markers), "--out", page);
        Assert.Empty(report.Error);
        string html = await File.ReadAllTextAsync(page);
        Assert.Contains("Syntenin-X", html, StringComparison.Ordinal);
        Assert.Single(html.Split("P08962").Skip(1));
    }

    [Fact]
    public async Task A_row_without_a_result_takes_nothing_away_from_the_dossier()
    {
        ToolRun without = await ToolRun.RunAsync("metric", Dossier());
        ToolRun with = await ToolRun.RunAsync("metric", Dossier(), "--markers", Write("markers.csv", "marker,result\nCD63,\nCD81,not tested\n"));
        Assert.Empty(with.Error);
        Assert.Equal(without.Output, with.Output);
    }

    [Fact]
    public async Task A_marker_row_that_cannot_be_read_stops_the_page()
    {
        string page = Path.Combine(_folder, "page.html");
        ToolRun run = await ToolRun.RunAsync("report", Dossier(), "--markers", Write("markers.csv", "marker,result\nCD63,detectd\n"), "--out", page);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("\"detectd\" is none of not tested, detected", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(page));
    }

    [Theory]
    [InlineData("metric")]
    [InlineData("report")]
    public async Task A_dossier_comes_from_standard_input(string command)
    {
        string[] arguments = command == "report" ? [command, "-", "--out", Path.Combine(_folder, "page.html")] : [command, "-"];
        ToolRun run = await ToolRun.RunWithInputAsync(await File.ReadAllTextAsync(Dossier()), arguments);
        Assert.Empty(run.Error);
        Assert.NotEmpty(run.Output);
    }

    [Fact]
    public async Task A_page_is_never_written_over_what_it_is_made_from()
    {
        string dossier = Write("own.json", await File.ReadAllTextAsync(Dossier()));
        string before = await File.ReadAllTextAsync(dossier);
        ToolRun run = await ToolRun.RunAsync("report", dossier, "--out", Path.Combine(_folder, "..", Path.GetFileName(_folder), "own.json"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("it would be overwritten", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(dossier));
    }

    [Fact]
    public async Task A_link_stays_a_link_and_an_unfinished_page_of_another_stays_too()
    {
        string page = Write("page.html", "old");
        string link = Path.Combine(_folder, "link.html");
        File.CreateSymbolicLink(link, page);
        string other = Write("link.html.part", "mine");
        ToolRun run = await ToolRun.RunAsync("report", Dossier(), "--out", link);
        Assert.Empty(run.Error);
        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.StartsWith("<!doctype html>", await File.ReadAllTextAsync(page), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("mine", await File.ReadAllTextAsync(other));
    }

    [Fact]
    public async Task A_table_of_markers_leaves_a_trace_of_what_it_replaced()
    {
        string page = Path.Combine(_folder, "page.html");
        string markers = Write("markers.csv", "marker,result,assay,limit_of_detection\nCD63,not detected,immunoassay,1 ng\n");
        ToolRun report = await ToolRun.RunAsync("report", Dossier(), "--markers", markers, "--out", page);
        Assert.Equal(1, report.ExitCode);
        string html = System.Net.WebUtility.HtmlDecode(await File.ReadAllTextAsync(page));
        Assert.Contains("CD63: \"detected", html, StringComparison.Ordinal);
        Assert.Contains("\"not detected (immunoassay, limit of detection 1 ng)\" of markers.csv", html, StringComparison.Ordinal);
        Assert.Contains("EXO5005", html, StringComparison.Ordinal);
        ToolRun text = await ToolRun.RunAsync("metric", Dossier(), "--markers", markers);
        Assert.Contains("! CD63: \"detected", text.Output, StringComparison.Ordinal);
        JsonElement json = JsonDocument.Parse((await ToolRun.RunAsync("metric", Dossier(), "--markers", markers, "--format", "json")).Output).RootElement[0].GetProperty("replacedMarkers")[0];
        Assert.Equal("detected", json.GetProperty("replaced").GetProperty("detection").GetString());
        Assert.Equal("notDetected", json.GetProperty("by")[0].GetProperty("detection").GetString());
        Assert.Equal("markers.csv", json.GetProperty("source").GetString());
    }

    [Fact]
    public async Task Marker_results_come_from_standard_input_too()
    {
        ToolRun run = await ToolRun.RunWithInputAsync(Markers, "metric", Dossier(), "--markers", "-");
        Assert.Empty(run.Error);
        Assert.Contains("of standard input", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no folder", "none/page.html", "--as-of", "2026-04-01")]
    [InlineData("The dossier has no lot NOPE.\n", "page.html", "--lot", "NOPE")]
    public async Task What_is_wrong_is_said_in_words_of_the_command_line(string words, string output, string option, string value)
    {
        ToolRun run = await ToolRun.RunAsync("report", Dossier(), "--out", Path.Combine(_folder, output), option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(words, run.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("metric")]
    [InlineData("validate")]
    public async Task A_folder_is_called_a_folder(string command)
    {
        ToolRun run = await ToolRun.RunAsync(command, _folder);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is a folder, not a file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_of_a_file_cannot_steer_the_terminal()
    {
        ToolRun run = await ToolRun.RunAsync("import", Write("markers.csv", "marker,result\n\u001b[31mCD63,detected\n"));
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("\u001b", run.Output, StringComparison.Ordinal);
    }

    private static string Dossier() => Repository.PathTo("samples", "LotRelease", "data", "dossier.json");

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
