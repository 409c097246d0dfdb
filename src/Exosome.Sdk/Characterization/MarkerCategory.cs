using System.Text.Json.Serialization;

namespace Exosome.Sdk.Characterization;

/// <summary>The five protein categories of MISEV2018 (Théry et al. 2018, J Extracell Vesicles 7:1535750, Table 3), kept in MISEV2023.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MarkerCategory>))]
public enum MarkerCategory
{
    /// <summary>Not in any of the five, or not known.</summary>
    [JsonStringEnumMemberName("unclassified")]
    Unclassified = 0,

    /// <summary>Category 1: transmembrane or GPI-anchored proteins associated to plasma membrane or endosomes.</summary>
    [JsonStringEnumMemberName("transmembrane")]
    Transmembrane = 1,

    /// <summary>Category 2: cytosolic proteins recovered in EVs.</summary>
    [JsonStringEnumMemberName("cytosolic")]
    Cytosolic = 2,

    /// <summary>Category 3: major components of non-EV structures that are isolated together with EVs. They measure purity.</summary>
    [JsonStringEnumMemberName("coIsolated")]
    CoIsolated = 3,

    /// <summary>Category 4: proteins of intracellular compartments other than plasma membrane and endosomes. They matter where small EVs are claimed.</summary>
    [JsonStringEnumMemberName("otherCompartment")]
    OtherCompartment = 4,

    /// <summary>Category 5: secreted proteins recovered with EVs. They matter where a function is claimed.</summary>
    [JsonStringEnumMemberName("secreted")]
    Secreted = 5,
}
