namespace Exosome.Sdk.Characterization;

/// <summary>How a method is called in a sentence for people.</summary>
internal static class SizingMethodNames
{
    public static string Name(this SizingMethod method) => method switch
    {
        SizingMethod.NanoparticleTracking => "NTA",
        SizingMethod.ResistivePulseSensing => "TRPS",
        SizingMethod.NanoFlowCytometry => "nano-flow cytometry",
        SizingMethod.DynamicLightScattering => "DLS",
        SizingMethod.MultiAngleLightScattering => "MALS",
        SizingMethod.ElectronMicroscopy => "electron microscopy",
        SizingMethod.CryoElectronMicroscopy => "cryo-EM",
        SizingMethod.ScanningProbeMicroscopy => "scanning probe microscopy",
        SizingMethod.SuperResolutionMicroscopy => "super-resolution microscopy",
        SizingMethod.FluorescenceCorrelation => "fluorescence correlation spectroscopy",
        SizingMethod.RamanSpectroscopy => "Raman spectroscopy",
        _ => "another method",
    };
}
