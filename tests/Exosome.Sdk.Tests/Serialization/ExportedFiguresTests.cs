using Exosome.Sdk.Characterization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Instruments;
using Exosome.Sdk.Instruments.Reports;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Serialization;
using Exosome.Sdk.Tests.Lots;

namespace Exosome.Sdk.Tests.Serialization;

/// <summary>What a dossier states and what its own exports counted differ by less than ten times, or it is told.</summary>
public sealed class ExportedFiguresTests
{
    [Theory]
    [InlineData(5e11, "LOT-1", false)]
    [InlineData(5.1e10, "LOT-1", false)]
    [InlineData(4.9e10, "LOT-1", true)]
    [InlineData(5.1e12, "prep 1, 1:1000", true)]
    [InlineData(5e8, "LOT-1", true)]
    [InlineData(5e8, "LOT-9", false)]
    [InlineData(5e8, " ", false)]
    public void An_export_of_the_sample_that_is_ten_times_off_is_told(double counted, string sample, bool told)
    {
        Finding[] found = [.. ExportedFigures.Check(Report(Stated(5e11), Export(sample, counted, counted)))];
        Assert.Equal(told ? ["$.preparations[0].quantifications[0]"] : (string[])[], found.Select(finding => finding.Path));
        Assert.All(found, finding =>
        {
            Assert.Equal(("EXO5005", Severity.Warning), (finding.RuleId, finding.Severity));
            Assert.Contains(sample, finding.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void One_figure_of_the_preparation_that_agrees_is_enough_and_an_unknown_dilution_says_nothing()
    {
        Preparation twoPoints = Stated(5e11) with { Quantifications = [Figure(5e11, "after SEC"), Figure(5e8, "conditioned medium")] };
        Assert.Empty(ExportedFigures.Check(Report(twoPoints, Export("LOT-1", 6e8))));
        Assert.Single(ExportedFigures.Check(Report(twoPoints, Export("LOT-1", 6e6))));
        Assert.Empty(ExportedFigures.Check(Report(Stated(5e11), Export("LOT-1"))));
        Assert.Empty(ExportedFigures.Check(Report(Stated(5e11) with { Quantifications = [] }, Export("LOT-1", 6e6))));
    }

    private static Preparation Stated(double particles) => SoundDossier.Whole.Preparations[0] with { Quantifications = [Figure(particles, "filled product")] };

    private static GlobalQuantification.Particles Figure(double particles, string point) => new()
    {
        Concentration = Measured<ParticleConcentration>.Of(ParticleConcentration.FromParticlesPerMilliliter(particles)),
        SamplePoint = point,
    };

    private static LotReport Report(Preparation preparation, InstrumentFile export) =>
        LotReport.Of(SoundDossier.Whole with { Preparations = [preparation] }, LotId.Parse("LOT-1"), [export], LotExamples.Decided);

    /// <summary>An export with a run for each figure of the undiluted sample; without any, one whose dilution is unknown.</summary>
    private static InstrumentFile Export(string sample, params double[] counted) => new()
    {
        Kind = InstrumentFileKind.NanoSightSummary,
        Instrument = "NanoSight",
        Sample = sample,
        Runs = counted.Length == 0
            ? [new InstrumentRun { Name = "video", Status = RunStatus.Ok, Dilution = new RunDilution.Unknown(), Concentration = ParticleConcentration.FromParticlesPerMilliliter(1) }]
            : [.. counted.Select(value => new InstrumentRun { Name = "video", Status = RunStatus.Ok, Dilution = new RunDilution.Unknown(), DilutionCorrectedConcentration = ParticleConcentration.FromParticlesPerMilliliter(value) })],
    };
}
