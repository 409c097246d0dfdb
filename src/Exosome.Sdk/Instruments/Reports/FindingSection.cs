using Exosome.Sdk.Findings;
using Exosome.Sdk.Lots;

namespace Exosome.Sdk.Instruments.Reports;

/// <summary>Every finding of the dossier with its citation, and the reasons against a release that the record itself does not break yet.</summary>
internal static class FindingSection
{
    public static void Write(HtmlPage page, LotReport report)
    {
        if (report.Dossier is null)
        {
            return;
        }

        IReadOnlyList<Finding> findings = report.Findings();
        int reasons = report.Decide(LotSections.Decider) is LotRefused refused ? refused.Reasons.Count : 0;
        page.Section("findings", "Findings");
        if (findings.Count == 0)
        {
            page.Element("p", reasons == 0
                ? "No rule found anything in the dossier."
                : FormattableString.Invariant($"No rule found anything in the dossier as it stands. What speaks against a release of the lot stands at the top of the page ({reasons} {(reasons == 1 ? "reason" : "reasons")}).")).Markup("\n");
        }
        else
        {
            page.Table(
                FormattableString.Invariant($"{findings.Count} in the whole dossier{(report.Measurements.Count > 0 || report.ReplacedMarkers.Count > 0 ? " and what was given beside it" : "")}"),
                ["Rule", "Severity", "Finding", "Where", "Citation"],
                findings.OrderByDescending(finding => finding.Severity).Select(finding => (IReadOnlyList<HtmlCell>)
                [
                    finding.RuleId,
                    finding.Severity switch { Severity.Error => new HtmlCell("✗ error", "fail"), Severity.Warning => new HtmlCell("! warning", "open"), _ => new HtmlCell("info", "none") },
                    finding.Message,
                    finding.Path,
                    finding.Citation,
                ]));
        }

        page.EndSection();
    }
}
