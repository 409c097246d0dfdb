using System.Globalization;
using Exosome.Sdk.Characterization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Instruments.Tables;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Instruments.Reports;

/// <summary>What is known of the preparations, and how completely it is reported.</summary>
internal static class PreparationSections
{
    public static void Write(HtmlPage page, LotReport report)
    {
        foreach (Preparation preparation in report.Preparations())
        {
            string id = preparation.Id.Value;
            string anchor = "preparation-" + string.Concat(id.Where(char.IsLetterOrDigit));
            page.Section(anchor, $"Preparation {id}");
            WriteAmounts(page, preparation);
            WriteMarkers(page, preparation, [.. report.ReplacedMarkers.Where(replaced => replaced.Preparation == preparation.Id)]);
            WriteMetric(page, preparation);
            WriteChecklist(page, MisevChecklist.Evaluate(preparation, MisevEdition.Misev2023));
            if (preparation.FlowCytometry is { } flow)
            {
                WriteChecklist(page, flow.Checklist());
            }

            if (preparation.Blood is { } blood)
            {
                WriteChecklist(page, blood.Checklist());
            }

            page.EndSection();
        }
    }

    private static void WriteAmounts(HtmlPage page, Preparation preparation)
    {
        PurityAssessment purity = preparation.Purity;
        page.Facts(
        [
            ("Called", preparation.Population is { } population ? population.Advice.TermMayStay ? population.Term.Label : $"{population.Term.Label} (the evidence supports: {population.Advice.Recommended})" : null),
            ("Made from", string.Join(", ", preparation.SourceAmounts.Select(Amount))),
            .. preparation.Quantifications.Select(Quantified),
            ("Particles for each microgram of protein", purity.Ratio is { } ratio ? $"{ReportWords.Scientific(ratio.ParticlesPerMicrogram)} ({purity.Band.ToString().ToLowerInvariant()}; bands as reported from Webber & Clayton 2013)" : preparation.Quantifications.Count > 0 ? $"none: {purity.Reason}" : null),
        ]);
        if (purity.Ratio is not null)
        {
            page.Element("p", "Particle tracking counts lipoproteins and aggregates too, so that a high ratio is no proof of vesicles.").Markup("\n");
        }
    }

    private static (string Name, string? Value) Quantified(GlobalQuantification quantification) => quantification switch
    {
        GlobalQuantification.Particles particles => ("Particles", ReportWords.Of(particles.Concentration) + At(quantification)),
        GlobalQuantification.Protein protein => ("Protein", ReportWords.Of(protein.Concentration) + At(quantification)),
        GlobalQuantification.Lipid lipid => ("Lipid", ReportWords.Of(lipid.Concentration) + At(quantification)),
        _ => ("Quantified", null),
    };

    private static string At(GlobalQuantification quantification) => string.IsNullOrWhiteSpace(quantification.SamplePoint) ? "" : $" ({quantification.SamplePoint})";

    private static string Amount(SourceAmount amount) => amount switch
    {
        SourceAmount.OfFluid(var volume) => volume.ToString(null, CultureInfo.InvariantCulture),
        SourceAmount.OfCells(var cells) => $"{ReportWords.Scientific(cells.Cells)} cells",
        SourceAmount.OfTissue(var mass) => mass.ToString(null, CultureInfo.InvariantCulture),
        _ => "",
    };

    private static void WriteMarkers(HtmlPage page, Preparation preparation, IReadOnlyList<MarkerReplacement> replaced)
    {
        if (preparation.Markers.Count == 0)
        {
            page.Element("p", "No protein was tested.").Markup("\n");
            return;
        }

        page.Table(
            "Proteins that were looked for. One that is not listed was not tested.",
            ["Protein", "UniProt", "MISEV category", "Result", "Assay", "Limit of detection"],
            preparation.Markers.Select(result => (IReadOnlyList<HtmlCell>)
            [
                result.Marker,
                MarkerCatalog.Find(result.Marker)?.UniProt ?? "–",
                result.Category is { } category and not MarkerCategory.Unclassified ? FormattableString.Invariant($"{(int)category}") : "–",
                ReportWords.Cell(result.Detection),
                Sentence.Words(result.Assay),
                result.LimitOfDetection ?? "–",
            ]));
        if (replaced.Count == 0)
        {
            return;
        }

        page.Element("p", "Results of the dossier that are not counted, because a table of markers was given in their place:").Markup("\n<ul class=\"notes\">");
        foreach (MarkerReplacement one in replaced)
        {
            page.Element("li", one.ToString());
        }

        page.Markup("</ul>\n");
    }

    private static void WriteMetric(HtmlPage page, Preparation preparation)
    {
        EvMetricScore score = EvMetricV1.Evaluate(preparation);
        page.Element("h3", score.ToString()).Markup("\n");
        page.Element("p", "How completely the experiment is reported, on the scale of this version; it does not compare with scores of another version. Six of the nine names are known from reports only.").Markup("\n");
        page.Table("Components", ["Component", "Status", "Why"], score.Components.Select(component => (IReadOnlyList<HtmlCell>)[component.Name, ReportWords.Cell(component.Status), component.Reason]));
    }

    private static void WriteChecklist(HtmlPage page, ReportingChecklist checklist)
    {
        page.Element("h3", checklist.Summary).Markup("\n");
        page.Table(
            "Items asked for",
            ["Item", "Status", "Why", "Source"],
            checklist.Items.Select(item => (IReadOnlyList<HtmlCell>)[item.Text, ReportWords.Cell(item.Status), item.Reason, Source(item.Citation)]));
    }

    private static string Source(Citation citation) => citation.ToString();
}
