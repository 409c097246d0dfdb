using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Regulation.Table;

namespace Exosome.Sdk.Therapy;

/// <summary>One visit of the plan.</summary>
/// <param name="After">Time since the first application.</param>
public sealed record MonitoringVisit(Duration After)
{
    /// <summary>What is measured at this visit, and with what.</summary>
    public EquatableList<OutcomeMeasure> Measures { get; init; } = [];

    /// <summary>Whether adverse events are asked for. They are, unless somebody decides otherwise.</summary>
    public bool AsksForAdverseEvents { get; init; } = true;
}

/// <summary>How the effect and the harm of a therapy are looked for afterwards.</summary>
public sealed record MonitoringPlan
{
    /// <summary>How long the recipient is followed, from the last application.</summary>
    public required Duration FollowUp { get; init; }

    /// <summary>The visits, in order of time.</summary>
    public EquatableList<MonitoringVisit> Visits { get; init; } = [];

    /// <summary>Where adverse events are reported to at any time, for example a telephone number of the clinic.</summary>
    public string? AdverseEventContact { get; init; }

    /// <summary>The last visit at which adverse events are asked for; null when none does.</summary>
    [JsonIgnore]
    public Duration? LastSafetyVisit => Visits.Where(visit => visit.AsksForAdverseEvents).Select(visit => (Duration?)visit.After).DefaultIfEmpty(null).Max();

    /// <summary>Whether the plan is long enough for a route.</summary>
    /// <param name="route">A route.</param>
    /// <returns>Whether follow-up is at least that of <see cref="RouteCare"/>, and longer than nothing where somebody is treated.</returns>
    public bool IsLongEnoughFor(AdministrationRoute route) => RouteRequirements.IsFollowUp(FollowUp.Days, route.ToString());

    internal void Validate(AdministrationRoute route, string subject, string path, List<Finding> findings)
    {
        RouteCare care = RouteCare.Of(route);
        if (!IsLongEnoughFor(route))
        {
            findings.Add(Finding.Of(
                LotRules.MonitoringTooShort,
                path + ".followUp",
                subject,
                RouteRequirements.TooShort(FollowUp.Days, route.ToString()),
                Sentence.Words(route)));
        }

        if (Visits.Count == 0)
        {
            findings.Add(Finding.Of(LotRules.MonitoringTooShort, path + ".visits", subject, "the monitoring plan has no visit", Sentence.Words(route)));
        }

        // A plan is as long as somebody looks: ninety days with the last visit in the first week find no granuloma.
        if (IsLongEnoughFor(route) && Visits.Count > 0 && care.LeastFollowUp >= RouteCare.FollowUpAfterNeedle && !(LastSafetyVisit >= care.LeastFollowUp))
        {
            findings.Add(Finding.Of(
                LotRules.MonitoringTooShort,
                path + ".visits",
                subject,
                LastSafetyVisit is { } last
                    ? FormattableString.Invariant($"the last visit that asks for adverse events is on day {last.Days:0.#}, before the {care.LeastFollowUp.Days:0} days needed")
                    : "no visit asks for adverse events",
                Sentence.Words(route)));
        }

        for (int i = 1; i < Visits.Count; i++)
        {
            if (Visits[i].After <= Visits[i - 1].After)
            {
                findings.Add(Finding.Of(LotRules.ContradictoryRecord, FormattableString.Invariant($"{path}.visits[{i}].after"), "Monitoring plan", "its visits are not in order of time"));
            }
        }
    }
}
