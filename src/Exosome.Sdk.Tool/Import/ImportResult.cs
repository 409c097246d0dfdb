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
    private const int HeadBytes = 1 << 12;

    /// <summary>What a table of marker results says, where the file is one.</summary>
    public MarkerTable? Markers { get; init; }

    /// <summary>What a table of cargo says, where the file is one.</summary>
    public CargoSummary? Cargo { get; init; }

    /// <summary>Reads an instrument's export.</summary>
    public static Task<ImportResult> ReadAsync(string file, CancellationToken cancellationToken) =>
        GuardedAsync(file, async () => new ImportResult(file, await InstrumentFileReader.ReadAsync(file, cancellationToken: cancellationToken), null));

    /// <summary>Reads a table of marker results.</summary>
    public static Task<ImportResult> ReadMarkersAsync(string file, CancellationToken cancellationToken) => GuardedAsync(file, async () =>
    {
        var stream = System.IO.File.OpenRead(file);
        await using (stream.ConfigureAwait(false))
        {
            return new ImportResult(file, null, null) { Markers = await MarkerTableReader.ReadAsync(stream, cancellationToken: cancellationToken) };
        }
    });

    /// <summary>Reads whatever of ours a file is: an export, marker results or cargo.</summary>
    public static Task<ImportResult> ReadAnyAsync(string file, CancellationToken cancellationToken) => GuardedAsync(file, async () =>
    {
        string first = await FirstLineAsync(file, cancellationToken);
        if (MarkerTableReader.IsHeader(first))
        {
            return await ReadMarkersAsync(file, cancellationToken);
        }

        if (CargoTableReader.IsHeader(first))
        {
            var stream = System.IO.File.OpenRead(file);
            await using (stream.ConfigureAwait(false))
            {
                return new ImportResult(file, null, null) { Cargo = await CargoSummary.ReadAsync(stream, cancellationToken) };
            }
        }

        return await ReadAsync(file, cancellationToken);
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

    private static async Task<string> FirstLineAsync(string file, CancellationToken cancellationToken)
    {
        byte[] head = new byte[HeadBytes];
        var stream = System.IO.File.OpenRead(file);
        await using (stream.ConfigureAwait(false))
        {
            int read = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
            return TextHead.Decode(head.AsSpan(0, read), TextHead.Encoding(head.AsSpan(0, read))).TrimStart('\uFEFF', '\r', '\n', ' ').Split(['\r', '\n'], 2)[0];
        }
    }
}
