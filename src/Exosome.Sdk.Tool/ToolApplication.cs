using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Exosome.Sdk.Tool.Commands;

namespace Exosome.Sdk.Tool;

/// <summary>The <c>exosome</c> command line: every command, one exit-code policy.</summary>
internal static class ToolApplication
{
    public static Command CreateRoot(ToolConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);

        // A RootCommand takes its name from the executable, which for an installed tool is the assembly:
        // the help would name a command that nobody can type.
        var root = new Command("exosome", "Checks copy, instrument exports and dossiers of the exosome field. Findings are warnings with a citation, not legal advice. Exit codes: 0 nothing found, 1 findings, 2 unusable input or usage.");
        root.Options.Add(new HelpOption());
        root.Options.Add(new VersionOption());
        root.Subcommands.Add(ImportCommand.Create(console));
        root.Subcommands.Add(MetricCommand.Create(console));
        root.Subcommands.Add(ReportCommand.Create(console));
        root.Subcommands.Add(ValidateCommand.Create(console));
        root.Subcommands.Add(ScreenCommand.Create(console));
        root.Subcommands.Add(MatrixCommand.Create(console));
        return root;
    }

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, ToolConsole console, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(console);
        ParseResult parsed = CreateRoot(console).Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError error in parsed.Errors)
            {
                await console.Error.WriteLineAsync($"exosome: {error.Message}").ConfigureAwait(false);
            }

            await console.Error.WriteLineAsync("Try 'exosome --help', or 'exosome COMMAND --help'.").ConfigureAwait(false);
            return ExitCodes.Unusable;
        }

        try
        {
            var invocation = new InvocationConfiguration { Output = console.Output, Error = console.Error, EnableDefaultExceptionHandler = false };
            int code = await parsed.InvokeAsync(invocation, cancellationToken).ConfigureAwait(false);
            await console.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
            return code;
        }
        catch (OperationCanceledException)
        {
            await console.Error.WriteLineAsync("exosome: stopped.").ConfigureAwait(false);
            return ExitCodes.Cancelled;
        }
        catch (IOException exception)
        {
            // A reader that went away (`| head`) is no error of ours; anything else is told in a sentence.
            await console.Error.WriteLineAsync($"exosome: {exception.Message}").ConfigureAwait(false);
            return ExitCodes.Unusable;
        }
        catch (UnauthorizedAccessException exception)
        {
            await console.Error.WriteLineAsync($"exosome: {exception.Message}").ConfigureAwait(false);
            return ExitCodes.Unusable;
        }
    }
}
