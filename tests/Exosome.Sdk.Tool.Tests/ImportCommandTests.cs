using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Exosome.Sdk.Tool.Tests;

public sealed class ImportCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exosome-import-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_zetaview_file_gives_its_concentration_and_the_corrected_one_once()
    {
        ToolRun run = await ToolRun.RunAsync("import", Write("size.txt", ZetaView()), "--format", "json");
        Assert.Equal(0, run.ExitCode);
        JsonElement file = JsonDocument.Parse(run.Output).RootElement[0];
        Assert.Equal("ZetaView", file.GetProperty("instrument").GetString());
        JsonElement measured = file.GetProperty("runs")[0];
        Assert.Equal("ok", measured.GetProperty("status").GetString());
        Assert.Equal("notApplied", measured.GetProperty("dilution").GetProperty("status").GetString());
        Assert.Equal(1000, measured.GetProperty("dilution").GetProperty("factor").GetDouble());
        Assert.Equal(6e8, measured.GetProperty("concentration").GetProperty("value").GetDouble());
        Assert.Equal("/mL", measured.GetProperty("concentration").GetProperty("unit").GetString());
        Assert.Equal(6e11, measured.GetProperty("dilutionCorrectedConcentration").GetProperty("value").GetDouble());
        Assert.Equal(12.5, measured.GetProperty("d50").GetProperty("value").GetDouble());
        Assert.Equal("nm", measured.GetProperty("d50").GetProperty("unit").GetString());
        foreach (string name in (string[])["name", "mean", "mode", "d10", "d90", "warnings"])
        {
            Assert.True(measured.TryGetProperty(name, out _), name);
        }

        Assert.False(measured.TryGetProperty("zetaPotential", out _));
    }

    [Fact]
    public async Task A_zeta_profile_adds_its_potential_and_leaves_the_rest_null()
    {
        string profile = "Software:\tZetaView (version 8.06)\r\nSample:\tx\r\nZeta Potential / mV:\t-22.21\r\nZP Profile:\r\nPosition\tParabola Fit\r\n";
        ToolRun run = await ToolRun.RunAsync("import", Write("prof.txt", profile), "--format", "json");
        JsonElement measured = JsonDocument.Parse(run.Output).RootElement[0].GetProperty("runs")[0];
        Assert.Equal(-22.21, measured.GetProperty("zetaPotential").GetProperty("value").GetDouble());
        Assert.Equal("mV", measured.GetProperty("zetaPotential").GetProperty("unit").GetString());
        Assert.Equal(JsonValueKind.Null, measured.GetProperty("concentration").ValueKind);
        Assert.Equal(JsonValueKind.Null, measured.GetProperty("d50").ValueKind);
    }

    [Fact]
    public async Task An_unreadable_file_has_a_sentence_the_others_are_read_and_the_exit_code_is_2()
    {
        ToolRun run = await ToolRun.RunAsync("import", Write("letter.txt", "Dear lab,"), Path.Combine(_folder, "missing.csv"), _folder, Write("size.txt", ZetaView()), "--format", "json");
        Assert.Equal(2, run.ExitCode);
        JsonElement files = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(4, files.GetArrayLength());
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(0, files[i].GetProperty("runs").GetArrayLength());
            Assert.EndsWith(".", files[i].GetProperty("error").GetString(), StringComparison.Ordinal);
        }

        Assert.Single(files[3].GetProperty("runs").EnumerateArray());
        Assert.Equal(3, run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Text_is_a_table_for_people()
    {
        ToolRun run = await ToolRun.RunAsync("import", Write("size.txt", ZetaView()));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1000 not in figure", run.Output, StringComparison.Ordinal);
        Assert.Contains("6.00E+11", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_with_one_run_each_share_a_table_and_say_what_they_have_in_common_once()
    {
        string common = "Mean, mode, D10 and D90 are computed";
        ToolRun run = await ToolRun.RunAsync("import", Write("a.txt", ZetaView()), Write("b.txt", ZetaView()), Write("c.txt", ZetaView()), Write("d.txt", ZetaView().Replace("1000.000000", "0", StringComparison.Ordinal)));
        Assert.Single(run.Output.Split('\n'), line => line.StartsWith("file ", StringComparison.Ordinal));
        Assert.Equal(4, run.Output.Split('\n').Count(line => line.Contains(".txt  ", StringComparison.Ordinal)));
        Assert.Single(run.Output.Split('\n'), line => line.StartsWith("all 4 files: " + common, StringComparison.Ordinal));
        Assert.Single(run.Output.Split('\n'), line => line.StartsWith("d.txt: Line 3: the dilution reads \"0\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_measurement_alone_makes_a_page()
    {
        string page = Path.Combine(_folder, "report.html");
        ToolRun run = await ToolRun.RunAsync("report", Write("size.txt", ZetaView()), "--out", page, "--as-of", "2026-04-01");
        Assert.Equal(0, run.ExitCode);
        string html = await File.ReadAllTextAsync(page);
        Assert.Contains("data-series=\"1\"", html, StringComparison.Ordinal);
        Assert.False(File.Exists(page + ".part"));
    }

    [Fact]
    public async Task A_report_about_nothing_readable_writes_nothing()
    {
        string page = Path.Combine(_folder, "report.html");
        ToolRun run = await ToolRun.RunAsync("report", Write("bad.json", "{\"title\":5}"), "--out", page);
        Assert.Equal(2, run.ExitCode);
        Assert.False(File.Exists(page));
        Assert.Contains("not a dossier", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metric_needs_preparations_and_finds_what_they_lack()
    {
        ToolRun none = await ToolRun.RunAsync("metric", Write("d.json", "{\"title\":\"t\"}"));
        Assert.Equal(2, none.ExitCode);
        ToolRun run = await ToolRun.RunAsync("metric", Write("e.json", "{\"title\":\"t\",\"preparations\":[{\"id\":\"PREP-1\"}]}"), "--format", "json");
        Assert.Equal(1, run.ExitCode);
        JsonElement metric = JsonDocument.Parse(run.Output).RootElement[0];
        Assert.Equal("EV-METRIC 1", metric.GetProperty("evMetric").GetProperty("version").GetString());
        Assert.Equal(9, metric.GetProperty("evMetric").GetProperty("components").GetArrayLength());
        Assert.Equal("MISEV2023", metric.GetProperty("checklists")[0].GetProperty("standard").GetString());
    }

    private static string ZetaView()
    {
        var text = new StringBuilder("Software:\tZetaView (version 8.06)\tAnalyze:\t8.06\nSample:\tEV\nNumber of Traces:\t6\tDilution::\t1000.000000\nMedian Number (D50):\t12.500000\nSize / nm\tNumber\tConcentration / cm-3\tVolume / nm^3\tArea / nm^2\n");
        for (int i = 0; i < 5; i++)
        {
            int tracks = i == 2 ? 6 : 0;
            text.Append(CultureInfo.InvariantCulture, $"{2.5 + (5 * i):0.000E+0}\t{tracks:0.000E+0}\t{tracks * 1e8:0.000E+0}\t0.000E+0\t0.000E+0\n");
        }

        return text.Append("-1.000E+0\t-1.000E+0\t-1.000E+0\t-1.000E+0\t0.000E+0\n").ToString();
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes(text));
        return path;
    }
}
