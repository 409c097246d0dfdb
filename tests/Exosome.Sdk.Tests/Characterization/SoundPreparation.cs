using Exosome.Sdk.Characterization;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Vesicles;

namespace Exosome.Sdk.Tests.Characterization;

/// <summary>A preparation that reports everything MISEV asks for; tests take one thing away.</summary>
internal static class SoundPreparation
{
    public static Preparation Complete { get; } = new()
    {
        Id = PreparationId.Parse("PREP-1"),
        Population = new VesiclePopulation { Term = VesicleTerm.ExtracellularVesicle },
        SourceAmounts = [new SourceAmount.OfFluid(Volume.FromMilliliters(500))],
        Quantifications =
        [
            new GlobalQuantification.Particles { Concentration = Measured<ParticleConcentration>.Of(ParticleConcentration.FromParticlesPerMilliliter(5e11)), ExpressedPer = QuantificationBasis.InitialFluid, StatesLimits = true, SamplePoint = "after SEC" },
            new GlobalQuantification.Protein { Concentration = Measured<ProteinConcentration>.Of(ProteinConcentration.FromMicrogramsPerMilliliter(10)), ExpressedPer = QuantificationBasis.InitialFluid, StatesLimits = true, SamplePoint = "after SEC" },
        ],
        Markers =
        [
            Blot("CD81", MarkerDetection.Detected), Blot("CD63", MarkerDetection.Detected), Blot("Alix", MarkerDetection.Detected), Blot("APOA1", MarkerDetection.NotDetected),
        ],
        ReportedAbsent = ["P02647"],
        LysisBuffer = "RIPA",
        SingleVesicles =
        [
            new SingleVesicleEvidence.Image { Method = SizingMethod.ElectronMicroscopy, ShowsCloseUp = true, ShowsWideField = true },
            new SingleVesicleEvidence.Count { Method = SizingMethod.NanoparticleTracking, ReportsConcentration = true },
        ],
        Separation = new SeparationReport { UsesDensityGradient = true, VesicleDensity = Density.FromGramsPerMilliliter(1.15) },
    };

    private static MarkerResult Blot(string marker, MarkerDetection detection) =>
        new() { Marker = marker, Detection = detection, Assay = MarkerAssay.WesternBlot, LimitOfDetection = "1 ng", Antibody = "clone 5A6", AntibodyDilution = "1:1000" };
}
