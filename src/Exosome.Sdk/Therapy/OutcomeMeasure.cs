using Exosome.Sdk.Findings;

namespace Exosome.Sdk.Therapy;

/// <summary>What is looked at.</summary>
public enum OutcomeEndpoint
{
    /// <summary>Not recorded.</summary>
    Unspecified = 0,

    /// <summary>Skin: how even its surface is; wrinkles and pores.</summary>
    SkinTexture = 1,

    /// <summary>Skin: pigment, redness, evenness of colour.</summary>
    SkinColour = 2,

    /// <summary>Skin: tightness and elasticity.</summary>
    SkinTightness = 3,

    /// <summary>Skin: water in its outer layer.</summary>
    SkinHydration = 4,

    /// <summary>Skin: scars.</summary>
    Scar = 5,

    /// <summary>Skin: the overall look.</summary>
    Appearance = 6,

    /// <summary>Regeneration: closure of a wound, growth of tissue.</summary>
    Healing = 7,

    /// <summary>Regeneration: swelling.</summary>
    Swelling = 8,

    /// <summary>Regeneration: what a joint, nerve or organ can do.</summary>
    Function = 9,

    /// <summary>Pain.</summary>
    Pain = 10,

    /// <summary>Days until a person goes back to ordinary life after a procedure.</summary>
    Downtime = 11,
}

/// <summary>An instrument or scale that trials of vesicle therapy used, with its range.</summary>
public enum OutcomeInstrument
{
    /// <summary>Not recorded.</summary>
    Unspecified = 0,

    /// <summary>Global Aesthetic Improvement Scale.</summary>
    Gais = 1,

    /// <summary>Échelle d'évaluation clinique des cicatrices d'acné.</summary>
    Ecca = 2,

    /// <summary>PRIMOS: optical skin-surface profile.</summary>
    Primos = 3,

    /// <summary>Cutometer: suction elasticity.</summary>
    Cutometer = 4,

    /// <summary>Corneometer: capacitance hydration.</summary>
    Corneometer = 5,

    /// <summary>Mark-Vu: facial image analysis.</summary>
    MarkVu = 6,

    /// <summary>Modified Vancouver Scar Scale.</summary>
    ModifiedVancouverScarScale = 7,

    /// <summary>Patient and Observer Scar Assessment Scale.</summary>
    Posas = 8,

    /// <summary>Visual analogue scale.</summary>
    VisualAnalogueScale = 9,

    /// <summary>Wound area by planimetry.</summary>
    WoundPlanimetry = 10,

    /// <summary>Circumference by tape.</summary>
    Circumference = 11,

    /// <summary>Days counted.</summary>
    DayCount = 12,

    /// <summary>An instrument that is named in words.</summary>
    Other = 13,
}

/// <summary>Which way a number gets better.</summary>
public enum ScaleDirection
{
    /// <summary>Not recorded: no change can be called better or worse.</summary>
    Unspecified = 0,

    /// <summary>More is better.</summary>
    HigherIsBetter = 1,

    /// <summary>Less is better.</summary>
    LowerIsBetter = 2,
}

/// <summary>What is looked at, with what, and which way it gets better.</summary>
/// <param name="Endpoint">What is looked at.</param>
/// <param name="Instrument">With what.</param>
public sealed record OutcomeMeasure(OutcomeEndpoint Endpoint, OutcomeInstrument Instrument)
{
    /// <summary>Model and parameter, for example <c>MPA 580, R2</c>; the name of the instrument where it is <see cref="OutcomeInstrument.Other"/>.</summary>
    public string? Detail { get; init; }

    /// <summary>The unit in which values are written, for example <c>µm</c>, <c>cm²</c> or <c>points</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>Which way values get better; where nothing is said, that of the instrument.</summary>
    public ScaleDirection Direction { get; init; }

    /// <summary>The direction that counts.</summary>
    /// <returns>The one that was said, else that of the instrument.</returns>
    public ScaleDirection EffectiveDirection() => Direction != ScaleDirection.Unspecified ? Direction : ScaleFacts.Of(Instrument).Direction;
}

/// <summary>What is known about an instrument's numbers.</summary>
/// <param name="Minimum">The lowest possible number, or null.</param>
/// <param name="Maximum">The highest possible number, or null.</param>
/// <param name="Direction">Which way it gets better.</param>
/// <param name="Source">Where this stands.</param>
public sealed record ScaleFacts(double? Minimum, double? Maximum, ScaleDirection Direction, Citation Source)
{
    private static readonly Citation s_trials = new("Instruments of trials: Kwon 2020 doi:10.2340/00015555-3666 (ECCA); Park & Park 2026 life16020217", CitationVerification.Reported);

    private static readonly Citation s_general = new("General knowledge of the instrument", CitationVerification.Unverified);

    /// <summary>The facts about an instrument.</summary>
    /// <param name="instrument">An instrument.</param>
    /// <returns>Range and direction; open and unspecified where they depend on parameter or unit.</returns>
    public static ScaleFacts Of(OutcomeInstrument instrument) => instrument switch
    {
        // 1 very much improved to 5 worse, as in most aesthetic trials; some print it the other way round, hence overridable.
        OutcomeInstrument.Gais => new(1, 5, ScaleDirection.LowerIsBetter, s_general),
        OutcomeInstrument.Ecca => new(0, 540, ScaleDirection.LowerIsBetter, s_trials),
        OutcomeInstrument.Primos => new(0, null, ScaleDirection.LowerIsBetter, s_general),
        OutcomeInstrument.Cutometer => new(0, null, ScaleDirection.Unspecified, s_general),
        OutcomeInstrument.Corneometer => new(0, 130, ScaleDirection.HigherIsBetter, s_general),
        OutcomeInstrument.MarkVu => new(0, 100, ScaleDirection.Unspecified, s_general),
        OutcomeInstrument.ModifiedVancouverScarScale => new(0, 13, ScaleDirection.LowerIsBetter, s_general),
        OutcomeInstrument.Posas => new(6, 60, ScaleDirection.LowerIsBetter, s_general),
        OutcomeInstrument.VisualAnalogueScale => new(0, 100, ScaleDirection.LowerIsBetter, s_general),
        OutcomeInstrument.WoundPlanimetry or OutcomeInstrument.Circumference or OutcomeInstrument.DayCount => new(0, null, ScaleDirection.LowerIsBetter, s_general),
        _ => new(null, null, ScaleDirection.Unspecified, s_general),
    };
}
