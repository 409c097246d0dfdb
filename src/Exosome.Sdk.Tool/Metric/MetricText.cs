using Exosome.Sdk.Characterization;
using Exosome.Sdk.Instruments.Tables;
using Exosome.Sdk.Tool.Import;

namespace Exosome.Sdk.Tool.Metric;

/// <summary>The form of <c>exosome metric</c> for people.</summary>
internal static class MetricText
{
    public static void Write(TextWriter output, IReadOnlyList<PreparationMetrics> metrics)
    {
        for (int i = 0; i < metrics.Count; i++)
        {
            if (i > 0)
            {
                output.WriteLine();
            }

            PreparationMetrics metric = metrics[i];
            output.WriteLine(metric.Preparation.Id.Value);
            output.WriteLine(metric.EvMetric.ToString());
            foreach (EvMetricComponent component in metric.EvMetric.Components)
            {
                output.WriteLine($"  {Sign(component.Status)} {component.Name}: {component.Reason}");
            }

            foreach (MarkerReplacement replaced in metric.ReplacedMarkers)
            {
                output.WriteLine("! " + TableText.Plain(replaced.ToString()));
            }

            foreach (ReportingChecklist checklist in metric.Checklists)
            {
                output.WriteLine(checklist.Summary);
                foreach (ChecklistItem item in checklist.Items)
                {
                    output.WriteLine($"  {Sign(item.Status)} {item.Text}: {item.Reason} ({item.Citation})");
                }
            }
        }
    }

    private static string Sign(EvMetricStatus status) => status switch { EvMetricStatus.Fulfilled => "yes", EvMetricStatus.NotApplicable => "n/a", _ => "NO " };

    private static string Sign(ChecklistStatus status) => status switch { ChecklistStatus.Met => "met       ", ChecklistStatus.NotMet => "NOT MET   ", ChecklistStatus.NotApplicable => "n/a       ", _ => "NOT TESTED" };
}
