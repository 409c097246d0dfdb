using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Regulation.Table;

namespace Exosome.Sdk.Lots;

/// <summary>What a lot has to pass before it may leave, by class and route.</summary>
public sealed record ReleaseSpecification
{
    /// <summary>What the law takes the product for.</summary>
    public required ProductClass Class { get; init; }

    /// <summary>The routes that it is released for.</summary>
    public required EquatableList<AdministrationRoute> Routes { get; init; }

    /// <summary>Tests that the team asks for beside those that class and routes need. Nothing here takes one away.</summary>
    public EquatableList<ReleaseTest> AdditionalTests { get; init; } = [];

    /// <summary>The endotoxin limit; null where no route needs one, or the data to compute it are missing.</summary>
    public EndotoxinLimit? Endotoxin { get; init; }

    /// <summary>For whom a cosmetic is, as far as germs are concerned.</summary>
    public CosmeticMicrobiologyCategory Microbiology { get; init; }

    /// <summary>The number on the label that the count is held against; a count outside of it has a finding of its own (EXO3010).</summary>
    public LabelClaim? Label { get; init; }

    /// <summary>The specification of a product: tests from class and routes, endotoxin limit from its dosage.</summary>
    /// <param name="product">A product.</param>
    /// <returns>The specification. Where several routes have a limit, the lowest one.</returns>
    public static ReleaseSpecification For(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        EndotoxinLimit? limit = product.Dosage is { HourlyVolume: { Milliliters: > 0 } volume, LightestPerson: { Kilograms: > 0 } person }
            ? product.Routes
                .Select(route => EndotoxinLimit.For(route, volume, person))
                .OfType<EndotoxinLimit>()
                .OrderBy(candidate => candidate.Limit)
                .FirstOrDefault()
            : null;
        return new ReleaseSpecification { Class = product.Class, Routes = product.Routes, Endotoxin = limit, Label = product.Label };
    }

    /// <summary>The tests for safety that a class and route need (EXO3002).</summary>
    /// <param name="productClass">What the law takes the product for.</param>
    /// <param name="route">A route.</param>
    /// <returns>The tests.</returns>
    public static IReadOnlyList<ReleaseTest> SafetyTests(ProductClass productClass, AdministrationRoute route) =>
        Named(RouteRequirements.SafetyTests(productClass.ToString(), route.ToString()));

    /// <summary>The tests that say what is in the vial (EXO3003).</summary>
    /// <param name="productClass">What the law takes the product for.</param>
    /// <returns>Count, size distribution, identity, purity; for a medicinal product potency and appearance too.</returns>
    public static IReadOnlyList<ReleaseTest> CharacterizationTests(ProductClass productClass) =>
        Named(RouteRequirements.CharacterizationTests(productClass.ToString()));

    /// <summary>Everything that has to pass.</summary>
    /// <returns>Safety tests of all routes, characterization and additional tests, each once.</returns>
    public IReadOnlyList<ReleaseTest> AllTests() =>
        [.. Routes.SelectMany(route => SafetyTests(Class, route)).Concat(CharacterizationTests(Class)).Concat(AdditionalTests).Distinct().Order()];

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
            return Routes.Any(route => SafetyTests(Class, route).Contains(ReleaseTest.Endotoxin)) ? TestResult.Indeterminate : TestResult.Pass;
        }

        return limit.Check(result.Endotoxin);
    }
}
