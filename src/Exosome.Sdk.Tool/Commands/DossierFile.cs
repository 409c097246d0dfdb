using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Instruments.Reading;
using Exosome.Sdk.Serialization;

namespace Exosome.Sdk.Tool.Commands;

/// <summary>Reads a dossier for a command, or says in a sentence why it cannot.</summary>
internal static class DossierFile
{
    /// <summary>The page that describes every member of a dossier.</summary>
    public const string Page = RuleCatalog.DocumentationBase + "dossier.md";

    public static async Task<Dossier?> ReadAsync(ToolConsole console, string file, CancellationToken cancellationToken)
    {
        if (await OpenAsync(console, file, cancellationToken) is not { } input)
        {
            return null;
        }

        await using (input)
        {
            return await ReadAsync(console, input, cancellationToken);
        }
    }

    public static async Task<Dossier?> ReadAsync(ToolConsole console, InputFile input, CancellationToken cancellationToken) =>
        await ParseAsync(console, input, await BytesAsync(input, cancellationToken));

    /// <summary>The file, opened; <c>null</c> when the error was told.</summary>
    public static async Task<InputFile?> OpenAsync(ToolConsole console, string file, CancellationToken cancellationToken)
    {
        if (file == InputFile.StandardInputName || File.Exists(file))
        {
            return await InputFile.OpenAsync(console, file, cancellationToken);
        }

        await console.Error.WriteLineAsync(Directory.Exists(file) ? $"exosome: '{file}' is a folder, not a file." : $"exosome: there is no file '{file}'.");
        return null;
    }

    /// <summary>The bytes of a file or of standard input.</summary>
    public static async Task<byte[]> BytesAsync(InputFile input, CancellationToken cancellationToken)
    {
        using MemoryStream buffer = new();
        await input.Stream.CopyToAsync(buffer, cancellationToken);
        return buffer.ToArray();
    }

    /// <summary>The dossier that the bytes are; <c>null</c> when the error was told.</summary>
    public static async Task<Dossier?> ParseAsync(ToolConsole console, InputFile input, byte[] json)
    {
        try
        {
            return Dossier.Parse(json);
        }
        catch (DossierFormatException wrong)
        {
            string file = input.Name;
            await console.Error.WriteLineAsync(input.IsJson || input.Kind == RecognizedFile.Unknown
                ? $"exosome: {file} is not a dossier: {wrong.Message} The shape of a dossier: {Page}"
                : $"exosome: {file} is {input.Kind.Words()}, not a dossier in JSON ({Page}). {Advice(input.Kind, file)}");
            return null;
        }
    }

    /// <summary>The day that a dossier is judged for: the asked one, its own, or today in UTC.</summary>
    public static DateOnly Day(ToolConsole console, DateOnly? asked, Dossier? dossier) =>
        asked ?? dossier?.AsOf ?? DateOnly.FromDateTime(console.Time.GetUtcNow().UtcDateTime);

    private static string Advice(RecognizedFile kind, string file) => kind switch
    {
        RecognizedFile.MarkerTable => $"'exosome metric DOSSIER --markers {file}' takes its results for the preparation of a dossier, 'exosome import {file}' shows them.",
        RecognizedFile.CargoTable => $"'exosome import {file}' counts it; molecules are members \"cargo\" of a dossier.",
        _ => $"'exosome import {file}' shows its figures; 'exosome report' makes a page of them, alone or as --measurements beside a dossier.",
    };
}
