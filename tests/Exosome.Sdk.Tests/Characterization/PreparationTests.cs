using Exosome.Sdk.Characterization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Separation;
using Exosome.Sdk.Sources;
using Exosome.Sdk.Vesicles;

namespace Exosome.Sdk.Tests.Characterization;

public class PreparationTests
{
    private static Preparation Complete => SoundPreparation.Complete;

    [Fact]
    public void A_complete_preparation_has_no_finding_and_meets_every_item()
    {
        Assert.Empty(Complete.Validate());
        ReportingChecklist checklist = MisevChecklist.Evaluate(Complete, MisevEdition.Misev2023);
        Assert.Empty(checklist.Missing);
        Assert.All(checklist.Items, item => Assert.NotEmpty(item.Citation.Text));
        Assert.Equal(ChecklistStatus.NotApplicable, Status(Complete, "protein.category4"));
    }

    [Fact]
    public void An_empty_preparation_is_not_tested_not_negative()
    {
        var empty = new Preparation { Id = PreparationId.Parse("PREP-2") };
        Assert.All(MisevChecklist.Evaluate(empty, MisevEdition.Misev2018).Items, item => Assert.True(item.Status is ChecklistStatus.NotTested or ChecklistStatus.NotApplicable, item.Id));
        IReadOnlyList<Finding> findings = empty.Validate();
        Assert.All(findings, finding => Assert.Equal("EXO5003", finding.RuleId));
        Assert.True(findings.Count >= 10);
        Assert.Equal(MarkerDetection.NotTested, empty.Markers.DetectionOf("CD9"));
    }

    [Fact]
    public void Claims_make_categories_4_and_5_mandatory()
    {
        Preparation claimed = Complete with { ClaimsSmallVesicleSpecificity = true, ClaimsFunction = true };
        Assert.Equal(ChecklistStatus.NotTested, Status(claimed, "protein.category4"));
        Assert.Equal(ChecklistStatus.NotTested, Status(claimed, "protein.category5"));
        Assert.Equal(2, claimed.Validate().Count(finding => finding.RuleId == "EXO5003"));
    }

