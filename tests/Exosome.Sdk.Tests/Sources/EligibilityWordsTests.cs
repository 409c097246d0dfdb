using Exosome.Sdk.Findings;
using Exosome.Sdk.Sources;

namespace Exosome.Sdk.Tests.Sources;

/// <summary>One thing is wrong with the record, and one sentence says what and where.</summary>
public sealed class EligibilityWordsTests
{
    private static readonly DonorTest Hiv = Sample.Test(CommunicableAgent.Hiv1);

    public static TheoryData<string, DonorEligibility, string, string> Wrong => new()
    {
        { "open", Sample.Eligibility with { Determination = EligibilityDetermination.Undetermined, DeterminedOn = null, DeterminedBy = null }, "$.eligibility.determination", "not yet determined; the material stays in quarantine" },
        { "ineligible", Sample.Eligibility with { Determination = EligibilityDetermination.Ineligible }, "$.eligibility.determination", "the donor is ineligible" },
        { "reactive", With(Hiv with { Outcome = DonorTestOutcome.Reactive }), "$.eligibility.determination", "determined eligible in spite of a reactive test" },
        { "early", Sample.Eligibility with { DeterminedOn = Sample.Recovered.AddDays(-1) }, "$.eligibility.determinedOn", "determined before the last specimen was taken" },
        { "no day", Sample.Eligibility with { DeterminedOn = null }, "$.eligibility.determinedOn", "the determination lacks its day or the responsible person's role" },
        { "nobody", Sample.Eligibility with { DeterminedBy = " " }, "$.eligibility.determinedOn", "the determination lacks its day or the responsible person's role" },
        { "history", Sample.Eligibility with { HistoryReviewedOn = null }, "$.eligibility.historyReviewedOn", "no review of the medical history is recorded (21 CFR 1271.75)" },
        { "laboratory", With(Hiv with { Laboratory = "" }), "$.eligibility.tests[0]", "the test for HIV-1 names no laboratory" },
        { "standing", With(Hiv with { Accreditation = null }), "$.eligibility.tests[0]", "names no certification, authorisation or accreditation (certified under CLIA: 21 CFR 1271.80(c); authorised as a testing centre: Dir. 2006/17/EC Annex II 2.1)" },
        { "specimen", With(Hiv with { SpecimenOn = null }), "$.eligibility.tests[0]", "the test for HIV-1 has no specimen date" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_said_once_where_it_stands(string what, DonorEligibility eligibility, string path, string words)
    {
        Finding found = Assert.Single((Sample.Human with { Eligibility = eligibility }).Validate());

        Assert.Equal("EXO2005", found.RuleId);
        Assert.Equal(path, found.Path);
        Assert.True(found.Message.Contains(words, StringComparison.Ordinal), what + ": " + found.Message);
    }

    [Fact]
    public void A_determination_on_the_day_of_the_last_specimen_is_in_time() =>
        Assert.Empty((Sample.Human with { Eligibility = Sample.Eligibility with { DeterminedOn = Sample.Recovered } }).Validate());

    private static DonorEligibility With(DonorTest test) => Sample.Eligibility with { Tests = [test, .. Sample.Eligibility.Tests.Skip(1)] };
}
