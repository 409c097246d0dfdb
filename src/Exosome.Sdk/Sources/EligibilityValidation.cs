using System.Globalization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Sources;

/// <summary>Judges the eligibility record of a human source.</summary>
internal static class EligibilityValidation
{
    /// <summary>How many days before or after recovery a specimen may be taken (21 CFR 1271.80(b)).</summary>
    public const int WindowDays = 7;

    /// <summary>How many days before recovery for stem cells from blood, bone marrow and oocytes (21 CFR 1271.80(b)).</summary>
    public const int WideWindowDaysBefore = 30;

    public static void Validate(HumanSource source, string path, List<Finding> findings)
    {
        path += ".eligibility";
        foreach ((string at, string problem) in Problems(source))
        {
            findings.Add(Finding.Of(ConsentRules.EligibilityMissingOrOutOfWindow, path + at, source.DisplayName, problem));
        }
    }

    private static IEnumerable<(string At, string Problem)> Problems(HumanSource source)
    {
        if (source.Eligibility is not { } eligibility)
        {
            yield return (string.Empty, "no determination is recorded; the material stays in quarantine");
            yield break;
        }

        if (eligibility.Determination == EligibilityDetermination.NotRequired)
        {
            yield break;
        }

        foreach ((string At, string Problem) problem in DeterminationProblems(eligibility))
        {
            yield return problem;
        }

        foreach (CommunicableAgent agent in eligibility.RequiredAgents)
        {
            // An indeterminate result is repeated or confirmed: by itself it tells nothing about the donor.
            if (!eligibility.Tests.Any(t => t.Agent == agent && t.Outcome is DonorTestOutcome.NonReactive or DonorTestOutcome.Reactive))
            {
                bool isOpen = eligibility.Tests.Any(t => t.Agent == agent && t.Outcome is DonorTestOutcome.Indeterminate);
                yield return (".tests", isOpen ? $"the result for {NameOf(agent)} is indeterminate and was not resolved" : $"no result for {NameOf(agent)}");
            }
        }

        if (source.RecoveredOn is null && eligibility.Tests.Any(t => t.SpecimenOn is not null))
        {
            yield return (".tests", "the day of recovery is not recorded, so that nobody can tell whether the specimens were taken in their window");
        }

        for (int i = 0; i < eligibility.Tests.Count; i++)
        {
            foreach (string problem in TestProblems(source, eligibility, eligibility.Tests[i]))
            {
                yield return (string.Create(CultureInfo.InvariantCulture, $".tests[{i}]"), problem);
            }
        }
    }

    private static IEnumerable<(string At, string Problem)> DeterminationProblems(DonorEligibility eligibility)
    {
        if (eligibility.Determination == EligibilityDetermination.Undetermined)
        {
            yield return (".determination", "not yet determined; the material stays in quarantine");
        }
        else if (eligibility.Determination == EligibilityDetermination.Ineligible)
        {
            yield return (".determination", "the donor is ineligible");
        }
        else if (eligibility.Tests.Any(t => t.Outcome is DonorTestOutcome.Reactive))
        {
            yield return (".determination", "determined eligible in spite of a reactive test");
        }
        else if (eligibility.DeterminedOn is { } day && eligibility.Tests.Any(t => t.SpecimenOn > day))
        {
            yield return (".determinedOn", "determined before the last specimen was taken");
        }

        if (eligibility.Determination != EligibilityDetermination.Undetermined && (eligibility.DeterminedOn is null || string.IsNullOrWhiteSpace(eligibility.DeterminedBy)))
        {
            yield return (".determinedOn", "the determination lacks its day or the responsible person's role");
        }

        if (eligibility.HistoryReviewedOn is null)
        {
            yield return (".historyReviewedOn", "no review of the medical history is recorded (21 CFR 1271.75)");
        }
    }

    private static IEnumerable<string> TestProblems(HumanSource source, DonorEligibility eligibility, DonorTest test)
    {
        string name = NameOf(test.Agent);
        if (test.Outcome is DonorTestOutcome.NotTested)
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(test.Laboratory))
        {
            yield return $"the test for {name} names no laboratory";
        }

        if (test.DonorScreeningKit == false)
        {
            yield return $"the kit for {name} is not licensed, approved or cleared for donor testing (21 CFR 1271.80(c))";
        }

        if (test.SpecimenOn is not { } taken)
        {
            yield return $"the test for {name} has no specimen date";
        }
        else if (source.RecoveredOn is { } recovered)
        {
            int before = IsWideWindow(source, eligibility) ? WideWindowDaysBefore : WindowDays;
            int days = taken.DayNumber - recovered.DayNumber;
            if (days < -before || days > WindowDays)
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"the specimen for {name} was taken {Math.Abs(days)} days {(days < 0 ? "before" : "after")} recovery; allowed are {before} days before to {WindowDays} days after");
            }
        }

        if (source.Donor.AgeGroup == DonorAgeGroup.Infant && (source.Donor.BirthMother is not { } mother || test.Subject != mother))
        {
            yield return $"the test for {name} is not the birth mother's, who is tested when the donor is a month old or younger";
        }
    }

    private static bool IsWideWindow(HumanSource source, DonorEligibility eligibility) =>
        eligibility.Recovery != RecoveryKind.Other
        || source.Material is TissueMaterial { Tissue: var tissue } && tissue.Term.Id == Tissue.BoneMarrow.Term.Id
        || source.Material is CellMaterial { Tissue: { } origin } && origin.Term.Id == Tissue.BoneMarrow.Term.Id;

    private static string NameOf(CommunicableAgent agent) => agent switch
    {
        CommunicableAgent.Hiv1 => "HIV-1",
        CommunicableAgent.Hiv2 => "HIV-2",
        CommunicableAgent.HepatitisB => "HBV",
        CommunicableAgent.HepatitisC => "HCV",
        CommunicableAgent.TreponemaPallidum => "syphilis",
        CommunicableAgent.Htlv => "HTLV-I/II",
        CommunicableAgent.Cytomegalovirus => "CMV",
        CommunicableAgent.WestNileVirus => "West Nile virus",
        _ => "an unnamed agent",
    };
}
