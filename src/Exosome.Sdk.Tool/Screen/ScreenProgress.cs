using Spectre.Console;

namespace Exosome.Sdk.Tool.Screen;

/// <summary>A progress bar on standard error, when a person watches and the work is long enough to wonder.</summary>
internal static class ScreenProgress
{
    // Fewer files are done before a bar is drawn.
    private const int FewFiles = 50;

    public static async Task<T> RunAsync<T>(ToolConsole console, int files, Func<Action, Task<T>> work)
    {
        if (!console.IsInteractive || files < FewFiles)
        {
            return await work(static () => { });
        }

        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console.Error), Interactive = InteractionSupport.No });
        return await terminal.Progress().AutoClear(true).StartAsync(async context =>
        {
            ProgressTask task = context.AddTask("Screening", maxValue: files);
            return await work(() => task.Increment(1));
        });
    }
}
