using System.Globalization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Instruments.Reports;

/// <summary>What the lot is, where it comes from, what it passed, and the decision.</summary>
internal static class LotSections
{
    public const string Decider = "report";

    public static void WriteHeader(HtmlPage page, LotReport report)
    {
        Product? product = ProductOf(report);
        page.Element("h1", report.Title).Markup("\n");
        page.Markup("<p class=\"lead\">");
        string separator = "";
        foreach (string? part in new[] { product?.Name, report.Lot is null ? null : report.Dossier?.Title, Sentence.Day(report.AsOf) }.Where(part => !string.IsNullOrWhiteSpace(part)))
        {
            page.Markup(separator).Isolated(part);
            separator = " · ";
        }

        page.Markup("</p>\n");
        if (report.Decide(Decider) is not { } decision)
        {
            return;
        }

        if (decision is LotRefused refused)
        {
            page.Markup("<div class=\"decision fail\" role=\"status\">").Element("strong", "✗ May not be released").Text(FormattableString.Invariant($"{refused.Reasons.Count} {(refused.Reasons.Count == 1 ? "reason" : "reasons")}. If it were released on {Sentence.Day(report.AsOf)}:")).Markup("<ul>");
            foreach (Finding reason in refused.Reasons)
            {
                page.Markup("<li>").Text($"{reason.RuleId}: {reason.Message} ({reason.Citation})").Markup("</li>");
            }

            page.Markup("</ul></div>\n");
        }
        else
        {
            page.Markup("<div class=\"decision pass\" role=\"status\">").Element("strong", "✓ May be released").Text($"Certificate and history hold nothing against it as of {Sentence.Day(report.AsOf)}.").Markup("</div>\n");
        }

        WriteFailedMeasurements(page, report);
        WriteOtherSamples(page, report);
    }

    /// <summary>The decision rests on the certificate; who signs it must see beside it that the instruments do not bear it out.</summary>
    private static void WriteFailedMeasurements(HtmlPage page, LotReport report)
    {
        string[] failed = [.. MeasuredTogether.Once(report.Measurements, out _).Select(FailedRuns).OfType<string>()];
        if (failed.Length == 0)
        {
            return;
        }

        page.Markup("<div class=\"decision fail\" role=\"status\">").Element("strong", "✗ Measurements without a result").Text("The decision above is made from certificate and history alone. These instrument exports do not bear it out:").Markup("<ul>");
        foreach (string sentence in failed)
        {
            page.Element("li", sentence);
        }

        page.Markup("</ul></div>\n");
    }

    private static void WriteOtherSamples(HtmlPage page, LotReport report)
    {
        Finding[] others = [.. ReportChecks.Samples(report).DistinctBy(finding => finding.Message)];
        if (others.Length == 0)
        {
            return;
        }

        page.Markup("<div class=\"decision\" role=\"status\">").Element("strong", "? Measurements that may be of another sample").Markup("<ul>");
        foreach (Finding other in others)
        {
            page.Element("li", $"{other.RuleId}: {other.Message}.");
        }

        page.Markup("</ul></div>\n");
    }