    [Fact]
    public void Not_listed_is_not_negative()
    {
        Finding finding = Assert.Single((Complete with { ReportedAbsent = ["GM130"] }).Validate());
        Assert.Equal("EXO5004", finding.RuleId);
        Assert.Equal("$.reportedAbsent[0]", finding.Path);
        Assert.Contains("no test is listed", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_negative_result_without_a_limit_of_detection_is_found()
    {
        Preparation vague = Complete with { Markers = [.. Complete.Markers, new MarkerResult { Marker = "CANX", Detection = MarkerDetection.NotDetected, Assay = MarkerAssay.WesternBlot }] };
        Finding finding = Assert.Single(vague.Validate());
        Assert.Equal(("EXO5004", "$.markers[4]"), (finding.RuleId, finding.Path));
    }

    [Fact]
    public void Dynamic_light_scattering_counts_no_single_vesicle()
    {
        Preparation scattered = Complete with { SingleVesicles = [Complete.SingleVesicles[0], new SingleVesicleEvidence.Count { Method = SizingMethod.DynamicLightScattering }] };
        Assert.Equal(ChecklistStatus.NotMet, Status(scattered, "single.count"));
        Assert.Equal(ChecklistStatus.NotMet, Status(scattered, "single.complementary"));
    }

    [Fact]
    public void Ev_metric_leaves_out_what_does_not_apply()
    {
        EvMetricScore score = EvMetricV1.Evaluate(Complete);
        Assert.Equal((8, 8, 100), (score.Fulfilled, score.Applicable, score.Percent));
        EvMetricScore poorer = EvMetricV1.Evaluate(Complete with { Separation = null, LysisBuffer = null });
        Assert.Equal((5, 9, 56), (poorer.Fulfilled, poorer.Applicable, poorer.Percent));
        Assert.Equal(9, score.Components.Count);
        Assert.Equal(3, score.Components.Count(component => component.Citation.Verification == CitationVerification.Verified));
    }

    [Theory]
    [InlineData(4, 9, 44)]
    [InlineData(5, 8, 63)]
    [InlineData(7, 9, 78)]
    public void Ev_metric_percentages_round_as_ev_track_shows_them(int fulfilled, int applicable, int percent)
    {
        EvMetricStatus[] statuses = [.. Enumerable.Repeat(EvMetricStatus.Fulfilled, fulfilled), .. Enumerable.Repeat(EvMetricStatus.NotFulfilled, applicable - fulfilled), .. Enumerable.Repeat(EvMetricStatus.NotApplicable, 9 - applicable)];
        var score = new EvMetricScore("EV-METRIC 1", [.. statuses.Select(status => new EvMetricComponent("x", status, "", new Citation("x")))]);
        Assert.Equal(percent, score.Percent);
    }

    [Fact]
    public void Scores_of_different_versions_do_not_compare()
    {
        EvMetricScore first = EvMetricV1.Evaluate(Complete);
        Assert.False(first.TryCompare(first with { Version = "EV-METRIC 2.0" }, out _));
        Assert.True(first.TryCompare(EvMetricV1.Evaluate(new Preparation { Id = Complete.Id }), out int difference));
        Assert.Equal(100, difference);
    }

    [Theory]
    [InlineData(5e10, PurityBand.High)]
    [InlineData(3e10, PurityBand.Indeterminate)]
    [InlineData(2.5e10, PurityBand.Indeterminate)]
    [InlineData(2e10, PurityBand.Low)]
    [InlineData(2e9, PurityBand.Low)]
    [InlineData(1.7e9, PurityBand.Indeterminate)]
    [InlineData(1.4e9, PurityBand.Impure)]
    public void Purity_bands_have_gaps(double ratio, PurityBand band) =>
        Assert.Equal(band, PurityRatio.FromParticlesPerMicrogram(ratio).Band);

    [Fact]
    public void Purity_is_formed_at_one_sample_point_only()
    {
        Assert.Equal(PurityBand.High, Complete.Purity.Band);
        Assert.Equal(5e10, Complete.Purity.Ratio!.Value.ParticlesPerMicrogram, 1);
        Preparation mixed = Complete with { Quantifications = [Complete.Quantifications[0], Complete.Quantifications[1] with { SamplePoint = "before SEC" }] };
        Assert.Null(mixed.Purity.Ratio);
        Assert.Contains("different points", mixed.Purity.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Flow_cytometry_is_checked_for_presence()
    {
        var report = new VesicleFlowCytometryReport { Touched = [MiFlowCytEvCategory.AssayControls, MiFlowCytEvCategory.Calibration], Reported = [MiFlowCytEvCategory.Calibration], ReportedItems = ["4.3", "7.1"] };
        ReportingChecklist flow = report.Checklist();
        Assert.Equal("miflowcyt-ev.3", Assert.Single(flow.Missing).Id);
        Assert.Equal([2, 3, 8, 4, 3, 4, 1], Enumerable.Range(1, 7).Select(category => flow.Items.Count(item => item.Id.StartsWith($"miflowcyt-ev.{category}.", StringComparison.Ordinal))));
        Assert.Equal(flow.Items.Count, flow.Items.Select(item => item.Id).Distinct().Count());
        ChecklistStatus Of(string item) => flow.Items.Single(one => one.Id == "miflowcyt-ev." + item).Status;
        Assert.Equal(
            [ChecklistStatus.NotApplicable, ChecklistStatus.NotTested, ChecklistStatus.Met, ChecklistStatus.NotTested, ChecklistStatus.Met, ChecklistStatus.Met],
            [Of("1.1"), Of("3.1"), Of("4.3"), Of("4.4"), Of("7"), Of("7.1")]);
        Assert.All(flow.Items, item => Assert.Contains("PMC7034442", item.Citation.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Blood_is_checked_for_presence_and_for_its_tube()
    {
        ReportingChecklist blood = new BloodReport { Tube = BloodTube.Serum, ReportedItems = ["1.0"], AssessedHemolysis = true }.Checklist();
        Assert.Equal(16, blood.Missing.Count);
        Assert.Equal(21, blood.Items.Count);
        Assert.Equal(ChecklistStatus.Met, blood.Items.Single(item => item.Id == "miblood-ev.qc.hemolysis").Status);
        Assert.Equal(ChecklistStatus.NotTested, blood.Items.Single(item => item.Id == "miblood-ev.qc.platelets").Status);
        Assert.All(blood.Items, item => Assert.NotEmpty(item.Citation.Text));
    }

    [Fact]
    public void Blood_is_checked_for_how_it_became_plasma()
    {
        var spin = new Centrifugation { Force = RelativeCentrifugalForce.FromTimesGravity(2500), Duration = Duration.FromMinutes(15), Temperature = Temperature.FromDegreesCelsius(22) };
        var blood = new BloodReport
        {
            Tube = BloodTube.Citrate,
            TimeToProcessing = Duration.FromMinutes(40),
            Venipuncture = "antecubital vein, 21 G, first tube discarded",
            TransportTemperature = Temperature.FromDegreesCelsius(22),
            Spins = [spin, spin],
            StorageTemperature = Temperature.FromDegreesCelsius(-80),
            FreezeThawCycles = 0,
        };
        Assert.All(blood.Checklist().Missing, item => Assert.StartsWith("miblood-ev.1.", item.Id, StringComparison.Ordinal));
        ChecklistItem Spins(BloodReport report) => report.Checklist().Items.Single(item => item.Id == "miblood-ev.processing.centrifugation");
        Assert.Equal(ChecklistStatus.Met, Spins(blood).Status);
        Assert.Equal((ChecklistStatus.NotMet, "1 of 2 spins lack their duration or temperature"), (Spins(blood with { Spins = [spin, spin with { Duration = null }] }).Status, Spins(blood with { Spins = [spin, spin with { Duration = null }] }).Reason));
        Assert.Equal(ChecklistStatus.NotTested, Spins(blood with { Spins = [] }).Status);
        Assert.Contains((blood with { FreezeThawCycles = -1 }).Checklist().Missing, item => item.Id == "miblood-ev.storage.freeze-thaw");
    }

    [Theory]
    [InlineData(BloodTube.Edta, 1, ChecklistStatus.Met)]
    [InlineData(BloodTube.Edta, 8, ChecklistStatus.Met)]
    [InlineData(BloodTube.Edta, 9, ChecklistStatus.NotMet)]
    [InlineData(BloodTube.AcdA, 8, ChecklistStatus.Met)]
    [InlineData(BloodTube.Citrate, 1, ChecklistStatus.Met)]
    [InlineData(BloodTube.Citrate, 2, ChecklistStatus.NotMet)]
    [InlineData(BloodTube.Heparin, 1, ChecklistStatus.NotMet)]
    [InlineData(BloodTube.Unspecified, 1, ChecklistStatus.NotTested)]
    public void The_tube_fits_the_time_to_processing(BloodTube tube, double hours, ChecklistStatus status) =>
        Assert.Equal(status, new BloodReport { Tube = tube, TimeToProcessing = Duration.FromHours(hours) }.Checklist().Items.Single(item => item.Id == "blood.tube").Status);

    [Fact]
    public void Controls_are_asked_for_where_a_function_is_studied_and_demanded_nowhere()
    {
        Assert.Equal(ChecklistStatus.NotApplicable, Status(Complete, "functional.dose-response"));
        Preparation studied = Complete with { ClaimsFunction = true, FunctionalControls = [FunctionalControl.DoseResponse] };
        Assert.Equal(ChecklistStatus.Met, Status(studied, "functional.dose-response"));
        Assert.Equal(ChecklistStatus.NotTested, Status(studied, "functional.process"));
        Assert.Equal(Enum.GetValues<FunctionalControl>().Length, MisevChecklist.Evaluate(studied, MisevEdition.Misev2018).Items.Count(item => item.Id.StartsWith("functional.", StringComparison.Ordinal)));
        Assert.DoesNotContain(studied.Validate(), finding => finding.Message.Contains("Function:", StringComparison.Ordinal));
        Assert.Equal("MISEV2018: 10 of 11 applicable items met, 1 of 7 encouraged ones", MisevChecklist.Evaluate(studied, MisevEdition.Misev2018).Summary);
    }

    [Theory]
    [InlineData(new[] { "CD9", "CD63", "CD81" }, ChecklistStatus.NotMet)]
    [InlineData(new[] { "Alix", "TSG101", "SDCBP" }, ChecklistStatus.NotMet)]
    [InlineData(new[] { "CD9", "CD63", "Alix" }, ChecklistStatus.Met)]
    public void Three_proteins_are_of_both_kinds(string[] markers, ChecklistStatus status) =>
        Assert.Equal(status, Status(Complete with { Markers = [.. markers.Select(marker => new MarkerResult { Marker = marker, Detection = MarkerDetection.Detected, Assay = MarkerAssay.WesternBlot })] }, "protein.three"));

    [Fact]
    public void Indeterminate_is_not_called_not_detected()
    {
        Preparation open = Complete with { Markers = [new MarkerResult { Marker = "CD63", Detection = MarkerDetection.Indeterminate, Assay = MarkerAssay.WesternBlot }] };
        ChecklistItem item = Item(open, "protein.category1");
        Assert.Equal(ChecklistStatus.NotMet, item.Status);
        Assert.Equal("tested and indeterminate: CD63", item.Reason);
        Assert.DoesNotContain(open.Validate(), finding => finding.Message.Contains("not detected: CD63", StringComparison.Ordinal));
    }

    [Fact]
    public void Contradicting_results_are_no_detection()
    {
        Preparation torn = Complete with
        {
            Markers =
            [
                new MarkerResult { Marker = "CD63", Detection = MarkerDetection.Detected, Assay = MarkerAssay.WesternBlot },
                new MarkerResult { Marker = "P08962", Detection = MarkerDetection.NotDetected, Assay = MarkerAssay.Immunoassay, LimitOfDetection = "1 ng" },
            ],
        };
        Assert.Equal(MarkerDetection.Indeterminate, torn.Markers.DetectionOf("CD63"));
        ChecklistItem item = Item(torn, "protein.category1");
        Assert.Equal((ChecklistStatus.NotMet, "tested and indeterminate: CD63"), (item.Status, item.Reason));
    }

    [Fact]
    public void A_ratio_is_met_where_one_can_be_formed()
    {
        GlobalQuantification particles = Complete.Quantifications[0];
        GlobalQuantification protein = Complete.Quantifications[1];
        GlobalQuantification below = new GlobalQuantification.Protein { Concentration = Measured<ProteinConcentration>.Below(ProteinConcentration.FromMicrogramsPerMilliliter(1)), SamplePoint = protein.SamplePoint };
        Assert.Equal(ChecklistStatus.Met, Status(Complete, "global.ratio"));
        Assert.Equal(ChecklistStatus.NotMet, Status(Complete with { Quantifications = [particles, protein with { SamplePoint = "before SEC" }] }, "global.ratio"));
        Assert.Equal(ChecklistStatus.NotMet, Status(Complete with { Quantifications = [particles, below] }, "global.ratio"));
        Assert.Equal(ChecklistStatus.NotMet, Status(Complete with { Quantifications = [particles] }, "global.ratio"));
        Assert.Equal(ChecklistStatus.NotTested, Status(Complete with { Quantifications = [] }, "global.ratio"));
    }

    [Fact]
    public void A_method_counts_as_the_evidence_that_it_can_give()
    {
        Preparation swapped = Complete with
        {
            SingleVesicles =
            [
                new SingleVesicleEvidence.Image { Method = SizingMethod.NanoparticleTracking, ShowsCloseUp = true, ShowsWideField = true },
                new SingleVesicleEvidence.Count { Method = SizingMethod.ElectronMicroscopy },
            ],
        };
        Assert.NotEqual(ChecklistStatus.Met, Status(swapped, "single.image"));
        Assert.Equal(ChecklistStatus.NotMet, Status(swapped, "single.count"));
        Assert.Equal(ChecklistStatus.NotMet, Status(swapped, "single.complementary"));
    }

    [Fact]
    public void Each_edition_has_its_items()
    {
        string[] first = [.. MisevChecklist.Evaluate(Complete, MisevEdition.Misev2018).Items.Select(item => item.Id)];
        string[] second = [.. MisevChecklist.Evaluate(Complete, MisevEdition.Misev2023).Items.Select(item => item.Id)];
        Assert.Equal(["quantification.limits", "name"], second.Except(first));
        Assert.Empty(first.Except(second));
    }

    [Fact]
    public void A_name_without_evidence_is_advised_against()
    {
        Preparation called = Complete with { Population = new VesiclePopulation { Term = new BiogenesisTerm { Kind = VesicleKind.Exosome } } };
        ChecklistItem item = MisevChecklist.Evaluate(called, MisevEdition.Misev2023).Items.Single(one => one.Id == "name");
        Assert.Equal(ChecklistStatus.NotMet, item.Status);
        Assert.Contains("the evidence supports \"extracellular vesicle (EV)\"", item.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Markers_are_known_by_accession_symbol_and_laboratory_name()
    {
        Assert.Same(MarkerCatalog.Find("Q8WUM4"), MarkerCatalog.Find("alix"));
        Assert.Null(MarkerCatalog.Find("exosomin"));
        Assert.Equal(MarkerCatalog.All.Count, MarkerCatalog.All.Select(marker => marker.UniProt).Distinct().Count());
        Assert.All(MarkerCatalog.All, marker => Assert.Matches("^([OPQ][0-9][A-Z0-9]{3}[0-9]|[A-NR-Z][0-9]([A-Z][A-Z0-9]{2}[0-9]){1,2})$", marker.UniProt));
        Assert.Equal(5, MarkerCatalog.All.Select(marker => marker.Category).Distinct().Count());
    }

    private static ChecklistStatus Status(Preparation preparation, string id) => Item(preparation, id).Status;

    private static ChecklistItem Item(Preparation preparation, string id) =>
        MisevChecklist.Evaluate(preparation, MisevEdition.Misev2023).Items.Single(item => item.Id == id);
}
