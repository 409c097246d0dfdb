using Exosome.Sdk.Cargo;
using Exosome.Sdk.Diagnostics;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Sources;
using FsCheck;
using FsCheck.Xunit;

namespace Exosome.Sdk.Tests.Diagnostics;

public sealed class BiomarkerPanelTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    private static readonly BiomarkerPanel Panel = new()
    {
        Name = "Urine EV panel",
        Specimen = BodyFluid.Urine,
        Condition = "prostate carcinoma",
        Biomarkers = [new Biomarker { Molecule = new RnaCargo { Name = "PCA3", Species = RnaSpecies.LongNonCoding }, Direction = BiomarkerDirection.Raised, NormalizedTo = "SPDEF" }],
    };

    private static readonly ClearedUse Cleared = new()
    {
        IntendedUse = "aid in the decision about a biopsy",
        Authorizations = [new MarketingAuthorization { Kind = AuthorizationKind.DeviceClearance, Number = "K000000", Market = Market.US, GrantedOn = new DateOnly(2025, 1, 1) }],
        LaboratoryAccreditation = "ISO 15189",
    };

    [Fact]
    public void A_panel_is_for_research_until_somebody_says_otherwise()
    {
        Assert.IsType<ResearchUse>(Panel.Use);
        Assert.Empty(Panel.Validate());
        Assert.All(Markets.Known, market => Assert.False(Panel.MayBeReported(market, Day)));
    }

    [Fact]
    public void Research_results_that_are_reported_to_patients_are_found()
    {
        Finding finding = Assert.Single((Panel with { ReportedIn = [Market.US], ReportedFrom = Day }).Validate());

        Assert.Equal("EXO6003", finding.RuleId);
        Assert.Equal("$.reportedIn[0]", finding.Path);
    }

    [Fact]
    public void A_clearance_carries_reports_in_its_market_from_its_day_on()
    {
        BiomarkerPanel panel = Panel with { Use = Cleared, ReportedIn = [Market.US], ReportedFrom = Day };

        Assert.Empty(panel.Validate());
        Assert.NotEmpty((panel with { ReportedFrom = new DateOnly(2024, 12, 31) }).Validate());
        Assert.NotEmpty((panel with { ReportedFrom = null }).Validate());
        Assert.NotEmpty((panel with { ReportedIn = [Market.US, Market.EU] }).Validate());
    }

    [Property]
    public void Rates_follow_from_the_counts(NonNegativeInt truePositives, NonNegativeInt falsePositives, NonNegativeInt trueNegatives, NonNegativeInt falseNegatives)
    {
        DiagnosticPerformance performance = Performance(truePositives.Get, falsePositives.Get, trueNegatives.Get, falseNegatives.Get);

        Assert.Equal(truePositives.Get + falseNegatives.Get == 0, performance.Sensitivity is null);
        Assert.InRange(performance.Sensitivity?.Percent ?? 0, 0, 100);
        Assert.InRange(performance.Specificity?.Percent ?? 0, 0, 100);
        Assert.InRange(performance.PositivePredictiveValue(Percentage.FromPercent(10))?.Percent ?? 0, 0, 100.0000001);
    }

    [Fact]
    public void A_good_test_for_a_rare_condition_is_mostly_wrong_when_it_flags()
    {
        DiagnosticPerformance performance = Performance(90, 10, 90, 10);

        Assert.Equal(90, performance.Sensitivity!.Value.Percent, 1e-9);
        Assert.Equal(8.33, performance.PositivePredictiveValue(Percentage.FromPercent(1))!.Value.Percent, 0.01);
        Assert.Throws<ArgumentOutOfRangeException>(() => performance.PositivePredictiveValue(Percentage.FromPercent(101)));
    }

    [Fact]
    public void Impossible_counts_have_no_rates()
    {
        DiagnosticPerformance performance = Performance(-1, 0, 0, 0);

        Assert.False(performance.HasPossibleCounts);
        Assert.Null(performance.Sensitivity);
        Assert.Null(performance.PositivePredictiveValue(Percentage.FromPercent(1)));
    }

    private static DiagnosticPerformance Performance(int truePositives, int falsePositives, int trueNegatives, int falseNegatives) => new()
    {
        TruePositives = truePositives,
        FalsePositives = falsePositives,
        TrueNegatives = trueNegatives,
        FalseNegatives = falseNegatives,
        ReferenceStandard = "biopsy",
    };
}
