using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Therapy;

/// <summary>Whether something got better.</summary>
public enum OutcomeChange
{
    /// <summary>Nobody can say: no baseline, or no direction.</summary>
    Unknown = 0,

    /// <summary>Better than at the start.</summary>
    Improved = 1,

    /// <summary>As at the start.</summary>
    Unchanged = 2,

    /// <summary>Worse than at the start.</summary>
    Worsened = 3,
}

/// <summary>What was observed in monitoring.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(SkinOutcome), "skin")]
[JsonDerivedType(typeof(RegenerationOutcome), "regeneration")]
public abstract record Outcome
{
    private protected Outcome()
    {
    }

    /// <summary>The outcome's id, to which an adjustment points.</summary>
    public required OutcomeId Id { get; init; }

    /// <summary>The protocol that was followed.</summary>
    public required ProtocolId Protocol { get; init; }

    /// <summary>The recipient's pseudonym.</summary>
    [RecipientHealthData]
    public required RecipientId Recipient { get; init; }

    /// <summary>The session before it.</summary>
    public SessionId? Session { get; init; }

    /// <summary>The day of the observation.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What was looked at and with what.</summary>
    public required OutcomeMeasure Measure { get; init; }

    /// <summary>The number before the therapy, in the measure's unit.</summary>
    public double? Baseline { get; init; }

    /// <summary>The number now, in the measure's unit.</summary>
    public required double Value { get; init; }

    /// <summary>Whether whoever measured knew who got what.</summary>
    public bool IsBlinded { get; init; }

    /// <summary>The endpoints that belong to this kind of outcome.</summary>
    [JsonIgnore]
    public abstract IReadOnlyList<OutcomeEndpoint> Endpoints { get; }

    /// <summary>Better, worse, unchanged or unknown, from baseline and direction. A number without its start proves nothing.</summary>
    [JsonIgnore]
    public OutcomeChange Change => (Baseline, Measure.EffectiveDirection()) switch
    {
        (null, _) or (_, ScaleDirection.Unspecified) => OutcomeChange.Unknown,
        ({ } before, _) when before.Equals(Value) => OutcomeChange.Unchanged,
        ({ } before, ScaleDirection.HigherIsBetter) => Value > before ? OutcomeChange.Improved : OutcomeChange.Worsened,
        ({ } before, _) => Value < before ? OutcomeChange.Improved : OutcomeChange.Worsened,
    };

    /// <summary>Says what was measured and not on whom: a text that may land in a log.</summary>
    /// <returns>The id and measure.</returns>
    public sealed override string ToString() => $"{GetType().Name} {{ {Id}, {Measure.Endpoint}, recipient withheld }}";

    internal void Validate(string path, List<Finding> findings)
    {
        if (!Endpoints.Contains(Measure.Endpoint))
        {
            findings.Add(Finding.Of(LotRules.ContradictoryRecord, path + ".measure.endpoint", "Outcome " + Id, $"{Sentence.Words(Measure.Endpoint)} is no {(this is SkinOutcome ? "skin" : "regeneration")} outcome"));
        }

        ScaleFacts facts = ScaleFacts.Of(Measure.Instrument);
        CheckRange(Value, facts, path + ".value", findings);
        if (Baseline is { } baseline)
        {
            CheckRange(baseline, facts, path + ".baseline", findings);
        }
    }

    private void CheckRange(double value, ScaleFacts facts, string path, List<Finding> findings)
    {
        if (!double.IsFinite(value) || value < facts.Minimum || value > facts.Maximum)
        {
            findings.Add(Finding.Of(
                LotRules.ContradictoryRecord,
                path,
                "Outcome " + Id,
                FormattableString.Invariant($"{value:G6} lies outside the scale of {Measure.Instrument} ({facts.Minimum?.ToString("0", System.Globalization.CultureInfo.InvariantCulture) ?? "open"} to {facts.Maximum?.ToString("0", System.Globalization.CultureInfo.InvariantCulture) ?? "open"})")));
        }
    }
}

/// <summary>What skin looks and feels like: texture, colour, tightness, hydration, scars.</summary>
public sealed record SkinOutcome : Outcome
{
    private static readonly OutcomeEndpoint[] s_endpoints =
    [
        OutcomeEndpoint.SkinTexture, OutcomeEndpoint.SkinColour, OutcomeEndpoint.SkinTightness, OutcomeEndpoint.SkinHydration,
        OutcomeEndpoint.Scar, OutcomeEndpoint.Appearance, OutcomeEndpoint.Downtime, OutcomeEndpoint.Pain, OutcomeEndpoint.Swelling,
    ];

    /// <summary>The consent to images, where a picture belongs to the outcome.</summary>
    public ConsentId? ImageConsent { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<OutcomeEndpoint> Endpoints => s_endpoints;
}

/// <summary>How tissue recovers: healing, swelling, function, pain.</summary>
public sealed record RegenerationOutcome : Outcome
{
    private static readonly OutcomeEndpoint[] s_endpoints =
        [OutcomeEndpoint.Healing, OutcomeEndpoint.Swelling, OutcomeEndpoint.Function, OutcomeEndpoint.Pain, OutcomeEndpoint.Scar, OutcomeEndpoint.Downtime];

    /// <summary>The tissue or organ, for example <c>knee cartilage</c>.</summary>
    public string? Tissue { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<OutcomeEndpoint> Endpoints => s_endpoints;
}
