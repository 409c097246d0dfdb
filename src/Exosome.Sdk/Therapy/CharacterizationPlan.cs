using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Sources;

namespace Exosome.Sdk.Therapy;

/// <summary>How the isolated vesicles are checked before they are used: size, number, contents.</summary>
public sealed record CharacterizationPlan
{
    /// <summary>The tests. Those that class and route need are needed whether they stand here or not.</summary>
    public required EquatableList<ReleaseTest> Tests { get; init; }

    /// <summary>The markers that have to be found, by gene symbol, for example <c>CD63</c>, <c>CD81</c>, <c>TSG101</c>.</summary>
    public EquatableList<string> PositiveMarkers { get; init; } = [];

    /// <summary>The markers that have to be looked for and not found, for example <c>CANX</c>, <c>APOA1</c>.</summary>
    public EquatableList<string> NegativeMarkers { get; init; } = [];

    /// <summary>The smallest accepted mode of the size distribution.</summary>
    public Diameter? SmallestMode { get; init; }

    /// <summary>The largest accepted mode of the size distribution.</summary>
    public Diameter? LargestMode { get; init; }

    /// <summary>The least accepted particles per protein. Webber and Clayton 2013 propose the ratio; it depends on both methods.</summary>
    public PurityRatio? LeastPurity { get; init; }

    /// <summary>The plan with everything that a class and route need, whatever the origin.</summary>
    /// <param name="productClass">What the law takes the product for.</param>
    /// <param name="route">The route.</param>
    /// <returns>A plan with the tests of the release specification.</returns>
    public static CharacterizationPlan For(ProductClass productClass, AdministrationRoute route) => For(productClass, route, []);

    /// <summary>The plan with everything that a class, route and origin need.</summary>
    /// <param name="productClass">What the law takes the product for.</param>
    /// <param name="route">The route.</param>
    /// <param name="sources">The sources; none for an origin that is not known.</param>
    /// <returns>A plan with the tests of the release specification.</returns>
    public static CharacterizationPlan For(ProductClass productClass, AdministrationRoute route, IEnumerable<VesicleSource> sources) =>
        new() { Tests = Needed(productClass, route, sources).ToEquatableList() };

    /// <summary>The tests that class and route need whatever the origin, and the plan does not have.</summary>
    /// <param name="productClass">What the law takes the product for.</param>
    /// <param name="route">The route.</param>
    /// <returns>The missing tests.</returns>
    public IReadOnlyList<ReleaseTest> MissingFor(ProductClass productClass, AdministrationRoute route) => MissingFor(productClass, route, []);

    /// <summary>The tests that class, route and origin need and the plan does not have.</summary>
    /// <param name="productClass">What the law takes the product for.</param>
    /// <param name="route">The route.</param>
    /// <param name="sources">The sources; none for an origin that is not known.</param>
    /// <returns>The missing tests.</returns>
    public IReadOnlyList<ReleaseTest> MissingFor(ProductClass productClass, AdministrationRoute route, IEnumerable<VesicleSource> sources) =>
        [.. Needed(productClass, route, sources).Except(Tests)];

    private static IReadOnlyList<ReleaseTest> Needed(ProductClass productClass, AdministrationRoute route, IEnumerable<VesicleSource> sources) =>
        new ReleaseSpecification { Class = productClass, Routes = [route], Origins = ReleaseSpecification.OriginsOf(sources) }.AllTests();
}
