using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Characterization;

/// <summary>
/// How the particles of a distribution fall on the two sides of a size. "Small" is below and "large" is above the
/// boundary (MISEV2023 Table 2); a particle exactly on it is neither, and the bin that contains it cannot be told apart.
/// </summary>
/// <param name="Boundary">The size that divides.</param>
/// <param name="Below">Particles in bins that end at or below the boundary.</param>
/// <param name="Undecided">Particles in the one bin that the boundary cuts; zero where a bin edge lies on it.</param>
/// <param name="Above">Particles in bins that begin at or above the boundary.</param>
/// <param name="Method">How sizes were measured: another method puts the same vesicles on the other side.</param>
public sealed record SizeSplit(Diameter Boundary, double Below, double Undecided, double Above, SizingMethod Method)
{
    /// <summary>The boundary of MISEV2023 Table 2 between small and large vesicles.</summary>
    public static Diameter SmallLargeBoundary { get; } = Diameter.FromNanometers(200);

    /// <summary>Least share of particles that are below the boundary, between 0 and 1.</summary>
    public double SmallestShareBelow => Below / (Below + Undecided + Above);

    /// <summary>Greatest share of particles that can be below the boundary, between 0 and 1.</summary>
    public double LargestShareBelow => (Below + Undecided) / (Below + Undecided + Above);
}
