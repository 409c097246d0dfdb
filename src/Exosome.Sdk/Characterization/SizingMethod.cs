using System.Text.Json.Serialization;

namespace Exosome.Sdk.Characterization;

/// <summary>How diameters were measured. The diameter of the same vesicle depends on it (MISEV2023 Table 2), so a size without it says little.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SizingMethod>))]
public enum SizingMethod
{
    /// <summary>Nanoparticle tracking analysis: hydrodynamic diameter from diffusion, one particle at a time.</summary>
    [JsonStringEnumMemberName("nanoparticleTracking")]
    NanoparticleTracking,

    /// <summary>Tunable resistive pulse sensing: volume displaced in a pore.</summary>
    [JsonStringEnumMemberName("resistivePulseSensing")]
    ResistivePulseSensing,

    /// <summary>Nano-flow cytometry: calibrated light scatter of single particles.</summary>
    [JsonStringEnumMemberName("nanoFlowCytometry")]
    NanoFlowCytometry,

    /// <summary>Dynamic light scattering: an intensity-weighted ensemble figure, never a count.</summary>
    [JsonStringEnumMemberName("dynamicLightScattering")]
    DynamicLightScattering,

    /// <summary>Multi-angle light scattering after separation.</summary>
    [JsonStringEnumMemberName("multiAngleLightScattering")]
    MultiAngleLightScattering,

    /// <summary>Transmission or scanning electron microscopy of dried vesicles.</summary>
    [JsonStringEnumMemberName("electronMicroscopy")]
    ElectronMicroscopy,

    /// <summary>Electron microscopy of vesicles in vitreous ice.</summary>
    [JsonStringEnumMemberName("cryoElectronMicroscopy")]
    CryoElectronMicroscopy,

    /// <summary>Atomic force or other scanning probe microscopy.</summary>
    [JsonStringEnumMemberName("scanningProbeMicroscopy")]
    ScanningProbeMicroscopy,

    /// <summary>Super-resolution light microscopy.</summary>
    [JsonStringEnumMemberName("superResolutionMicroscopy")]
    SuperResolutionMicroscopy,

    /// <summary>Fluorescence correlation spectroscopy: hydrodynamic diameter from the passage of single dyed particles.</summary>
    [JsonStringEnumMemberName("fluorescenceCorrelation")]
    FluorescenceCorrelation,

    /// <summary>Raman spectroscopy of single trapped vesicles.</summary>
    [JsonStringEnumMemberName("ramanSpectroscopy")]
    RamanSpectroscopy,
}
