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
    private static readonly Citation s_source = new("MIFlowCyt-EV (Welsh et al. 2020, PMC7034442), categories and items", CitationVerification.Reported, new Uri("https://pmc.ncbi.nlm.nih.gov/articles/PMC7034442"));

    private static readonly (string Name, string[] Items)[] s_categories =
    [
        ("pre-analytical variables and experimental design", ["Pre-analytical variables", "Experimental design"]),
        ("sample preparation", ["Staining", "Washing", "Dilution"]),
        ("assay controls", ["Buffer only", "Buffer with reagents", "Unstained", "Isotype", "Single stain", "Procedural", "Serial dilution", "Detergent"]),
        ("calibration and acquisition", ["Trigger channel and threshold", "Flow rate or volume", "Fluorescence calibrated to MESF or ERF", "Scatter calibrated to a diameter (Mie)"]),
        ("EV characterization", ["Diameter, surface or volume", "Refractive index", "Epitope number"]),
        ("reporting of flow cytometry", ["MIFlowCyt checklist", "Calibrated detection range", "EV number or concentration", "EV brightness"]),
        ("data sharing", ["Where the data are deposited"]),
    ];

    /// <summary>Categories that the experiment touches.</summary>
    public EquatableList<MiFlowCytEvCategory> Touched { get; init; } = [];

    /// <summary>Categories that are reported.</summary>
    public EquatableList<MiFlowCytEvCategory> Reported { get; init; } = [];

    /// <summary>Numbers of the items that are reported, for example <c>3.1</c> for the buffer-only control; see <see cref="Checklist"/>.</summary>
    public EquatableList<string> ReportedItems { get; init; } = [];

    /// <summary>
    /// Checks presence, not content: the seven categories, and the items of those that the experiment touches.
    /// An item that is missing is said, not demanded, since which ones apply depends on the experiment.
    /// </summary>
    /// <returns>The categories and their items with their status.</returns>
    public ReportingChecklist Checklist() => new("MIFlowCyt-EV", [.. Enum.GetValues<MiFlowCytEvCategory>().SelectMany(Items)]);

    private IEnumerable<ChecklistItem> Items(MiFlowCytEvCategory category)
    {
        int number = (int)category + 1;
        (string name, string[] items) = s_categories[(int)category];
        string[] there = [.. items.Select((_, i) => Number(number, i)).Where(IsReported)];
        bool isReported = Reported.Contains(category, EqualityComparer<MiFlowCytEvCategory>.Default) || there.Length > 0;
        bool isTouched = isReported || Touched.Contains(category, EqualityComparer<MiFlowCytEvCategory>.Default);
        yield return new ChecklistItem(
            FormattableString.Invariant($"miflowcyt-ev.{number}"),
            FormattableString.Invariant($"Category {number}: {name}"),
            ChecklistRequirement.MandatoryIfApplicable,
            isReported ? ChecklistStatus.Met : isTouched ? ChecklistStatus.NotMet : ChecklistStatus.NotApplicable,
            isReported ? "reported" : isTouched ? "touched and not reported" : "not touched",
            s_source);
        for (int i = 0; i < items.Length; i++)
        {
            bool isThere = IsReported(Number(number, i));
            yield return new ChecklistItem(
                "miflowcyt-ev." + Number(number, i),
                $"{Number(number, i)} {items[i]}",
                ChecklistRequirement.Encouraged,
                isThere ? ChecklistStatus.Met : isTouched ? ChecklistStatus.NotTested : ChecklistStatus.NotApplicable,
                isThere ? "reported" : isTouched ? "not recorded" : "its category is not touched",
                s_source);
        }
    }

    private bool IsReported(string number) => ReportedItems.Any(item => string.Equals(item?.Trim(), number, StringComparison.Ordinal));

    private static string Number(int category, int item) => FormattableString.Invariant($"{category}.{item + 1}");
}
