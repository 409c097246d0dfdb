using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Lots;

/// <summary>The result of one release test on one lot.</summary>
public sealed record ReleaseTestResult
{
    /// <summary>What was tested.</summary>
    public required ReleaseTest Test { get; init; }

    /// <summary>Pass, fail, not tested or indeterminate. Only a pass is a pass.</summary>
    public required TestResult Result { get; init; }

    /// <summary>How it was tested, for example <c>LAL kinetic chromogenic, USP &lt;85&gt;</c>.</summary>
    public string? Method { get; init; }

    /// <summary>The day of the result. A pass without method and date counts as not tested.</summary>
    public DateOnly? TestedOn { get; init; }

    /// <summary>The laboratory.</summary>
    public string? Laboratory { get; init; }

    /// <summary>The endotoxin found. For "below the limit of detection" use <see cref="Measured{T}.Below"/>.</summary>
    public Measured<EndotoxinConcentration>? Endotoxin { get; init; }

    /// <summary>The particles found in one container.</summary>
    public ParticleCount? ParticlesPerContainer { get; init; }

    /// <summary>The germs found.</summary>
    public Measured<Bioburden>? Bioburden { get; init; }

    /// <summary>Why the result does not count: a proven error of the laboratory. A failure is never outvoted by a later pass, only invalidated.</summary>
    public string? InvalidatedBecause { get; init; }

    /// <summary>Whether the result counts.</summary>
    [JsonIgnore]
    public bool Counts => string.IsNullOrWhiteSpace(InvalidatedBecause);

    /// <summary>The result as far as it can be relied on: a pass that names no method or date is no pass.</summary>
    [JsonIgnore]
    public TestResult ReliableResult =>
        Result == TestResult.Pass && (string.IsNullOrWhiteSpace(Method) || TestedOn is null) ? TestResult.NotTested : Result;

    internal void Validate(string path, List<Finding> findings)
    {
        if (Result == TestResult.Pass && ReliableResult != TestResult.Pass)
        {
            findings.Add(Finding.Of(LotRules.ContradictoryRecord, path, "Result of " + Sentence.Words(Test), "a pass needs the method and the day of the test"));
        }
    }
}
