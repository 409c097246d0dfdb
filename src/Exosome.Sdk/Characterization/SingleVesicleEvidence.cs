using System.Text.Json.Serialization;
using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Characterization;

/// <summary>A look at single vesicles: an image, or a method that measures many without one.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Image), "image")]
[JsonDerivedType(typeof(Count), "count")]
public abstract record SingleVesicleEvidence
{
    private protected SingleVesicleEvidence()
    {
    }

    /// <summary>How vesicles were looked at.</summary>
    public required SizingMethod Method { get; init; }

    /// <summary>Images of vesicles.</summary>
    public sealed record Image : SingleVesicleEvidence
    {
        /// <summary>Whether a wide field is shown: it tells how typical the chosen vesicles are.</summary>
        public bool ShowsWideField { get; init; }

        /// <summary>Whether a close-up is shown: it tells vesicles from aggregates.</summary>
        public bool ShowsCloseUp { get; init; }
    }

    /// <summary>A measurement of many single vesicles.</summary>
    public sealed record Count : SingleVesicleEvidence
    {
        /// <summary>Whether the concentration that it gives is reported.</summary>
        public bool ReportsConcentration { get; init; }

        /// <summary>Replicates of the measurement (videos, runs).</summary>
        public EquatableList<SizeDistribution> Distributions { get; init; } = [];

        /// <summary>Whether the method is what a count asks for: it sees vesicles one by one and needs no images for it.</summary>
        internal bool IsByCountingMethod => IsSingleVesicle && !IsImaging;
    }

    /// <summary>Whether the method makes images.</summary>
    [JsonIgnore]
    public bool IsImaging => Method is SizingMethod.ElectronMicroscopy or SizingMethod.CryoElectronMicroscopy or SizingMethod.ScanningProbeMicroscopy or SizingMethod.SuperResolutionMicroscopy;

    /// <summary>Whether the method sees vesicles one by one; dynamic light scattering does not.</summary>
    [JsonIgnore]
    public bool IsSingleVesicle => Method is not SizingMethod.DynamicLightScattering;
}
