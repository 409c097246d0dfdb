using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Characterization;

/// <summary>The seven categories of MIFlowCyt-EV (Welsh et al. 2020, PMC7034442). Their number is read; the names are as reported.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MiFlowCytEvCategory>))]
public enum MiFlowCytEvCategory
{
    /// <summary>Pre-analytical variables and experimental design.</summary>
    [JsonStringEnumMemberName("design")]
    Design = 0,

    /// <summary>Sample preparation.</summary>
    [JsonStringEnumMemberName("samplePreparation")]
    SamplePreparation,

    /// <summary>Assay controls: buffer, reagent, unstained, isotype, single stain, procedural, serial dilution, detergent.</summary>
    [JsonStringEnumMemberName("assayControls")]
    AssayControls,

    /// <summary>Instrument calibration and data acquisition.</summary>
    [JsonStringEnumMemberName("calibration")]
    Calibration,

    /// <summary>EV characterization: diameter, refractive index, epitope number.</summary>
    [JsonStringEnumMemberName("characterization")]
    Characterization,

    /// <summary>Reporting of flow cytometry data.</summary>
    [JsonStringEnumMemberName("reporting")]
    Reporting,

    /// <summary>Data sharing.</summary>
    [JsonStringEnumMemberName("dataSharing")]
    DataSharing,
}

/// <summary>What is reported of flow cytometry of vesicles. Only the categories that an experiment touches apply.</summary>
public sealed record VesicleFlowCytometryReport
{
    private static readonly Citation s_source = new("MIFlowCyt-EV (Welsh et al. 2020, PMC7034442), category names as reported", CitationVerification.Reported, new Uri("https://pmc.ncbi.nlm.nih.gov/articles/PMC7034442"));

    /// <summary>Categories that the experiment touches.</summary>
    public EquatableList<MiFlowCytEvCategory> Touched { get; init; } = [];

    /// <summary>Categories that are reported.</summary>
    public EquatableList<MiFlowCytEvCategory> Reported { get; init; } = [];

    /// <summary>Checks presence, not content.</summary>
    /// <returns>The seven categories with their status.</returns>
    public ReportingChecklist Checklist() => new(
        "MIFlowCyt-EV",
        [.. Enum.GetValues<MiFlowCytEvCategory>().Select(category => new ChecklistItem(
            FormattableString.Invariant($"miflowcyt-ev.{(int)category + 1}"),
            FormattableString.Invariant($"Category {(int)category + 1}: {category}"),
            ChecklistRequirement.MandatoryIfApplicable,
            Reported.Contains(category, EqualityComparer<MiFlowCytEvCategory>.Default) ? ChecklistStatus.Met : Touched.Contains(category, EqualityComparer<MiFlowCytEvCategory>.Default) ? ChecklistStatus.NotMet : ChecklistStatus.NotApplicable,
            Reported.Contains(category, EqualityComparer<MiFlowCytEvCategory>.Default) ? "reported" : Touched.Contains(category, EqualityComparer<MiFlowCytEvCategory>.Default) ? "touched and not reported" : "not touched",
            s_source))]);
}
