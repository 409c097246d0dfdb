using System.Text;

namespace Exosome.Sdk.Tool.Tests;

/// <summary>Runs the command line in this process and keeps what it printed.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public static Task<ToolRun> RunAsync(params string[] arguments) => RunAsync([], arguments, TestContextToken);

    public static Task<ToolRun> RunWithInputAsync(string standardInput, params string[] arguments) =>
        RunAsync(Encoding.UTF8.GetBytes(standardInput), arguments, TestContextToken);

    public static async Task<ToolRun> RunAsync(byte[] standardInput, string[] arguments, CancellationToken cancellationToken, TimeProvider? time = null)
    {
        using var input = new MemoryStream(standardInput);
        using var raw = new MemoryStream();
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var output = new StreamWriter(raw, utf8, leaveOpen: true);
        using var error = new StringWriter();
        var console = new ToolConsole(input, raw, output, error, isInteractive: false, time ?? TimeProvider.System);
        int code = await ToolApplication.RunAsync(arguments, console, cancellationToken);
        await output.FlushAsync(CancellationToken.None);
        return new ToolRun(code, utf8.GetString(raw.ToArray()), error.ToString());
    }

    private static CancellationToken TestContextToken => CancellationToken.None;
}
