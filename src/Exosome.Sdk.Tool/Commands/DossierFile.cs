using Exosome.Sdk.Serialization;

namespace Exosome.Sdk.Tool.Commands;

/// <summary>Reads a dossier for a command, or says in a sentence why it cannot.</summary>
internal static class DossierFile
{
    /// <summary>The name that means standard input.</summary>
    public const string StandardInputName = "-";

    public static async Task<Dossier?> ReadAsync(ToolConsole console, string file, CancellationToken cancellationToken) =>
        await BytesAsync(console, file, cancellationToken) is { } json ? await ParseAsync(console, file, json) : null;

    /// <summary>The bytes of a file or of standard input; <c>null</c> when the error was told.</summary>
    public static async Task<byte[]?> BytesAsync(ToolConsole console, string file, CancellationToken cancellationToken)
    {
        if (file == StandardInputName)
        {
            using MemoryStream buffer = new();
            await console.StandardInput.CopyToAsync(buffer, cancellationToken);
            return buffer.ToArray();
        }

        if (File.Exists(file))
        {
            return await File.ReadAllBytesAsync(file, cancellationToken);
        }

        await console.Error.WriteLineAsync(Directory.Exists(file) ? $"exosome: '{file}' is a folder, not a file." : $"exosome: there is no file '{file}'.");
        return null;
    }

    /// <summary>The dossier that the bytes are; <c>null</c> when the error was told.</summary>
    public static async Task<Dossier?> ParseAsync(ToolConsole console, string file, byte[] json)
    {
        try
        {
            return Dossier.Parse(json);
        }
        catch (DossierFormatException wrong)
        {
            await console.Error.WriteLineAsync($"exosome: {file} is not a dossier: {wrong.Message}");
            return null;
        }
    }

    /// <summary>The day that a dossier is judged for: the asked one, its own, or today in UTC.</summary>
    public static DateOnly Day(ToolConsole console, DateOnly? asked, Dossier? dossier) =>
        asked ?? dossier?.AsOf ?? DateOnly.FromDateTime(console.Time.GetUtcNow().UtcDateTime);
}
