using Exosome.Sdk.Instruments;
using Exosome.Sdk.Instruments.Reading;
using Exosome.Sdk.Instruments.Tables;

namespace Exosome.Sdk.Tool.Import;

/// <summary>A file with what it says, or with the sentence why it says nothing.</summary>
/// <param name="File">The path as the user wrote it.</param>
/// <param name="Content">What an instrument's export says.</param>
/// <param name="Error">Why it could not be read.</param>
internal sealed record ImportResult(string File, InstrumentFile? Content, string? Error)
{
    /// <summary>What a table of marker results says, where the file is one.</summary>
    public MarkerTable? Markers { get; init; }

    /// <summary>What a table of cargo says, where the file is one.</summary>
    public CargoSummary? Cargo { get; init; }

    /// <summary>Reads an instrument's export.</summary>
    public static Task<ImportResult> ReadAsync(ToolConsole console, string file, CancellationToken cancellationToken) =>
        GuardedAsync(console, file, input => MeasurementAsync(input, cancellationToken), cancellationToken);

    /// <summary>Reads an instrument's export that is open.</summary>
    public static Task<ImportResult> ReadAsync(InputFile input, CancellationToken cancellationToken) =>
        GuardedAsync(input.Name, () => MeasurementAsync(input, cancellationToken));

    /// <summary>Reads a table of marker results.</summary>
    public static Task<ImportResult> ReadMarkersAsync(ToolConsole console, string file, CancellationToken cancellationToken) =>
        GuardedAsync(console, file, input => MarkersAsync(input, cancellationToken), cancellationToken);

    /// <summary>Reads whatever of ours a file is: an export, marker results or cargo.</summary>
    public static Task<ImportResult> ReadAnyAsync(ToolConsole console, string file, CancellationToken cancellationToken) => GuardedAsync(
        console,
        file,
        async input => input.Kind switch
        {
            RecognizedFile.MarkerTable => await MarkersAsync(input, cancellationToken),
            RecognizedFile.CargoTable => new ImportResult(file, null, null) { Cargo = await CargoSummary.ReadAsync(input.Stream, cancellationToken) },
            _ => await MeasurementAsync(input, cancellationToken),
        },
        cancellationToken);

    private static async Task<ImportResult> MeasurementAsync(InputFile input, CancellationToken cancellationToken) => input.Kind switch
    {
        // The reader's own refusal speaks to developers.
        RecognizedFile.MarkerTable => new ImportResult(input.Name, null, "This is a table of marker results, no measurement. It goes with a dossier: --markers."),
        RecognizedFile.CargoTable => new ImportResult(input.Name, null, "This is a table of cargo, no measurement. 'exosome import' counts it."),
        _ => new ImportResult(input.Name, await InstrumentFileReader.ReadAsync(input.Stream, input.RunName, cancellationToken: cancellationToken), null),
    };

    private static async Task<ImportResult> MarkersAsync(InputFile input, CancellationToken cancellationToken) =>
        new(input.Name, null, null) { Markers = await MarkerTableReader.ReadAsync(input.Stream, cancellationToken: cancellationToken) };

    private static Task<ImportResult> GuardedAsync(ToolConsole console, string file, Func<InputFile, Task<ImportResult>> read, CancellationToken cancellationToken) => GuardedAsync(file, async () =>
    {
        InputFile input = await InputFile.OpenAsync(console, file, cancellationToken);
        await using (input.ConfigureAwait(false))
        {
            return await read(input);
        }
    });

    private static async Task<ImportResult> GuardedAsync(string file, Func<Task<ImportResult>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception exception) when (exception is InstrumentFormatException or IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new ImportResult(file, null, exception switch
            {
                FileNotFoundException or DirectoryNotFoundException => "The file does not exist.",
                UnauthorizedAccessException when Directory.Exists(file) => "This is a folder, not a file.",
                UnauthorizedAccessException => "The file may not be read: permission is missing.",
                _ => exception.Message,
            });
        }
    }
}
