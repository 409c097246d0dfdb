using Exosome.Sdk.Cargo;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Sources;

namespace Exosome.Sdk.Diagnostics;

/// <summary>How a biomarker moves in the condition.</summary>
public enum BiomarkerDirection
{
    /// <summary>Not known.</summary>
    Unspecified = 0,

    /// <summary>More of it.</summary>
    Raised = 1,

    /// <summary>Less of it.</summary>
    Lowered = 2,

    /// <summary>There at all, for example a mutation.</summary>
    Present = 3,

    /// <summary>Not there.</summary>
    Absent = 4,
}

/// <summary>A molecule of vesicles that tells something about a condition.</summary>
public sealed record Biomarker
{
    /// <summary>The molecule.</summary>
    public required CargoMolecule Molecule { get; init; }

    /// <summary>How it moves in the condition.</summary>
    public BiomarkerDirection Direction { get; init; }

    /// <summary>What it is normalized to, for example <c>particle count</c>; without it a raised marker may be more vesicles.</summary>
    public string? NormalizedTo { get; init; }
}

/// <summary>
/// Biomarkers that are read together in a body fluid. A panel for research and a cleared one are the same chemistry and
/// different products: only the cleared one may tell a patient anything.
/// </summary>
public sealed record BiomarkerPanel : IValidatable
{
    /// <summary>The panel's name.</summary>
    public required string Name { get; init; }

    /// <summary>The specimen.</summary>
    public required BodyFluid Specimen { get; init; }

    /// <summary>The condition that it looks for.</summary>
    public required string Condition { get; init; }

    /// <summary>The biomarkers.</summary>
    public EquatableList<Biomarker> Biomarkers { get; init; } = [];

    /// <summary>Research, or a cleared use.</summary>
    public DiagnosticUse Use { get; init; } = new ResearchUse();

    /// <summary>The markets in which results are reported to patients or their doctors; none for research.</summary>
    public EquatableList<Market> ReportedIn { get; init; } = [];

    /// <summary>The day from which results are reported.</summary>
    public DateOnly? ReportedFrom { get; init; }

    /// <summary>How it did in studies.</summary>
    public EquatableList<DiagnosticPerformance> Performance { get; init; } = [];

    /// <summary>Whether results may be reported to patients or their doctors.</summary>
    /// <param name="market">The market.</param>
    /// <param name="on">The day.</param>
    /// <returns>True for a cleared use with a clearance that holds there on that day; never for research.</returns>
    public bool MayBeReported(Market market, DateOnly on) =>
        Use is ClearedUse cleared && cleared.Authorizations.Any(a => a.HoldsIn(market, on) && !a.IsForTrialsOnly());

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Validate()
    {
        List<Finding> findings = [];
        Validate("$", findings);
        return findings;
    }

    internal void Validate(string path, List<Finding> findings)
    {
        for (int i = 0; i < Biomarkers.Count; i++)
        {
            Biomarkers[i].Molecule.Validate(FormattableString.Invariant($"{path}.biomarkers[{i}].molecule"), findings);
        }

        // A day nobody wrote down is no day on which a clearance holds.
        DateOnly from = ReportedFrom ?? DateOnly.MinValue;
        for (int i = 0; i < ReportedIn.Count; i++)
        {
            if (!MayBeReported(ReportedIn[i], from))
            {
                PermissionQuery query = new(SourceOrigin.Human, MaterialForm.Vesicles, ProductClass.InVitroDiagnostic, AdministrationRoute.InVitro, ReportedIn[i], from);
                findings.AddRange(MarketCheck.Check(query, path: FormattableString.Invariant($"{path}.reportedIn[{i}]")));
            }
        }
    }
}
