using Exosome.Sdk.Characterization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Tests.Characterization;

/// <summary>Two records of one preparation that cannot both be true are told, and nothing is formed from either.</summary>
public sealed class ContradictionTests
{
    private static Preparation Complete => SoundPreparation.Complete;

    [Theory]
    [InlineData(5e11, 5e11, null, null, false)]
    [InlineData(5e11, 7.4e11, null, null, false)]
    [InlineData(5e11, 7.6e11, null, null, true)]
    [InlineData(5e11, 9e11, "NTA", "nta ", true)]
    [InlineData(5e11, 9e11, "NTA", "RPS", false)]
    [InlineData(5e11, 5.1e12, "NTA", "RPS", true)]
    [InlineData(5e11, 0, null, null, true)]
    public void Two_particle_figures_at_one_point_give_no_ratio_where_they_contradict(double first, double second, string? method, string? otherMethod, bool contradict)
    {
        Preparation preparation = With(Particles(first, method: method), Particles(second, method: otherMethod));
        Assert.Equal(contradict, preparation.Purity.Ratio is null);
        Assert.Equal(contradict ? ChecklistStatus.NotMet : ChecklistStatus.Met, MisevChecklist.Evaluate(preparation, MisevEdition.Misev2023).Items.Single(item => item.Id == "global.ratio").Status);
        Finding[] found = [.. preparation.Validate().Where(finding => finding.RuleId == "EXO5005")];
        Assert.Equal(contradict ? ["$.quantifications[1]"] : (string[])[], found.Select(finding => finding.Path));
        Assert.All(found, finding => Assert.Contains("quantifications[0]", finding.Message, StringComparison.Ordinal));
        Assert.Contains(contradict ? "contradict each other" : "Of several figures", preparation.Purity.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_uncertainties_cover_is_no_contradiction_and_another_sample_point_is_another_sample()
    {
        Assert.NotNull(With(Particles(5e11, 1e11), Particles(9e11, 2e11)).Purity.Ratio);
        Assert.Null(With(Particles(5e11, 1e10), Particles(9e11, 2e10)).Purity.Ratio);
        Preparation apart = With(Particles(5e11), Particles(5e13) with { SamplePoint = "conditioned medium" });
        Assert.NotNull(apart.Purity.Ratio);
        Assert.Empty(apart.Validate());
    }

    [Theory]
    [InlineData("P08962", MarkerAssay.MassSpectrometry, Severity.Info)]
    [InlineData("Tspan-30", MarkerAssay.WesternBlot, Severity.Warning)]
    [InlineData("CD63 (LAMP-3)", MarkerAssay.WesternBlot, Severity.Warning)]
    public void One_protein_with_two_results_is_told_with_both_places(string name, MarkerAssay assay, Severity severity)
    {
        Finding finding = Assert.Single(Also(name, MarkerDetection.NotDetected, assay).Validate(), finding => finding.RuleId == "EXO5005");
        Assert.Equal(("$.markers[4]", severity), (finding.Path, finding.Severity));
        Assert.Contains("markers[1] (CD63) is detected (western blot)", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CD63", MarkerDetection.Detected)]
    [InlineData("CD63", MarkerDetection.Indeterminate)]
    [InlineData("CD63", MarkerDetection.NotTested)]
    [InlineData("CD9", MarkerDetection.NotDetected)]
    [InlineData("LAMP-3", MarkerDetection.NotDetected)]
    public void Results_that_do_not_contradict_are_no_finding(string name, MarkerDetection detection) =>
        Assert.DoesNotContain(Also(name, detection, MarkerAssay.WesternBlot).Validate(), finding => finding.RuleId == "EXO5005");

    [Theory]
    [InlineData(1.7e9, "\"impure\" (below 1.5e9) and \"low\" (from 2e9)")]
    [InlineData(3e10, "\"low\" (up to 2e10) and \"high\" (above 3e10)")]
    public void An_indeterminate_ratio_says_between_which_bands_it_lies(double particlesPerMicrogram, string bands)
    {
        PurityAssessment purity = With(Particles(particlesPerMicrogram * 10)).Purity;
        Assert.Equal(PurityBand.Indeterminate, purity.Band);
        Assert.Contains(bands, purity.Reason, StringComparison.Ordinal);
    }

    private static Preparation Also(string name, MarkerDetection detection, MarkerAssay assay) =>
        Complete with { Markers = [.. Complete.Markers, new MarkerResult { Marker = name, Detection = detection, Assay = assay, LimitOfDetection = "1 ng" }] };

    private static Preparation With(params GlobalQuantification[] particles) =>
        Complete with { Quantifications = [.. particles, Complete.Quantifications.OfType<GlobalQuantification.Protein>().Single()] };

    private static GlobalQuantification Particles(double value, double? uncertainty = null, string? method = null)
    {
        ParticleConcentration concentration = ParticleConcentration.FromParticlesPerMilliliter(value);
        return new GlobalQuantification.Particles
        {
            Concentration = uncertainty is { } known
                ? Measured.Of(concentration, ParticleConcentration.FromParticlesPerMilliliter(known), method: method)
                : Measured<ParticleConcentration>.Of(concentration, method: method),
            ExpressedPer = QuantificationBasis.InitialFluid,
            StatesLimits = true,
            SamplePoint = "after SEC",
        };
    }
}
