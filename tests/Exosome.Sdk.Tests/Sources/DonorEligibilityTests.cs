using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Sources;
using FsCheck.Xunit;

namespace Exosome.Sdk.Tests.Sources;

public sealed class DonorEligibilityTests
{
    [Property]
    public void The_specimen_window_is_seven_days_to_both_sides(short days)
    {
        bool inside = days is >= -7 and <= 7;

        Assert.Equal(inside, Findings(Sample.Human, days).Count == 0);
    }

    [Property]
    public void For_blood_stem_cells_marrow_and_oocytes_it_begins_thirty_days_before_and_still_ends_seven_days_after(short days)
    {
        bool inside = days is >= -30 and <= 7;

        foreach (RecoveryKind kind in new[] { RecoveryKind.PeripheralBloodStemCells, RecoveryKind.BoneMarrow, RecoveryKind.Oocytes })
        {
            HumanSource source = Sample.Human with { Eligibility = Sample.Eligibility with { Recovery = kind } };
            Assert.Equal(inside, Findings(source, days).Count == 0);
        }
    }

    [Fact]
    public void Bone_marrow_has_the_wide_window_without_being_told()
    {
        HumanSource source = Sample.Human with { Material = new TissueMaterial { Tissue = Tissue.BoneMarrow } };

        Assert.Empty(Findings(source, -20));
        Assert.NotEmpty(Findings(source, 20));
    }

