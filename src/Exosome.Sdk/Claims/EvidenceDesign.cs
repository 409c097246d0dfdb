using System.Text.Json.Serialization;

namespace Exosome.Sdk.Claims;

/// <summary>How a study was made.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EvidenceDesign>))]
public enum EvidenceDesign
{
    /// <summary>Not said: supports nothing.</summary>
    Unspecified = 0,

    /// <summary>Computation, docking, prediction.</summary>
    InSilico = 1,

    /// <summary>Cell culture or a reconstructed tissue.</summary>
    InVitro = 2,

    /// <summary>Tissue taken from a body.</summary>
    ExVivo = 3,

    /// <summary>Living animals.</summary>
    Animal = 4,

    /// <summary>One person.</summary>
    CaseReport = 5,

    /// <summary>Several people without a comparison.</summary>
    CaseSeries = 6,

    /// <summary>One look at many people.</summary>
    CrossSectional = 7,

    /// <summary>People with and without an outcome, looked at backwards.</summary>
    CaseControl = 8,

    /// <summary>People followed over time.</summary>
    Cohort = 9,

    /// <summary>A trial without random allocation: before and after, open label, split face without randomization.</summary>
    NonRandomizedTrial = 10,

    /// <summary>What users of the product said they perceived, asked in a planned way.</summary>
    ConsumerPerception = 11,

    /// <summary>Measurements on users' skin by instruments (hydration, elasticity, profilometry).</summary>
    InstrumentalTest = 12,

    /// <summary>A randomized controlled trial.</summary>
    RandomizedTrial = 13,

    /// <summary>A systematic review.</summary>
    SystematicReview = 14,

    /// <summary>A meta-analysis.</summary>
    MetaAnalysis = 15,
}

/// <summary>What designs amount to.</summary>
public static class EvidenceDesigns
{
    /// <summary>The level that a design reaches at best.</summary>
    /// <param name="design">A study design.</param>
    /// <returns>Its level; <see cref="EvidenceLevel.None"/> for <see cref="EvidenceDesign.Unspecified"/>.</returns>
    /// <remarks>
    /// Perception and instrumental tests, which Reg. (EU) 655/2013 Annex 3 accepts for claims that fit them, rank as
    /// observational: they are planned and made on people, and have no control that would rank higher.
    /// </remarks>
    public static EvidenceLevel Level(this EvidenceDesign design) => design switch
    {
        EvidenceDesign.InSilico => EvidenceLevel.InSilico,
        EvidenceDesign.InVitro or EvidenceDesign.ExVivo => EvidenceLevel.InVitro,
        EvidenceDesign.Animal => EvidenceLevel.Animal,
        EvidenceDesign.CaseReport or EvidenceDesign.CaseSeries => EvidenceLevel.CaseSeries,
        EvidenceDesign.CrossSectional or EvidenceDesign.CaseControl or EvidenceDesign.Cohort or EvidenceDesign.NonRandomizedTrial
            or EvidenceDesign.ConsumerPerception or EvidenceDesign.InstrumentalTest => EvidenceLevel.Observational,
        EvidenceDesign.RandomizedTrial => EvidenceLevel.Randomized,
        EvidenceDesign.SystematicReview or EvidenceDesign.MetaAnalysis => EvidenceLevel.SystematicReview,
        _ => EvidenceLevel.None,
    };
}