    /// <summary>Single positions of a ZetaView are removed in most sound measurements; they count only where none is left.</summary>
    private static string? FailedRuns(InstrumentFile file)
    {
        int failed = file.Runs.Count(run => run.Status == RunStatus.Failed);
        bool isWhole = failed == 0 || (file.Kind == InstrumentFileKind.ZetaViewPositions && failed < file.Runs.Count);
        string name = string.Join(", ", new[] { file.Instrument, file.Sample }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return isWhole ? null : FormattableString.Invariant($"{name}: {failed} of {file.Runs.Count} {(file.Runs.Count == 1 ? "run" : "runs")} failed.");
    }

    public static void WriteIdentity(HtmlPage page, LotReport report)
    {
        if (report.Lot is not { } lot || report.Dossier is not { } dossier)
        {
            return;
        }

        Product? product = ProductOf(report);
        page.Section("identity", "Identity and lineage");
        page.Facts(
        [
            ("Lot", lot.Id.Value),
            ("Product", product?.Name),
            ("Product id", lot.Product.Value),
            ("Class", Sentence.Words(lot.Class)),
            ("Routes", string.Join(", ", lot.Routes.Select(Sentence.Words))),
            ("Made on", Sentence.Day(lot.ManufacturedOn)),
            ("Use until", lot.ExpiresOn is { } expiry ? Sentence.Day(expiry) : "not stated"),
            ("Status", Sentence.Words(lot.StatusOn(report.AsOf))),
            ("Label", lot.EffectiveSpecification.Label is { } label ? FormattableString.Invariant($"{ReportWords.Scientific(label.Particles.Particles)} particles ± {label.Tolerance.Percent:0.#} %") : null),
            ("Vials in the dossier", dossier.Vials.Count(vial => vial.Lot == lot.Id).ToString(CultureInfo.InvariantCulture)),
        ]);
        WriteLineage(page, Lineage.Of(dossier.LineageRecords()), lot);
        page.EndSection();
    }

    public static void WriteRelease(HtmlPage page, LotReport report)
    {
        if (report.Lot is not { } lot)
        {
            return;
        }

        ReleaseSpecification specification = lot.EffectiveSpecification;
        CertificateOfAnalysis certificate = lot.Certificate ?? new CertificateOfAnalysis { Lot = lot.Id, IssuedOn = lot.ManufacturedOn };
        IReadOnlyList<ReleaseTest> demanded = specification.AllTests();
        page.Section("release", "Release tests");
        page.Table(
            lot.Certificate is null ? "There is no certificate of analysis." : $"Certificate of {Sentence.Day(lot.Certificate.IssuedOn)}",
            ["Test", "Result", "Found", "Method", "Day", "Demanded"],
            demanded.Concat(certificate.Results.Select(result => result.Test)).Distinct().Select(test => Row(test, specification, certificate, demanded.Contains(test))));
        if (specification.Endotoxin is { } limit)
        {
            page.Element("p", $"Endotoxin limit, computed from route, dose and body mass: {limit.Limit} (USP <85>).").Markup("\n");
        }

        page.EndSection();
    }

    private static Product? ProductOf(LotReport report) => report.Dossier?.Products.FirstOrDefault(product => product.Id == report.Lot?.Product);

    private static IReadOnlyList<HtmlCell> Row(ReleaseTest test, ReleaseSpecification specification, CertificateOfAnalysis certificate, bool isDemanded)
    {
        ReleaseTestResult[] results = [.. certificate.Results.Where(result => result.Test == test && result.Counts)];
        return
        [
            Sentence.Capital(Sentence.Words(test)),
            ReportWords.Cell(specification.Judge(certificate, test)),
            string.Join("; ", results.Select(Found).Where(found => found.Length > 0)) is { Length: > 0 } found ? found : "–",
            string.Join("; ", results.Select(result => result.Method).OfType<string>().Distinct(StringComparer.Ordinal)) is { Length: > 0 } method ? method : "–",
            string.Join("; ", results.Select(result => result.TestedOn).OfType<DateOnly>().Distinct().Select(Sentence.Day)) is { Length: > 0 } day ? new HtmlCell(day, "day") : "–",
            isDemanded ? "yes" : "no",
        ];
    }

    private static string Found(ReleaseTestResult result) =>
        (result.Endotoxin is { } endotoxin ? ReportWords.Of(endotoxin) : null)
        ?? (result.Bioburden is { } bioburden ? ReportWords.Of(bioburden) : null)
        ?? (result.ParticlesPerContainer is { } particles ? $"{ReportWords.Scientific(particles.Particles)} particles" : "");

    private static void WriteLineage(HtmlPage page, Lineage lineage, Lot lot)
    {
        LineageNode[] upstream = [.. lineage.Upstream(Lineage.Node(lot.Id)).OrderBy(node => node.Kind).ThenBy(node => node.Id, StringComparer.Ordinal)];
        if (upstream.Length == 0)
        {
            page.Element("p", "No record says what the lot was made from.").Markup("\n");
            return;
        }

        page.Markup("<ol class=\"line\" aria-label=\"From donor to lot\">");
        foreach (IGrouping<LineageKind, LineageNode> step in upstream.GroupBy(node => node.Kind))
        {
            // Donors are pseudonyms in the record, and even these stay there.
            string text = step.Key == LineageKind.Donor
                ? step.Count() == 1 ? "one donor" : step.Count().ToString(CultureInfo.InvariantCulture) + " donors"
                : string.Join(", ", step.Select(node => node.ToString()));
            page.Element("li", text);
        }

        page.Element("li", Lineage.Node(lot.Id).ToString()).Markup("</ol>\n");
    }
}
