using System.Text.RegularExpressions;
using Exosome.Sdk.Instruments.Reports;
using Exosome.Sdk.Serialization;

namespace Exosome.Sdk.Tool.Tests;

/// <summary>The page that <c>samples/LotRelease</c> makes, as text and in a browser.</summary>
public sealed partial class ReportPageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exosome-report-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_sample_lot_is_released_and_its_page_says_from_what()
    {
        string html = await SamplePageAsync();
        Assert.Contains("May be released", html, StringComparison.Ordinal);
        Assert.Contains("EV-METRIC 1", html, StringComparison.Ordinal);
        Assert.Contains("MISEV2023", html, StringComparison.Ordinal);
        Assert.Contains("one donor", html, StringComparison.Ordinal);
        Assert.DoesNotContain("DON-0042", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_loads_nothing_and_runs_nothing()
    {
        string html = await SamplePageAsync();
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(Loaded().Matches(html).Where(match => !match.Groups[1].Value.StartsWith("data:", StringComparison.Ordinal)).Select(match => match.Value));
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_table_has_a_caption_and_headings_and_the_plot_a_text()
    {
        string html = await SamplePageAsync();
        int tables = Count(html, "<table>");
        Assert.True(tables >= 6);
        Assert.Equal(tables, Count(html, "<caption>"));
        Assert.Equal(tables, Count(html, "<thead>"));
        Assert.Contains("role=\"img\" aria-labelledby=\"size-plot-title size-plot-text\"", html, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme:dark", html, StringComparison.Ordinal);
        Assert.Contains("@media print", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_instruments_are_not_averaged_into_one_concentration()
    {
        string page = Path.Combine(_folder, "both.html");
        string[] exports = [.. Directory.EnumerateFiles(SampleFolder()).Where(path => !path.EndsWith(".json", StringComparison.Ordinal))];
        ToolRun run = await ToolRun.RunAsync(["report", Path.Combine(SampleFolder(), "dossier.json"), "--out", page, "--measurements", .. exports]);
        Assert.Equal(0, run.ExitCode);
        string html = await File.ReadAllTextAsync(page);
        Assert.Contains("<th scope=\"row\">NanoSight</th>", html, StringComparison.Ordinal);
        Assert.Contains("(5.15 \u00b1 0.13) \u00d7 10\u2079 particles/mL", System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">ZetaView</th>", html, StringComparison.Ordinal);
        Assert.Contains("6.19 \u00d7 10\u2079 particles/mL", System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_from_data_never_becomes_markup()
    {
        Dossier dossier = await ReadAsync();
        dossier = dossier with { Title = "<img src=x onerror=alert(1)>", Products = [dossier.Products[0] with { Name = "\"><script>alert(2)</script>" }] };
        string html = LotReport.Of(dossier, null, [], new DateOnly(2026, 4, 1)).ToHtml();
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task In_a_browser_the_plot_has_its_lines_and_nothing_goes_wrong()
    {
        string page = Path.Combine(_folder, "page.html");
        await File.WriteAllTextAsync(page, await SamplePageAsync());
        BrowserRun run = await BrowserRun.OpenAsync(page, Path.Combine(_folder, "profile"));

        // Three videos of the NanoSight experiment; the page that the browser has built, not the text that it was given.
        Assert.Equal(3, Count(run.Dom, "<polyline class=\"series"));
        Assert.Empty(run.ConsoleMessages);
        Assert.Empty(run.Requests);
    }

    [ChromiumFact]
    public async Task The_browser_test_would_see_an_error_and_a_request()
    {
        string page = Path.Combine(_folder, "bad.html");
        await File.WriteAllTextAsync(page, "<!DOCTYPE html><title>x</title><img src=\"http://127.0.0.1:9/pixel.png\"><script>throw new Error('seen')</script>");
        BrowserRun run = await BrowserRun.OpenAsync(page, Path.Combine(_folder, "profile"));
        Assert.Contains(run.ConsoleMessages, line => line.Contains("seen", StringComparison.Ordinal));
        Assert.Equal(["http://127.0.0.1:9/pixel.png"], run.Requests);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string SampleFolder() => Repository.PathTo("samples", "LotRelease", "data");

    private static async Task<Dossier> ReadAsync()
    {
        await using FileStream stream = File.OpenRead(Path.Combine(SampleFolder(), "dossier.json"));
        return await Dossier.ReadAsync(stream);
    }

    [GeneratedRegex("(?:src|href)=\"([^\"]*)\"")]
    private static partial Regex Loaded();

    private async Task<string> SamplePageAsync()
    {
        string page = Path.Combine(_folder, "report.html");
        ToolRun run = await ToolRun.RunAsync("report", Path.Combine(SampleFolder(), "dossier.json"), "--out", page, "--measurements", Path.Combine(SampleFolder(), "LOT-2026-001-ExperimentSummary.csv"));
        Assert.True(run.ExitCode == 0, run.Error + run.Output);
        return await File.ReadAllTextAsync(page);
    }
}
