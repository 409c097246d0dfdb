using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Separation;

/// <summary>Separation steps in order, with what follows from all of them together.</summary>
public sealed record SeparationChain : IValidatable
{
    /// <summary>The steps, first to last.</summary>
    public EquatableList<SeparationStep> Steps { get; init; } = [];

    /// <summary>The product of the steps' measured recoveries; null when one of them was not measured.</summary>
    [JsonIgnore]
    public Percentage? Recovery
    {
        get
        {
            double ratio = 1;
            foreach (SeparationStep step in Steps)
            {
                if (step.Recovery is not { } measured)
                {
                    return null;
                }

                ratio *= measured.Ratio;
            }

            return Steps.Count == 0 ? null : Percentage.FromRatio(ratio);
        }
    }

    /// <summary>The steps whose recovery lies outside what is published for the method: worth a second look, no more.</summary>
    [JsonIgnore]
    public IReadOnlyList<SeparationStep> WithUnusualRecovery =>
        [.. Steps.Where(step => step.Recovery is { } measured && step.TypicalRecovery is { } published && !published.Range.Contains(measured))];

    /// <summary>Whether vesicles were banded by density, at least once: one of the items of EV-METRIC.</summary>
    [JsonIgnore]
    public bool UsesDensityGradient => Steps.Any(step => step is DensityGradient);

    /// <summary>The steps in words, as a methods section would list them.</summary>
    /// <returns>For example <c>centrifugation → ultracentrifugation</c>.</returns>
    public override string ToString() => string.Join(" → ", Steps.Select(step => step.MethodName));

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Validate()
    {
        List<Finding> findings = [];
        Validate("$", findings);
        return findings;
    }

    internal void Validate(string path, List<Finding> findings)
    {
        for (int i = 0; i < Steps.Count; i++)
        {
            Steps[i].Validate(FormattableString.Invariant($"{path}.steps[{i}]"), findings);
        }
    }
}
