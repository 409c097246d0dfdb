using Exosome.Sdk.Findings;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Characterization;

/// <summary>
/// The particle-to-protein ratio of a preparation and its band. A high ratio is no proof of vesicles: particle tracking
/// counts lipoproteins and aggregates too.
/// </summary>
/// <param name="Ratio">The ratio; <c>null</c> when it cannot be formed.</param>
/// <param name="Band">The band.</param>
/// <param name="Reason">Why this band, or why there is no ratio.</param>
public sealed record PurityAssessment(PurityRatio? Ratio, PurityBand Band, string Reason)
{
    /// <summary>Where the measure is from. The method is read; the thresholds are known from secondary texts only.</summary>
    public static Citation Source { get; } = new("Webber & Clayton 2013, J Extracell Vesicles 2:19861 (thresholds as reported)", CitationVerification.Reported, new Uri("https://pubmed.ncbi.nlm.nih.gov/24009896/"));

    /// <summary>
    /// Forms the ratio of a preparation from a particle and a protein figure of the same sample point. Where another figure
    /// of that point contradicts one of them there is no ratio; where others agree, the first is taken and the reason says so.
    /// </summary>
    /// <param name="preparation">The preparation.</param>
    /// <returns>The ratio and its band, or why there is none.</returns>
    public static PurityAssessment Of(Preparation preparation)
    {
        ArgumentNullException.ThrowIfNull(preparation);
        GlobalQuantification.Particles[] particles = [.. preparation.Quantifications.OfType<GlobalQuantification.Particles>().Where(found => found.Concentration.State == MeasurementState.Measured)];
        GlobalQuantification.Protein[] proteins = [.. preparation.Quantifications.OfType<GlobalQuantification.Protein>().Where(found => found.Concentration.State == MeasurementState.Measured)];
        if (particles.Length == 0 || proteins.Length == 0)
        {
            return new PurityAssessment(null, PurityBand.Indeterminate, "A particle and a protein figure are both needed.");
        }

        foreach (GlobalQuantification.Particles particle in particles)
        {
            foreach (GlobalQuantification.Protein protein in proteins)
            {
                if (SamplePoint.IsSame(particle, protein))
                {
                    return OfPoint(preparation, particle, protein);
                }
            }
        }

        bool isStated = Array.Exists(particles, particle => SamplePoint.Of(particle) is not null) && Array.Exists(proteins, protein => SamplePoint.Of(protein) is not null);
        return new PurityAssessment(null, PurityBand.Indeterminate, isStated
            ? "The particle and the protein figure were taken at different points of the process."
            : "The sample point of the particle or of the protein figure is not stated: whether both are of one sample cannot be told.");
    }

    private static PurityAssessment OfPoint(Preparation preparation, GlobalQuantification.Particles particle, GlobalQuantification.Protein protein)
    {
        foreach (GlobalQuantification figure in (GlobalQuantification[])[particle, protein])
        {
            if (QuantificationAgreement.ContradictionOf(preparation, figure) is { } other)
            {
                return new PurityAssessment(null, PurityBand.Indeterminate, $"At \"{SamplePoint.Of(figure)}\" {QuantificationAgreement.Words(figure)} and {QuantificationAgreement.Words(other)} contradict each other, and which of them holds is not said.");
            }
        }

        PurityAssessment found = Of(particle.Concentration.Value!.Value, protein.Concentration.Value!.Value);
        bool isFirst = preparation.Quantifications.OfType<GlobalQuantification.Particles>().Count(other => other.Concentration.State == MeasurementState.Measured && SamplePoint.IsSame(particle, other)) > 1
            || preparation.Quantifications.OfType<GlobalQuantification.Protein>().Count(other => other.Concentration.State == MeasurementState.Measured && SamplePoint.IsSame(protein, other)) > 1;
        return isFirst ? found with { Reason = $"{found.Reason} Of several figures at \"{SamplePoint.Of(particle)}\" the first are taken: {QuantificationAgreement.Words(particle)} and {QuantificationAgreement.Words(protein)}." } : found;
    }

    private static PurityAssessment Of(ParticleConcentration particles, ProteinConcentration protein)
    {
        if (protein.MicrogramsPerMilliliter <= 0)
        {
            return new PurityAssessment(null, PurityBand.Indeterminate, "The protein figure is zero.");
        }

        PurityRatio ratio = PurityRatio.FromParticlesPerMicrogram(particles.ParticlesPerMilliliter / protein.MicrogramsPerMilliliter);
        PurityBand band = ratio.Band;
        return new PurityAssessment(ratio, band, band == PurityBand.Indeterminate ? $"The ratio lies between the published bands {ratio.Gap}." : "By the published bands.");
    }
}
