using System.Globalization;

namespace Exosome.Sdk.Instruments.Reading;

/// <summary>
/// What a file says of the dilution, in as many places as it says it. One factor comes out, or the reason why none does:
/// a wrong one is wrong by powers of ten, so nothing is guessed from "1:1000" and no place is believed over another.
/// </summary>
internal static class DilutionStatement
{
    /// <summary>Reads the statements.</summary>
    /// <param name="place">What the numbers of the places count: "Line" or "Row".</param>
    /// <param name="statements">Every text that the file has for the dilution, with its place.</param>
    /// <param name="number">Reads a number as the file writes it.</param>
    /// <returns>The factor; or why there is none; or neither where the file says nothing.</returns>
    public static (double? Factor, string? Problem) Read(string place, IReadOnlyList<(string Text, int Place)> statements, Func<string, double?> number)
    {
        (string Text, int Place)[] said = [.. statements.Where(statement => !IsSilent(statement.Text))];
        double? factor = null;
        foreach ((string text, int at) in said)
        {
            double? found = number(text);
            if (found is not >= 1)
            {
                string what = found is null ? "it is no plain number" : "a dilution is at least 1";
                return (null, string.Create(CultureInfo.InvariantCulture, $"{place} {at}: the dilution reads \"{Shorten(text)}\", and {what}. A number of 1 or more without separators is expected, 1000 for a thousandfold dilution; the dilution is taken as unknown."));
            }

            if (factor is { } first && !first.Equals(found))
            {
                return (null, string.Create(CultureInfo.InvariantCulture, $"The file states different dilutions: {string.Join(", ", said.Select(one => string.Create(CultureInfo.InvariantCulture, $"\"{Shorten(one.Text)}\" ({place.ToLowerInvariant()} {one.Place})")))}. The dilution is taken as unknown."));
            }

            factor = found;
        }

        return (factor, null);
    }

    /// <summary>Whether a text says that nobody recorded a dilution.</summary>
    public static bool IsSilent(string text) =>
        text.Length == 0 || text == "-"
        || string.Equals(text, "NaN", StringComparison.OrdinalIgnoreCase)
        || string.Equals(text, "Not recorded", StringComparison.OrdinalIgnoreCase);

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
