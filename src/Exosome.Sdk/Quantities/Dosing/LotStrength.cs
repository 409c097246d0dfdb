using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Quantities;

/// <summary>
/// What was measured on one lot, as amounts in a volume of its product: the only bridge between dose bases. A conversion
/// carries the uncertainty of what it rests on, and one without its measurement is refused.
/// </summary>
public sealed record LotStrength
{
    /// <summary>The lot that was measured; what holds for it holds for no other.</summary>
    public required LotId Lot { get; init; }

    /// <summary>Particles in a volume of product.</summary>
    public Measured<ParticleConcentration> Particles { get; init; } = Measured<ParticleConcentration>.NotTested;

    /// <summary>Protein in a volume of product.</summary>
    public Measured<ProteinConcentration> Protein { get; init; } = Measured<ProteinConcentration>.NotTested;

    /// <summary>Lipid in a volume of product.</summary>
    public Measured<LipidConcentration> Lipid { get; init; } = Measured<LipidConcentration>.NotTested;

    /// <summary>Lipid by mass in a volume of product.</summary>
    public Measured<LipidMassConcentration> LipidMass { get; init; } = Measured<LipidMassConcentration>.NotTested;

    /// <summary>Producing cells behind a volume of product.</summary>
    public Measured<CellConcentration> CellEquivalents { get; init; } = Measured<CellConcentration>.NotTested;

    /// <summary>The volume of this lot that holds a dose.</summary>
    /// <param name="dose">The dose.</param>
    /// <returns>The volume with its uncertainty; exact for a volume.</returns>
    /// <exception cref="InvalidOperationException">The lot was not measured on the dose's basis.</exception>
    /// <exception cref="ArgumentException">The dose is of a kind that is not known.</exception>
    /// <exception cref="OverflowException">The volume is beyond every finite number.</exception>
    public Measured<Volume> VolumeOf(Dose dose)
    {
        ArgumentNullException.ThrowIfNull(dose);
        return dose switch
        {
            ProductVolumeDose { Product: var volume } => Exact(volume),
            ParticleDose { Particles: var particles } => Exact(particles).DividedBy(Known(Particles, DoseBasis.Particles)),
            ProteinDose { Protein: var protein } => Exact(protein).DividedBy(Known(Protein, DoseBasis.Protein)),
            LipidDose { Lipid: var lipid } => Exact(lipid).DividedBy(Known(Lipid, DoseBasis.Lipid)),
            LipidMassDose { Lipid: var lipid } => Exact(lipid).DividedBy(Known(LipidMass, DoseBasis.LipidMass)),
            CellEquivalentDose { Cells: var cells } => Exact(cells).DividedBy(Known(CellEquivalents, DoseBasis.CellEquivalents)),
            _ => throw new ArgumentException($"A dose of the kind {dose.GetType().Name} is not known.", nameof(dose)),
        };
    }

    /// <summary>The particles in a dose of this lot.</summary>
    /// <param name="dose">The dose, on any basis.</param>
    /// <returns>The particles with their uncertainty.</returns>
    /// <exception cref="InvalidOperationException">The lot was not measured on one of the bases.</exception>
    /// <exception cref="OverflowException">The result is beyond every finite number.</exception>
    public Measured<ParticleCount> ParticlesIn(Dose dose) =>
        dose is ParticleDose { Particles: var particles } ? Exact(particles) : Known(Particles, DoseBasis.Particles).Times(VolumeOf(dose));

    /// <summary>The protein in a dose of this lot.</summary>
    /// <param name="dose">The dose, on any basis.</param>
    /// <returns>The protein with its uncertainty.</returns>
    /// <exception cref="InvalidOperationException">The lot was not measured on one of the bases.</exception>
    /// <exception cref="OverflowException">The result is beyond every finite number.</exception>
    public Measured<ProteinMass> ProteinIn(Dose dose) =>
        dose is ProteinDose { Protein: var protein } ? Exact(protein) : Known(Protein, DoseBasis.Protein).Times(VolumeOf(dose));

    /// <summary>The lipid in a dose of this lot.</summary>
    /// <param name="dose">The dose, on any basis.</param>
    /// <returns>The lipid with its uncertainty.</returns>
    /// <exception cref="InvalidOperationException">The lot was not measured on one of the bases.</exception>
    /// <exception cref="OverflowException">The result is beyond every finite number.</exception>
    public Measured<LipidAmount> LipidIn(Dose dose) =>
        dose is LipidDose { Lipid: var lipid } ? Exact(lipid) : Known(Lipid, DoseBasis.Lipid).Times(VolumeOf(dose));

    /// <summary>The lipid in a dose of this lot, by mass.</summary>
    /// <param name="dose">The dose, on any basis.</param>
    /// <returns>The lipid with its uncertainty.</returns>
    /// <exception cref="InvalidOperationException">The lot was not measured on one of the bases.</exception>
    /// <exception cref="OverflowException">The result is beyond every finite number.</exception>
    public Measured<LipidMass> LipidMassIn(Dose dose) =>
        dose is LipidMassDose { Lipid: var lipid } ? Exact(lipid) : Known(LipidMass, DoseBasis.LipidMass).Times(VolumeOf(dose));

    /// <summary>The producing cells behind a dose of this lot.</summary>
    /// <param name="dose">The dose, on any basis.</param>
    /// <returns>The cells with their uncertainty.</returns>
    /// <exception cref="InvalidOperationException">The lot was not measured on one of the bases.</exception>
    /// <exception cref="OverflowException">The result is beyond every finite number.</exception>
    public Measured<CellCount> CellEquivalentsIn(Dose dose) =>
        dose is CellEquivalentDose { Cells: var cells } ? Exact(cells) : Known(CellEquivalents, DoseBasis.CellEquivalents).Times(VolumeOf(dose));

    private static Measured<T> Exact<T>(T value)
        where T : struct, IQuantity<T> => Measured<T>.Make(MeasurementState.Measured, value, 0, replicates: null, method: null);

    private Measured<T> Known<T>(Measured<T> concentration, DoseBasis basis)
        where T : struct, IQuantity<T> =>
        concentration.KnownValue is { StorageValue: > 0 }
            ? concentration
            : throw new InvalidOperationException($"Lot {Lot} has no measured value above zero for {basis} ({concentration}), so a dose on that basis does not convert.");
}
