using System.Diagnostics;
using System.Text;

namespace Exosome.Sdk.Packages.Tests;

/// <summary>One finished run of a command: what it printed and how it ended.</summary>
internal sealed record CommandRun(string Command, int ExitCode, string Output)
{
    public CommandRun ShouldSucceed()
    {
        Assert.True(ExitCode == 0, $"{Command} ended with {ExitCode}:{Environment.NewLine}{Output}");
        return this;
    }

    /// <summary>The compiler's findings, each once, without the project in brackets behind them.</summary>
    public IReadOnlyList<string> Diagnostics =>
        [.. Output.Split('\n')
            .Where(line => line.Contains(": warning ", StringComparison.Ordinal) || line.Contains(": error ", StringComparison.Ordinal))
            .Select(line => line.Trim() is var text && text.LastIndexOf(" [", StringComparison.Ordinal) is > 0 and var at ? text[..at] : line.Trim())
            .Distinct()];
}

/// <summary>Runs the SDK's command as a user would, away from this repository and from its package cache.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    public static Task<CommandRun> RunAsync(string directory, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        RunAsync("dotnet", directory, environment, arguments);

    public static async Task<CommandRun> RunAsync(string file, string directory, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(file)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // What the test host sets for itself must not leak into the user's build.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = new StringBuilder();
        Task Read(StreamReader reader) => Task.Run(async () =>
        {
            while (await reader.ReadLineAsync() is { } line)
            {
                lock (output)
                {
                    output.Append(line).Append('\n');
                }
            }
        });
        Task reading = Task.WhenAll(Read(process.StandardOutput), Read(process.StandardError));
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{file} {string.Join(' ', arguments)} did not end within {Limit}:{Environment.NewLine}{output}");
        }

        await reading;
        return new CommandRun($"{file} {string.Join(' ', arguments)}", process.ExitCode, output.ToString());
    }
}
