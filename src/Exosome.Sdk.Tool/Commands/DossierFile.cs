using Exosome.Sdk.Serialization;

namespace Exosome.Sdk.Tool.Commands;

/// <summary>Reads a dossier for a command, or says in a sentence why it cannot.</summary>
internal static class DossierFile
{
    public static async Task<Dossier?> ReadAsync(ToolConsole console, string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            await console.Error.WriteLineAsync($"exosome: there is no file '{file}'.");
            return null;
        }

        try
        {
            var stream = File.OpenRead(file);
            await using (stream.ConfigureAwait(false))
            {
                return await Dossier.ReadAsync(stream, cancellationToken);
            }
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
