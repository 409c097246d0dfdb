using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>
/// Particles for each microgram of protein, a measure of purity (Webber and Clayton 2013, J Extracell Vesicles 2:19861).
/// Both operands must come from the same lot, dilution and sampling point. A high ratio is no proof of vesicles: a particle
/// counter takes lipoproteins and aggregates for particles as well. Not negative.
/// </summary>
[Quantity(Minimum = 0)]
[Unit("ParticlesPerMicrogram", "particles/µg", "{particles}/ug", Ascii = "particles/ug", UcumAliases = ["/ug"])]
[JsonConverter(typeof(QuantityJsonConverter<PurityRatio>))]
public readonly partial struct PurityRatio
{
    // The cut-offs go round in the literature under the name of Webber and Clayton 2013; they were not found in the
    // original paper's abstract and one secondary source knows only the first, so the bands inform and decide nothing.
    private const double HighAbove = 3e10;
    private const double LowUpTo = 2e10;
    private const double LowFrom = 2e9;
    private const double ImpureBelow = 1.5e9;

    /// <summary>
    /// The band by the cut-offs that are attributed to Webber and Clayton 2013 (not verified in the original; worked out on
    /// culture medium, while plasma needs lower ones). They leave gaps, 1.5e9 to 2e9 and above 2e10 to 3e10: there the band is
    /// indeterminate.
    /// </summary>
    public PurityBand Band => ParticlesPerMicrogram switch
    {
        > HighAbove => PurityBand.High,
        >= LowFrom and <= LowUpTo => PurityBand.Low,
        < ImpureBelow => PurityBand.Impure,
        _ => PurityBand.Indeterminate,
    };

    /// <summary>Between which bands an indeterminate ratio lies, in words.</summary>
    internal string Gap => ParticlesPerMicrogram > LowUpTo ? "\"low\" (up to 2e10) and \"high\" (above 3e10)" : "\"impure\" (below 1.5e9) and \"low\" (from 2e9)";
}
