using System.Globalization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Sources.Facts;

namespace Exosome.Sdk.Sources;

/// <summary>Judges the eligibility record of a human source.</summary>
internal static class EligibilityValidation
{
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
            yield return (string.Empty, DonorTestFacts.NotRecorded);
            yield break;
        }

        if (eligibility.Determination == EligibilityDetermination.NotRequired)
        {
            if (eligibility.Exemption == EligibilityExemption.Unspecified)
            {
                yield return (".exemption", DonorTestFacts.NoGround);
            }

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
            yield return (".determination", DonorTestFacts.NotDetermined);
        }
        else if (eligibility.Determination == EligibilityDetermination.Ineligible)
        {
            yield return (".determination", DonorTestFacts.Ineligible);
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

        if (string.IsNullOrWhiteSpace(test.Accreditation))
        {
            yield return DonorTestFacts.NoLaboratoryStanding(test.Agent.ToString());
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
            int before = IsWideWindow(source, eligibility) ? DonorTestFacts.WideWindowDaysBefore : DonorTestFacts.WindowDays;
            if (DonorTestFacts.WindowProblem(test.Agent.ToString(), taken.DayNumber - recovered.DayNumber, before) is { } problem)
            {
                yield return problem;
            }
        }

        if (SubjectProblem(source.Donor, test.Subject) is { } wrong)
        {
            yield return $"the test for {name} is {wrong}";
        }
    }

    // 21 CFR 1271.80(a): the donor's own specimen, and the birth mother's where the donor is a month old or younger. Where the age
    // is not on record, or the material is the afterbirth, either may be meant.
    private static string? SubjectProblem(Donor donor, DonorId? subject) => donor.AgeGroup switch
    {
        DonorAgeGroup.Infant => donor.BirthMother is { } mother && subject == mother ? null : "not the birth mother's, who is tested when the donor is a month old or younger",
        DonorAgeGroup.Minor when subject is { } tested && tested == donor.BirthMother && tested != donor.Id => "the birth mother's, who is tested only when the donor is a month old or younger",
        _ => subject is { } tested && tested != donor.Id && tested != donor.BirthMother ? "neither the donor's nor the birth mother's" : null,
    };

    private static bool IsWideWindow(HumanSource source, DonorEligibility eligibility) =>
        eligibility.Recovery != RecoveryKind.Other
        || source.Material is TissueMaterial { Tissue: var tissue } && tissue.Term.Id == Tissue.BoneMarrow.Term.Id
        || source.Material is CellMaterial { Tissue: { } origin } && origin.Term.Id == Tissue.BoneMarrow.Term.Id;

    private static string NameOf(CommunicableAgent agent) => DonorTestFacts.NameOf(agent.ToString());
}
