using Exosome.Sdk.Characterization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Instruments.Tables;

namespace Exosome.Sdk.Instruments.Reports;

/// <summary>EXO5005 over what stands beside a dossier: exports of another sample, results that contradict those of the dossier.</summary>
internal static class ReportChecks
{
    // More names than a sentence takes.
    private const int MostNames = 4;

    public static IEnumerable<Finding> Check(LotReport report) => report.Dossier is null ? [] : [.. Samples(report), .. Markers(report)];

    /// <summary>Exports that name neither the lot nor anything of it. A hint only: what the operator enters is free text, and often a short form.</summary>
    public static IEnumerable<Finding> Samples(LotReport report)
    {
        string[] known = report.Dossier is null ? [] : [.. Names(report).Distinct(StringComparer.Ordinal)];
        if (known.Length == 0)
        {
            yield break;
        }

        for (int i = 0; i < report.Measurements.Count; i++)
        {
            InstrumentFile file = report.Measurements[i];
            if (string.IsNullOrWhiteSpace(file.Sample) || known.Any(name => IsNamed(file, name)))
            {
                continue;
            }

            string names = string.Join(", ", known.Take(MostNames)) + (known.Length > MostNames ? FormattableString.Invariant($" and {known.Length - MostNames} more") : "");
            yield return Hint(
                FormattableString.Invariant($"$.measurements[{i}].sample"),
                $"{file.Instrument} export of \"{file.Sample.Trim()}\"",
                $"its sample and its runs name none of {names}; it may be of another sample");
        }
    }

    private static IEnumerable<Finding> Markers(LotReport report) =>
        from replaced in report.ReplacedMarkers
        where replaced.IsContradiction
        let at = report.Dossier!.Preparations.ToList().FindIndex(preparation => preparation.Id == replaced.Preparation)
        select Hint(at < 0 ? "$.preparations" : FormattableString.Invariant($"$.preparations[{at}].markers"), replaced.Replaced.Marker, replaced.InWords);

    private static Finding Hint(string path, string what, string why) =>
        Finding.Of(NomenclatureRules.CharacterizationContradicted, path, what, why) with { Severity = Severity.Info };

    /// <summary>What a sample of the lot may be called: the lot, what it was made from, what was taken of it.</summary>
    private static IEnumerable<string> Names(LotReport report) =>
    [
        .. report.Lot is { } named ? [named.Id.Value] : (string[])[],
        .. report.Preparations().Select(preparation => preparation.Id.Value),
        .. report.Lot is { } lot ? [.. lot.Batches.Select(batch => batch.Value), .. report.Dossier!.Vials.Where(vial => vial.Lot == lot.Id).Select(vial => vial.Id.Value)] : (string[])[],
    ];

    private static bool IsNamed(InstrumentFile file, string name) =>
        SampleName.AreOne(file.Sample!, name) || file.Runs.Any(run => SampleName.AreOne(run.Name, name));
}
