using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Vesicles;

/// <summary>How MISEV2023 wants a term to be used.</summary>
public enum TermUsage
{
    /// <summary>Recommended.</summary>
    Recommended = 0,

    /// <summary>Asserts an origin inside the cell: only with evidence of it.</summary>
    OnlyWithEvidence = 1,

    /// <summary>Not a term of MISEV2023; define it at first use.</summary>
    DefineAtFirstUse = 2,
}

/// <summary>
/// What is known about a kind of vesicle: origin, contents, function, and the sizes and densities that sources give. The ranges
/// overlap so much that <see cref="KindsThatCouldMeasure"/> never names one kind alone: size cannot assign a kind.
/// </summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The term in words.</param>
/// <param name="Abbreviation">The usual abbreviation, or null.</param>
/// <param name="Usage">How MISEV2023 wants the term to be used.</param>
/// <param name="HasMembrane">Whether a lipid bilayer bounds it; exomeres and supermeres have none and are no vesicles.</param>
/// <param name="Origin">Where and how it forms.</param>
/// <param name="Contents">What it carries.</param>
/// <param name="Function">What it is known or thought to do.</param>
/// <param name="Term">The ontology term, where one was found.</param>
/// <param name="Diameters">Diameters by source.</param>
/// <param name="Densities">Buoyant densities by source.</param>
public sealed record VesicleKindFacts(
    VesicleKind Kind,
    string Name,
    string? Abbreviation,
    TermUsage Usage,
    bool HasMembrane,
    string Origin,
    string Contents,
    string Function,
    OntologyTerm? Term,
    EquatableList<CitedRange<Diameter>> Diameters,
    EquatableList<CitedRange<Density>> Densities)
{
    /// <summary>Facts about every kind, in the order of <see cref="VesicleKind"/>.</summary>
    public static IReadOnlyList<VesicleKindFacts> All => VesicleKindCatalog.All;

    /// <summary>Facts about a kind.</summary>
    /// <param name="kind">A kind.</param>
    /// <returns>Its facts.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not a defined kind.</exception>
    public static VesicleKindFacts Of(VesicleKind kind)
    {
        ArgumentOutOfRangeException.ThrowIfNegative((int)kind, nameof(kind));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((int)kind, All.Count, nameof(kind));
        return All[(int)kind];
    }

    /// <summary>The kinds for which some source gives a range with this diameter in it.</summary>
    /// <param name="diameter">A measured diameter.</param>
    /// <returns>All kinds that it could be, by size alone.</returns>
    public static IReadOnlyList<VesicleKindFacts> KindsThatCouldMeasure(Diameter diameter) =>
        [.. All.Where(facts => facts.Diameters.Any(range => range.Contains(diameter)))];
}
