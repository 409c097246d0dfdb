using System.Text;

namespace Exosome.Sdk.Tool.Screen;

/// <summary>A file as text. UTF-8 unless a byte order mark says otherwise; bytes that are no UTF-8 are read as Latin-1, as old exports are.</summary>
internal static class TextFile
{
    // A zero byte in the first block is what every tool takes as the sign of a binary file.
    private const int LookedAt = 8192;

    /// <exception cref="UnusableInputException">The file is binary, or cannot be opened.</exception>
    public static async Task<string> ReadAsync(string path, CancellationToken cancellation)
    {
        byte[] bytes;
        try
        {
            bytes = await File.ReadAllBytesAsync(path, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"'{path}' cannot be read: {exception.Message}");
        }

        return Decode(bytes) ?? throw new UnusableInputException($"'{path}' is a binary file, not text.");
    }

    /// <summary>The text, or null where the bytes are none.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF)
        {
            bytes = bytes[3..];
        }
        else if (bytes.Length >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE)
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }
        else if (bytes.Length >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF)
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        if (bytes[..Math.Min(bytes.Length, LookedAt)].Contains((byte)0))
        {
            return null;
        }

        return System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes);
    }
}
