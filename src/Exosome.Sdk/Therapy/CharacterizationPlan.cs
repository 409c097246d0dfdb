using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;

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

    /// <summary>The plan with everything that a class and route need.</summary>
    /// <param name="productClass">What the law takes the product for.</param>
    /// <param name="route">The route.</param>
    /// <returns>A plan with the tests of the release specification.</returns>
    public static CharacterizationPlan For(ProductClass productClass, AdministrationRoute route) => new()
    {
        Tests = new ReleaseSpecification { Class = productClass, Routes = [route] }.AllTests().ToEquatableList(),
    };

    /// <summary>The tests that class and route need and the plan does not have.</summary>
    /// <param name="productClass">What the law takes the product for.</param>
    /// <param name="route">The route.</param>
    /// <returns>The missing tests.</returns>
    public IReadOnlyList<ReleaseTest> MissingFor(ProductClass productClass, AdministrationRoute route) =>
        [.. new ReleaseSpecification { Class = productClass, Routes = [route] }.AllTests().Except(Tests)];
}
