using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>What a dose is counted by.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DoseBasis>))]
public enum DoseBasis
{
    /// <summary>Particles.</summary>
    [JsonStringEnumMemberName("particles")]
    Particles = 0,

    /// <summary>Mass of protein.</summary>
    [JsonStringEnumMemberName("protein")]
    Protein = 1,

    /// <summary>Amount of lipid.</summary>
    [JsonStringEnumMemberName("lipid")]
    Lipid = 2,

    /// <summary>Cells that produced the vesicles.</summary>
    [JsonStringEnumMemberName("cellEquivalents")]
    CellEquivalents = 3,

    /// <summary>Volume of the product.</summary>
    [JsonStringEnumMemberName("productVolume")]
    ProductVolume = 4,

    /// <summary>Mass of lipid.</summary>
    [JsonStringEnumMemberName("lipidMass")]
    LipidMass = 5,
}
