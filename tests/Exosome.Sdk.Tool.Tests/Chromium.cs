using System.Diagnostics;
using System.Text.Json;

namespace Exosome.Sdk.Tool.Tests;

/// <summary>A test that needs Chromium; skipped, with the reason, where there is none on the PATH.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (BrowserRun.Chromium is null)
        {
            Skip = "No Chromium on the PATH (Debian: apt-get install chromium).";
        }
    }
}

/// <summary>What headless Chromium made of a page.</summary>
/// <param name="Dom">The page as the browser has built it.</param>
/// <param name="ConsoleMessages">Lines that the page's console got.</param>
/// <param name="Requests">Every address on the network that the page asked for, answered or not.</param>
internal sealed record BrowserRun(string Dom, IReadOnlyList<string> ConsoleMessages, IReadOnlyList<string> Requests)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    public static string? Chromium { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => (string[])[Path.Combine(folder, "chromium"), Path.Combine(folder, "chromium-browser"), Path.Combine(folder, "google-chrome")])
            .FirstOrDefault(File.Exists);

    public static async Task<BrowserRun> OpenAsync(string page, string profile)
    {
        string netLog = profile + ".netlog.json";
        var start = new ProcessStartInfo(Chromium!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--no-first-run", "--user-data-dir=" + profile,
                "--host-resolver-rules=MAP * ~NOTFOUND", "--enable-logging=stderr", "--log-level=0", "--log-net-log=" + netLog, "--virtual-time-budget=2000", "--dump-dom", new Uri(page).AbsoluteUri,
            },
        };
        using Process browser = Process.Start(start)!;
        Task<string> dom = browser.StandardOutput.ReadToEndAsync();
        Task<string> log = browser.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(s_limit);
        try
        {
            await browser.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            browser.Kill(entireProcessTree: true);
            Assert.Fail($"Chromium did not finish within {s_limit}.");
        }

        string[] console = [.. (await log).Split('\n').Where(line => line.Contains("CONSOLE", StringComparison.Ordinal))];
        return new BrowserRun(await dom, console, Addresses(await File.ReadAllTextAsync(netLog)));
    }

    /// <summary>Addresses of requests in a net log. Chromium's own chores have no origin as initiator; a page has, be it the opaque one of a file.</summary>
    private static string[] Addresses(string netLog)
    {
        using JsonDocument log = JsonDocument.Parse(netLog);
        return
        [
            .. log.RootElement.GetProperty("events").EnumerateArray()
                .Where(entry => entry.TryGetProperty("params", out JsonElement about) && about.ValueKind == JsonValueKind.Object && about.TryGetProperty("initiator", out _) && about.TryGetProperty("url", out _))
                .Where(entry => entry.GetProperty("params").GetProperty("initiator").GetString() is { } initiator && initiator != "not an origin")
                .Select(entry => entry.GetProperty("params").GetProperty("url").GetString()!)
                .Distinct(),
        ];
    }
}
