using System.Diagnostics;
using System.Text.RegularExpressions;
using Exosome.Sdk.Instruments.Reports;
using Exosome.Sdk.Serialization;
using Xunit.Abstractions;

namespace Exosome.Sdk.Tool.Tests;

/// <summary>The page that <c>samples/LotRelease</c> makes, as text and in a browser.</summary>
public sealed partial class ReportPageTests : IDisposable
{
    private readonly ITestOutputHelper _output;
    private readonly string _folder = Directory.CreateTempSubdirectory("exosome-report-").FullName;

    public ReportPageTests(ITestOutputHelper output)
    {
        _output = output;
    }

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
    public async Task Text_from_data_never_becomes_markup()
    {
        Dossier dossier = await ReadAsync();
        dossier = dossier with { Title = "<img src=x onerror=alert(1)>", Products = [dossier.Products[0] with { Name = "\"><script>alert(2)</script>" }] };
        string html = LotReport.Of(dossier, null, [], new DateOnly(2026, 4, 1)).ToHtml();
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_browser_the_plot_has_its_lines_and_nothing_goes_wrong()
    {
        string? chromium = FindChromium();
        if (chromium is null)
        {
            _output.WriteLine("Skipped: no chromium on the path (Debian: apt-get install chromium). The page was checked as text only.");
            return;
        }

        string page = Path.Combine(_folder, "page.html");
        await File.WriteAllTextAsync(page, await SamplePageAsync());
        var start = new ProcessStartInfo(chromium)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--user-data-dir=" + Path.Combine(_folder, "profile"),
                "--host-resolver-rules=MAP * ~NOTFOUND", "--enable-logging=stderr", "--log-level=0", "--virtual-time-budget=2000", "--dump-dom", new Uri(page).AbsoluteUri,
            },
        };
        using Process browser = Process.Start(start)!;
        Task<string> dom = browser.StandardOutput.ReadToEndAsync();
        Task<string> log = browser.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            await browser.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            browser.Kill(entireProcessTree: true);
            _output.WriteLine("Skipped: chromium did not finish in two minutes on this machine.");
            return;
        }

        string rendered = await dom;
        Assert.Equal(3, Count(rendered, "<polyline class=\"series"));
        Assert.DoesNotContain("CONSOLE", await log, StringComparison.Ordinal);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string SampleFolder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Exosome.Sdk.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "samples", "LotRelease", "data");
    }

    private static async Task<Dossier> ReadAsync()
    {
        await using FileStream stream = File.OpenRead(Path.Combine(SampleFolder(), "dossier.json"));
        return await Dossier.ReadAsync(stream);
    }

    private static string? FindChromium() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => (string[])[Path.Combine(folder, "chromium"), Path.Combine(folder, "chromium-browser"), Path.Combine(folder, "google-chrome")])
            .FirstOrDefault(File.Exists);

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
