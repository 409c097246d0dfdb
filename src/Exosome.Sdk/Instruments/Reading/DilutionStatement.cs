using System.Globalization;

namespace Exosome.Sdk.Instruments.Reading;

/// <summary>
/// What a file says of the dilution, in as many places as it says it. One factor comes out, or the reason why none does:
/// a wrong one is wrong by powers of ten, so nothing is guessed from "1:1000" and no place is believed over another.
/// </summary>
/// <param name="Factor">The factor; <c>null</c> where there is none.</param>
/// <param name="Problem">Why there is none; <c>null</c> too where the file says nothing.</param>
/// <param name="Doubt">How the factor could be meant otherwise; <c>null</c> where it could not.</param>
internal readonly record struct DilutionStatement(double? Factor, string? Problem, string? Doubt)
{
    // "1.000" to "999.000": ten with three decimals, or ten thousand by somebody who groups digits with a point.
    private const int GroupDigits = 3;

    /// <summary>Reads the statements.</summary>
    /// <param name="place">What the numbers of the places count: "Line" or "Row".</param>
    /// <param name="statements">Every text that the file has for the dilution, with its place.</param>
    /// <param name="number">Reads a number as the file writes it.</param>
    /// <returns>What they say together.</returns>
    public static DilutionStatement Read(string place, IReadOnlyList<(string Text, int Place)> statements, Func<string, double?> number)
    {
        (string Text, int Place)[] said = [.. statements.Where(statement => !IsSilent(statement.Text))];
        double? factor = null;
        string? doubt = null;
        foreach ((string text, int at) in said)
        {
            double? found = number(text);
            if (found is not >= 1)
            {
                string what = found is null ? "it is no plain number" : "a dilution is at least 1";
                return new(null, string.Create(CultureInfo.InvariantCulture, $"{place} {at}: the dilution reads \"{CellText.Short(text)}\", and {what}. A number of 1 or more without separators is expected, 1000 for a thousandfold dilution; the dilution is taken as unknown."), null);
            }

            if (factor is { } first && !first.Equals(found))
            {
                return new(null, string.Create(CultureInfo.InvariantCulture, $"The file states different dilutions: {string.Join(", ", said.Select(one => string.Create(CultureInfo.InvariantCulture, $"\"{CellText.Short(one.Text)}\" ({place.ToLowerInvariant()} {one.Place})")))}. The dilution is taken as unknown."), null);
            }

            factor = found;
            doubt ??= IsGrouped(text)
                ? string.Create(CultureInfo.InvariantCulture, $"{place} {at}: the dilution reads \"{text.Trim()}\" and was taken as {found}. If the point was meant to group digits, the factor is {1000 * found}.")
                : null;
        }

        // A place that says in words that nobody recorded a dilution speaks against a factor elsewhere; an empty one says nothing.
        if (factor is not null && statements.FirstOrDefault(statement => statement.Text.Length > 0 && IsSilent(statement.Text)) is { Text: { } denial, Place: var deniedAt })
        {
            return new(null, string.Create(CultureInfo.InvariantCulture, $"The file states the dilution \"{CellText.Short(said[0].Text)}\" ({place.ToLowerInvariant()} {said[0].Place}) and \"{CellText.Short(denial)}\" ({place.ToLowerInvariant()} {deniedAt}) in the place of it. The dilution is taken as unknown."), null);
        }

        return new(factor, null, doubt);
    }

    /// <summary>Whether a text says that nobody recorded a dilution.</summary>
    public static bool IsSilent(string text) =>
        text.Length == 0 || text == "-"
        || string.Equals(text, "NaN", StringComparison.OrdinalIgnoreCase)
        || string.Equals(text, "Not recorded", StringComparison.OrdinalIgnoreCase);

    private static bool IsGrouped(string text)
    {
        ReadOnlySpan<char> digits = text.AsSpan().Trim();
        int point = digits.IndexOf('.');
        return point is > 0 and <= GroupDigits && digits[(point + 1)..].SequenceEqual("000") && !digits[..point].ContainsAnyExceptInRange('0', '9');
    }
}
