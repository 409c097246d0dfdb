using Exosome.Sdk.Instruments;

namespace Exosome.Sdk.Tool.Import;

/// <summary>A file with what it says, or with the sentence why it says nothing.</summary>
/// <param name="File">The path as the user wrote it.</param>
/// <param name="Content">What the file says.</param>
/// <param name="Error">Why it could not be read.</param>
internal sealed record ImportResult(string File, InstrumentFile? Content, string? Error)
{
    public static async Task<ImportResult> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return new ImportResult(file, await InstrumentFileReader.ReadAsync(file, cancellationToken: cancellationToken), null);
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
