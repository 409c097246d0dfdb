using System.Numerics;

namespace Exosome.Sdk.Quantities;

/// <summary>
/// A concentration as the instrument saw it, in the diluted sample. Only <see cref="DilutionExtensions.Correct{T}"/> leads
/// to the sample itself, and what it returns cannot be corrected again.
/// </summary>
/// <typeparam name="T">The concentration.</typeparam>
/// <param name="Value">What was measured.</param>
/// <param name="Dilution">How the sample was diluted before.</param>
public readonly record struct AsMeasured<T>(T Value, DilutionFactor Dilution)
    where T : struct, IQuantity<T>;

/// <summary>A concentration in the undiluted sample.</summary>
/// <typeparam name="T">The concentration.</typeparam>
/// <param name="Value">The concentration of the sample.</param>
public readonly record struct DilutionCorrected<T>(T Value)
    where T : struct, IQuantity<T>;

/// <summary>The step from the diluted sample to the sample.</summary>
public static class DilutionExtensions
{
    /// <summary>Multiplies by the dilution, once.</summary>
    /// <typeparam name="T">The concentration, a linear quantity.</typeparam>
    /// <param name="measured">What the instrument saw.</param>
    /// <returns>The concentration of the sample, which has no way to be corrected again.</returns>
    /// <exception cref="OverflowException">The result is not finite.</exception>
    public static DilutionCorrected<T> Correct<T>(this AsMeasured<T> measured)
        where T : struct, IQuantity<T>, IMultiplyOperators<T, double, T> =>
        new(measured.Value * measured.Dilution.Value);
}
