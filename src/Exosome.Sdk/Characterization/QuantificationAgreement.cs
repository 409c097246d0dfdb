using System.Globalization;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Characterization;

/// <summary>Whether two figures of one kind at one sample point can both be true. What is not a figure (a limit, not tested) contradicts nothing here.</summary>
internal static class QuantificationAgreement
{
    /// <summary>
    /// The factor up to which two figures agree whose method is one or is not said; beyond it, only where twice their combined
    /// standard uncertainty covers the difference. Chosen here, above the spread of repeated counts of one sample.
    /// </summary>
    public const double MostByOneMethod = 1.5;

    /// <summary>The factor up to which figures of two methods, or of a dossier and an export, agree: what counts particles sees another part of the sizes, and that explains less than ten. Chosen here.</summary>
    public const double MostByTwoMethods = 10;

    // Expanded uncertainty, about 95 % (JCGM 100:2008, 6.2 and G.6.6).
    private const double Coverage = 2;

    /// <summary>The first two figures of one kind at one sample point that contradict each other, by their places.</summary>
    public static IEnumerable<(int First, int Second)> Contradictions(Preparation preparation)
    {
        for (int second = 1; second < preparation.Quantifications.Count; second++)
        {
            for (int first = 0; first < second; first++)
            {
                if (Disagree(preparation.Quantifications[first], preparation.Quantifications[second]))
                {
                    yield return (first, second);
                    break;
                }
            }
        }
    }

    /// <summary>Whether a figure is contradicted by another one of its kind at its sample point; the other one, or <c>null</c>.</summary>
    public static GlobalQuantification? ContradictionOf(Preparation preparation, GlobalQuantification figure) =>
        preparation.Quantifications.FirstOrDefault(other => Disagree(figure, other));

    public static bool Disagree(GlobalQuantification one, GlobalQuantification other) =>
        SamplePoint.IsSame(one, other) && (one, other) switch
        {
            (GlobalQuantification.Particles a, GlobalQuantification.Particles b) => Disagree(a.Concentration, b.Concentration, value => value.ParticlesPerMilliliter),
            (GlobalQuantification.Protein a, GlobalQuantification.Protein b) => Disagree(a.Concentration, b.Concentration, value => value.MicrogramsPerMilliliter),
            (GlobalQuantification.Lipid a, GlobalQuantification.Lipid b) => Disagree(a.Concentration, b.Concentration, value => value.NanomolesPerMilliliter),
            _ => false,
        };

    /// <summary>A figure as it is named in a sentence, with its method where one is stated.</summary>
    public static string Words(GlobalQuantification quantification) => quantification switch
    {
        GlobalQuantification.Particles particles => Words(particles.Concentration),
        GlobalQuantification.Protein protein => Words(protein.Concentration),
        GlobalQuantification.Lipid lipid => Words(lipid.Concentration),
        _ => "",
    };

    private static string Words<T>(Measured<T> measured)
        where T : struct, IQuantity<T> =>
        measured.ToString(null, CultureInfo.InvariantCulture) + (string.IsNullOrWhiteSpace(measured.Method) ? "" : $" ({measured.Method.Trim()})");

    private static bool Disagree<T>(Measured<T> one, Measured<T> other, Func<T, double> number)
        where T : struct, ILinearQuantity<T>
    {
        if (one.KnownValue is not { } first || other.KnownValue is not { } second)
        {
            return false;
        }

        (double low, double high) = (Math.Min(number(first), number(second)), Math.Max(number(first), number(second)));
        if (high <= low * (AreTwoMethods(one.Method, other.Method) ? MostByTwoMethods : MostByOneMethod))
        {
            return false;
        }

        // A relative uncertainty needs no unit.
        double spread = double.Hypot(number(first) * (one.RelativeUncertainty() ?? 0), number(second) * (other.RelativeUncertainty() ?? 0));
        return high - low > Coverage * spread;
    }

    private static bool AreTwoMethods(string? one, string? other) =>
        !string.IsNullOrWhiteSpace(one) && !string.IsNullOrWhiteSpace(other) && !string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
