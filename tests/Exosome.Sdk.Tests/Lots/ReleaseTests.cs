using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;

namespace Exosome.Sdk.Tests.Lots;

public sealed class ReleaseTests
{
    [Fact]
    public void A_lot_that_passed_everything_is_released() =>
        Assert.Equal(LotStatus.Released, LotExamples.Released(LotExamples.Injectable).Lot.StatusOn(LotExamples.Decided));

    [Theory]
    [InlineData(ReleaseTest.Sterility)]
    [InlineData(ReleaseTest.Endotoxin)]
    [InlineData(ReleaseTest.Mycoplasma)]
    [InlineData(ReleaseTest.AdventitiousVirus)]
    public void Without_one_safety_test_an_injectable_lot_stays(ReleaseTest test)
    {
        LotRefused missing = Refused(LotExamples.WithCertificate(LotExamples.Injectable).Without(test));
        Assert.Equal("EXO3002", Assert.Single(missing.Reasons).RuleId);
        foreach (TestResult result in new[] { TestResult.Fail, TestResult.Indeterminate, TestResult.NotTested })
        {
            Assert.Contains(Refused(LotExamples.WithCertificate(LotExamples.Injectable).WithResult(test, pass => pass with { Result = result })).Reasons, reason => reason.RuleId == "EXO3002");
        }
    }

    [Theory]
    [InlineData(ReleaseTest.ParticleCount)]
    [InlineData(ReleaseTest.SizeDistribution)]
    [InlineData(ReleaseTest.Identity)]
    [InlineData(ReleaseTest.Purity)]
    [InlineData(ReleaseTest.Potency)]
    public void Without_characterization_a_medicinal_lot_stays(ReleaseTest test) =>
        Assert.Equal("EXO3003", Assert.Single(Refused(LotExamples.WithCertificate(LotExamples.Injectable).Without(test)).Reasons).RuleId);

    [Fact]
    public void A_cosmetic_needs_germ_counts_and_characterization_and_no_sterility()
    {
        IReadOnlyList<ReleaseTest> tests = ReleaseSpecification.For(LotExamples.Serum).AllTests();
        Assert.Equal(
            [ReleaseTest.ParticleCount, ReleaseTest.SizeDistribution, ReleaseTest.Identity, ReleaseTest.Purity, ReleaseTest.MicrobialCount, ReleaseTest.SpecifiedMicroorganisms],
            tests);
        LotExamples.Released(LotExamples.Serum);
    }

    [Fact]
    public void A_medicinal_injection_needs_the_ten_headings_of_the_korean_guideline() =>
        Assert.Equal(
            [ReleaseTest.Appearance, ReleaseTest.ParticleCount, ReleaseTest.SizeDistribution, ReleaseTest.Mycoplasma, ReleaseTest.AdventitiousVirus, ReleaseTest.Sterility, ReleaseTest.Endotoxin, ReleaseTest.Identity, ReleaseTest.Purity, ReleaseTest.Potency],
            ReleaseSpecification.For(LotExamples.Injectable).AllTests());

    [Fact]
    public void A_pass_without_method_or_day_is_no_pass()
    {
        Refused(LotExamples.WithCertificate(LotExamples.Injectable).WithResult(ReleaseTest.Sterility, pass => pass with { Method = " " }));
        Refused(LotExamples.WithCertificate(LotExamples.Injectable).WithResult(ReleaseTest.Sterility, pass => pass with { TestedOn = null }));
    }

