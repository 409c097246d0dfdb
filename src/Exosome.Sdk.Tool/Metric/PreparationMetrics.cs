using Exosome.Sdk.Characterization;
using Exosome.Sdk.Instruments.Tables;

namespace Exosome.Sdk.Tool.Metric;

/// <summary>Everything that <c>exosome metric</c> says of one preparation.</summary>
internal sealed record PreparationMetrics(Preparation Preparation, EvMetricScore EvMetric, IReadOnlyList<ReportingChecklist> Checklists, IReadOnlyList<MarkerReplacement> ReplacedMarkers)
{
    public static PreparationMetrics Of(Preparation preparation, MisevEdition edition, IReadOnlyList<MarkerReplacement> replaced)
    {
        List<ReportingChecklist> checklists = [MisevChecklist.Evaluate(preparation, edition)];
        if (preparation.FlowCytometry is { } flow)
        {
            checklists.Add(flow.Checklist());
        }

        if (preparation.Blood is { } blood)
        {
            checklists.Add(blood.Checklist());
        }

        return new PreparationMetrics(preparation, EvMetricV1.Evaluate(preparation), checklists, [.. replaced.Where(one => one.Preparation == preparation.Id)]);
    }
}
