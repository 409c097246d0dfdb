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
    public void One_explanation_ends_one_hold()
    {
        DateOnly day = LotExamples.Decided.AddDays(5);
        HeldLot held = LotExamples.Released(LotExamples.Injectable).Hold(day, "label").Hold(day.AddDays(1), "granuloma", AdverseEventId.Parse("AE-1"));
        LotRefused unnamed = Assert.IsType<LotRefused>(held.Lift(day.AddDays(2), "label mended", "qualified person"));
        Assert.Contains("it is on hold: label; granuloma", Assert.Single(unnamed.Reasons).Message, StringComparison.Ordinal);
        Assert.Equal(("EXO3013", "$.events[2]"), Assert.Single(unnamed.Lot.Validate().Select(finding => (finding.RuleId, finding.Path))));

        LotRefused one = Assert.IsType<LotRefused>(held.Lift(day.AddDays(2), "label mended", "qualified person", held.Lot.HoldsOn(day.AddDays(2))[0]));
        Assert.Contains("it is on hold: granuloma", Assert.Single(one.Reasons).Message, StringComparison.Ordinal);
        Assert.Empty(one.Lot.Validate());
        QuarantinedLot both = LotState.Quarantine(one.Lot).Record(new LotHoldLifted { On = day.AddDays(3), Reason = "unrelated", AdverseEvent = AdverseEventId.Parse("AE-1") });
        Assert.IsType<LotApproved>(both.Decide(day.AddDays(3), "qualified person"));
        Assert.Equal([2, 1, 0], new[] { 1, 2, 3 }.Select(after => both.Lot.HoldsOn(day.AddDays(after)).Count));
        Assert.Throws<ArgumentException>(() => held.Lift(day.AddDays(2), "x", "qualified person", new LotHeld { On = day, Reason = "another" }));
    }

    [Fact]
    public void Two_holds_of_one_day_need_two_lifts_and_a_lift_without_a_hold_is_found()
    {
        DateOnly day = LotExamples.Decided.AddDays(5);
        Lot lot = LotExamples.Released(LotExamples.Injectable).Lot
            .With(new LotHeld { On = day, Reason = "granuloma", AdverseEvent = AdverseEventId.Parse("AE-1") })
            .With(new LotHeld { On = day, Reason = "label" })
            .With(new LotHoldLifted { On = day.AddDays(1), Reason = "label mended", HeldOn = day });
        Assert.Equal("granuloma", Assert.Single(lot.HoldsOn(day.AddDays(1))).Reason);
        lot = lot.With(new LotHoldLifted { On = day.AddDays(2), Reason = "unrelated", HeldOn = day });
        Assert.Equal(LotStatus.Released, lot.StatusOn(day.AddDays(2)));
        Assert.Empty(lot.Validate());
        Assert.Equal(("EXO3013", "$.events[4]"), Assert.Single(lot.With(new LotHoldLifted { On = day.AddDays(3), Reason = "again" }).Validate().Select(finding => (finding.RuleId, finding.Path))));
    }

    [Fact]
    public void A_reason_is_that_of_the_day_and_not_a_later_one()
    {
        DateOnly day = LotExamples.Decided.AddDays(5);
        Lot lot = LotExamples.Released(LotExamples.Injectable).Lot
            .With(new LotHeld { On = day, Reason = "label" })
            .With(new LotHoldLifted { On = day.AddDays(2), Reason = "mended" })
            .With(new LotHeld { On = day.AddDays(9), Reason = "granuloma" })
            .With(new LotRecalled { On = day.AddDays(20), Reason = "glass" })
            .With(new LotRecalled { On = day.AddDays(15), Reason = "label again" });
        Assert.Contains("it is on hold: label", Refusal(day.AddDays(1)), StringComparison.Ordinal);
        Assert.Contains("it is on hold: granuloma", Refusal(day.AddDays(10)), StringComparison.Ordinal);
        Assert.Contains("it was recalled: label again", Refusal(day.AddDays(16)), StringComparison.Ordinal);

        string Refusal(DateOnly on) => Assert.Single(Assert.IsType<LotRefused>(ReleaseDecision.Decide(lot, on, "qualified person")).Reasons).Message;
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

    [Theory]
    [InlineData(ProductClass.ResearchUseOnly)]
    [InlineData(ProductClass.InVitroDiagnostic)]
    public void No_class_takes_the_safety_tests_from_a_route_into_the_body(ProductClass productClass)
    {
        Lot lot = LotExamples.WithCertificate(LotExamples.Injectable) with { Class = productClass };
        LotRefused refused = Refused(lot.Without(ReleaseTest.Sterility).Without(ReleaseTest.Endotoxin));
        Assert.Contains("sterility was not tested, endotoxin was not tested", Assert.Single(refused.Reasons).Message, StringComparison.Ordinal);
        Lot reagent = lot.Without(ReleaseTest.Sterility) with { Routes = [AdministrationRoute.InVitro] };
        Assert.IsType<LotApproved>(ReleaseDecision.Decide(reagent, LotExamples.Decided, "qualified person"));
    }

    [Fact]
    public void The_certificate_of_another_lot_releases_nothing()
    {
        Lot lot = LotExamples.WithCertificate(LotExamples.Injectable);
        Assert.Equal(("EXO3013", "$.certificate.lot"), Where(Refused(lot with { Certificate = lot.Certificate! with { Lot = LotId.Parse("OTHER") } })));
    }

    [Theory]
    [InlineData(ReleaseTest.Sterility, true)]
    [InlineData(ReleaseTest.Endotoxin, true)]
    [InlineData(ReleaseTest.ParticleCount, true)]
    [InlineData(ReleaseTest.Mycoplasma, false)]
    [InlineData(ReleaseTest.AdventitiousVirus, false)]
    public void A_result_from_before_the_lot_was_made_is_not_about_it(ReleaseTest test, bool found)
    {
        Lot early = LotExamples.WithCertificate(LotExamples.Injectable).WithResult(test, pass => pass with { TestedOn = LotExamples.Made.AddDays(-1) });
        Assert.Equal(found, early.Validate().Any(finding => finding.RuleId == "EXO3013" && finding.Path.EndsWith(".testedOn", StringComparison.Ordinal)));
        Assert.Equal(found, ReleaseDecision.Decide(early, LotExamples.Decided, "qualified person") is LotRefused);
        Lot again = early with { Certificate = early.Certificate!.With(LotExamples.Pass(test)) };
        Assert.IsType<LotApproved>(ReleaseDecision.Decide(again, LotExamples.Decided, "qualified person"));
    }

    [Fact]
    public void A_declared_limit_is_stricter_than_the_computed_one_and_justified_or_refused()
    {
        Assert.Contains("above the 175 EU/mL", Decided(Declared(176, "because")), StringComparison.Ordinal);
        Assert.Contains("above the 175 EU/mL", Decided(Declared(1e9, "")), StringComparison.Ordinal);
        Assert.Contains("has no justification", Decided(Declared(10, " ")), StringComparison.Ordinal);
        Assert.Contains("cannot be held against K/M", Decided(Declared(10, "because"), LotExamples.Injectable with { Dosage = null }), StringComparison.Ordinal);
        Assert.Equal("", Decided(Declared(10, "stricter than K/M")));

        // Without the product nobody knows the dosage.
        Assert.Equal(("EXO3002", "$.specification.endotoxin"), Where(Refused(Limited(Declared(10, "stricter than K/M")))));
    }

    [Fact]
    public void A_computed_limit_is_computed_at_the_dosage_of_the_product()
    {
        ThresholdEndotoxinLimit drop = new(EndotoxinLimit.ParenteralThreshold, Volume.FromMilliliters(1e-7), BodyMass.FromKilograms(70));
        Assert.Contains("above the 175 EU/mL", Decided(drop), StringComparison.Ordinal);
        Assert.Equal("", Decided(drop with { MaximumVolumePerHour = Volume.FromMilliliters(2) }));
        Assert.Equal("", Decided(drop with { MaximumVolumePerHour = Volume.FromMilliliters(4) }));
        Assert.Contains("above the 87.5 EU/mL", Decided(new SurfaceAreaEndotoxinLimit(Volume.FromMilliliters(1))), StringComparison.Ordinal);
        Assert.Equal("", Decided(new SurfaceAreaEndotoxinLimit(Volume.FromMilliliters(2 / 1.8))));
        Assert.Contains("above the 87.5 EU/mL", Decided(new RadiopharmaceuticalEndotoxinLimit(Volume.FromMilliliters(1), false)), StringComparison.Ordinal);
        Assert.Equal("", Decided(new RadiopharmaceuticalEndotoxinLimit(Volume.FromMilliliters(2), false)));
    }

    [Fact]
    public void No_limit_is_taken_at_its_word_where_the_product_has_no_dosage()
    {
        Volume drop = Volume.FromMilliliters(1e-7);
        EndotoxinLimit[] limits =
        [
            new ThresholdEndotoxinLimit(EndotoxinLimit.ParenteralThreshold, drop, BodyMass.FromKilograms(70)),
            new SurfaceAreaEndotoxinLimit(drop),
            new RadiopharmaceuticalEndotoxinLimit(drop, false),
        ];
        Assert.All(limits, limit => Assert.Contains("cannot be held against K/M", Decided(limit, LotExamples.Injectable with { Dosage = null }), StringComparison.Ordinal));

        // A tracer is limited by the volume of one dose, which a volume per hour does not tell.
        Dosage hourly = LotExamples.Injectable.Dosage! with { VolumePerUse = null, MaximumVolumePerHour = Volume.FromMilliliters(2) };
        Assert.Contains("cannot be held against K/M", Decided(limits[2], LotExamples.Injectable with { Dosage = hourly }), StringComparison.Ordinal);
        Assert.Equal(("EXO3002", "$.specification.endotoxin"), Where(Refused(Limited(limits[2]))));
    }

    [Fact]
    public void A_lot_is_decided_with_its_own_product()
    {
        Lot lot = LotExamples.WithCertificate(LotExamples.Injectable);
        Assert.Equal(("EXO3006", "$.product"), Where(Assert.IsType<LotRefused>(LotState.Quarantine(lot).Decide(LotExamples.Injectable with { Id = ProductId.Parse("P-9") }, LotExamples.Decided, "qualified person"))));
        Assert.Equal(("EXO3013", "$.class"), Where(Assert.IsType<LotRefused>(LotState.Quarantine(lot).Decide(LotExamples.Injectable with { Class = ProductClass.MedicinalProduct }, LotExamples.Decided, "qualified person"))));
    }

    private static DeclaredEndotoxinLimit Declared(double limit, string justification) => new(EndotoxinConcentration.FromEndotoxinUnitsPerMilliliter(limit), justification);

    private static Lot Limited(EndotoxinLimit limit)
    {
        Lot lot = LotExamples.WithCertificate(LotExamples.Injectable);
        return lot with { Specification = lot.Specification! with { Endotoxin = limit } };
    }

    private static string Decided(EndotoxinLimit limit, Product? product = null) =>
        ReleaseDecision.Decide(Limited(limit), product ?? LotExamples.Injectable, LotExamples.Decided, "qualified person") is LotRefused refused ? Assert.Single(refused.Reasons).Message : "";

    private static (string Rule, string Path) Where(LotRefused refused)
    {
        Exosome.Sdk.Findings.Finding reason = Assert.Single(refused.Reasons);
        return (reason.RuleId, reason.Path);
    }

    private static LotRefused Refused(Lot lot) => Assert.IsType<LotRefused>(ReleaseDecision.Decide(lot, LotExamples.Decided, "qualified person"));
}
