using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Therapy;

namespace Exosome.Sdk.Serialization;

/// <summary>What preparations and therapy records name has to be in the dossier: an adjustment that points to an outcome that nobody recorded rests on nothing.</summary>
internal static class ReferenceChecks
{
    public static void Check(Dossier dossier, List<Finding> findings)
    {
        HashSet<ProtocolId> protocols = [.. dossier.Protocols.Select(protocol => protocol.Id)];
        HashSet<SessionId> sessions = [.. dossier.Sessions.Select(session => session.Id)];
        HashSet<OutcomeId> outcomes = [.. dossier.Outcomes.Select(outcome => outcome.Id)];
        HashSet<AdverseEventId> events = [.. dossier.AdverseEvents.Select(harm => harm.Id)];
        for (int i = 0; i < dossier.Protocols.Count; i++)
        {
            TherapyProtocol protocol = dossier.Protocols[i];
            for (int j = 0; j < protocol.Adjustments.Count; j++)
            {
                Adjustment adjustment = protocol.Adjustments[j];
                bool dangling = (adjustment.Outcome is { } outcome && !outcomes.Contains(outcome)) || (adjustment.AdverseEvent is { } harm && !events.Contains(harm));
                if (dangling)
                {
                    findings.Add(Finding.Of(LotRules.AdjustmentWithoutOutcome, FormattableString.Invariant($"$.protocols[{i}].adjustments[{j}]"), FormattableString.Invariant($"Version {adjustment.Version} of protocol {protocol.Id}")));
                }

                CheckGround(dossier, protocol, adjustment, FormattableString.Invariant($"$.protocols[{i}].adjustments[{j}]"), findings);
            }
        }

        for (int i = 0; i < dossier.Sessions.Count; i++)
        {
            if (!protocols.Contains(dossier.Sessions[i].Protocol))
            {
                findings.Add(Gap(JsonPath.Element("$.sessions", i) + ".protocol", "Session " + dossier.Sessions[i].Id, "protocol " + dossier.Sessions[i].Protocol));
            }
        }

        for (int i = 0; i < dossier.Outcomes.Count; i++)
        {
            Outcome outcome = dossier.Outcomes[i];
            if (outcome.Session is { } session && !sessions.Contains(session))
            {
                findings.Add(Gap(JsonPath.Element("$.outcomes", i) + ".session", "Outcome " + outcome.Id, "session " + session));
            }
        }

        LineageChecks.CheckDuplicates(dossier.Preparations.Select(preparation => (string?)preparation.Id.Value), "Preparation", "$.preparations", findings);
        for (int i = 0; i < dossier.Preparations.Count; i++)
        {
            if (dossier.Preparations[i].Batch is { } batch && dossier.Batches.All(candidate => candidate.Id != batch))
            {
                findings.Add(Gap(JsonPath.Element("$.preparations", i) + ".batch", "Preparation " + dossier.Preparations[i].Id, "batch " + batch));
            }
        }

        for (int i = 0; i < dossier.AdverseEvents.Count; i++)
        {
            AdverseEvent harm = dossier.AdverseEvents[i];
            if (harm.Lot is { } lot && dossier.Lots.All(candidate => candidate.Id != lot))
            {
                findings.Add(Gap(JsonPath.Element("$.adverseEvents", i) + ".lot", "Adverse event " + harm.Id, "lot " + lot));
            }
        }
    }

    /// <summary>A change rests on what was seen before it, in the same protocol.</summary>
    private static void CheckGround(Dossier dossier, TherapyProtocol protocol, Adjustment adjustment, string path, List<Finding> findings)
    {
        string subject = FormattableString.Invariant($"Version {adjustment.Version} of protocol {protocol.Id}");
        if (adjustment.Outcome is { } id && dossier.Outcomes.FirstOrDefault(candidate => candidate.Id == id) is { } outcome)
        {
            if (outcome.On > adjustment.On)
            {
                findings.Add(Finding.Of(LotRules.ContradictoryRecord, path + ".outcome", subject, $"it rests on outcome {id} of {Sentence.Day(outcome.On)}, after the decision on {Sentence.Day(adjustment.On)}"));
            }

            if (outcome.Protocol != protocol.Id)
            {
                findings.Add(Finding.Of(LotRules.ContradictoryRecord, path + ".outcome", subject, $"it rests on outcome {id}, which is one of protocol {outcome.Protocol}"));
            }
        }

        if (adjustment.AdverseEvent is { } harmId && dossier.AdverseEvents.FirstOrDefault(candidate => candidate.Id == harmId) is { } harm && harm.OnsetOn > adjustment.On)
        {
            findings.Add(Finding.Of(LotRules.ContradictoryRecord, path + ".adverseEvent", subject, $"it rests on adverse event {harmId} of {Sentence.Day(harm.OnsetOn)}, after the decision on {Sentence.Day(adjustment.On)}"));
        }
    }

    private static Finding Gap(string path, string who, string what) => Finding.Of(LotRules.LineageGap, path, who, $"names {what}, of which there is no record");
}
