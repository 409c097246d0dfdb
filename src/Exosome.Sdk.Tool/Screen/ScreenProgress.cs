using Spectre.Console;

namespace Exosome.Sdk.Tool.Screen;

/// <summary>A progress bar on standard error, when a person watches and the work is long enough to wonder.</summary>
internal static class ScreenProgress
{
    // Less is done before a bar is drawn.
    private const int FewFiles = 50;
    private const int FewBytes = 4 << 20;

    /// <summary>Work that is counted in files.</summary>
    public static Task<T> OverFilesAsync<T>(ToolConsole console, int files, Func<Action<double>, Task<T>> work) => RunAsync(console, files, FewFiles, work);

    /// <summary>Work over one long input, counted in bytes.</summary>
    public static Task<T> OverBytesAsync<T>(ToolConsole console, long bytes, Func<Action<double>, Task<T>> work) => RunAsync(console, bytes, FewBytes, work);

    private static async Task<T> RunAsync<T>(ToolConsole console, double amount, double few, Func<Action<double>, Task<T>> work)
    {
        if (!console.IsInteractive || amount < few)
        {
            return await work(static _ => { });
        }

        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console.Error), Interactive = InteractionSupport.No });
        return await terminal.Progress().AutoClear(true).StartAsync(async context =>
        {
            ProgressTask task = context.AddTask("Screening", maxValue: amount);
            return await work(task.Increment);
        });
    }
}
