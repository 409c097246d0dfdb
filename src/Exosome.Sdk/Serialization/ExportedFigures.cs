using System.Globalization;
using Exosome.Sdk.Characterization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Instruments;
using Exosome.Sdk.Instruments.Reports;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Serialization;

/// <summary>
/// EXO5005 over the figures of a dossier and the exports of the same sample: particles that a preparation states and that none
/// of its exports counted. An export names no point of the process, so that one figure of the preparation that agrees is enough.
/// </summary>
internal static class ExportedFigures
{
    public static IEnumerable<Finding> Check(LotReport report)
    {
        if (report.Dossier is not { } dossier)
        {
            yield break;
        }

        HashSet<string?> strangers = [.. ReportChecks.Samples(report).Select(finding => finding.Path)];
        for (int i = 0; i < report.Measurements.Count; i++)
        {
            InstrumentFile export = report.Measurements[i];
            double[] counted = [.. export.Runs.Where(run => run.Status == RunStatus.Ok).Select(run => run.DilutionCorrectedConcentration?.ParticlesPerMilliliter).OfType<double>().Where(value => value > 0)];
            if (counted.Length == 0 || string.IsNullOrWhiteSpace(export.Sample) || strangers.Contains(FormattableString.Invariant($"$.measurements[{i}].sample")))
            {
                continue;
            }

            double mean = counted.Average();
            Stated[] stated = [.. Figures(report, dossier, export)];
            if (stated.Length > 0 && Array.TrueForAll(stated, figure => figure.TimesApart(mean) > QuantificationAgreement.MostByTwoMethods))
            {
                Stated nearest = stated.MinBy(figure => figure.TimesApart(mean))!;
                yield return Finding.Of(
                    NomenclatureRules.CharacterizationContradicted,
                    nearest.Path,
                    nearest.Preparation.Id,
                    $"{QuantificationAgreement.Words(nearest.Figure)} is stated, and the {export.Instrument} export of \"{export.Sample.Trim()}\" counted {Text(mean)} in the undiluted sample, more than ten times apart");
            }
        }
    }

    /// <summary>The particle figures of the preparations that the export names, or of all of the lot where it names none.</summary>
    private static IEnumerable<Stated> Figures(LotReport report, Dossier dossier, InstrumentFile export)
    {
        IReadOnlyList<Preparation> all = report.Preparations();
        Preparation[] named = [.. all.Where(preparation => SampleName.AreOne(export.Sample!, preparation.Id.Value))];
        foreach (Preparation preparation in named.Length > 0 ? named : all)
        {
            int at = dossier.Preparations.ToList().IndexOf(preparation);
            for (int i = 0; i < preparation.Quantifications.Count; i++)
            {
                if (preparation.Quantifications[i] is GlobalQuantification.Particles { Concentration.KnownValue: { ParticlesPerMilliliter: > 0 } value } figure)
                {
                    yield return new Stated(preparation, figure, value.ParticlesPerMilliliter, FormattableString.Invariant($"$.preparations[{at}].quantifications[{i}]"));
                }
            }
        }
    }

    private static string Text(double concentration) => string.Create(CultureInfo.InvariantCulture, $"{concentration:0.00e0} particles/mL");

    private sealed record Stated(Preparation Preparation, GlobalQuantification.Particles Figure, double Value, string Path)
    {
        public double TimesApart(double other) => Math.Max(Value, other) / Math.Min(Value, other);
    }
}
