using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Regulation.Table;
using Exosome.Sdk.Sources;

namespace Exosome.Sdk.Lots;

/// <summary>What a lot has to pass before it may leave, by class, route and origin.</summary>
public sealed record ReleaseSpecification
{
    /// <summary>What the law takes the product for.</summary>
    public required ProductClass Class { get; init; }

    /// <summary>The routes that it is released for.</summary>
    public required EquatableList<AdministrationRoute> Routes { get; init; }

    /// <summary>
    /// Where the material comes from, each origin of a pool once. Empty, or with <see cref="SourceOrigin.Unspecified"/> in it, the
    /// origin is not known and the lot needs what any origin needs: not known is not harmless.
    /// </summary>
    public EquatableList<SourceOrigin> Origins { get; init; } = [];

    /// <summary>Tests that the team asks for beside those that class and routes need. Nothing here takes one away.</summary>
    public EquatableList<ReleaseTest> AdditionalTests { get; init; } = [];

    /// <summary>The endotoxin limit; null where no route needs one, or the data to compute it are missing.</summary>
    public EndotoxinLimit? Endotoxin { get; init; }

    /// <summary>For whom a cosmetic is, as far as germs are concerned.</summary>
    public CosmeticMicrobiologyCategory Microbiology { get; init; }

    /// <summary>The number on the label that the count is held against; a count outside of it has a finding of its own (EXO3010).</summary>
    public LabelClaim? Label { get; init; }

    /// <summary>The specification of a product of unknown origin: tests from class and routes, endotoxin limit from its dosage.</summary>
    /// <param name="product">A product.</param>
    /// <returns>The specification. Where several routes have a limit, the lowest one.</returns>
    public static ReleaseSpecification For(Product product) => For(product, []);

    /// <summary>The specification of a product: tests from class, routes and origin, endotoxin limit from its dosage.</summary>
    /// <param name="product">A product.</param>
    /// <param name="sources">All sources of the lot; a hybrid of liposome and natural vesicle counts as its natural part.</param>
    /// <returns>The specification. Where several routes have a limit, the lowest one.</returns>
    public static ReleaseSpecification For(Product product, IEnumerable<VesicleSource> sources)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(sources);
        EndotoxinLimit? limit = product.Dosage is { HourlyVolume: { Milliliters: > 0 } volume, LightestPerson: { Kilograms: > 0 } person }
            ? product.Routes
                .Select(route => EndotoxinLimit.For(route, volume, person))
                .OfType<EndotoxinLimit>()
                .OrderBy(candidate => candidate.Limit)
                .FirstOrDefault()
            : null;
        return new ReleaseSpecification { Class = product.Class, Routes = product.Routes, Origins = OriginsOf(sources), Endotoxin = limit, Label = product.Label };
    }

    /// <summary>The origins of sources, each once.</summary>
    /// <param name="sources">The sources.</param>
    /// <returns>The origins in the order of the enumeration.</returns>
    public static EquatableList<SourceOrigin> OriginsOf(IEnumerable<VesicleSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return [.. sources.Select(MarketCheck.OriginOf).Distinct().Order()];
    }

    /// <summary>The tests for safety that a class and route need whatever the origin (EXO3002).</summary>
    /// <param name="productClass">What the law takes the product for.</param>
    /// <param name="route">A route; an unknown one is treated as an injection.</param>
    /// <returns>The tests.</returns>
    public static IReadOnlyList<ReleaseTest> SafetyTests(ProductClass productClass, AdministrationRoute route) =>
        SafetyTests(productClass, route, SourceOrigin.Unspecified);

    /// <summary>The tests for safety that a class, route and origin need (EXO3002).</summary>
    /// <param name="productClass">What the law takes the product for.</param>
    /// <param name="route">A route; an unknown one is treated as an injection.</param>
    /// <param name="origin">Where the material comes from; an unknown one needs what any origin needs.</param>
    /// <returns>
    /// Germs and endotoxin by route; mycoplasma and adventitious virus for human, animal and microbial cells (the scope of MFDS
    /// guideline 0917-03) and for what is not known. Plants and synthetic vesicles lie outside of that scope: what else they need,
    /// for example residues of pesticides, stands in <see cref="AdditionalTests"/>.
    /// </returns>
    public static IReadOnlyList<ReleaseTest> SafetyTests(ProductClass productClass, AdministrationRoute route, SourceOrigin origin) =>
        Named(RouteRequirements.SafetyTests(productClass.ToString(), route.ToString(), origin.ToString()));

    /// <summary>The tests for safety of this specification on a route: what any of its origins needs, each once.</summary>
    /// <param name="route">A route.</param>
    /// <returns>The tests.</returns>
    public IReadOnlyList<ReleaseTest> SafetyTestsFor(AdministrationRoute route) => Origins.Count == 0
        ? SafetyTests(Class, route)
        : [.. Origins.SelectMany(origin => SafetyTests(Class, route, origin)).Distinct()];

    /// <summary>The tests that say what is in the vial (EXO3003).</summary>
    /// <param name="productClass">What the law takes the product for.</param>
    /// <returns>Count, size distribution, identity, purity; for a medicinal product potency and appearance too.</returns>
    public static IReadOnlyList<ReleaseTest> CharacterizationTests(ProductClass productClass) =>
        Named(RouteRequirements.CharacterizationTests(productClass.ToString()));

    /// <summary>Everything that has to pass.</summary>
    /// <returns>Safety tests of all routes, characterization and additional tests, each once.</returns>
    public IReadOnlyList<ReleaseTest> AllTests() =>
        [.. Routes.SelectMany(SafetyTestsFor).Concat(CharacterizationTests(Class)).Concat(AdditionalTests).Distinct().Order()];

    /// <summary>What a certificate says about a test, judged against the limits of this specification as well.</summary>
    /// <param name="certificate">A certificate.</param>
    /// <param name="test">A test.</param>
    /// <returns>The certificate's own result, or a worse one where a measured value misses the limit.</returns>
    public TestResult Judge(CertificateOfAnalysis certificate, ReleaseTest test)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        TestResult stated = certificate.ResultOf(test);
        if (stated != TestResult.Pass)
        {
            return stated;
        }

        foreach (ReleaseTestResult result in certificate.Results.Where(result => result.Test == test && result.Counts))
        {
            TestResult measured = test switch
            {
                ReleaseTest.Endotoxin => JudgeEndotoxin(result),
                ReleaseTest.MicrobialCount when result.Bioburden is { } found => CosmeticMicrobiology.Check(Microbiology, found),
                _ => TestResult.Pass,
            };
            if (measured != TestResult.Pass)
            {
                return measured;
            }
        }

        return TestResult.Pass;
    }

    private static ReleaseTest[] Named(string[] tests) => Array.ConvertAll(tests, Enum.Parse<ReleaseTest>);

    private TestResult JudgeEndotoxin(ReleaseTestResult result)
    {
        // "Pass" against a limit that nobody can compute, or without a number, says nothing about this route.
        if (Endotoxin is not { } limit)
        {
            return Routes.Any(route => SafetyTestsFor(route).Contains(ReleaseTest.Endotoxin)) ? TestResult.Indeterminate : TestResult.Pass;
        }

        return limit.Check(result.Endotoxin);
    }
}
