using System.Globalization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Separation;
using Exosome.Sdk.Sources;

namespace Exosome.Sdk.Characterization;

/// <summary>What is reported of the blood that vesicles were made from.</summary>
public sealed record BloodReport
{
    private const int GeneralItems = 10;

    private static readonly Citation s_items = new("MIBlood-EV 1.0 (Lucien et al. 2023, JEV 12:e12385), items 1.0-1.9", CitationVerification.Verified, new Uri("https://genboree.org/theCommons/projects/mibloodev"));
    private static readonly Citation s_quality = new("MIBlood-EV 1.0 (Lucien et al. 2023, JEV 12:e12385), quality controls", CitationVerification.Reported, new Uri("https://genboree.org/theCommons/projects/mibloodev"));

    // The page names the section, not its items one by one: which they are is reported, not read.
    private static readonly Citation s_preparation = new("MIBlood-EV 1.0 (Lucien et al. 2023, JEV 12:e12385), blood collection and processing, preparation of plasma and serum", CitationVerification.Reported, new Uri("https://genboree.org/theCommons/projects/mibloodev"));
    private static readonly Citation s_tubes = new("Blood collection tubes for EVs, PMC10196222", CitationVerification.Verified, new Uri("https://pmc.ncbi.nlm.nih.gov/articles/PMC10196222"));

    /// <summary>The tube.</summary>
    public BloodTube Tube { get; init; }

    /// <summary>Time from collection to processing.</summary>
    public Duration? TimeToProcessing { get; init; }

    /// <summary>How the vein was punctured: site, needle, whether the first tube was discarded.</summary>
    public string? Venipuncture { get; init; }

    /// <summary>The temperature at which the blood was kept until it was processed.</summary>
    public Temperature? TransportTemperature { get; init; }

    /// <summary>The spins that made plasma or serum of the blood, in their order.</summary>
    public EquatableList<Centrifugation> Spins { get; init; } = [];

    /// <summary>The temperature at which plasma or serum was stored.</summary>
    public Temperature? StorageTemperature { get; init; }

    /// <summary>How often the plasma or serum was thawed before vesicles were taken from it: 0 when it was used fresh.</summary>
    public int? FreezeThawCycles { get; init; }

    /// <summary>Numbers of the MIBlood-EV items that are reported, for example <c>1.0</c>.</summary>
    public EquatableList<string> ReportedItems { get; init; } = [];

    /// <summary>Whether hemolysis was assessed.</summary>
    public bool AssessedHemolysis { get; init; }

    /// <summary>Whether residual platelets were counted; they shed vesicles when they thaw.</summary>
    public bool AssessedResidualPlatelets { get; init; }

    /// <summary>Whether lipoproteins were measured; they outnumber vesicles in plasma.</summary>
    public bool AssessedLipoproteins { get; init; }

    /// <summary>
    /// Checks the presence of the items of section 1 (general study information), of collection, processing and storage, of
    /// the three quality controls, and the choice of the tube.
    /// </summary>
    /// <returns>The items with their status.</returns>
    public ReportingChecklist Checklist() => new(
        "MIBlood-EV 1.0",
        [
            .. General(),
            Recorded("collection.venipuncture", "Venipuncture: site, needle, first tube", !string.IsNullOrWhiteSpace(Venipuncture)),
            Recorded("collection.tube", "Blood collection tube and anticoagulant", Tube != BloodTube.Unspecified),
            Recorded("processing.time", "Time from collection to processing", TimeToProcessing is not null),
            Recorded("processing.temperature", "Temperature until processing", TransportTemperature is not null),
            SpinsItem(),
            Recorded("storage.temperature", "Storage temperature of plasma or serum", StorageTemperature is not null),
            Recorded("storage.freeze-thaw", "Freeze-thaw cycles of plasma or serum", FreezeThawCycles is >= 0),
            TubeItem(),
            QualityControl("hemolysis", "Hemolysis", AssessedHemolysis),
            QualityControl("platelets", "Residual platelets", AssessedResidualPlatelets),
            QualityControl("lipoproteins", "Lipoproteins", AssessedLipoproteins),
        ]);

    private static ChecklistItem QualityControl(string id, string name, bool isAssessed) => new(
        "miblood-ev.qc." + id,
        name + " (quality control)",
        ChecklistRequirement.Encouraged,
        isAssessed ? ChecklistStatus.Met : ChecklistStatus.NotTested,
        isAssessed ? "assessed" : "not recorded",
        s_quality);

    private static ChecklistItem Recorded(string id, string name, bool isRecorded) => new(
        "miblood-ev." + id,
        name,
        ChecklistRequirement.Mandatory,
        isRecorded ? ChecklistStatus.Met : ChecklistStatus.NotTested,
        isRecorded ? "recorded" : "not recorded",
        s_preparation);

    /// <summary>A spin that lacks its duration or temperature cannot be repeated, whatever its force; the rotor matters to pelleting, not here.</summary>
    private ChecklistItem SpinsItem()
    {
        int incomplete = Spins.Count(spin => spin.Duration is null || spin.Temperature is null);
        ChecklistItem item = Recorded("processing.centrifugation", "Centrifugation to plasma or serum: force, duration, temperature of each spin", Spins.Count > 0);
        return incomplete == 0 ? item : item with
        {
            Status = ChecklistStatus.NotMet,
            Reason = string.Create(CultureInfo.InvariantCulture, $"{incomplete} of {Spins.Count} spins lack their duration or temperature"),
        };
    }

    private IEnumerable<ChecklistItem> General()
    {
        for (int i = 0; i < GeneralItems; i++)
        {
            string number = string.Create(CultureInfo.InvariantCulture, $"1.{i}");
            bool isReported = ReportedItems.Any(item => string.Equals(item?.Trim(), number, StringComparison.Ordinal));
            yield return new ChecklistItem("miblood-ev." + number, $"Item {number} (general study information)", ChecklistRequirement.Mandatory, isReported ? ChecklistStatus.Met : ChecklistStatus.NotTested, isReported ? "reported" : "not recorded", s_items);
        }
    }

    private ChecklistItem TubeItem()
    {
        (ChecklistStatus status, string reason) = (Tube, TimeToProcessing?.Hours) switch
        {
            (BloodTube.Unspecified, _) => (ChecklistStatus.NotTested, "the tube is not stated"),
            (BloodTube.Serum, _) => (ChecklistStatus.NotMet, "serum instead of plasma"),
            (BloodTube.Heparin, _) => (ChecklistStatus.NotMet, "heparin is not among the recommended anticoagulants"),
            (_, null) => (ChecklistStatus.NotTested, "the time to processing is not stated"),
            (BloodTube.Citrate, > 1) => (ChecklistStatus.NotMet, "citrate is recommended for processing within one hour"),
            (_, > 8) => (ChecklistStatus.NotMet, "processed after more than eight hours"),
            _ => (ChecklistStatus.Met, "recommended for this time"),
        };
        return new ChecklistItem("blood.tube", "Plasma in ACD-A, citrate or EDTA within one hour; ACD-A or EDTA within eight", ChecklistRequirement.Mandatory, status, reason, s_tubes);
    }
}
