namespace Exosome.Sdk.Characterization;

/// <summary>How diameters were measured. The diameter of the same vesicle depends on it (MISEV2023 Table 2), so a size without it says little.</summary>
public enum SizingMethod
{
    /// <summary>Nanoparticle tracking analysis: hydrodynamic diameter from diffusion, one particle at a time.</summary>
    NanoparticleTracking,

    /// <summary>Tunable resistive pulse sensing: volume displaced in a pore.</summary>
    ResistivePulseSensing,

    /// <summary>Nano-flow cytometry: calibrated light scatter of single particles.</summary>
    NanoFlowCytometry,

    /// <summary>Dynamic light scattering: an intensity-weighted ensemble figure, never a count.</summary>
    DynamicLightScattering,

    /// <summary>Multi-angle light scattering after separation.</summary>
    MultiAngleLightScattering,

    /// <summary>Transmission or scanning electron microscopy of dried vesicles.</summary>
    ElectronMicroscopy,

    /// <summary>Electron microscopy of vesicles in vitreous ice.</summary>
    CryoElectronMicroscopy,

    /// <summary>Atomic force or other scanning probe microscopy.</summary>
    ScanningProbeMicroscopy,

    /// <summary>Super-resolution light microscopy.</summary>
    SuperResolutionMicroscopy,
}
