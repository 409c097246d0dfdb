using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Lots;

/// <summary>What was tested on a lot and what came out.</summary>
public sealed record CertificateOfAnalysis
{
    /// <summary>The lot whose certificate it is.</summary>
    public required LotId Lot { get; init; }

    /// <summary>The day of issue.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>Who issued it: a role or laboratory, not a person's name.</summary>
    public string? IssuedBy { get; init; }

    /// <summary>The results. What is not listed was not tested.</summary>
    public EquatableList<ReleaseTestResult> Results { get; init; } = [];

    /// <summary>What the certificate says about a test: the worst of the results that count.</summary>
    /// <param name="test">A test.</param>
    /// <returns>Fail before indeterminate before not tested before pass; not tested where nothing is listed.</returns>
    public TestResult ResultOf(ReleaseTest test) => Worst(Results.Where(result => result.Test == test && result.Counts));

    /// <summary>What the certificate says about a test done on or after a day.</summary>
    /// <param name="test">A test.</param>
    /// <param name="since">Results of earlier days are left out.</param>
    /// <returns>The worst of the results that count and are not older.</returns>
    public TestResult ResultOf(ReleaseTest test, DateOnly since) =>
        Worst(Results.Where(result => result.Test == test && result.Counts && result.TestedOn >= since));

    /// <summary>A copy with one more result.</summary>
    /// <param name="result">The result.</param>
    /// <returns>The copy.</returns>
    public CertificateOfAnalysis With(ReleaseTestResult result) => this with { Results = [.. Results, result] };

    internal void Validate(string path, List<Finding> findings)
    {
        for (int i = 0; i < Results.Count; i++)
        {
            Results[i].Validate(FormattableString.Invariant($"{path}.results[{i}]"), findings);
        }
    }

    private static TestResult Worst(IEnumerable<ReleaseTestResult> results)
    {
        TestResult? worst = null;
        foreach (ReleaseTestResult result in results)
        {
            TestResult found = result.ReliableResult;
            worst = worst is { } known && Rank(known) >= Rank(found) ? known : found;
        }

        return worst ?? TestResult.NotTested;
    }

    private static int Rank(TestResult result) => result switch
    {
        TestResult.Fail => 3,
        TestResult.Indeterminate => 2,
        TestResult.NotTested => 1,
        _ => 0,
    };
}
