using Exosome.Sdk.Findings;

namespace Exosome.Sdk.Instruments.Reports;

/// <summary>Every finding of the dossier with its citation.</summary>
internal static class FindingSection
{
    public static void Write(HtmlPage page, LotReport report)
    {
        if (report.Dossier is null)
        {
            return;
        }

        IReadOnlyList<Finding> findings = report.Findings();
        page.Section("findings", "Findings");
        if (findings.Count == 0)
        {
            page.Element("p", "No rule found anything in the dossier.").Markup("\n");
        }
        else
        {
            page.Table(
                FormattableString.Invariant($"{findings.Count} in the whole dossier"),
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
