using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Formulations.Facts;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;

namespace Exosome.Sdk.Formulations;

/// <summary>
/// What vesicles are made into. The first division of the hierarchy is the barrier that the product is made for, so that
/// a step that gives an injection can ask for an <see cref="InjectableFormulation"/> and a serum does not compile there.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Serum), "serum")]
[JsonDerivedType(typeof(Cream), "cream")]
[JsonDerivedType(typeof(FacialMask), "mask")]
[JsonDerivedType(typeof(TopicalGel), "topicalGel")]
[JsonDerivedType(typeof(PostProcedureSerum), "postProcedureSerum")]
[JsonDerivedType(typeof(WoundGel), "woundGel")]
[JsonDerivedType(typeof(LyophilizedTopical), "lyophilizedTopical")]
[JsonDerivedType(typeof(MicroneedlePatch), "microneedlePatch")]
[JsonDerivedType(typeof(InjectableSolution), "injectableSolution")]
[JsonDerivedType(typeof(LyophilizedInjectable), "lyophilizedInjectable")]
[JsonDerivedType(typeof(NebulizerSolution), "nebulizerSolution")]
[JsonDerivedType(typeof(NasalSpray), "nasalSpray")]
[JsonDerivedType(typeof(EyeDrops), "eyeDrops")]
public abstract record Formulation : IValidatable
{
    private protected Formulation()
    {
    }

    /// <summary>Everything in it beside the vesicles, in the order of the label.</summary>
    public EquatableList<Excipient> Excipients { get; init; } = [];

    /// <summary>How the closed product is stored.</summary>
    public StorageCondition? Storage { get; init; }

    /// <summary>How long it may be kept, closed and in use.</summary>
    public ShelfLife? ShelfLife { get; init; }

    /// <summary>The stability studies that the shelf life rests on.</summary>
    public EquatableList<StabilityStudy> StabilityStudies { get; init; } = [];

    /// <summary>Particles found after formulation, as a share of those that went in: what mixing, filling and drying cost.</summary>
    public Percentage? ParticleRecovery { get; init; }

    /// <summary>What the route that it is made for does to the body's barrier.</summary>
    [JsonIgnore]
    public abstract BarrierState Barrier { get; }

    /// <summary>Whether the product has to be sterile: everything but what stays on intact skin or in the mouth.</summary>
    [JsonIgnore]
    public bool MustBeSterile => Barrier != BarrierState.Intact;

    /// <summary>The word for this kind of product in messages, for example <c>injectable solution</c>.</summary>
    [JsonIgnore]
    public string KindName => FormulationKinds.NameOf(GetType().Name);

    /// <summary>Whether it is made for a route: the barrier that the route meets is the one that the formulation is made for.</summary>
    /// <param name="route">A route.</param>
    /// <returns>
    /// True where the barrier is the same. What is made for injection may also be put on opened skin (it is sterile and free of
    /// preservatives), and what is made for opened skin on intact skin; nothing else crosses over.
    /// </returns>
    public bool IsMadeFor(AdministrationRoute route) => FormulationKinds.IsMadeFor(GetType().Name, Barrier.ToString(), route.ToString());

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Validate()
    {
        List<Finding> findings = [];
        Validate("$", findings);
        return findings;
    }

    internal virtual void Validate(string path, List<Finding> findings)
    {
        Storage?.Validate(path + ".storage", findings);
        ShelfLife?.Validate(path + ".shelfLife", findings);
        for (int i = 0; i < StabilityStudies.Count; i++)
        {
            StabilityStudies[i].Validate(FormattableString.Invariant($"{path}.stabilityStudies[{i}]"), findings);
        }

        ValidateRecovery(path, findings);
        ValidateShelfLife(path, findings);
    }

    private void ValidateRecovery(string path, List<Finding> findings)
    {
        string[] lysing = [.. Excipients.Where(excipient => excipient.MayLyseVesicles).Select(excipient => excipient.Name)];
        if (lysing.Length > 0 && ParticleRecovery is null)
        {
            findings.Add(Finding.Of(LotRules.LysingExcipientWithoutCount, path + ".particleRecovery", Sentence.Capital(KindName), string.Join(", ", lysing)));
        }

        if (ParticleRecovery is { Percent: > 100 } recovery)
        {
            findings.Add(Finding.Of(LotRules.ContradictoryRecord, path + ".particleRecovery", KindName, FormattableString.Invariant($"a particle recovery of {recovery.Percent:0.#} % is more than went in")));
        }
    }

    private void ValidateShelfLife(string path, List<Finding> findings)
    {
        if (ShelfLife is not { ClosedMonths: > 0 } shelfLife)
        {
            return;
        }

        int supported = SupportedMonths;
        if (shelfLife.ClosedMonths > supported)
        {
            findings.Add(Finding.Of(
                LotRules.ExpiryBeyondStability,
                path + ".shelfLife.closedMonths",
                Sentence.Capital(KindName),
                Sentence.Months(shelfLife.ClosedMonths),
                supported == 0 ? "none" : Sentence.Months(supported)));
        }
    }

    /// <summary>The months that stability data support under the declared storage; 0 without data.</summary>
    [JsonIgnore]
    public int SupportedMonths => StabilityStudies
        .Where(study => Storage is null || study.Condition.Covers(Storage))
        .Select(study => study.SupportedMonths)
        .DefaultIfEmpty(0)
        .Max();
}
