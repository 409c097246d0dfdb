using Exosome.Sdk.Characterization;

namespace Exosome.Sdk.Tool.Metric;

/// <summary>Everything that <c>exosome metric</c> says of one preparation.</summary>
internal sealed record PreparationMetrics(Preparation Preparation, EvMetricScore EvMetric, IReadOnlyList<ReportingChecklist> Checklists)
{
    public static PreparationMetrics Of(Preparation preparation, MisevEdition edition)
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

        return new PreparationMetrics(preparation, EvMetricV1.Evaluate(preparation), checklists);
    }
}