    [Fact]
    public void An_endotoxin_pass_over_the_computed_limit_fails()
    {
        // 5 EU/kg/h × 70 kg / 2 mL = 175 EU/mL.
        Lot over = LotExamples.WithCertificate(LotExamples.Injectable).WithResult(ReleaseTest.Endotoxin, pass => pass with { Endotoxin = Measured<EndotoxinConcentration>.Of(EndotoxinConcentration.FromEndotoxinUnitsPerMilliliter(176)) });
        Assert.Contains("endotoxin failed", Assert.Single(Refused(over).Reasons).Message, StringComparison.Ordinal);
        Lot unknown = LotExamples.WithCertificate(LotExamples.Injectable) with { Specification = null };
        Assert.Contains("no limit to be judged by", Assert.Single(Refused(unknown).Reasons).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_is_not_outvoted_by_a_later_pass_only_invalidated_with_a_reason()
    {
        Lot tested = LotExamples.WithCertificate(LotExamples.Injectable);
        ReleaseTestResult failure = LotExamples.Pass(ReleaseTest.Sterility) with { Result = TestResult.Fail };
        Lot both = tested with { Certificate = tested.Certificate!.With(failure) };
        Refused(both);
        Lot explained = tested with { Certificate = tested.Certificate!.With(failure with { InvalidatedBecause = "incubator alarm, deviation DEV-7" }) };
        Assert.IsType<LotApproved>(ReleaseDecision.Decide(explained, LotExamples.Decided, "qualified person"));
    }

    [Fact]
    public void A_result_that_came_after_the_release_does_not_carry_it()
    {
        Lot lot = LotExamples.WithCertificate(LotExamples.Injectable) with { Release = new LotRelease { ReleasedOn = LotExamples.Tested.AddDays(-1), ReleasedBy = "qualified person" } };
        Assert.Contains(lot.Validate(), finding => finding.RuleId == "EXO3002" && finding.Path == "$.release.releasedOn");
    }

    [Fact]
    public void A_count_outside_of_the_label_tolerance_stops_the_lot()
    {
        Lot low = LotExamples.WithCertificate(LotExamples.Injectable).WithResult(ReleaseTest.ParticleCount, pass => pass with { ParticlesPerContainer = ParticleCount.FromParticles(7.9e9) });
        Assert.Equal("EXO3010", Assert.Single(Refused(low).Reasons).RuleId);
        Lot edge = LotExamples.WithCertificate(LotExamples.Injectable).WithResult(ReleaseTest.ParticleCount, pass => pass with { ParticlesPerContainer = ParticleCount.FromParticles(8e9) });
        Assert.IsType<LotApproved>(ReleaseDecision.Decide(edge, LotExamples.Decided, "qualified person"));
    }

    [Fact]
    public void A_release_that_is_only_written_down_is_found_by_the_rules()
    {
        Lot claimed = LotExamples.Quarantined(LotExamples.Injectable) with { Release = new LotRelease { ReleasedOn = LotExamples.Decided, ReleasedBy = "somebody" } };
        Assert.Equal(["EXO3002", "EXO3003"], claimed.Validate().Select(finding => finding.RuleId).Order());
        Assert.Empty(LotExamples.Quarantined(LotExamples.Injectable).Validate());
        Assert.Empty(LotExamples.Released(LotExamples.Injectable).Lot.Validate());
    }

    [Fact]
    public void A_lot_without_a_route_cannot_be_judged() =>
        Assert.Contains(Refused(LotExamples.WithCertificate(LotExamples.Injectable) with { Routes = [] }).Reasons, reason => reason.Path == "$.routes");

    [Theory]
    [InlineData("held", LotStatus.Held)]
    [InlineData("lifted", LotStatus.Released)]
    [InlineData("recalled", LotStatus.Recalled)]
    [InlineData("withdrawn", LotStatus.Withdrawn)]
    [InlineData("rejected", LotStatus.Rejected)]
    public void The_status_follows_the_events_and_ends_stay_ends(string history, LotStatus expected)
    {
        DateOnly day = LotExamples.Decided.AddDays(10);
        Lot lot = LotExamples.Released(LotExamples.Injectable).Lot;
        LotEvent[] events = history switch
        {
            "held" => [new LotHeld { On = day, Reason = "x" }],
            "lifted" => [new LotHeld { On = day, Reason = "x" }, new LotHoldLifted { On = day, Reason = "y" }],
            "recalled" => [new LotRecalled { On = day, Reason = "x" }, new LotHoldLifted { On = day, Reason = "y" }],
            "withdrawn" => [new LotWithdrawn { On = day }, new LotHoldLifted { On = day, Reason = "y" }],
            _ => [new LotRejected { On = day, Reason = "x" }],
        };
        lot = events.Aggregate(lot, (current, happened) => current.With(happened));
        Assert.Equal(LotStatus.Released, lot.StatusOn(day.AddDays(-1)));
        Assert.Equal(expected, lot.StatusOn(day));
    }

    [Fact]
    public void The_last_day_is_a_day_of_use_and_the_next_is_not()
    {
        Lot lot = LotExamples.Released(LotExamples.Injectable).Lot;
        Assert.Equal(LotStatus.Released, lot.StatusOn(LotExamples.Expires));
        Assert.Equal(LotStatus.Expired, lot.StatusOn(LotExamples.Expires.AddDays(1)));
        Assert.Equal(LotStatus.Quarantined, lot.StatusOn(LotExamples.Decided.AddDays(-1)));
    }

    [Fact]
    public void Thawing_the_lot_or_an_excursion_needs_a_new_count_and_potency()
    {
        DateOnly day = LotExamples.Decided.AddDays(3);
        Lot lot = LotExamples.Released(LotExamples.Injectable).Lot;
        LotEvent[] events = [new LotThawed { On = day }, new StorageExcursion { On = day, Reached = Temperature.FromDegreesCelsius(-20) }];
        foreach (LotEvent happened in events)
        {
            Lot doubtful = lot.With(happened);
            Assert.Equal("EXO3009", Assert.Single(doubtful.Validate()).RuleId);
            Lot again = doubtful with
            {
                Certificate = doubtful.Certificate!
                    .With(LotExamples.Pass(ReleaseTest.ParticleCount) with { TestedOn = day })
                    .With(LotExamples.Pass(ReleaseTest.Potency) with { TestedOn = day }),
            };
            Assert.Empty(again.Validate());
        }
    }

    [Fact]
    public void One_thaw_of_a_vial_is_its_use_and_two_are_too_many()
    {
        VialId vial = VialId.Parse("V-1");
        DateOnly day = LotExamples.Decided.AddDays(3);
        Lot once = LotExamples.Released(LotExamples.Injectable).Lot.With(new LotThawed { On = day, Vial = vial });
        Assert.Empty(once.Validate());
        Assert.Equal("EXO3009", Assert.Single(once.With(new LotThawed { On = day, Vial = vial }).Validate()).RuleId);
        Assert.Empty(once.With(new LotThawed { On = day, Vial = VialId.Parse("V-2") }).Validate());
    }

    [Fact]
    public void Records_that_run_backwards_are_found()
    {
        Lot lot = LotExamples.Released(LotExamples.Injectable).Lot;
        Assert.Contains((lot with { Release = lot.Release! with { ReleasedOn = LotExamples.Made.AddDays(-1) } }).Validate(), finding => finding is { RuleId: "EXO3013", Path: "$.release.releasedOn" });
        Assert.Contains((lot with { ExpiresOn = LotExamples.Made.AddDays(-1) }).Validate(), finding => finding is { RuleId: "EXO3013", Path: "$.expiresOn" });
        Assert.Contains((lot with { Certificate = lot.Certificate! with { Lot = LotId.Parse("OTHER") } }).Validate(), finding => finding is { RuleId: "EXO3013", Path: "$.certificate.lot" });
        Assert.Contains((lot with { DistributedOn = LotExamples.Decided.AddDays(-1) }).Validate(), finding => finding is { RuleId: "EXO3007", Path: "$.distributedOn" });
        Assert.Contains(lot.With(new LotHeld { On = LotExamples.Made.AddDays(-1), Reason = "x" }).Validate(), finding => finding is { RuleId: "EXO3013", Path: "$.events[0].on" });
    }

    private static LotRefused Refused(Lot lot) => Assert.IsType<LotRefused>(ReleaseDecision.Decide(lot, LotExamples.Decided, "qualified person"));
}
