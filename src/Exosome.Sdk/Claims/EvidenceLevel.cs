using System.Text.Json.Serialization;

namespace Exosome.Sdk.Claims;

/// <summary>How much evidence can carry, weakest first, so that levels compare. Authorizations are no level of evidence.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EvidenceLevel>))]
public enum EvidenceLevel
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A computation.</summary>
    InSilico = 1,

    /// <summary>Cells, tissue or skin models outside a body.</summary>
    InVitro = 2,

    /// <summary>Living animals.</summary>
    Animal = 3,

    /// <summary>One or several people without a comparison.</summary>
    CaseSeries = 4,

    /// <summary>People observed in a planned way, or compared without random allocation.</summary>
    Observational = 5,

    /// <summary>A randomized controlled trial.</summary>
    Randomized = 6,

    /// <summary>A systematic review or meta-analysis of trials.</summary>
    SystematicReview = 7,
}
