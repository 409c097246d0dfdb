using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Characterization;

/// <summary>A protein that says something about a preparation, known by its UniProt accession: names and aliases are ambiguous.</summary>
/// <param name="Symbol">Human gene symbol, for example <c>PDCD6IP</c>.</param>
/// <param name="UniProt">UniProt accession of the human protein, for example <c>Q8WUM4</c>.</param>
/// <param name="Category">MISEV category.</param>
/// <param name="Alias">The name it goes by in the laboratory, for example <c>ALIX</c>.</param>
/// <param name="IsTissueSpecific">Whether it occurs on EVs of some cells only, so that its absence says nothing about EVs of others.</param>
public sealed record Marker(string Symbol, string UniProt, MarkerCategory Category, string? Alias = null, bool IsTissueSpecific = false)
{
    /// <summary>Other names that laboratories use for it. Hyphens, blanks, slashes and case make no difference.</summary>
    public EquatableList<string> OtherNames { get; init; } = [];
}
