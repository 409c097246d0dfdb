using System.Globalization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Formulations;

/// <summary>The particles that a container is said to hold.</summary>
/// <param name="Particles">The declared number in one container.</param>
public sealed record LabelClaim(ParticleCount Particles)
{
    /// <summary>How far the content may differ, at release and at the end of shelf life, as a share of the declared number.</summary>
    /// <remarks>± 20 % where nothing is said: Signal Transduct Target Ther 2025, s41392-025-02262-3 Table 1.</remarks>
    public Percentage Tolerance { get; init; } = Percentage.FromPercent(20);

    /// <summary>Whether a measured content is within the tolerance, ends included.</summary>
    /// <param name="measured">What was found in one container.</param>
    /// <returns>Pass or fail.</returns>
    public TestResult Check(ParticleCount measured) =>
        Math.Abs(measured.Particles - Particles.Particles) <= Particles.Particles * Tolerance.Ratio ? TestResult.Pass : TestResult.Fail;

    /// <summary>The number with its tolerance.</summary>
    /// <returns>For example <c>1E+10 particles ± 20 %</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Particles.Particles:G4} particles ± {Tolerance.Percent:0.#} %");

    internal void Validate(string path, List<Finding> findings)
    {
        if (Tolerance.Percent is < 0 or >= 100)
        {
            findings.Add(Finding.Of(LotRules.ContradictoryRecord, path + ".tolerance", "Label claim", "a tolerance lies between 0 and 100 %"));
        }
    }
}
