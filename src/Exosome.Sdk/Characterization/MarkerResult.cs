using System.Text.Json.Serialization;

namespace Exosome.Sdk.Characterization;

/// <summary>What a test says about a protein. There is no default that means absent: a protein nobody looked for was not tested.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MarkerDetection>))]
public enum MarkerDetection
{
    /// <summary>Nobody looked.</summary>
    [JsonStringEnumMemberName("notTested")]
    NotTested = 0,

    /// <summary>It was found above the limit of detection.</summary>
    [JsonStringEnumMemberName("detected")]
    Detected = 1,

    /// <summary>It was looked for and not found; see the method and its limit of detection.</summary>
    [JsonStringEnumMemberName("notDetected")]
    NotDetected = 2,

    /// <summary>It was looked for and the result cannot be read either way.</summary>
    [JsonStringEnumMemberName("indeterminate")]
    Indeterminate = 3,
}

/// <summary>How a protein was looked for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MarkerAssay>))]
public enum MarkerAssay
{
    /// <summary>It is not said how.</summary>
    [JsonStringEnumMemberName("notStated")]
    NotStated = 0,

    /// <summary>Western blot of a lysate.</summary>
    [JsonStringEnumMemberName("westernBlot")]
    WesternBlot,

    /// <summary>Enzyme-linked immunosorbent or another plate immunoassay.</summary>
    [JsonStringEnumMemberName("immunoassay")]
    Immunoassay,

    /// <summary>Bead-based flow cytometry.</summary>
    [JsonStringEnumMemberName("beadFlowCytometry")]
    BeadFlowCytometry,

    /// <summary>Flow cytometry of single vesicles.</summary>
    [JsonStringEnumMemberName("vesicleFlowCytometry")]
    VesicleFlowCytometry,

    /// <summary>Imaging of single vesicles with antibodies.</summary>
    [JsonStringEnumMemberName("immunoImaging")]
    ImmunoImaging,

    /// <summary>Mass spectrometry; it needs no antibody.</summary>
    [JsonStringEnumMemberName("massSpectrometry")]
    MassSpectrometry,
}

/// <summary>One protein, looked for in one way.</summary>
public sealed record MarkerResult
{
    /// <summary>UniProt accession, gene symbol or laboratory name; see <see cref="MarkerCatalog.Find"/>.</summary>
    public required string Marker { get; init; }

    /// <summary>What the test says.</summary>
    public required MarkerDetection Detection { get; init; }

    /// <summary>How it was looked for.</summary>
    public MarkerAssay Assay { get; init; }

    /// <summary>Least amount that the assay would have seen, with its unit, for example <c>0.5 ng/mL</c>. "Not detected" means nothing without it.</summary>
    public string? LimitOfDetection { get; init; }

    /// <summary>Clone or catalogue number of the antibody.</summary>
    public string? Antibody { get; init; }

    /// <summary>Dilution or concentration at which the antibody was used.</summary>
    public string? AntibodyDilution { get; init; }

    /// <summary>Category of a protein that <see cref="MarkerCatalog"/> does not know.</summary>
    public MarkerCategory? StatedCategory { get; init; }

    /// <summary>Category by the catalogue, or the stated one.</summary>
    [JsonIgnore]
    public MarkerCategory? Category => MarkerCatalog.Find(Marker)?.Category ?? StatedCategory;

    /// <summary>Whether somebody looked for it, whatever came out.</summary>
    [JsonIgnore]
    public bool WasTested => Detection != MarkerDetection.NotTested;

    /// <summary>Whether the assay uses an antibody, so that its clone and dilution belong in the report.</summary>
    [JsonIgnore]
    public bool UsesAntibody => Assay is MarkerAssay.WesternBlot or MarkerAssay.Immunoassay or MarkerAssay.BeadFlowCytometry or MarkerAssay.VesicleFlowCytometry or MarkerAssay.ImmunoImaging;

    /// <summary>Whether the assay works on a lysate, so that the lysis buffer belongs in the report.</summary>
    [JsonIgnore]
    public bool UsesLysate => Assay is MarkerAssay.WesternBlot or MarkerAssay.MassSpectrometry;
}
