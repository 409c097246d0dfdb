using Exosome.Sdk.Characterization;

namespace Exosome.Sdk.Instruments.Reports;

/// <summary>What of the known size distributions shares the plot's one axis, and what the axis then means.</summary>
/// <param name="Drawn">The lines.</param>
/// <param name="Meaning">What their heights are, for the caption.</param>
/// <param name="LeftOut">A sentence about lines that would need another axis; empty where there are none.</param>
internal sealed record PlotSelection(IReadOnlyList<SizePlotSeries> Drawn, string Meaning, string LeftOut)
{
    /// <summary>Every method among the lines.</summary>
    public string Methods => string.Join(" and ", Drawn.Select(one => one.Distribution.Method.Name()).Distinct(StringComparer.Ordinal));

    /// <summary>Chooses: concentrations before bare numbers, since only they compare between runs; undiluted where every line can be.</summary>
    public static PlotSelection? Of(IReadOnlyList<SizePlotSeries> series)
    {
        if (series.Count == 0)
        {
            return null;
        }

        SizeDistributionBasis basis = series.Any(one => one.Distribution.Basis == SizeDistributionBasis.ParticlesPerMilliliter)
            ? SizeDistributionBasis.ParticlesPerMilliliter
            : SizeDistributionBasis.Particles;
        SizePlotSeries[] drawn = [.. series.Where(one => one.Distribution.Basis == basis)];
        string[] others = [.. series.Where(one => one.Distribution.Basis != basis).Select(one => one.Name)];
        string leftOut = others.Length == 0 ? "" : $" Not drawn, since they are numbers of particles and not concentrations: {string.Join(", ", others)}.";
        int undiluted = drawn.Count(one => one.Undiluted is not null);
        return (basis, undiluted) switch
        {
            (SizeDistributionBasis.Particles, _) => new PlotSelection(drawn, "as the particles were counted", leftOut),
            _ when undiluted == drawn.Length => new PlotSelection([.. drawn.Select(one => one with { Distribution = one.Undiluted! })], "of the undiluted sample", leftOut),
            (_, 0) => new PlotSelection(drawn, "as the instrument wrote it, dilution not known", leftOut),
            _ => new PlotSelection(drawn, $"as each file states it ({Mixture(drawn)}: compare shapes, not heights)", leftOut),
        };
    }

    /// <summary>A curve that is its own undiluted one contains the dilution.</summary>
    private static string Mixture(SizePlotSeries[] drawn) =>
        Array.Exists(drawn, one => one.Undiluted == one.Distribution)
            ? "the dilution is known of some runs only, and some figures contain it"
            : "the dilution is known of some runs only, and no figure contains it";
}
