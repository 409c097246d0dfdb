using System.Text.Json.Serialization;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Characterization;

/// <summary>What a quantification is expressed per, so that preparations compare.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<QuantificationBasis>))]
public enum QuantificationBasis
{
    /// <summary>Per volume of the preparation only; that tells nothing of the source.</summary>
    [JsonStringEnumMemberName("preparation")]
    Preparation = 0,

    /// <summary>Also given per volume of the initial fluid.</summary>
    [JsonStringEnumMemberName("initialFluid")]
    InitialFluid,

    /// <summary>Also given per number of producing cells.</summary>
    [JsonStringEnumMemberName("producingCells")]
    ProducingCells,

    /// <summary>Also given per mass of tissue.</summary>
    [JsonStringEnumMemberName("tissueMass")]
    TissueMass,
}

/// <summary>A global quantification of a preparation, in the undiluted preparation.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Particles), "particles")]
[JsonDerivedType(typeof(Protein), "protein")]
[JsonDerivedType(typeof(Lipid), "lipid")]
public abstract record GlobalQuantification
{
    private protected GlobalQuantification()
    {
    }

    /// <summary>What else it is expressed per.</summary>
    public QuantificationBasis ExpressedPer { get; init; }

    /// <summary>Whether the limits of detection and quantification of the method are reported with it.</summary>
    public bool StatesLimits { get; init; }

    /// <summary>Where in the process the sample was taken, for example <c>after SEC</c>. A ratio of figures from two points says nothing, and without the points there is none.</summary>
    public string? SamplePoint { get; init; }

    /// <summary>Particle number.</summary>
    public sealed record Particles : GlobalQuantification
    {
        /// <summary>Particles per volume of the undiluted preparation.</summary>
        public required Measured<ParticleConcentration> Concentration { get; init; }
    }

    /// <summary>Protein amount.</summary>
    public sealed record Protein : GlobalQuantification
    {
        /// <summary>Protein per volume of the undiluted preparation.</summary>
        public required Measured<ProteinConcentration> Concentration { get; init; }
    }

    /// <summary>Lipid amount.</summary>
    public sealed record Lipid : GlobalQuantification
    {
        /// <summary>Lipid per volume of the undiluted preparation.</summary>
        public required Measured<LipidConcentration> Concentration { get; init; }
    }
}
