using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Sources;

namespace Exosome.Sdk.Vesicles;

/// <summary>How vesicles came to be vesicles: released by living cells, or made by people.</summary>
public enum VesicleFormation
{
    /// <summary>Released by cells.</summary>
    Released = 0,

    /// <summary>Made by breaking cells, for example by extrusion: artificial cell-derived vesicles.</summary>
    CellDisruption = 1,

    /// <summary>Made de novo, or as a hybrid with natural vesicles.</summary>
    Synthesis = 2,
}

/// <summary>Vesicles that are spoken of as one: what they are called, where they come from, what was done to them.</summary>
public sealed record VesiclePopulation : IValidatable
{
    /// <summary>The name that is used for them.</summary>
    public required VesicleTerm Term { get; init; }

    /// <summary>Where they come from; several for a pool.</summary>
    public EquatableList<VesicleSource> Sources { get; init; } = [];

    /// <summary>Released by cells, or made.</summary>
    public VesicleFormation Formation { get; init; }

    /// <summary>Whether the producing cells or the vesicles were engineered or loaded. Engineered ones may be gene therapy (MFDS guideline 0917-03).</summary>
    public bool IsEngineered { get; init; }

    /// <summary>What the term means here; names other than the recommended ones are defined at first use (Witwer and Théry 2019).</summary>
    public string? Definition { get; init; }

    /// <summary>The name that the evidence supports.</summary>
    [JsonIgnore]
    public NamingAdvice Advice => NamingAdvice.For(this);

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Validate()
    {
        List<Finding> findings = [];
        Validate("$", findings);
        return findings;
    }

    internal void Validate(string path, List<Finding> findings)
    {
        NamingAdvice advice = Advice;
        if (advice.Rule is { } rule)
        {
            findings.Add(Finding.Of(rule, path + ".term", Term.Label, advice.Recommended));
        }

        for (int i = 0; i < Sources.Count; i++)
        {
            Sources[i].Validate(FormattableString.Invariant($"{path}.sources[{i}]"), findings);
        }
    }
}
