using System.Text;

namespace Exosome.Sdk.Tool.Screen;

/// <summary>A file as text. UTF-8 unless a byte order mark says otherwise; bytes that are no UTF-8 are read as Latin-1, as old exports are.</summary>
internal static class TextFile
{
    // A zero byte in the first block is what every tool takes as the sign of a binary file.
    private const int LookedAt = 8192;

    /// <exception cref="UnusableInputException">The file is binary, or cannot be opened.</exception>
    public static async Task<string> ReadAsync(string path, CancellationToken cancellation) =>
        Decode(await ReadBytesAsync(path, cancellation)) ?? throw new UnusableInputException($"'{path}' is a binary file, not text.");

    /// <exception cref="UnusableInputException">The file cannot be opened.</exception>
    public static async Task<byte[]> ReadBytesAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"'{path}' cannot be read: {exception.Message}");
        }
    }

    /// <summary>The text, or null where the bytes are none.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes) => EncodingOf(bytes) is { } found ? found.Encoding.GetString(bytes[found.Mark..]) : null;

    /// <summary>How a text is written, and how many bytes its byte order mark has; null where the bytes are no text.</summary>
    public static (Encoding Encoding, int Mark)? EncodingOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            return (Encoding.UTF8, 3);
        }

        if (bytes.Length >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE)
        {
            return (Encoding.Unicode, 2);
        }

        if (bytes.Length >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF)
        {
            return (Encoding.BigEndianUnicode, 2);
        }

        if (bytes[..Math.Min(bytes.Length, LookedAt)].Contains((byte)0))
        {
            return null;
        }

        return (System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1, 0);
    }
}
