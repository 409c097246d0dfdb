using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Separation;
using Exosome.Sdk.Sources;

namespace Exosome.Sdk.Therapy;

/// <summary>
/// A therapy from source to adjustment: source → isolation → characterization → formulation → application → monitoring →
/// adjustment. It is made by its staged builder, <c>TherapyProtocol.Begin(...)</c>, in which a step that is missing or out of
/// order does not compile, and in which an injection is offered only after an injectable formulation.
/// </summary>
/// <remarks>
/// The order of the steps is that of facts that rest on each other: nobody can characterize what is not isolated, or choose an
/// application before the formulation that it is made for.
/// </remarks>
[StagedProtocol(Entry = "Begin")]
public sealed partial record TherapyProtocol : IValidatable
{
    // Only the builder and the serializer of this library construct a protocol: an object initializer knows no order.
    [JsonConstructor]
    internal TherapyProtocol()
    {
    }

    /// <summary>The protocol's id.</summary>
    public required ProtocolId Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>What the law takes the product for.</summary>
    public required ProductClass Class { get; init; }

    /// <summary>Where the vesicles come from. A pool has several; the step is taken for each.</summary>
    [ProtocolStep(10, Method = "From", Stage = "Source", Repeats = true)]
    public required EquatableList<VesicleSource> Sources { get; init; }

    /// <summary>How the vesicles are separated, step by step in order.</summary>
    [ProtocolStep(20, Method = "IsolateBy", Stage = "Isolation", Repeats = true)]
    public required EquatableList<SeparationStep> Isolation { get; init; }

    /// <summary>How they are checked: size, number, contents.</summary>
    [ProtocolStep(30, Method = "CharacterizeBy")]
    public required CharacterizationPlan Characterization { get; init; }

    /// <summary>What they are made into. It decides which applications compile afterwards.</summary>
    [ProtocolStep(40, Method = "FormulateAs", Accepts = typeof(TopicalFormulation), Opens = "IntactSkin")]
    [ProtocolStep(40, Method = "FormulateAs", Accepts = typeof(SterileTopicalFormulation), Opens = "OpenedSkin")]
    [ProtocolStep(40, Method = "FormulateAs", Accepts = typeof(InjectableFormulation), Opens = "Needle")]
    [ProtocolStep(40, Method = "FormulateAs", Accepts = typeof(MucosalFormulation), Opens = "Mucosa")]
    public required Formulation Formulation { get; init; }

    /// <summary>How it is put on or into the body.</summary>
    [ProtocolStep(50, Method = "Apply", Accepts = typeof(TopicalApplication), On = "IntactSkin", Stage = "TopicalApplication")]
    [ProtocolStep(50, Method = "Apply", Accepts = typeof(OpenedSkinApplication), On = "OpenedSkin, Needle", Stage = "OpenedSkinApplication")]
    [ProtocolStep(50, Method = "Apply", Accepts = typeof(InjectionApplication), On = "Needle", Stage = "Injection")]
    [ProtocolStep(50, Method = "Apply", Accepts = typeof(MucosalApplication), On = "Mucosa", Stage = "MucosalApplication")]
    public required Application Application { get; init; }

    /// <summary>How effect and harm are looked for afterwards.</summary>
    [ProtocolStep(60, Method = "Monitor")]
    public required MonitoringPlan Monitoring { get; init; }

    /// <summary>When the plan is looked at again, and what ends it.</summary>
    [ProtocolStep(70, Method = "AdjustBy", Stage = "Adjustment")]
    public required AdjustmentPolicy Adjustment { get; init; }

    /// <summary>The markets in which the therapy is given. None where the protocol does not say; then no market is asked about it.</summary>
    [ProtocolStep(80, Method = "InMarket", Optional = true, Repeats = true)]
    public EquatableList<Market> Markets { get; init; } = [];

    /// <summary>The approvals and accepted dossiers under which it is given, with their numbers.</summary>
    [ProtocolStep(90, Method = "AuthorizedBy", Optional = true, Repeats = true)]
    public EquatableList<MarketingAuthorization> Authorizations { get; init; } = [];

    /// <summary>The version of the plan, from 1. Each adjustment makes the next.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The changes since the first version, in their order.</summary>
    public EquatableList<Adjustment> Adjustments { get; init; } = [];

    /// <summary>The formulation that holds after the adjustments.</summary>
    [JsonIgnore]
    public Formulation CurrentFormulation => Changes<FormulationChange>().LastOrDefault()?.Formulation ?? Formulation;

    /// <summary>The application that holds after the adjustments, with its dosage.</summary>
    [JsonIgnore]
    public Application CurrentApplication
    {
        get
        {
            Application application = Application;
            foreach (PlanChange change in Changes<PlanChange>())
            {
                application = change switch
                {
                    ApplicationChange { Application: { } other } => other,
                    DoseChange { PerUse: { } dose } => application with { Dosage = application.Dosage is { } before ? before with { PerUse = dose } : new Dosage(dose) },
                    FrequencyChange { BetweenUses: var between } when application.Dosage is { } before => application with { Dosage = before with { BetweenUses = between } },
                    _ => application,
                };
            }

            return application;
        }
    }

    /// <summary>Whether an adjustment ended the therapy.</summary>
    [JsonIgnore]
    public bool IsStopped => Changes<TherapyStop>().Any();

    /// <summary>The next version of the plan.</summary>
    /// <param name="on">The day of the decision.</param>
    /// <param name="changes">What is changed.</param>
    /// <param name="outcome">The outcome that it rests on.</param>
    /// <param name="decidedBy">Who decided: a role, not a name.</param>
    /// <returns>A new version; this one stays as it is.</returns>
    public TherapyProtocol AdjustAfter(OutcomeId outcome, DateOnly on, EquatableList<PlanChange> changes, string? decidedBy = null) =>
        Adjust(new Adjustment { Version = Version + 1, On = on, Changes = changes, Outcome = outcome, DecidedBy = decidedBy });

    /// <summary>The next version of the plan.</summary>
    /// <param name="on">The day of the decision.</param>
    /// <param name="changes">What is changed.</param>
    /// <param name="adverseEvent">The adverse event that it rests on.</param>
    /// <param name="decidedBy">Who decided: a role, not a name.</param>
    /// <returns>A new version; this one stays as it is.</returns>
    public TherapyProtocol AdjustAfter(AdverseEventId adverseEvent, DateOnly on, EquatableList<PlanChange> changes, string? decidedBy = null) =>
        Adjust(new Adjustment { Version = Version + 1, On = on, Changes = changes, AdverseEvent = adverseEvent, DecidedBy = decidedBy });

    /// <summary>Runs the rules over the protocol as of today (UTC): what a market permits and whether an authorization holds depends on the day.</summary>
    /// <returns>What was found.</returns>
    public IReadOnlyList<Finding> Validate() => Validate(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));

    /// <summary>Runs the rules over the protocol as of a day.</summary>
    /// <param name="asOf">The day.</param>
    /// <returns>What was found.</returns>
    public IReadOnlyList<Finding> Validate(DateOnly asOf)
    {
        List<Finding> findings = [];
        Validate("$", asOf, findings);
        return findings;
    }

    internal void Validate(string path, DateOnly asOf, List<Finding> findings) => TherapyChecks.Check(this, asOf, path, findings);

    private TherapyProtocol Adjust(Adjustment adjustment) =>
        this with { Version = adjustment.Version, Adjustments = [.. Adjustments, adjustment] };

    private IEnumerable<TChange> Changes<TChange>()
        where TChange : PlanChange => Adjustments.SelectMany(adjustment => adjustment.Changes).OfType<TChange>();
}
