using Exosome.Sdk.Characterization;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Tests.Characterization;

/// <summary>Preparations that look complete, and reports that say less than they seem to.</summary>
public class ReportingTrapTests
{
    private static readonly Preparation s_complete = SoundPreparation.Complete;

    [Theory]
    [InlineData(null, null)]
    [InlineData("", " ")]
    [InlineData("after SEC", null)]
    public void A_sample_point_that_is_not_stated_is_not_the_same_point(string? particles, string? protein)
    {
        Preparation preparation = At(particles, protein);
        Assert.Null(preparation.Purity.Ratio);
        Assert.Equal(PurityBand.Indeterminate, preparation.Purity.Band);
        Assert.Contains("not stated", preparation.Purity.Reason, StringComparison.Ordinal);
        ChecklistItem item = Item(preparation, "global.ratio");
        Assert.Equal(ChecklistStatus.NotMet, item.Status);
        Assert.Contains("not stated", item.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_behind_a_sample_point_is_no_other_point()
    {
        Preparation preparation = At("filled product ", "Filled product");
        Assert.NotNull(preparation.Purity.Ratio);
        Assert.Equal(ChecklistStatus.Met, Item(preparation, "global.ratio").Status);
    }

    [Fact]
    public void Ev_metric_takes_no_count_by_microscopy_and_no_image_by_tracking()
    {
        Preparation swapped = s_complete with
        {
            SingleVesicles =
            [
                new SingleVesicleEvidence.Image { Method = SizingMethod.NanoparticleTracking, ShowsCloseUp = true, ShowsWideField = true },
                new SingleVesicleEvidence.Count { Method = SizingMethod.ElectronMicroscopy, ReportsConcentration = true },
            ],
        };
        Assert.Equal(EvMetricStatus.NotFulfilled, EvMetricV1.Evaluate(swapped).Components[0].Status);
        Assert.Equal(EvMetricStatus.Fulfilled, EvMetricV1.Evaluate(s_complete).Components[0].Status);
    }

    [Theory]
    [InlineData("Syntenin", "SDCBP")]
    [InlineData("syntenin 1", "SDCBP")]
    [InlineData("ApoA-I", "APOA1")]
    [InlineData("Apo A-I", "APOA1")]
    [InlineData("Calnexin (CANX)", "CANX")]
    [InlineData("CANX (calnexin, ER)", "CANX")]
    [InlineData("Lamp-1", "LAMP1")]
    [InlineData("Annexin V", "ANXA5")]
    [InlineData("flotillin 1", "FLOT1")]
    [InlineData("HLA-DR", "HLA-DRA")]
    [InlineData("Hsp90", "HSP90AA1")]
    [InlineData("ApoE", "APOE")]
    [InlineData("Calreticulin", "CALR")]
    [InlineData("Argonaute 2", "AGO2")]
    [InlineData("CD37", "CD37")]
    [InlineData("CD53", "CD53")]
    [InlineData("TfR2", "TFR2")]
    [InlineData("β-actin", "ACTB")]
    [InlineData("alpha tubulin", "TUBA1A")]
    [InlineData("Histone H3", "H3C1")]
    public void A_marker_is_known_by_its_usual_spellings(string name, string symbol) =>
        Assert.Equal(symbol, MarkerCatalog.Find(name)?.Symbol);

    [Theory]
    [InlineData("CD63 (CD81)")]
    [InlineData("unheard-of (protein)")]
    [InlineData("CD6")]
    [InlineData("()")]
    [InlineData("")]
    public void A_name_that_is_two_markers_or_none_is_not_guessed(string name) => Assert.Null(MarkerCatalog.Find(name));

    [Fact]
    public void A_marker_that_is_called_absent_is_found_under_another_spelling()
    {
        Preparation preparation = s_complete with { Markers = [.. s_complete.Markers.Select(result => result.Marker == "APOA1" ? result with { Marker = "ApoA-I" } : result)] };
        Assert.Empty(preparation.Validate());
    }

    [Fact]
    public void A_marker_without_a_category_is_named_where_none_of_the_category_was_tested()
    {
        Preparation preparation = s_complete with { Markers = [s_complete.Markers[0] with { Marker = "Exosomin" }], ReportedAbsent = [] };
        Assert.All((string[])["protein.category2", "protein.category3"], id =>
        {
            Assert.Equal(ChecklistStatus.NotTested, Item(preparation, id).Status);
            Assert.Contains("\"Exosomin\" is not in the list of markers, and no category is stated for it", Item(preparation, id).Reason, StringComparison.Ordinal);
        });
        Assert.Equal(2, EvMetricV1.Evaluate(preparation).Components.Count(component => component.Reason.Contains("Exosomin", StringComparison.Ordinal)));
        Preparation stated = preparation with { Markers = [preparation.Markers[0] with { StatedCategory = MarkerCategory.Cytosolic }] };
        Assert.Equal(ChecklistStatus.Met, Item(stated, "protein.category2").Status);
        Assert.DoesNotContain("Exosomin", Item(stated, "protein.category3").Reason, StringComparison.Ordinal);
    }

    private static Preparation At(string? particles, string? protein) =>
        s_complete with { Quantifications = [s_complete.Quantifications[0] with { SamplePoint = particles }, s_complete.Quantifications[1] with { SamplePoint = protein }] };

    private static ChecklistItem Item(Preparation preparation, string id) => MisevChecklist.Evaluate(preparation, MisevEdition.Misev2023).Items.Single(item => item.Id == id);
}
