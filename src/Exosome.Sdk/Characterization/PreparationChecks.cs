using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Characterization;

/// <summary>The reporting rules over a preparation: EXO5003, EXO5004 and EXO5005.</summary>
internal static class PreparationChecks
{
    public static void Check(Preparation preparation, string path, List<Finding> findings)
    {
        foreach (ChecklistItem item in MisevChecklist.Evaluate(preparation, MisevEdition.Misev2023).Missing)
        {
            findings.Add(Finding.Of(NomenclatureRules.MandatoryReportingItemMissing, path, preparation.Id, item.Text, item.Reason));
        }

        for (int i = 0; i < preparation.Markers.Count; i++)
        {
            MarkerResult result = preparation.Markers[i];
            if (result.Detection == MarkerDetection.NotDetected && (result.Assay == MarkerAssay.NotStated || string.IsNullOrWhiteSpace(result.LimitOfDetection)))
            {
                string lack = result.Assay == MarkerAssay.NotStated ? "no assay is named" : "no limit of detection is stated";
                findings.Add(Finding.Of(NomenclatureRules.SilenceReadAsNegative, FormattableString.Invariant($"{path}.markers[{i}]"), result.Marker, lack));
            }

            if (result.StatedCategory is { } stated and not MarkerCategory.Unclassified && MarkerCatalog.Find(result.Marker) is { } known && known.Category != stated)
            {
                findings.Add(Finding.Of(
                    NomenclatureRules.CharacterizationContradicted,
                    FormattableString.Invariant($"{path}.markers[{i}].statedCategory"),
                    result.Marker,
                    FormattableString.Invariant($"category {(int)stated} is stated, and the list of markers has {known.Symbol} ({known.UniProt}) in category {(int)known.Category}, in which it is counted")));
            }
        }

        for (int i = 0; i < preparation.ReportedAbsent.Count; i++)
        {
            string marker = preparation.ReportedAbsent[i];
            string? lack = preparation.Markers.DetectionOf(marker) switch
            {
                MarkerDetection.NotDetected => null,
                MarkerDetection.NotTested => "no test is listed",
                MarkerDetection.Detected => "it was detected",
                _ => "the tests contradict each other or cannot be read",
            };
            if (lack is not null)
            {
                findings.Add(Finding.Of(NomenclatureRules.SilenceReadAsNegative, FormattableString.Invariant($"{path}.reportedAbsent[{i}]"), marker, lack));
            }
        }
    }
}