    [Fact]
    public void The_message_says_how_many_days_and_how_many_are_allowed()
    {
        string message = Assert.Single(Findings(Sample.Human, -12)).Message;

        Assert.Contains("12 days before recovery", message, StringComparison.Ordinal);
        Assert.Contains("7 days before to 7 days after", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_test_is_found_by_name()
    {
        HumanSource source = Sample.Human with { Eligibility = Sample.Eligibility with { Tests = [.. Sample.Eligibility.Tests.Where(t => t.Agent != CommunicableAgent.HepatitisC)] } };

        Assert.Contains("HCV", Assert.Single(source.Validate()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_that_was_not_done_is_no_negative()
    {
        HumanSource source = With(Sample.Test(CommunicableAgent.Hiv1) with { Outcome = DonorTestOutcome.NotTested });

        Assert.Contains("HIV-1", Assert.Single(source.Validate()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Leukocyte_rich_material_asks_for_two_tests_more()
    {
        HumanSource source = Sample.Human with { Eligibility = Sample.Eligibility with { IsLeukocyteRich = true } };

        Assert.Equal(2, source.Validate().Count);
        Assert.Contains(source.Validate(), f => f.Message.Contains("HTLV", StringComparison.Ordinal));
        Assert.Contains(source.Validate(), f => f.Message.Contains("CMV", StringComparison.Ordinal));
    }

    [Fact]
    public void Donors_from_areas_where_htlv_is_frequent_are_tested_for_it() =>
        Assert.Contains("HTLV", Assert.Single((Sample.Human with { Eligibility = Sample.Eligibility with { HasHtlvRisk = true } }).Validate()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_reactive_test_contradicts_an_eligible_donor()
    {
        HumanSource source = With(Sample.Test(CommunicableAgent.Hiv1) with { Outcome = DonorTestOutcome.Reactive });

        Assert.Contains("reactive", Assert.Single(source.Validate()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_indeterminate_result_is_no_result() =>
        Assert.Contains("HIV-1 is indeterminate", Assert.Single(With(Sample.Test(CommunicableAgent.Hiv1) with { Outcome = DonorTestOutcome.Indeterminate }).Validate()).Message, StringComparison.Ordinal);

    [Fact]
    public void Without_the_day_of_recovery_nobody_can_judge_the_window() =>
        Assert.Contains("day of recovery is not recorded", Assert.Single((Sample.Human with { RecoveredOn = null }).Validate()).Message, StringComparison.Ordinal);

    [Fact]
    public void Nobody_is_determined_eligible_before_the_specimens_are_taken()
    {
        HumanSource source = Sample.Human with { Eligibility = Sample.Eligibility with { DeterminedOn = Sample.Recovered.AddDays(-1) } };

        Assert.Contains("before the last specimen", Assert.Single(source.Validate()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kit_that_is_not_for_donors_is_found()
    {
        Assert.Contains("1271.80(c)", Assert.Single(With(Sample.Test(CommunicableAgent.Hiv1) with { DonorScreeningKit = false }).Validate()).Message, StringComparison.Ordinal);
        Assert.Empty(With(Sample.Test(CommunicableAgent.Hiv1) with { DonorScreeningKit = true }).Validate());
    }

    [Theory]
    [InlineData(EligibilityDetermination.Undetermined)]
    [InlineData(EligibilityDetermination.Ineligible)]
    public void Material_of_a_donor_who_is_not_eligible_is_found(EligibilityDetermination determination)
    {
        HumanSource source = Sample.Human with { Eligibility = Sample.Eligibility with { Determination = determination } };

        Assert.True(source.IsInQuarantine);
        Assert.Equal("EXO2005", Assert.Single(source.Validate()).RuleId);
    }

    [Fact]
    public void An_infants_tests_are_the_birth_mothers()
    {
        DonorId mother = DonorId.Parse("DON-0100");
        HumanSource infant = Sample.Human with
        {
            Donor = Sample.Donor with { AgeGroup = DonorAgeGroup.Infant, BirthMother = mother },
            Consent = Sample.Consent with { Donor = mother },
        };
        HumanSource tested = infant with
        {
            Eligibility = Sample.Eligibility with { Tests = [.. Sample.Eligibility.Tests.Select(t => t with { Subject = mother })] },
        };

        Assert.Equal(5, infant.Validate().Count);
        Assert.Empty(tested.Validate());
    }

    [Fact]
    public void Use_in_the_donors_own_body_needs_no_determination()
    {
        HumanSource source = Sample.Human with { Eligibility = new DonorEligibility { Determination = EligibilityDetermination.NotRequired, Exemption = EligibilityExemption.OwnBody } };

        Assert.Empty(source.Validate());
        Assert.False(source.IsInQuarantine);
    }

    [Fact]
    public void A_determination_that_is_not_required_says_why_not()
    {
        HumanSource source = Sample.Human with { Eligibility = new DonorEligibility { Determination = EligibilityDetermination.NotRequired } };
        Sdk.Findings.Finding finding = Assert.Single(source.Validate());

        Assert.Equal(("EXO2005", "$.eligibility.exemption"), (finding.RuleId, finding.Path));
        Assert.True(source.IsInQuarantine);
    }

    [Theory]
    [InlineData(DonorAgeGroup.Adult, null, false)]
    [InlineData(DonorAgeGroup.Adult, "DON-0042", false)]
    [InlineData(DonorAgeGroup.Adult, "DON-0100", false)]
    [InlineData(DonorAgeGroup.Adult, "DON-9999", true)]
    [InlineData(DonorAgeGroup.Unspecified, "DON-9999", true)]
    [InlineData(DonorAgeGroup.Minor, "DON-0042", false)]
    [InlineData(DonorAgeGroup.Minor, "DON-0100", true)]
    [InlineData(DonorAgeGroup.Infant, "DON-0042", true)]
    [InlineData(DonorAgeGroup.Infant, "DON-0100", false)]
    public void A_test_is_the_donors_own_or_the_birth_mothers_in_an_infants_place(DonorAgeGroup age, string? subject, bool found)
    {
        HumanSource source = Sample.Human with
        {
            Donor = Sample.Donor with { AgeGroup = age, BirthMother = DonorId.Parse("DON-0100") },
            Eligibility = Sample.Eligibility with { Tests = [.. Sample.Eligibility.Tests.Select(test => test with { Subject = subject is null ? null : DonorId.Parse(subject) })] },
        };

        IReadOnlyList<Sdk.Findings.Finding> findings = [.. source.Validate().Where(finding => finding.RuleId == "EXO2005")];
        Assert.Equal(found ? 5 : 0, findings.Count);
        Assert.All(findings, finding => Assert.Contains("birth mother's", finding.Message, StringComparison.Ordinal));
    }

    private static IReadOnlyList<Sdk.Findings.Finding> Findings(HumanSource source, int days) =>
        (source with
        {
            Eligibility = source.Eligibility! with
            {
                Tests = [.. source.Eligibility.Tests.Select((t, i) => i == 0 ? t with { SpecimenOn = Sample.Recovered.AddDays(days) } : t)],
            },
        }).Validate();

    private static HumanSource With(DonorTest test) => Sample.Human with
    {
        Eligibility = Sample.Eligibility with { Tests = [.. Sample.Eligibility.Tests.Select(t => t.Agent == test.Agent ? test : t)] },
    };
}
