using System.Text.Json.Serialization;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Instruments;

/// <summary>
/// What a run knows of the dilution of its sample. NanoSight multiplies a concentration by the dilution before it
/// writes it; ZetaView does not; and often nobody entered it. The three look alike as numbers, so they are types here,
/// and an unknown dilution is never taken for 1.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Applied), "applied")]
[JsonDerivedType(typeof(NotApplied), "notApplied")]
[JsonDerivedType(typeof(Unknown), "unknown")]
public abstract record RunDilution
{
    private protected RunDilution()
    {
    }

    /// <summary>The factor, where it is known.</summary>
    [JsonIgnore]
    public abstract DilutionFactor? KnownFactor { get; }

    /// <summary>The run's concentration is already that of the undiluted sample. Multiplying again would be wrong by the factor.</summary>
    /// <param name="Factor">Volume after over volume before dilution.</param>
    public sealed record Applied(DilutionFactor Factor) : RunDilution
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override DilutionFactor? KnownFactor => Factor;
    }

    /// <summary>The run's concentration is that of the diluted sample in the instrument.</summary>
    /// <param name="Factor">Volume after over volume before dilution.</param>
    public sealed record NotApplied(DilutionFactor Factor) : RunDilution
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override DilutionFactor? KnownFactor => Factor;
    }

    /// <summary>The export does not say how the sample was diluted. People then put it into file names, where no reader may trust it.</summary>
    public sealed record Unknown : RunDilution
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override DilutionFactor? KnownFactor => null;
    }
}
