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

        CheckQuantifications(preparation, path, findings);
        CheckContradictingMarkers(preparation, path, findings);
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

    private static void CheckQuantifications(Preparation preparation, string path, List<Finding> findings)
    {
        foreach ((int first, int second) in QuantificationAgreement.Contradictions(preparation))
        {
            GlobalQuantification one = preparation.Quantifications[first];
            GlobalQuantification other = preparation.Quantifications[second];
            findings.Add(Finding.Of(
                NomenclatureRules.CharacterizationContradicted,
                FormattableString.Invariant($"{path}.quantifications[{second}]"),
                $"{preparation.Id}, \"{SamplePoint.Of(other)}\"",
                FormattableString.Invariant($"{QuantificationAgreement.Words(other)} is stated, and quantifications[{first}] states {QuantificationAgreement.Words(one)} for the same sample point; no ratio is formed from either")));
        }
    }

    /// <summary>
    /// A protein that one result detects and another does not: together they are indeterminate, which nobody sees who reads one of
    /// them. By two assays a hint, because both can be right: they see different amounts.
    /// </summary>
    private static void CheckContradictingMarkers(Preparation preparation, string path, List<Finding> findings)
    {
        for (int second = 1; second < preparation.Markers.Count; second++)
        {
            MarkerResult result = preparation.Markers[second];
            int first = preparation.Markers.ToList().FindIndex(0, second, earlier => Contradict(earlier, result));
            if (first < 0)
            {
                continue;
            }

            MarkerResult earlier = preparation.Markers[first];
            Finding finding = Finding.Of(
                NomenclatureRules.CharacterizationContradicted,
                FormattableString.Invariant($"{path}.markers[{second}]"),
                result.Marker,
                FormattableString.Invariant($"{Words(result)}, and markers[{first}] ({earlier.Marker}) is {Words(earlier)}; together they count as indeterminate"));
            bool isByTwoAssays = result.Assay != earlier.Assay && result.Assay != MarkerAssay.NotStated && earlier.Assay != MarkerAssay.NotStated;
            findings.Add(isByTwoAssays ? finding with { Severity = Severity.Info } : finding);
        }
    }

    private static bool Contradict(MarkerResult one, MarkerResult other) =>
        (one.Detection, other.Detection) is (MarkerDetection.Detected, MarkerDetection.NotDetected) or (MarkerDetection.NotDetected, MarkerDetection.Detected)
        && MarkerPanel.IsSame(one.Marker, other.Marker);

    private static string Words(MarkerResult result)
    {
        string detection = result.Detection == MarkerDetection.Detected ? "detected" : "not detected";
        string assay = result.Assay == MarkerAssay.NotStated ? "no assay stated" : string.Concat(result.Assay.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
        return $"{detection} ({assay})";
    }
}
