using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Characterization;

/// <summary>Questions to a list of marker results whose answers never turn silence into absence.</summary>
public static class MarkerPanel
{
    /// <summary>What is known of a protein: not tested when no result names it; indeterminate when results contradict each other.</summary>
    /// <param name="results">The results.</param>
    /// <param name="marker">UniProt accession, gene symbol or laboratory name.</param>
    /// <returns>What is known.</returns>
    public static MarkerDetection DetectionOf(this EquatableList<MarkerResult> results, string marker)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(marker);
        MarkerDetection[] found = [.. results.Where(result => IsSame(result.Marker, marker) && result.WasTested).Select(result => result.Detection).Distinct()];
        return found switch
        {
            [] => MarkerDetection.NotTested,
            [var only] => only,
            _ => MarkerDetection.Indeterminate,
        };
    }

    /// <summary>Whether two names are those of the same protein.</summary>
    /// <param name="first">A UniProt accession, gene symbol or laboratory name.</param>
    /// <param name="second">Another.</param>
    /// <returns>Whether both are known as one protein, or are spelled alike.</returns>
    public static bool IsSame(string first, string second)
    {
        Marker? known = MarkerCatalog.Find(first);
        return known is not null ? known == MarkerCatalog.Find(second) : string.Equals(first?.Trim(), second?.Trim(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Proteins of a category that were looked for, each once.</summary>
    internal static string[] Tested(this EquatableList<MarkerResult> results, MarkerCategory category) =>
        [.. results.Where(result => result.WasTested && result.Category == category).Select(Name).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Proteins of a category of which all results together say this, each once; contradicting results are indeterminate.</summary>
    internal static string[] Found(this EquatableList<MarkerResult> results, MarkerCategory category, MarkerDetection detection) =>
        [.. results.Tested(category).Where(name => results.DetectionOf(name) == detection)];

    /// <summary>Proteins that were looked for and count in no category: the catalogue does not know the name, and none is stated.</summary>
    internal static string[] WithoutCategory(this EquatableList<MarkerResult> results) =>
        [.. results.Where(result => result.WasTested && result.Category is null).Select(Name).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Words about <see cref="WithoutCategory"/> to put behind "not tested"; empty where there is none.</summary>
    internal static string UnknownNames(this EquatableList<MarkerResult> results) => results.WithoutCategory() switch
    {
        [] => "",
        [var only] => $" (\"{only}\" is not in the list of markers, and no category is stated for it)",
        var several => $" (not in the list of markers, and without a stated category: {string.Join(", ", several)})",
    };

    private static string Name(MarkerResult result) => MarkerCatalog.Find(result.Marker)?.Symbol ?? result.Marker.Trim();
}
