using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Therapy;

/// <summary>What an adjustment changes.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(DoseChange), "dose")]
[JsonDerivedType(typeof(FrequencyChange), "frequency")]
[JsonDerivedType(typeof(ApplicationChange), "application")]
[JsonDerivedType(typeof(FormulationChange), "formulation")]
[JsonDerivedType(typeof(TherapyStop), "stop")]
public abstract record PlanChange
{
    private protected PlanChange()
    {
    }
}

/// <summary>Another dose, on the same basis.</summary>
/// <param name="PerUse">The new dose of one use.</param>
public sealed record DoseChange(Dose PerUse) : PlanChange;

/// <summary>More or less often.</summary>
/// <param name="BetweenUses">The new time from one use to the next.</param>
public sealed record FrequencyChange(Duration BetweenUses) : PlanChange;

/// <summary>Another way of application. It has to fit the formulation.</summary>
/// <param name="Application">The new application.</param>
public sealed record ApplicationChange(Application Application) : PlanChange;

/// <summary>Another formulation. It has to fit the application.</summary>
/// <param name="Formulation">The new formulation.</param>
public sealed record FormulationChange(Formulation Formulation) : PlanChange;

/// <summary>The therapy ends.</summary>
/// <param name="Reason">Why.</param>
public sealed record TherapyStop(string Reason) : PlanChange;

/// <summary>A change of the plan, which makes a new version of it, tied to what was observed.</summary>
public sealed record Adjustment
{
    /// <summary>The version of the protocol that the change makes; the first plan is 1.</summary>
    public required int Version { get; init; }

    /// <summary>The day of the decision.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What is changed.</summary>
    public required EquatableList<PlanChange> Changes { get; init; }

    /// <summary>The outcome that it rests on.</summary>
    public OutcomeId? Outcome { get; init; }

    /// <summary>The adverse event that it rests on.</summary>
    public AdverseEventId? AdverseEvent { get; init; }

    /// <summary>Who decided: a role, not a name.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Whether it rests on something that was observed.</summary>
    [JsonIgnore]
    public bool RestsOnObservation => Outcome is not null || AdverseEvent is not null;

    internal void Validate(string subject, string path, List<Finding> findings)
    {
        if (!RestsOnObservation)
        {
            findings.Add(Finding.Of(LotRules.AdjustmentWithoutOutcome, path, FormattableString.Invariant($"Version {Version} of {subject}")));
        }

        if (Changes.Count == 0)
        {
            findings.Add(Finding.Of(LotRules.ContradictoryRecord, path + ".changes", subject, FormattableString.Invariant($"version {Version} changes nothing")));
        }
    }
}

/// <summary>When the plan is looked at again, and what ends it.</summary>
public sealed record AdjustmentPolicy
{
    /// <summary>The outcomes are reviewed after this time, counted from the first application.</summary>
    public required Duration ReviewAfter { get; init; }

    /// <summary>What leads to a change, in words, for example <c>GAIS 4 or 5 at week 6: halve the interval</c>.</summary>
    public EquatableList<string> Triggers { get; init; } = [];

    /// <summary>What ends the therapy, in words, for example <c>any granuloma or necrosis</c>.</summary>
    public EquatableList<string> StoppingRules { get; init; } = [];
}
